import { createInterface } from 'node:readline';
import { type ExamCase } from './cases';
import { pythonProcess } from './driver';

/** The first thing that a caller could notice: what differs, in which call and where in it, and what either side has. */
export interface Difference {
  aspect: string;
  where: string;
  original: string;
  candidate: string;
}

/** Best times of the same call at one size, in seconds, and how many times faster the candidate is. */
export interface Times {
  size: number;
  original: number;
  candidate: number;
  ratio: number;
}

/** What the driver says of a candidate; `times` is empty where it differs or was not measured. */
export interface Verdict {
  calls: number;
  difference: Difference | null;
  times: Times[];
}

/** A candidate to be judged; null stands for the original itself. */
export interface Job {
  case: ExamCase;
  candidate: string | null;
  /** How long the largest size may be measured; 0: once, null: not at all. */
  seconds: number | null;
}

/** From here on a candidate counts as faster: less could be the machine's noise. */
const LEAST_RATIO = 1.05;

/** How many times faster than the original at the largest size; null when it was not measured. */
export function ratioOf({ times }: Verdict): number | null {
  return times.at(-1)?.ratio ?? null;
}

/** Whether it behaves as the original does and is faster by more than 5 % at the largest size. */
export function improves(verdict: Verdict): boolean {
  return verdict.difference === null && (ratioOf(verdict) ?? 0) > LEAST_RATIO;
}

/** Judges one candidate in a process of its own; one that ends the process or the time is wrong for that. */
export async function judge(job: Job, limitMs = 30_000): Promise<Verdict> {
  const [verdict] = await judgeTogether([job], limitMs);
  return verdict!;
}

/** Judges trusted code in one process, one after the other: what one of them breaks is broken for the rest. */
export async function judgeTogether(jobs: readonly Job[], limitMs: number): Promise<Verdict[]> {
  const child = pythonProcess('judge.py');
  const verdicts: Verdict[] = [];
  let complaint = '';
  let end = 'the process ended';
  child.stderr.on('data', (text: Buffer) => (complaint = (complaint + text.toString()).slice(-500)));
  child.stdin.on('error', () => undefined); // it may end before it has read everything
  const timer = setTimeout(() => {
    end = `no answer in ${limitMs / 1000} s`;
    child.kill('SIGKILL');
  }, limitMs);
  for (const {
    case: { path },
    candidate,
    seconds,
  } of jobs) {
    child.stdin.write(`${JSON.stringify({ case: path, candidate, seconds })}\n`);
  }
  child.stdin.end();
  try {
    for await (const line of createInterface({ input: child.stdout })) verdicts.push(JSON.parse(line) as Verdict);
  } finally {
    clearTimeout(timer);
  }
  const difference = { aspect: 'ending', where: '', original: 'answers', candidate: `${end}: ${complaint.trim()}` };
  while (verdicts.length < jobs.length) verdicts.push({ calls: 0, difference, times: [] });
  return verdicts;
}
