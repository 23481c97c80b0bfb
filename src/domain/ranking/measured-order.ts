import { type TimedCandidate } from './rank.task';
import { changedLines, readableDiff } from './readable-diff';

/** The fastest of more candidates than this are put to a model; the others follow as they were measured. */
const MOST_SHOWN = 30;

/** The positions of all candidates, the fastest first; of equally fast ones the one that changes fewer lines, then the earlier one. */
export function measuredOrder(candidates: readonly TimedCandidate[]): number[] {
  return candidates
    .map(({ speedup, diff }, position) => ({ speedup, size: sizeOf(diff), position }))
    .sort((a, b) => b.speedup - a.speedup || a.size - b.size || a.position - b.position)
    .map(({ position }) => position);
}

/** The positions of the candidates that are put to a model, in the order of the request: it knows them as 1, 2, 3, …. */
export function shownPositions(candidates: readonly TimedCandidate[]): number[] {
  return measuredOrder(candidates)
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a - b);
}

/** How many lines a candidate's diff adds and takes away, together. */
export function sizeOf(diff: string): number {
  const { added, removed } = changedLines(readableDiff(diff));
  return added + removed;
}
