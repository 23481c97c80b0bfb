import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { insertAfter, standsAlone } from '../edits/lines';
import { areGoneBehind } from '../facts/collecting-loop';
import { hasFewItems } from '../facts/few-items';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, methodOf, statementsOf } from '../syntax';

/** `for x in xs: if test(x): found = True`: after the first time nothing changes any more. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'The loop goes on after its answer is settled; it can stop at the first item that settles it.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const settled = settlingIn(site, loop);
      if (!settled || !areGoneBehind(site, loop.child('left'), loop)) continue;
      return {
        at: loop,
        edits: [insertAfter(site.tree, settled, ['break'])],
        doubt: 'whether an item behind the one that settles the answer would have raised an error.',
      };
    }
    return null;
  },
};

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'none', 'integer', 'string']);
/** What may be read again from its beginning. */
const LASTING: ReadonlySet<string> = new Set(['list', 'tuple', 'str', 'dict', 'set', 'frozenset', 'range', 'deque']);

/** The statement that sets the answer, where the loop does nothing else. */
function settlingIn(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const [test, ...others] = statementsOf(loop.child('body'));
  const condition = test?.child('condition');
  const [statement, ...more] = statementsOf(test?.child('consequence'));
  const answer = assignmentOf(statement);
  if (test?.type !== 'if_statement' || test.child('alternative') || others.length > 0 || !condition) return null;
  if (!statement || !answer || more.length > 0 || !CONSTANTS.has(answer.value.type)) return null;
  if (loop.child('alternative') || loop.childOf('async') || !standsAlone(site.tree, statement)) return null;
  const items = loop.child('right');
  return items && site.effects.isPure(condition) && isReadForThis(site, items) ? statement : null;
}

/** Whether there is something to spare, and nobody can tell that not all was read. */
function isReadForThis(site: Site, items: SyntaxNode): boolean {
  if (LASTING.has(site.types.of(items).kind)) return !hasFewItems(site, items);
  const method = methodOf(site.tree, callOf(site.tree, items));
  return method !== null && ['items', 'keys', 'values'].includes(method.name);
}
