import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, replace } from '../edits/lines';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { mayEndEarly } from '../facts/loops/settled-early';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, loopsAround, neighbour, statementAround } from '../syntax';

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
      if (!call || !list || others.length > 0 || call.keywords.size > 0) continue;
      if (!SETTLED_EARLY.has(site.module.builtin(call.callee) ?? '')) continue;
      if (list.type === 'identifier') {
        const found = held(site, node, list);
        if (found) return found;
      }
      if (list.type !== 'list_comprehension' || isShort(site, list)) continue;
      if (!mayEndEarly(site, list)) continue;
      const opening = list.children[0];
      const closing = list.children.at(-1);
      if (opening?.type !== '[' || closing?.type !== ']') continue;
      return {
        at: node,
        edits: [replace(opening, ''), replace(closing, '')],
        doubt: DOUBT,
      };
    }
    return null;
  },
};

const DOUBT =
  'whether an item behind the one that settles the answer would have raised an error, and whether others read on what was gone over.';

/** `checks = […]` right above, which nothing else looks at. */
function held(site: Site, node: SyntaxNode, name: SyntaxNode): Finding | null {
  const variable = site.variables.at(name);
  const statement = statementAround(node);
  const before = assignmentOf(neighbour(statement, -1));
  const list = before?.value;
  if (!variable || !before || list?.type !== 'list_comprehension' || site.variables.at(before.target) !== variable)
    return null;
  // In a nested function it would be made at another time.
  const isAlone = site.variables.uses(variable).length === 2 && isReadAtOnce(node) && loopsAround(node).length === 0;
  if (!isAlone || !site.variables.onlyAssignment(variable) || isShort(site, list) || !mayEndEarly(site, list))
    return null;
  return {
    at: node,
    edits: [...remove(site.tree, before.statement), replace(name, site.text(list).slice(1, -1).trim())],
    doubt: DOUBT,
  };
}

/** A generator costs more than it spares where there are but a few items. */
function isShort(site: Site, comprehension: SyntaxNode): boolean {
  return hasFewItems(site, comprehension.childOf('for_in_clause')?.child('right'));
}
