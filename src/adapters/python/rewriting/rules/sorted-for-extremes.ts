import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { importable, type Import } from '../edits/imports';
import { replace, standsAlone } from '../edits/lines';
import { code, itemOrder, sortOptions } from '../facts/order/item-order';
import { isOwned } from '../facts/containers/ownership';
import { isUsedOnlyIn, loopsWith, matches, pattern, shapesOf } from '../facts/order/shape';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround } from '../syntax';

/** The smallest of what is left is taken again and again. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All that is left is searched for each smallest item, and again to remove it, which is quadratic; sorted needs n log n.',

  find(site: Site): Finding | null {
    for (const loop of loopsWith(site, /\b(?:remove|pop|del)\b/)) {
      const found = standsAlone(site.tree, loop) ? extremesIn(site, loop) : null;
      if (found)
        return {
          ...{ at: loop, edits: [replace(loop, found.text)], imports: found.imports },
          doubt: 'whether all items can be ordered (nan cannot), and equals need not be told apart.',
        };
    }
    return null;
  },
};

const REMOVED = '⟨$rest.remove($best)|del $rest[$rest.index($best)]|$rest.pop($rest.index($best))⟩';
const TAKEN = `⟨$out.append($best) ; ${REMOVED}|${REMOVED} ; $out.append($best)⟩`;
const INDEXED =
  '⟨$out.append($rest.pop($at))|$out.append($rest[$at]) ; ⟨del $rest[$at]|$rest.pop($at)⟩|$best = $rest.pop($at) ; $out.append($best)⟩';

/** What is done in a round; a test compares what is looked at with the best so far. */
const ROUNDS: readonly { text: string; looked?: string; best?: string }[] = [
  { text: `$best = $finder($rest ⟨, key = …|⟩) ; ${TAKEN}` },
  {
    text: `$best = $rest[0] ; for $x in ⟨$rest|$rest[1:]⟩ { if … { $best = $x } } ; ${TAKEN}`,
    ...{ looked: 'x', best: 'best' },
  },
  {
    text: `$at = 0 ; for $i in range(⟨1,|⟩ len($rest)) { if … { $at = $i } } ; ${INDEXED}`,
    ...{ looked: 'rest [ i ]', best: 'rest [ at ]' },
  },
];

/** Until nothing is left, or so many times; the pattern knows a name by the first place where it stands. */
const FORMS = ROUNDS.flatMap(({ text, ...compared }) =>
  [
    `while $rest { ${text} }`,
    `for $_ in range(min(⟨$n, len($rest)|len($rest), $n⟩)) { ${text} }`,
    `for $_ in range(len($rest)) { ${text} }`,
  ].map((whole) => ({ form: pattern(whole), ...compared })),
);

function extremesIn(site: Site, loop: SyntaxNode): { text: string; imports: readonly Import[] } | null {
  for (const { names, looked, best } of matches(shapesOf(site, loop), FORMS)) {
    const { rest, out } = names;
    if (rest === undefined || out === undefined || rest === out) continue;
    const inner = ['best', 'at', 'i', 'x', '_'].flatMap((name) => names[name] ?? []);
    const order = looked === undefined ? builtinOrder(site, names) : comparedOrder(names, looked, best ?? '', inner);
    if (!order || new Set([...inner, rest, out]).size < inner.length + 2) continue;
    if (!inner.every((name) => isUsedOnlyIn(site, name, loop)) || !isOnlyTakenFrom(site, loop, rest)) continue;
    return written(site, rest, out, names['n'], order);
  }
  return null;
}

interface Order {
  key: string | null;
  isReversed: boolean;
}

/** Of `min(xs, key=…)` and `max(xs, key=…)`: what is removed is the earliest of equals, so they keep their order. */
function builtinOrder(site: Site, { finder, test }: Readonly<Record<string, string>>): Order | null {
  if ((finder !== 'min' && finder !== 'max') || !hasBuiltins(site, finder)) return null;
  return { key: test === undefined ? null : `key=${code(test)}`, isReversed: finder === 'max' };
}

function comparedOrder(
  { test, ...names }: Readonly<Record<string, string>>,
  looked: string,
  best: string,
  inner: readonly string[],
): Order | null {
  const [first, second] = [looked, best].map((item) => item.replace(/[a-z]+/g, (name) => names[name] ?? name));
  const order = itemOrder(test ?? '', first ?? '', second ?? '', inner);
  return order && !order.isForEquals && !order.then ? { key: order.key, isReversed: order.isLargerFirst } : null;
}

/** Whether the list is the function's own and nobody looks at what the loop leaves of it. */
function isOnlyTakenFrom(site: Site, loop: SyntaxNode, list: string): boolean {
  const name = site.nodes('identifier').find((node) => site.text(node) === list && isWithin(node, loop));
  const variable = site.variables.at(name);
  if (!name || !variable || !isOwned(site.tree, variable) || site.types.of(name).kind !== 'list') return false;
  const isPure = site.nodes('call').every((call) => {
    const effect = site.effects.ofCall(call);
    return !isWithin(call, loop) || effect !== 'unknown';
  });
  // In the next round of a loop around it the list would have to be empty.
  const isMadeForIt = site.variables
    .bindings(variable)
    .every(({ node }) => loopsAround(node)[0] === loopsAround(loop)[0] && node.start < loop.start);
  return isPure && isMadeForIt && site.variables.uses(variable).every(({ start }) => start < loop.end);
}

function written(
  site: Site,
  rest: string,
  out: string,
  count: string | undefined,
  { key, isReversed }: Order,
): { text: string; imports: readonly Import[] } | null {
  if (count === undefined) {
    if (!hasBuiltins(site, 'sorted')) return null;
    return { text: `${out}.extend(sorted(${[rest, ...sortOptions(key, isReversed)].join(', ')}))`, imports: [] };
  }
  const few = importable(site.tree, { source: 'heapq', name: isReversed ? 'nlargest' : 'nsmallest' });
  if (!few) return null;
  return {
    text: `${out}.extend(${few.name}(${[count, rest, ...sortOptions(key, false)].join(', ')}))`,
    imports: few.imports,
  };
}
