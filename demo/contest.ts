import { type FunctionService } from './function-service';
import { NoAnswer } from './local-service';
import { type Measurement } from './pages';
import { type SourceFile } from './source-file';
import { type Job, type TestRunner } from './test-runner';
import { type Timing, timeByTurns } from './timing';
import { type Proven } from './trials';
import { unifiedDiff } from './unified-diff';

/** From here on a candidate counts as faster: less could be the machine's noise. */
export const LEAST_RATIO = 1.05;

/** What became of the candidates that are right. */
export interface Result {
  original: Timing;
  /** The fastest first. */
  measured: readonly Measurement[];
  /** The one to take; undefined where none is faster. */
  best: Measurement | undefined;
  /** What was not to be had, in one line. */
  missing: string | null;
}

/** Times those that are right beside the original and has the faster ones ranked. Null where the original cannot be timed. */
export async function compete(
  runner: TestRunner,
  service: FunctionService,
  original: Job,
  proven: readonly Proven[],
  files: readonly SourceFile[],
  told: (turn: number, turns: number) => void,
): Promise<Result | null> {
  const [first, ...others] = await timeByTurns(runner, [original, ...proven.map(({ job }) => job)], told);
  if (!first) return null;
  const measured = proven
    .flatMap(({ candidate }, at): Measurement[] => {
      const timing = others[at];
      return timing ? [{ candidate, timing, ratio: first.total / timing.total }] : [];
    })
    .sort((a, b) => b.ratio - a.ratio);
  const faster = measured.filter(({ ratio }) => ratio >= LEAST_RATIO);
  const { order, missing } = await ranked(service, faster, files);
  return { original: first, measured, best: faster[order[0] ?? 0], missing };
}

async function ranked(
  service: FunctionService,
  faster: readonly Measurement[],
  files: readonly SourceFile[],
): Promise<{ order: number[]; missing: string | null }> {
  if (faster.length < 2) return { order: [0], missing: null };
  try {
    const order = await service.ranking(
      faster.map(({ candidate, ratio }) => ({ id: candidate.id, ratio, diff: diffForRanking(files, candidate.files) })),
    );
    return { order, missing: null };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { order: [0], missing: `no ranking, the fastest is taken: ${error.message}` };
  }
}

/** With the header that the service knows from the client. */
function diffForRanking(before: readonly SourceFile[], after: readonly SourceFile[]): string {
  const lines = unifiedDiff(before, after).filter((line) => !/^(?:---|\+\+\+) [ab]\//.test(line));
  return ['--- original', '+++ modified', ...lines].join('\n');
}
