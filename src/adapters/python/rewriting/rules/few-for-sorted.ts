import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { endsOf, FEW, type Wanted } from '../edits/ends-of-sorting';
import { replace } from '../edits/lines';
import { copied } from '../facts/containers/copied';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { isGivenCount, isOfRound, type Sorting, sortingOf } from '../facts/order/sorting';
import { usageOf } from '../facts/variables/usage';
import { type Binding } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, comparisonOf, expressionOf, loopsAround, spelled } from '../syntax';

/** Everything is sorted, and a few from one end (or one from each) are all that is looked at. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'Everything is sorted, n log n comparisons, to take a few from its ends; one pass finds them.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const sorting = sortingOf(site, node);
      if (!sorting) continue;
      const needed = node.child('function')?.type === 'identifier' ? takenAt(site, node) : sortedInPlace(site, sorting);
      const isOne = needed?.what.every(({ count }) => count === 1);
      if (isOfRound(site, sorting) && (!isOne || sorting.key === '')) continue;
      const few = needed && endsOf(site, sorting, needed.what, needed.at);
      if (!needed || !few) continue;
      const isSure = sorting.isCertain && needed.what.every(({ count }) => typeof count === 'number');
      return {
        ...{ at: node, edits: [...few.above, replace(needed.at, needed.prefix + few.text)], imports: few.imports },
        doubt: isSure ? undefined : DOUBT,
      };
    }
    return null;
  },
};

const DOUBT =
  'whether all keys can be ordered (nan cannot), counts are small and not negative, and what is sorted can be read twice.';

/** What is written in the place of a sorting, behind a prefix. */
interface Needed {
  what: Wanted[];
  at: SyntaxNode;
  prefix: string;
}

/** `sorted(xs)[:3]`, or `ordered = sorted(xs)` of which all uses take from its ends. */
function takenAt(site: Site, node: SyntaxNode): Needed | null {
  const { parent } = node;
  if (parent?.type === 'subscript' && node.field === 'value') {
    const index = parent.childrenIn('subscript')[0];
    // The very first or last is found by min and max.
    const wanted = index && !/^(?:0|-1)$/.test(site.text(index)) ? wantedBy(site, index, null) : null;
    return wanted && { what: [wanted], at: index?.type === 'slice' ? parent : node, prefix: '' };
  }
  const assignment = assignmentOf(parent?.parent ?? undefined);
  const variable = assignment?.value === node ? site.variables.at(assignment.target) : null;
  if (!assignment || !variable) return null;
  // What a name held before it holds what is sorted: `xs = sorted(xs)`.
  const earlier = site.variables.bindings(variable).filter(({ by }) => by !== assignment.target.parent);
  if (earlier.some(({ how, by }) => how !== 'parameter' && by.start > node.start)) return null;
  if (earlier.length > 0 && loopsAround(node).length > 0 && !isNameOfLoop(earlier, assignment.statement)) return null;
  const reads = site.variables.reads(variable).filter((use) => earlier.length === 0 || use.start > node.end);
  const what = reads.map((use) => wantedAt(site, use));
  return what.every((one) => one !== null) ? { what, at: node, prefix: '' } : null;
}

/** `xs.sort()` of the function's own list, all uses of which behind it take from its ends. */
function sortedInPlace(site: Site, { node, items }: Sorting): Needed | null {
  const variable = site.variables.at(items);
  const starts = variable && startsOf(site, variable, () => false);
  const [start, ...others] = starts ?? [];
  if (!variable || !start || others.length > 0 || expressionOf(node.parent ?? undefined) !== node) return null;
  if (!isGrownAlone(site, variable, node, () => false) || loopsAround(node)[0] !== loopsAround(start.node)[0])
    return null;
  const { kind } = site.types.of(items);
  // What has a method of that name and is copied by one is a list.
  if (kind !== 'list' && !(kind === 'unknown' && copied(site, start.value ?? undefined))) return null;
  const what = site.variables
    .uses(variable)
    .filter(({ start }) => start > node.end)
    .map((use) => wantedAt(site, use));
  return what.every((one) => one !== null) ? { what, at: node, prefix: `${site.text(items)} = ` } : null;
}

/** Whether a name is that of the loop right around, in whose every round it is then sorted. */
function isNameOfLoop(earlier: readonly Binding[], statement: SyntaxNode): boolean {
  const [loop] = loopsAround(statement);
  return statement.parent?.parent === loop && earlier.every(({ how, by }) => how === 'iterated' && by === loop);
}

/** What a use takes of what was sorted; null where it needs all of it. */
function wantedAt(site: Site, use: SyntaxNode): Wanted | null {
  const usage = usageOf(site.tree, use);
  if (usage.how === 'tested') return { end: 'any', count: 1 };
  if (usage.how === 'read' && usage.index) return wantedBy(site, usage.index, site.text(use));
  if (usage.how !== 'consumed' || usage.by !== 'len') return null;
  const above = usage.call.parent;
  const isLast = above?.parent?.type === 'subscript' && spelled(site.tree, above.parent) === lastOf(site.text(use));
  if (isLast) return { end: 'last', count: 1 };
  // `len(xs) < 3` says the same of the first three.
  const comparison = comparisonOf(usage.call.parent ?? undefined);
  const [size] = comparison ? [comparison.left, comparison.right].filter((side) => side !== usage.call) : [];
  return size && /^\d$/.test(site.text(size)) ? { end: 'any', count: Number(site.text(size)) + 1 } : null;
}

const lastOf = (list: string): string => `${list}[len(${list}) - 1]`;

function wantedBy(site: Site, index: SyntaxNode, list: string | null): Wanted | null {
  const text = spelled(site.tree, index);
  const few = (end: 'first' | 'last', digits: string): Wanted | null => {
    const count = Number(digits);
    return count >= 1 && count <= FEW ? { end, count } : null;
  };
  if (/^\d+$/.test(text)) return few('first', String(Number(text) + 1));
  if (list !== null && `${list}[${text}]` === lastOf(list)) return { end: 'last', count: 1 };
  const [, first, last, at] = /^(?:0? ?:(\d+)|-(\d+) ?:|-(\d+))$/.exec(text) ?? [];
  if (first !== undefined) return few('first', first);
  if (last !== undefined || at !== undefined) return few('last', last ?? at ?? '');
  const [, count] = /^0? ?:(\w+)$/.exec(text) ?? [];
  const node = index.children.find(({ type }) => type === 'identifier');
  return count !== undefined && node && isGivenCount(site, node) ? { end: 'first', count } : null;
}
