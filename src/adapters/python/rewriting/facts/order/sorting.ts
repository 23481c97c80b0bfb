import { hasBuiltins } from '../variables/builtins';
import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { importable, type Import } from '../../edits/imports';
import { indentAt, lineEnd } from '../../edits/lines';
import { type Site } from '../../site';
import { callOf, isWithin, loopsAround, methodOf } from '../../syntax';
import { type ItemOrder, makesNan, sortedText, sortOptions } from './item-order';
import { elementOf, isHashable } from '../types/py-type';

/** Everything put in order: `sorted(xs, key=…, reverse=True or False)`, or `xs.sort(…)` of a list. */
export interface Sorting {
  node: SyntaxNode;
  items: SyntaxNode;
  /** `, key=…`, or nothing. */
  key: string;
  isReversed: boolean;
  /** Whether there is one order of the items, whatever they are. */
  isCertain: boolean;
}

/** What only tests can tell of items that are compared in another order. */
export const ORDER_DOUBT = 'whether all keys can be ordered (nan cannot).';

/** The sorting that a call does, by `sorted` or by a list's own method; null for anything else. */
export function sortingOf(site: Site, node: SyntaxNode): Sorting | null {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  const isMethod = method?.name === 'sort';
  if (!call || !(isMethod || site.module.builtin(call.callee) === 'sorted')) return null;
  const [items, ...others] = isMethod ? [method.object, ...call.positional] : call.positional;
  const [key, reverse] = [call.keywords.get('key'), call.keywords.get('reverse')];
  const order = reverse ? site.text(reverse) : 'False';
  if (!items || others.length > 0 || (order !== 'True' && order !== 'False')) return null;
  if (call.keywords.size > (key ? 1 : 0) + (reverse ? 1 : 0)) return null;
  const element = elementOf(site.types.of(items));
  // What is no whole order (sets within each other) is sorted to something that no single pass finds.
  if ((!key && (element.kind === 'set' || element.kind === 'frozenset')) || makesNan(site)) return null;
  return {
    ...{ node, items, isReversed: order === 'True' },
    key: key && site.text(key) !== 'None' ? `, key=${site.text(key)}` : '',
    isCertain: !key && isHashable(element) && element.kind !== 'float' && element.sure,
  };
}

const SAME_WHERE_EQUAL: ReadonlySet<string> = new Set(['int', 'str', 'bytes', 'bool']);

/**
 * The items of a sorting as they must be read to find its last ones: backwards where equal keys may belong to different items,
 * since the sort leaves the latest of them at the end. A list of them may have a name.
 */
export function backwards(site: Site, { items, key }: Sorting, list?: string): string {
  const text = list ?? site.text(items);
  const type = site.types.of(items);
  // 1 and 1.0 are equal and differ, and so may objects of one rank.
  if (key === '' && SAME_WHERE_EQUAL.has(elementOf(type).kind)) return text;
  const isList = type.sure && !type.orNone && (type.kind === 'list' || type.kind === 'tuple');
  return isList || list !== undefined ? `reversed(${text})` : `reversed(list(${text}))`;
}

/**
 * What sorts a list in the place of a statement, where an order holds if the first item is to stand behind the second. What may be something else fails as it does where its items are set one by one;
 * null where `sorted` is another function.
 */
export function sortText(site: Site, list: SyntaxNode, order: ItemOrder, place: SyntaxNode): string | null {
  const name = site.text(list);
  const { kind, sure, orNone } = site.types.of(list);
  if (kind === 'list' && sure && !orNone) {
    const steps: string[] = [];
    for (let step: ItemOrder | undefined = order; step; step = step.then)
      steps.unshift(`${name}.sort(${sortOptions(step.key, !step.isLargerFirst).join(', ')})`);
    return steps.join(lineEnd(site.tree) + indentAt(site.tree, place));
  }
  return hasBuiltins(site, 'sorted') ? `${name}[:] = ${sortedText(name, order, true)}` : null;
}

/** A text that needs imports. */
export interface Imported {
  text: string;
  imports: readonly Import[];
}

/** The call that finds the first (or last) few of a sorting, in their order; null where heapq cannot be used. */
export function fewOf(
  site: Site,
  sorting: Sorting,
  count: string,
  end: 'first' | 'last',
  list?: string,
): Imported | null {
  const name = (end === 'first') === sorting.isReversed ? 'nlargest' : 'nsmallest';
  const finder = importable(site.tree, { source: 'heapq', name });
  if (!finder || !hasBuiltins(site, 'reversed', 'list')) return null;
  const text = end === 'last' ? backwards(site, sorting, list) : (list ?? site.text(sorting.items));
  const found = `${finder.name}(${count}, ${text}${sorting.key})`;
  return { text: end === 'last' && count !== '1' ? `${found}[::-1]` : found, imports: finder.imports };
}

/** Whether what is sorted is another one in each round of a loop, such as the items of a group: mostly a few, sorted in no time. */
export function isOfRound(site: Site, { node, items }: Sorting): boolean {
  const [loop] = loopsAround(node);
  return site.nodes('identifier').some((name) => {
    const variable = isWithin(name, items) ? site.variables.at(name) : null;
    const bindings = variable && loop ? site.variables.bindings(variable) : [];
    return bindings.some(({ by }) => by === loop || (loop !== undefined && isWithin(by, loop) && !isWithin(by, items)));
  });
}

/** Whether a name is a parameter that the function leaves as it was given, and that is a count where it is a number. */
export function isGivenCount(site: Site, node: SyntaxNode): boolean {
  const variable = site.variables.at(node);
  const { kind, orNone } = site.types.of(node);
  return (
    variable?.parameter !== undefined &&
    site.variables.bindings(variable).length === 1 &&
    !orNone &&
    (kind === 'int' ||
      (kind === 'unknown' && /^(?:k|n|m|top|limit|count|how_many|top_?[kn]|num_\w+|n_\w+)$/.test(site.text(node))))
  );
}
