import { type HunkLine } from '../edit';

/** The most lines by which two texts may differ and still be compared to the end. */
const MOST_DIFFERENCES = 500;
/** How many steps a comparison may take: so many in any case, and so many for every line. */
const STEPS = 1000;
const STEPS_PER_LINE = 16;

/** Numbers that are equal where lines are. */
function numbersOf(lines: readonly string[], known: Map<string, number>): Int32Array {
  return Int32Array.from(lines, (line) => {
    const number = known.get(line) ?? known.size;
    known.set(line, number);
    return number;
  });
}

/**
 * The shortest way from one text to the other, as lists of how far each number of differences reaches on each diagonal
 * (Myers 1986); null when it takes too many steps.
 */
function shortestWay(old: Int32Array, fresh: Int32Array): Int32Array[] | null {
  let steps = STEPS + STEPS_PER_LINE * (old.length + fresh.length);
  const most = Math.min(MOST_DIFFERENCES, old.length + fresh.length);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const reached: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const below = reach[middle + diagonal - 1] ?? 0;
      const above = reach[middle + diagonal + 1] ?? 0;
      const down = diagonal === -differences || (diagonal !== differences && below < above);
      const start = down ? above : below + 1;
      let at = start;
      while (at < old.length && at - diagonal < fresh.length && old[at] === fresh[at - diagonal]) at += 1;
      reach[middle + diagonal] = at;
      steps -= 1 + at - start;
      if (steps < 0) return null;
      if (at >= old.length && at - diagonal >= fresh.length) return reached;
    }
    reached.push(reach.slice(middle - differences - 1, middle + differences + 2));
  }
  return null;
}

/** Pairs of lines that both texts share, in order, last first: positions in `old` and in `fresh`. */
function commonPairs(old: Int32Array, fresh: Int32Array, reached: readonly Int32Array[]): [number, number][] {
  const pairs: [number, number][] = [];
  let at = old.length;
  let to = fresh.length;
  for (let differences = reached.length; differences >= 0; differences -= 1) {
    const before = reached[differences - 1];
    const reach = (diagonal: number): number => before?.[differences + diagonal] ?? 0;
    const diagonal = at - to;
    const down = diagonal === -differences || (diagonal !== differences && reach(diagonal - 1) < reach(diagonal + 1));
    const from = down ? reach(diagonal + 1) : reach(diagonal - 1);
    const start = differences === 0 ? 0 : down ? from : from + 1;
    while (at > start) pairs.push([(at -= 1), (to -= 1)]);
    if (differences === 0) break;
    at = from;
    to = from - (down ? diagonal + 1 : diagonal - 1);
  }
  return pairs;
}

/**
 * The hunk that makes the old lines the new ones. Lines that both share, in order, are context: all that a longest common
 * subsequence has, but only those at the start and the end where the texts between are long and differ widely. Linear.
 */
export function hunkLinesBetween(old: readonly string[], fresh: readonly string[]): HunkLine[] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;

  const lines: HunkLine[] = [];
  const put = (kind: HunkLine['kind'], from: readonly string[], first: number, behind: number): void => {
    for (let at = first; at < behind; at += 1) lines.push({ kind, text: from[at] ?? '' });
  };
  const known = new Map<string, number>();
  const oldNumbers = numbersOf(old.slice(start, old.length - end), known);
  const freshNumbers = numbersOf(fresh.slice(start, fresh.length - end), known);
  const way = shortestWay(oldNumbers, freshNumbers);
  const pairs = way ? commonPairs(oldNumbers, freshNumbers, way).reverse() : [];

  put('context', old, 0, start);
  let [oldAt, freshAt] = [start, start];
  for (const [inOld, inFresh] of [...pairs, [oldNumbers.length, freshNumbers.length] as const]) {
    put('old', old, oldAt, start + inOld);
    put('new', fresh, freshAt, start + inFresh);
    put('context', old, start + inOld, start + inOld + (inOld < oldNumbers.length ? 1 : 0));
    [oldAt, freshAt] = [start + inOld + 1, start + inFresh + 1];
  }
  put('context', old, old.length - end, old.length);
  return lines;
}
