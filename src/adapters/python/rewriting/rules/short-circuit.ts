import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { hasFewItems } from '../facts/few-items';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf } from '../syntax';

const SETTLED_EARLY: ReadonlySet<string> = new Set(['any', 'all']);

/** `any` and `all` of a list that is made for them alone. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'A whole list is made before any or all looks at it; a generator stops at the first item that settles the answer.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [list, ...others] = call?.positional ?? [];
      if (!call || list?.type !== 'list_comprehension' || others.length > 0 || call.keywords.size > 0) continue;
      if (!SETTLED_EARLY.has(site.module.builtin(call.callee) ?? '')) continue;
      if (isShort(site, list)) continue;
      if (!site.effects.isPure(list)) continue;
      const opening = list.children[0];
      const closing = list.children.at(-1);
      if (opening?.type !== '[' || closing?.type !== ']') continue;
      return {
        at: node,
        edits: [replace(opening, ''), replace(closing, '')],
        doubt: 'whether an item behind the one that settles the answer would have raised an error.',
      };
    }
    return null;
  },
};

/** A generator costs more than it spares where there are but a few items. */
function isShort(site: Site, comprehension: SyntaxNode): boolean {
  return hasFewItems(site, comprehension.childOf('for_in_clause')?.child('right'));
}
