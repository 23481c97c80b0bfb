import { type TimedCandidate } from './rank.task';

/** The positions of all candidates, the fastest first; of equally fast ones the shorter diff, then the earlier one. */
export function measuredOrder(candidates: readonly TimedCandidate[]): number[] {
  return candidates
    .map(({ speedup, diff }, position) => ({ speedup, size: diff.length, position }))
    .sort((a, b) => b.speedup - a.speedup || a.size - b.size || a.position - b.position)
    .map(({ position }) => position);
}
