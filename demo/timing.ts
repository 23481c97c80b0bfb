import { clientTime } from './figures';
import { type SourceFile } from './source-file';
import { type CallTimes, type Job, type TestRunner } from './test-runner';

/** How often each version has its turn: a machine that is slow for a while is slow for all of them. */
const TURNS = 3;
/** Of one turn, in seconds. */
const SECONDS = 0.3;

/** The best times of one version. */
export interface Timing {
  /** Of all calls of all tests together, in nanoseconds. */
  total: number;
  calls: CallTimes;
  rounds: number;
}

/** Times several versions of the same function on the same tests by turns; null for one that did not come to an end. */
export async function timeByTurns(
  runner: TestRunner,
  jobs: readonly Job[],
  told: (turn: number, turns: number) => void,
): Promise<(Timing | null)[]> {
  const best: (Timing | null)[] = jobs.map(() => ({ total: Infinity, calls: {}, rounds: 0 }));
  let turn = 0;
  for (let round = 0; round < TURNS; round += 1) {
    for (const [at, job] of jobs.entries()) {
      told((turn += 1), TURNS * jobs.length);
      const known = best[at];
      const measured = known ? await runner.measure(job, SECONDS) : null;
      best[at] = known && measured ? better(known, measured) : null;
    }
  }
  return best;
}

/** A test file with the times of its calls beside them: `# 2.62μs -> 2.09μs (24.9% faster)`. */
export function annotated({ path, code }: SourceFile, before: Timing, after: Timing): string {
  const stem = path.replace(/\.py$/, '');
  const [left, right] = [timesByLine(before.calls, stem), timesByLine(after.calls, stem)];
  return code
    .split('\n')
    .map((line, at) => {
      const [old, now] = [left.get(at + 1), right.get(at + 1)];
      if (old === undefined || now === undefined || now === 0) return line;
      const change = (100 * (old - now)) / now;
      return `${line} # ${clientTime(old)} -> ${clientTime(now)} (${Math.abs(change).toFixed(1)}% ${change < 0 ? 'slower' : 'faster'})`;
    })
    .join('\n');
}

function better(known: Timing, { rounds, times }: { rounds: number; times: CallTimes }): Timing {
  const calls: CallTimes = {};
  for (const [test, list] of Object.entries(times)) {
    const before = known.calls[test];
    calls[test] = list.map(([line, took], at) => [line, Math.min(took, before?.[at]?.[1] ?? Infinity)]);
  }
  const total = Object.values(calls)
    .flat()
    .reduce((sum, [, took]) => sum + took, 0);
  return { total, calls, rounds: known.rounds + rounds };
}

function timesByLine(calls: CallTimes, stem: string): Map<number, number> {
  const lines = new Map<number, number>();
  for (const [test, list] of Object.entries(calls)) {
    if (!test.startsWith(`${stem}::`)) continue;
    for (const [line, took] of list) lines.set(line, (lines.get(line) ?? 0) + took);
  }
  return lines;
}
