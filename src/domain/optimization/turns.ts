/**
 * What the nth call (from 0) of several about the same code is to aim at, so that no two aim at the same: one of the
 * singles, and once those are used up two of them that are combined, the first ones first; then from the start again.
 */
export function turnOf<Aim>(nth: number, singles: readonly Aim[], combinable = singles): readonly Aim[] {
  const turns = [...singles.map((single) => [single]), ...pairs(combinable)];
  return turns[nth % turns.length] ?? [];
}

/** All pairs, those of two that stand near the start first. */
function pairs<Aim>(aims: readonly Aim[]): Aim[][] {
  return aims
    .flatMap((one, index) => aims.slice(index + 1).map((other, gap) => ({ one, other, rank: 2 * index + gap })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one, other }) => [one, other]);
}
