import { type Difference } from './toy-run';

/** What the client found out about a candidate that it tried. */
export interface Trial {
  /** What the comment `# candidate: NAME` in its code says; without one, its number in the order of the trials, from 1. */
  candidate: string;
  /** Whether all tests gave what they gave for the original. */
  matched: boolean;
  /** How a candidate that did not match differed. */
  differences: Difference[];
  /** Calls whose results or arguments differed. */
  differingValues: number;
  /** Gain over the original in percent, of async functions in calls a second; null where it was not measured. */
  gain: number | null;
  /** Whether the gain was enough for the client. */
  taken: boolean;
}

/** What the log of a run says that was started with `--verbose`. */
export interface ClientLog {
  version: string;
  /** Calls of the original that passed and failed. */
  baseline: Counts;
  /** In the order in which they were tried. */
  trials: Trial[];
  /** Tests that are not ours. */
  foreignTests: number;
  /** Results of ours that the client could not read, and so did not compare. */
  unreadable: string[];
  /** Where the client itself raised something. */
  crashes: string[];
}

interface Counts {
  passed: number;
  failed: number;
}

/** Reads what the client printed. @throws Error when it is not the log of a run that came to its candidates. */
export function readLog(text: string): ClientLog {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const log = lines.join('\n');
  const [before, ...trials] = log.split(/^.*\bOptimization candidate \d+\/\d+:$/m);
  const baseline = counts(
    before!.split('Overall test results for original code')[1] ?? '',
    'Generated Regression Tests',
  );
  if (baseline === null) throw new Error(`the client came to no baseline:\n${log.slice(-4000)}`);
  const others = ['Existing Unit Tests', 'Inspired Regression Tests', 'Replay Tests', 'Concolic Coverage Tests'];
  return {
    version: /\bv(\d+\.\d+\.\d+)\b/.exec(log)?.[1] ?? 'unknown',
    baseline,
    trials: trials.map((trial, at) => readTrial(trial, at + 1, baseline)),
    foreignTests: others.reduce((sum, kind) => sum + (counts(log, kind)?.passed ?? 0), 0),
    unreadable: [...log.matchAll(/Failed to deserialize return value for .*/g)].map(([line]) => line.trimEnd()),
    crashes: lines.filter((line) => /^(?:╭─+ )?Traceback \(most recent call last\)/.test(line)),
  };
}

/** A result in a test of ours; how objects are constructed is compared as well, but that says nothing of our tests. */
const ours =
  /Test Type: TestType\.GENERATED_REGRESSION\n *Verification Type: (?!\S*INIT_STATE)\S+\n[^]*?\n *Candidate return value:/gi;

function readTrial(text: string, number: number, baseline: Counts): Trial {
  const candidate = /# candidate: (\S+)/.exec(text)?.[1] ?? String(number);
  const matched = text.includes('Test results matched');
  if (matched === text.includes('Test results did not match')) throw new Error(`${candidate}: no verdict`);
  const differingValues = [...text.matchAll(ours)].length;
  const failed = counts(text, 'Generated Regression Tests')?.failed;
  const gain = /(?:Speedup percentage|Throughput improvement): (-?[\d.]+)%/.exec(text)?.[1];
  return {
    candidate,
    matched,
    differences: matched ? [] : differencesOf(differingValues, failed !== baseline.failed),
    differingValues,
    gain: gain === undefined ? null : Number(gain),
    taken: /This candidate (?:is faster|has better)/.test(text),
  };
}

/** The client compares three things. Of what is printed it logs nothing, but when it is not the other two, it is that. */
function differencesOf(differingValues: number, otherOutcomes: boolean): Difference[] {
  const differences: Difference[] = [];
  if (differingValues > 0) differences.push('values');
  if (otherOutcomes) differences.push('outcome');
  return differences.length > 0 ? differences : ['output'];
}

function counts(text: string, kind: string): Counts | null {
  const found = new RegExp(`${kind} - Passed: (\\d+), Failed: (\\d+)`).exec(text);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}
