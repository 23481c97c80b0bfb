import { type Form, pattern } from './shape';

/** A sort in place by exchanges, as the shape of its loops. */
export interface Exchanges {
  form: readonly Form[];
  /** The items that the test compares, the one that stands in front first. */
  items: readonly [front: string, back: string];
  /** Whether equals keep their order; else only items that are compared whole may be sorted so. */
  isStable: boolean;
}

const swap = (a: string, b: string): string => `⟨swap($xs, ${a}, ${b})|swap($xs, ${b}, ${a})⟩`;

/** One pass over all neighbours, in which something is done after each exchange. */
const passes = (after: string): { text: string; items: readonly [string, string] }[] => [
  {
    text: `for $j in range(len($xs) - 1) { if … { ${swap('$j', '$j + 1')} ${after} } }`,
    items: ['xs [ j ]', 'xs [ j + 1 ]'],
  },
  {
    text: `for $j in range(1, len($xs)) { if … { ${swap('$j - 1', '$j')} ${after} } }`,
    items: ['xs [ j - 1 ]', 'xs [ j ]'],
  },
];
/** As `passes`, each as far as the passes before it have left something to do. */
const shorter = (steps: string, after: string): ReturnType<typeof passes> => [
  {
    text: `for $j in range(${steps}) { if … { ${swap('$j', '$j + 1')} ${after} } }`,
    items: ['xs [ j ]', 'xs [ j + 1 ]'],
  },
];
/** So many passes, with or without an end as soon as one has found nothing to exchange. */
const counted = (head: string, made: (after: string) => ReturnType<typeof passes>): Exchanges[] =>
  [
    { before: '', after: '', end: '' },
    { before: '$f = False ;', after: '; $f = True', end: '; if not $f { break }' },
    { before: '$f = True ;', after: '; $f = False', end: '; if $f { break }' },
  ].flatMap(({ before, after, end }) =>
    made(after).map(({ text, items }) => ({
      ...{ form: pattern(`${head} { ${before} ${text} ${end} }`), items, isStable: true },
    })),
  );

/** All of them. A name `b` is a number of items that is counted down from the length of the list. */
export const EXCHANGES: readonly Exchanges[] = [
  ...counted('for $i in range(len($n) ⟨- 1|⟩)', passes),
  ...counted('for $i in range(len($xs) ⟨- 1|⟩)', (after) => shorter('⟨len($xs) - $i - 1|len($xs) - 1 - $i⟩', after)),
  ...counted('for $i in range(len($xs) - 1, 0, -1)', (after) => shorter('⟨$i|len($xs) - 1⟩', after)),
  ...passes('; $f = True').flatMap(({ text, items }) =>
    [`while ⟨$f|$f == True⟩ { $f = False ; ${text} }`, `while True { $f = False ; ${text} ; if not $f { break } }`].map(
      (whole) => ({
        ...{ form: pattern(whole), items, isStable: true },
      }),
    ),
  ),
  // What the last pass has moved to the end need not be looked at again.
  ...[
    ...shorter('$b - 1', '; $f = True'),
    {
      text: `for $j in range(1, $b) { if … { ${swap('$j - 1', '$j')} ; $f = True } }`,
      items: ['xs [ j - 1 ]', 'xs [ j ]'] as [string, string],
    },
  ].map(({ text, items }) => ({
    ...{
      form: pattern(
        `while ⟨$f|$f == True⟩ { $f = False ; ⟨${text} ; $b -= 1|$b -= 1 ; ${text.replace('$b - 1', '$b')}⟩ }`,
      ),
    },
    ...{ items, isStable: true },
  })),
  ...passes('; $f = False').flatMap(({ text, items }) =>
    [`while not $f { $f = True ; ${text} }`, `while True { $f = True ; ${text} ; if $f { break } }`].map((whole) => ({
      ...{ form: pattern(whole), items, isStable: true },
    })),
  ),
  // Each item is exchanged with all larger ones, and so comes to its place among those before it.
  {
    form: pattern(`for $i in range(len($xs)) { for $j in range(len($xs)) { if … { ${swap('$i', '$j')} } } }`),
    ...{ items: ['xs [ j ]', 'xs [ i ]'], isStable: false },
  },
  {
    form: pattern(
      `for $i in range(len($xs) ⟨- 1|⟩) { for $j in range($i + 1, len($xs)) { if … { ${swap('$i', '$j')} } } }`,
    ),
    ...{ items: ['xs [ i ]', 'xs [ j ]'], isStable: false },
  },
  {
    form: pattern(
      `for $i in range(len($xs) ⟨- 1|⟩) { $m = $i ; for $j in range($i + 1, len($xs)) { if … { $m = $j } } ; ⟨if ⟨$m != $i|$i != $m⟩ {|⟩ ${swap('$i', '$m')} ⟨}|⟩ }`,
    ),
    ...{ items: ['xs [ m ]', 'xs [ j ]'], isStable: false },
  },
  // The smallest is taken out and put in its place, so that all others keep their order.
  {
    form: pattern(
      `for $i in range(len($xs) ⟨- 1|⟩) { $m = $i ; for $j in range($i + 1, len($xs)) { if … { $m = $j } } ; ⟨if ⟨$m != $i|$i != $m⟩ {|⟩ ⟨$xs.insert($i, $xs.pop($m))|$t = $xs.pop($m) ; $xs.insert($i, $t)⟩ ⟨}|⟩ }`,
    ),
    ...{ items: ['xs [ m ]', 'xs [ j ]'], isStable: true },
  },
  {
    form: pattern(
      'for $i in range(⟨1,|⟩ len($xs)) { $k = $xs[$i] ; $j = $i - 1 ; while ⟨$j >= 0|$j > -1⟩ and … { $xs[$j + 1] = $xs[$j] ; $j -= 1 } ; $xs[$j + 1] = $k }',
    ),
    ...{ items: ['xs [ j ]', 'k'], isStable: true },
  },
  {
    form: pattern(
      'for $i in range(⟨1,|⟩ len($xs)) { $k = $xs[$i] ; $j = $i ; while ⟨$j > 0|$j >= 1⟩ and … { $xs[$j] = $xs[$j - 1] ; $j -= 1 } ; $xs[$j] = $k }',
    ),
    ...{ items: ['xs [ j - 1 ]', 'k'], isStable: true },
  },
  {
    form: pattern(
      `for $i in range(⟨1,|⟩ len($xs)) { $j = $i ; while ⟨$j > 0|$j >= 1⟩ and … { ${swap('$j - 1', '$j')} ; $j -= 1 } }`,
    ),
    ...{ items: ['xs [ j - 1 ]', 'xs [ j ]'], isStable: true },
  },
];
