import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { replace, standsAlone } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, comparisonOf, expressionOf, isWithin, spelled, statementsOf } from '../syntax';

/** A bubble sort of a list, written out. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Neighbours are compared and swapped until nothing is left to swap, which is quadratic; list.sort needs n log n and is stable too.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const sort = bubbleSort(site, loop);
      if (!sort || !standsAlone(site.tree, loop)) continue;
      const { list, key, isReversed } = sort;
      const item = freshName(site.tree, 'item');
      const options = [
        ...(key === null ? [] : [`key=lambda ${item}: ${key(item)}`]),
        ...(isReversed ? ['reverse=True'] : []),
      ];
      return {
        at: loop,
        edits: [replace(loop, `${list}.sort(${options.join(', ')})`)],
        doubt: `whether \`${list}\` is a list, and all items can be ordered (nan cannot).`,
      };
    }
    return null;
  },
};

interface BubbleSort {
  list: string;
  key: ((item: string) => string) | null;
  isReversed: boolean;
}

function bubbleSort(site: Site, outer: SyntaxNode): BubbleSort | null {
  const outerIndex = outer.child('left');
  const statements = statementsOf(outer.child('body'));
  const inner = statements.find(({ type }) => type === 'for_statement');
  const index = inner?.child('left');
  if (outerIndex?.type !== 'identifier' || index?.type !== 'identifier' || !inner) return null;
  if (outer.child('alternative') || inner.child('alternative')) return null;
  const flag = flagOf(
    site,
    statements.filter((one) => one !== inner),
  );
  if (flag === undefined) return null;
  const body = statementsOf(inner.child('body'));
  const swap = body.at(-1);
  const list = swap && swappedList(site, swap, site.text(index), flag);
  const locals = body.slice(0, -1).map((one) => assignmentOf(one));
  if (!swap || !list || !locals.every((one) => one !== null) || !sortsAll(site, outer, inner, list)) return null;
  const isPrivate = [outerIndex, index, ...locals.map(({ target }) => target)].every((name) =>
    isUsedOnlyIn(site, name, outer),
  );
  const named = new Map(locals.map(({ target, value }) => [site.text(target), value]));
  const order = orderOf(site, swap, named, list, site.text(index));
  return isPrivate && order ? { list, ...order } : null;
}

/** The name of the flag that ends the sort early, null without one; undefined where there is anything else. */
function flagOf(site: Site, statements: readonly SyntaxNode[]): string | null | undefined {
  const [first, last, ...others] = statements;
  if (!first) return null;
  const flag = assignmentOf(first);
  if (!flag || !last || others.length > 0 || site.text(flag.value) !== 'False') return undefined;
  const name = site.text(flag.target);
  return spelled(site.tree, last) === `if not ${name}: break` && isUsedOnlyIn(site, flag.target, first.parent ?? first)
    ? name
    : undefined;
}

/** The list of `if …: xs[i], xs[i + 1] = xs[i + 1], xs[i]`. */
function swappedList(site: Site, swap: SyntaxNode, i: string, flag: string | null): string | null {
  const [exchange, raised, ...others] = statementsOf(swap.child('consequence'));
  const expression = expressionOf(exchange);
  if (swap.type !== 'if_statement' || swap.child('alternative') || !expression || others.length > 0) return null;
  if (flag === null ? raised !== undefined : !raised || spelled(site.tree, raised) !== `${flag} = True`) return null;
  const [, list] = /^(\w+)\[/.exec(site.text(expression)) ?? [];
  if (list === undefined) return null;
  const [a, b] = [`${list}[${i}]`, `${list}[${i} + 1]`];
  const text = spelled(site.tree, expression);
  return text === `${a}, ${b} = ${b}, ${a}` || text === `${b}, ${a} = ${a}, ${b}` ? list : null;
}

/** Whether the loops compare enough neighbours to sort the whole list. */
function sortsAll(site: Site, outer: SyntaxNode, inner: SyntaxNode, list: string): boolean {
  const text = (loop: SyntaxNode): string => {
    const range = loop.child('right');
    return range ? spelled(site.tree, range) : '';
  };
  const length = lengthName(site, list);
  const plain = (range: string): string =>
    (length === null ? range : range.replace(new RegExp(`\\b${length}\\b`, 'g'), 'n'))
      .replaceAll(`len(${list})`, 'n')
      .replace(/^range\(0, /, 'range(');
  const j = site.text(outer.child('left') ?? outer);
  const [passes, steps] = [plain(text(outer)), plain(text(inner))];
  const counting = ['range(n)', 'range(n - 1)'].includes(passes);
  const all = steps === 'range(n - 1)';
  const shrinking = [`range(n - ${j} - 1)`, `range(n - 1 - ${j})`].includes(steps);
  return (counting && (all || shrinking)) || (passes === 'range(n - 1, 0, -1)' && (all || steps === `range(${j})`));
}

/** The variable that holds the length of the list; null where there is none. */
function lengthName(site: Site, list: string): string | null {
  for (const statement of site.nodes('expression_statement')) {
    const assignment = assignmentOf(statement);
    const variable = assignment && site.variables.at(assignment.target);
    if (!variable || spelled(site.tree, assignment.value) !== `len(${list})`) continue;
    return site.variables.onlyAssignment(variable) ? variable.name : null;
  }
  return null;
}

/** By what the neighbours are compared: the same of both. */
function orderOf(
  site: Site,
  swap: SyntaxNode,
  named: ReadonlyMap<string, SyntaxNode>,
  list: string,
  i: string,
): Pick<BubbleSort, 'key' | 'isReversed'> | null {
  const comparison = comparisonOf(swap.child('condition'));
  if (!comparison || !['<', '>'].includes(comparison.operator)) return null;
  const [left, right] = [comparison.left, comparison.right].map((side) => named.get(site.text(side)) ?? side);
  if (!left || !right || !site.effects.isPure(left) || !site.effects.isPure(right)) return null;
  const [a, b] = [`${list}[${i}]`, `${list}[${i} + 1]`];
  const [first, second] = [spelled(site.tree, left), spelled(site.tree, right)];
  const isForward = first.includes(a) && first.replaceAll(a, b) === second;
  const isBackward = second.includes(a) && second.replaceAll(a, b) === first;
  if (isForward === isBackward) return null;
  const text = isForward ? first : second;
  if (new RegExp(`\\b${i}\\b`).test(text.replaceAll(a, ''))) return null;
  // The larger one goes to the back where the one in front is found to be larger.
  const isReversed = (comparison.operator === '>') !== isForward;
  return { key: text === a ? null : (item) => text.replaceAll(a, item), isReversed };
}

function isUsedOnlyIn(site: Site, name: SyntaxNode, part: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  return variable !== null && !variable.parameter && site.variables.uses(variable).every((use) => isWithin(use, part));
}
