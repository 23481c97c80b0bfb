/** Lines `from` to `to` (not included) of the old text make way for others. */
export interface LineEdit {
  from: number;
  to: number;
  lines: readonly string[];
}

/** How an old text becomes a new one, from the top down; lines that are unique to both texts stay where they can. */
export function lineEdits(old: readonly string[], now: readonly string[]): LineEdit[] {
  const edits: LineEdit[] = [];
  compare(old, now, 0, old.length, 0, now.length, edits);
  return edits;
}

function compare(
  old: readonly string[],
  now: readonly string[],
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
  edits: LineEdit[],
): void {
  let [a, b, aEnd, bEnd] = [oldFrom, nowFrom, oldTo, nowTo];
  while (a < aEnd && b < bEnd && old[a] === now[b]) [a, b] = [a + 1, b + 1];
  while (a < aEnd && b < bEnd && old[aEnd - 1] === now[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  if (a === aEnd && b === bEnd) return;
  const anchors = a < aEnd && b < bEnd ? anchorsIn(old.slice(a, aEnd), now.slice(b, bEnd)) : [];
  if (anchors.length === 0) {
    edits.push({ from: a, to: aEnd, lines: now.slice(b, bEnd) });
    return;
  }
  let [oldAt, nowAt] = [a, b];
  for (const [left, right] of anchors) {
    compare(old, now, oldAt, a + left, nowAt, b + right, edits);
    [oldAt, nowAt] = [a + left + 1, b + right + 1];
  }
  compare(old, now, oldAt, aEnd, nowAt, bEnd, edits);
}

/** Pairs of equal lines that stand once in both texts, as many as can be in the same order. */
function anchorsIn(old: readonly string[], now: readonly string[]): [number, number][] {
  const placesInNow = onlyPlaces(now);
  const pairs = [...onlyPlaces(old)].flatMap(([line, at]): [number, number][] => {
    const there = placesInNow.get(line);
    return there === undefined || line.trim() === '' ? [] : [[at, there]];
  });
  return longestRising(pairs.sort(([a], [b]) => a - b));
}

function onlyPlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    places.set(line, at);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

/** The longest part of pairs in order of their first whose seconds rise too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const best: { length: number; before: number }[] = [];
  let last = -1;
  for (const [at, [, second]] of pairs.entries()) {
    let [length, before] = [1, -1];
    for (let other = 0; other < at; other += 1) {
      const known = best[other];
      if (known && known.length >= length && (pairs[other]?.[1] ?? Infinity) < second)
        [length, before] = [known.length + 1, other];
    }
    best.push({ length, before });
    if (length > (best[last]?.length ?? 0)) last = at;
  }
  const rising: [number, number][] = [];
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const pair = pairs[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}
