import { replace } from '../edits/lines';
import { elementOf, isImmutable, type PyType } from '../facts/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, operandText } from '../syntax';

const COPIED: ReadonlySet<string> = new Set(['list', 'dict', 'set']);

/** `deepcopy` of a container that holds nothing that could change. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'deepcopy visits every item and notes it in a memo; where no item can change, a copy of the container is as independent.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [copied, ...others] = call?.positional ?? [];
      if (!call || !copied || others.length > 0 || call.keywords.size > 0) continue;
      if (site.module.imported(call.callee) !== 'copy.deepcopy') continue;
      const type = site.types.of(copied);
      if (!COPIED.has(type.kind) || !isFlat(type)) continue;
      return {
        at: node,
        edits: [replace(node, `${operandText(site.tree, copied)}.copy()`)],
        doubt: 'whether other code puts something into it that can change.',
      };
    }
    return null;
  },
};

function isFlat(type: PyType): boolean {
  if (type.kind === 'dict') return type.values !== undefined && isImmutable(type.values);
  return type.of !== undefined && isImmutable(elementOf(type));
}
