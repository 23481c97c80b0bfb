import { type TimedCandidate } from './rank.task';
import { changedLines, readableDiff } from './readable-diff';

/** The positions of all candidates, the fastest first; of equally fast ones the one that changes fewer lines, then the earlier one. */
export function measuredOrder(candidates: readonly TimedCandidate[]): number[] {
  return candidates
    .map(({ speedup, diff }, position) => ({ speedup, size: sizeOf(diff), position }))
    .sort((a, b) => b.speedup - a.speedup || a.size - b.size || a.position - b.position)
    .map(({ position }) => position);
}

function sizeOf(diff: string): number {
  const { added, removed } = changedLines(readableDiff(diff));
  return added + removed;
}
