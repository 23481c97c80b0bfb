import { pythonTree } from '../src/adapters/python/python-tree';
import { definitionsIn } from '../src/adapters/python/definitions';
import { type TestDifference } from './function-service';
import { type SourceFile } from './source-file';
import { type Difference, type Job, type TestOutcome, type TestRunner } from './test-runner';

/** As many differences as tell enough. */
const MOST_TOLD = 5;

/** What the tests say of the original. */
export interface Baseline {
  /** Those that pass, and do the same again. */
  tests: readonly string[];
  /** How many there were. */
  written: number;
  /** Of the function, in those that pass. */
  calls: number;
  /** Why the first of the others was dropped; null where all pass. */
  dropped: string | null;
}

/** What the tests say of a candidate. */
export interface Verdict {
  passed: number;
  /** The first thing that differs, for people; null where nothing does. */
  reason: string | null;
  /** For repair. */
  differences: readonly TestDifference[];
}

/** Finds out what the original does in its tests, and keeps it. @throws NotLoadable */
export async function recordOriginal(runner: TestRunner, job: Job, told: (done: number) => void): Promise<Baseline> {
  const first = await all(runner.outcomes('record', job), told);
  const passing = first.filter(({ failure, calls }) => failure === null && calls > 0).map(({ test }) => test);
  const repeated = passing.length > 0 ? await all(runner.outcomes('compare', { ...job, tests: passing }), told) : [];
  const kept = repeated.filter(isAlike);
  const lost = first.find(({ failure }) => failure !== null && failure !== 'skipped');
  const changing = repeated.find((outcome) => !isAlike(outcome));
  return {
    tests: kept.map(({ test }) => test),
    written: first.length,
    calls: kept.reduce((sum, { calls }) => sum + calls, 0),
    dropped: lost?.failure ?? (changing ? 'it does something else each time' : null),
  };
}

/** Runs the tests on a candidate and compares all that a caller could notice. @throws NotLoadable */
export async function verify(
  runner: TestRunner,
  job: Job,
  tests: readonly SourceFile[],
  told: (done: number) => void,
): Promise<Verdict> {
  const outcomes = await all(runner.outcomes('compare', job, true), told);
  const wrong = outcomes.filter((outcome) => !isAlike(outcome));
  const [first] = wrong;
  return {
    passed: outcomes.length - wrong.length,
    reason: first ? reasonOf(first) : null,
    differences: wrong.slice(0, MOST_TOLD).map((outcome) => forRepair(outcome, tests)),
  };
}

async function all(outcomes: AsyncIterable<TestOutcome>, told: (done: number) => void): Promise<TestOutcome[]> {
  const found: TestOutcome[] = [];
  for await (const outcome of outcomes) {
    found.push(outcome);
    told(found.length);
  }
  return found;
}

function isAlike({ failure, difference }: TestOutcome): boolean {
  return failure === null && difference === null;
}

function reasonOf({ test, failure, difference }: TestOutcome): string {
  const place = test.slice(test.indexOf('::') + 2);
  return `${place}: ${difference ? inWords(difference) : (failure ?? '')}`;
}

function inWords({ aspect, original, candidate }: Difference): string {
  switch (aspect) {
    case 'error':
      return `${ending(candidate)}, the original ${ending(original)}`;
    case 'result':
      return `returns ${candidate}, the original ${original}`;
    case 'arguments':
      return `leaves its arguments as ${candidate}, the original as ${original}`;
    case 'printed':
      return `prints ${JSON.stringify(candidate)}, the original ${JSON.stringify(original)}`;
    case 'calls':
      return `is called ${candidate} times, the original ${original} times`;
  }
}

function ending(error: string): string {
  return error === 'None' ? 'returns' : `raises ${error.replace(/^builtins\./, '')}`;
}

function forRepair({ test, failure, difference }: TestOutcome, files: readonly SourceFile[]): TestDifference {
  const [original_value, candidate_value] =
    difference === null
      ? ['True', 'False']
      : difference.aspect === 'printed'
        ? [difference.original, difference.candidate]
        : [difference.stored_original, difference.stored_candidate];
  return {
    scope: difference === null ? 'did_pass' : difference.aspect === 'printed' ? 'stdout' : 'return_value',
    original_pass: true,
    candidate_pass: failure === null,
    original_value,
    candidate_value,
    test_src_code: sourceOf(test, files),
    candidate_pytest_error: failure,
  };
}

/** The text of a test function. */
function sourceOf(test: string, files: readonly SourceFile[]): string {
  const [stem = '', name = ''] = test.replace(/\[\d+\]$/, '').split('::');
  const code = files.find(({ path }) => path === `${stem}.py`)?.code ?? '';
  const tree = pythonTree(code);
  const found = tree && definitionsIn(tree).find((definition) => definition.name === name);
  return found ? code.slice(found.whole.start, found.whole.end) : '';
}
