import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, replace, standsAlone } from '../edits/lines';
import { EXCHANGES } from '../facts/order/exchanges';
import { itemOrder } from '../facts/order/item-order';
import { isKeptBetween, lengthOf } from '../facts/containers/lengths';
import { isUsedOnlyIn, loopsWith, matches, shapesOf } from '../facts/order/shape';
import { sortText } from '../facts/order/sorting';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, isWithin, statementAround, statementsOf } from '../syntax';

/** A sort of a list in place, written out: by exchanging neighbours, by inserting, by selecting. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Items are compared and moved one by one until the list is in order, which is quadratic; list.sort needs n log n.',

  find(site: Site): Finding | null {
    for (const loop of loopsWith(site, /\]\s*=(?!=)|\.insert\b/)) {
      const sort = standsAlone(site.tree, loop) ? sortAt(site, loop) : null;
      if (!sort) continue;
      return {
        at: loop,
        edits: [...sort.start.flatMap((one) => remove(site.tree, one)), replace(loop, sort.text)],
        doubt: `whether \`${sort.list}\` is a list, all items can be ordered (nan cannot), and equals need not be told apart.`,
      };
    }
    return null;
  },
};

function sortAt(site: Site, loop: SyntaxNode): { text: string; list: string; start: SyntaxNode[] } | null {
  for (const { names, items, isStable } of matches(shapesOf(site, loop), EXCHANGES)) {
    const { xs: list, test, n = list, f: flag, b: bound } = names;
    if (list === undefined || test === undefined || n !== list) continue;
    if (bound !== undefined && !isBound(site, loop, bound, list)) continue;
    const [front, back] = items.map((item) => item.replace(/[a-z]+/g, (name) => names[name] ?? name));
    const own = [...new Set(assignedIn(site, loop))];
    const order = itemOrder(test, front ?? '', back ?? '', [...own, list]);
    // Equals that are exchanged for ever would never end; those that are moved past each other lose their order.
    if (!order || order.isForEquals || (order.key !== null && !isStable)) continue;
    const start = flag === undefined ? [] : startOf(site, loop, flag);
    const isPrivate = own.every((name) => name === bound || isUsedOnlyIn(site, name, loop, ...(start ?? [])));
    if (!start || !isPrivate || !isPureIn(site, loop)) continue;
    const name = site.nodes('identifier', 'attribute').find((node) => site.text(node) === list && isWithin(node, loop));
    const text = name && sortText(site, name, order, loop);
    if (text) return { text, list, start };
  }
  return null;
}

/** Whether a number that the loop counts down begins as the length of the list, and nobody looks at it behind the loop. */
function isBound(site: Site, loop: SyntaxNode, bound: string, list: string): boolean {
  const name = site.nodes('identifier').find((node) => site.text(node) === bound && isWithin(node, loop));
  const variable = site.variables.at(name);
  const [start, ...others] = (variable ? site.variables.bindings(variable) : []).filter(
    ({ by }) => !isWithin(by, loop),
  );
  const length = start?.how === 'assigned' && start.value ? lengthOf(site, start.value) : null;
  if (!variable || !start || !length || others.length > 0 || site.text(length) !== list) return false;
  const isUnseen = site.variables.uses(variable).every((use) => use.start < loop.end);
  return isUnseen && isKeptBetween(site, length, statementAround(start.by), loop);
}

function assignedIn(site: Site, loop: SyntaxNode): string[] {
  return site
    .nodes('identifier')
    .filter((node) => isWithin(node, loop))
    .filter((node) => {
      const variable = site.variables.at(node);
      return variable && site.variables.bindings(variable).some(({ by }) => isWithin(by, loop));
    })
    .map((node) => site.text(node));
}

/** The statement before the loop in its block that sets the flag so that the loop begins; null where it need not begin. */
function startOf(site: Site, loop: SyntaxNode, flag: string): SyntaxNode[] | null {
  if (loop.type === 'for_statement') return [];
  const condition = site.text(loop.child('condition') ?? loop);
  const starts = statementsOf(loop.parent ?? undefined).filter((one) => {
    const assignment = one.end <= loop.start ? assignmentOf(one) : null;
    return assignment !== null && site.text(assignment.target) === flag;
  });
  const wanted = condition.startsWith('not ') ? 'False' : 'True';
  const begins = starts.some((one) => site.text(assignmentOf(one)?.value ?? one) === wanted) && starts.length === 1;
  return begins || (condition === 'True' && starts.length === 0) ? starts : null;
}

function isPureIn(site: Site, loop: SyntaxNode): boolean {
  return site.nodes('call').every((call) => !isWithin(call, loop) || site.effects.ofCall(call) !== 'unknown');
}
