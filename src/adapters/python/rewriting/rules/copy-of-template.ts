import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { isImmutable } from '../facts/types/py-type';
import { isUntouched } from '../facts/effects/untouched-constant';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, partsOf } from '../syntax';

/** `deepcopy` of a dictionary of the module that holds, beside what cannot change, a few containers of such. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'deepcopy visits every entry of a template and notes it in a memo; only the containers in it need a copy of their own.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [template, ...others] = call?.positional ?? [];
      if (site.module.imported(call?.callee) !== 'copy.deepcopy' || template?.type !== 'identifier') continue;
      if (others.length > 0 || (call?.keywords.size ?? 0) > 0 || !site.module.isOuter(template)) continue;
      const text = copyOf(site, template);
      if (text !== null) return { at: node, edits: [replace(node, text)], doubt: DOUBT };
    }
    return null;
  },
};

const DOUBT = 'whether other code puts something into the template that can change, or the same thing twice.';

/** `{**TEMPLATE, "tags": TEMPLATE["tags"].copy()}`; null where something inside could change at more than two levels. */
function copyOf(site: Site, template: SyntaxNode): string | null {
  const name = site.text(template);
  const value = site.module.constant(name);
  if (value?.type !== 'dictionary' || !isUntouched(site, template)) return null;
  const copies: string[] = [];
  for (const pair of partsOf(value)) {
    const [key, held] = [pair.child('key'), pair.child('value')];
    if (key?.type !== 'string' || !held || key.childOf('interpolation')) return null;
    const type = site.types.of(held);
    if (isImmutable(type)) continue;
    const inside = partsOf(held).flatMap((part) => (part.type === 'pair' ? (part.child('value') ?? part) : part));
    const isFlat = ['list', 'dictionary', 'set'].includes(held.type);
    if (!isFlat || !inside.every((part) => isImmutable(site.types.of(part)))) return null;
    copies.push(`${site.text(key)}: ${name}[${site.text(key)}].copy()`);
  }
  return copies.length > 0 ? `{**${name}, ${copies.join(', ')}}` : null;
}
