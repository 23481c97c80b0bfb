import { importable, type Import } from '../edits/imports';
import { itemOrder, sortedText } from '../facts/order/item-order';
import { bodyShape, matched, matches, pattern } from '../facts/order/shape';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { Site } from '../site';
import { expressionOf, statementsOf } from '../syntax';

/** A function that sorts its two halves by calling itself, and merges them. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Halves are sorted and merged item by item in Python; sorted does the same, and keeps equals in order too.',

  find(site: Site): Finding | null {
    const [, first, ...others] = statementsOf(site.body).filter((one) => expressionOf(one)?.type !== 'string');
    const sorting = hasBuiltins(site, 'sorted') ? mergeSort(site) : null;
    const last = others.at(-1) ?? first;
    if (!first || !last || !sorting) return null;
    return {
      at: site.definition,
      edits: [{ start: first.start, end: last.end, replacement: `return ${sorting.text}` }],
      imports: sorting.imports,
      doubt: 'whether all items can be ordered (nan cannot), and equals need not be told apart.',
    };
  },
};

const FEW = 'if len($xs) ⟨<= 1|< 2⟩ { return ⟨$xs|list($xs)|$xs[:]|$xs.copy()⟩ }';
const HALVES = '$m = len($xs) // 2 ; $l = $fn($xs[:$m]) ; $r = $fn($xs[$m:])';
const ZERO = '⟨$i = $j = 0|$i = 0 ; $j = 0⟩';
const LEFT = '$out.append($l[$i]) ; $i += 1';
const RIGHT = '$out.append($r[$j]) ; $j += 1';
const REST =
  '⟨$out.extend($l[$i:]) ; $out.extend($r[$j:]) ; return $out|$out += $l[$i:] ; $out += $r[$j:] ; return $out|' +
  `return $out + $l[$i:] + $r[$j:]|while $i < len($l) { ${LEFT} } ; while $j < len($r) { ${RIGHT} } ; return $out⟩`;
const merging = (taken: string, other: string): string =>
  `⟨$out = [] ; ${ZERO}|${ZERO} ; $out = []⟩ ; while $i < len($l) and $j < len($r) { if … { ${taken} } else { ${other} } } ; ${REST}`;

/** What merges; the test tells that the item of the one half (or of the other) comes next. */
const MERGES = [
  { text: merging(LEFT, RIGHT), isLeft: true },
  { text: merging(RIGHT, LEFT), isLeft: false },
];
const WHOLE = MERGES.map(({ text, isLeft }) => ({ form: pattern(`${FEW} ; ${HALVES} ; ${text}`), isLeft }));
const MERGE = MERGES.map(({ text, isLeft }) => ({ form: pattern(text), isLeft }));
const BY_OTHER = pattern(
  `${FEW} ; ⟨${HALVES} ; return $merge($l, $r)|$m = len($xs) // 2 ; return $merge($fn($xs[:$m]), $fn($xs[$m:]))⟩`,
);

/** What sorts as the function does. */
interface Sorted {
  text: string;
  imports: readonly Import[];
}

function mergeSort(site: Site): Sorted | null {
  const shape = site.text(site.definition).includes('//') ? bodyShape(site) : null;
  if (shape === null) return null;
  for (const { names, isLeft } of matches([shape], WHOLE))
    return isItself(site, names['fn']) ? sortedBy(site, names['xs'] ?? '', names, isLeft) : null;
  const { fn, merge, xs } = matched(shape, BY_OTHER) ?? {};
  const helper = merge === undefined ? null : site.module.defined(merge);
  if (!isItself(site, fn) || !helper || helper.kind !== 'function' || xs === undefined) return null;
  const other = new Site(site.tree, helper);
  for (const { names, isLeft } of matches([bodyShape(other) ?? ''], MERGE)) {
    const parameters = /^\((\w+)[^,)]*, (\w+)/.exec(
      other.text(helper.definition.child('parameters') ?? helper.definition),
    );
    if (names['l'] === parameters?.[1] && names['r'] === parameters?.[2]) return sortedBy(site, xs, names, isLeft);
  }
  return null;
}

/** Whether a name is that of the function, or `self.name` that of the method. */
function isItself({ target }: Site, name: string | undefined): boolean {
  const dot = target.name.lastIndexOf('.');
  return name === (dot < 0 ? target.name : `self${target.name.slice(dot)}`);
}

function sortedBy(
  site: Site,
  items: string,
  { test = '', l = '', r = '', i = '', j = '' }: Readonly<Record<string, string>>,
  isLeft: boolean,
): Sorted | null {
  const [left, right] = [`${l} [ ${i} ]`, `${r} [ ${j} ]`];
  const order = itemOrder(test, left, right, [l, r, i, j]);
  // Of equals the left one must come first, if they can be told apart.
  if (order && order.isForEquals !== isLeft && order.key !== null) return null;
  return order
    ? { text: sortedText(items, order, !isLeft), imports: [] }
    : sortedByTest(site, items, test, left, right, isLeft);
}

/** By a function of two items that tells which one comes first. */
function sortedByTest(
  site: Site,
  items: string,
  test: string,
  left: string,
  right: string,
  isLeft: boolean,
): Sorted | null {
  const [name, ...given] = /^(\w+) \( (.+) , (.+) \)$/.exec(test)?.slice(1) ?? [];
  const tells = name === undefined ? null : site.module.defined(name);
  const compare = importable(site.tree, { source: 'functools', name: 'cmp_to_key' });
  if (!compare || tells?.kind !== 'function' || !site.effects.isPureFunction(tells.definition)) return null;
  // The first of two that are compared stands behind the other.
  const sides = given.map((one) => (one === left ? 'b' : one === right ? 'a' : null));
  if (sides[0] === sides[1] || sides.includes(null)) return null;
  const told = `${name}(${sides.join(', ')})`;
  const order = isLeft ? `0 if ${told} else -1` : `-1 if ${told} else 0`;
  return { text: `sorted(${items}, key=${compare.name}(lambda a, b: ${order}))`, imports: compare.imports };
}
