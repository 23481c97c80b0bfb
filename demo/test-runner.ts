import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../src/project-root';
import { type Interpreter } from './interpreter';
import { killGroup, type Workspace } from './workspace';

/** The first thing that a caller could notice. */
export interface Difference {
  aspect: 'error' | 'result' | 'arguments' | 'printed' | 'calls';
  /** For people. */
  original: string;
  candidate: string;
  /** The whole call, as the client tells the service of it. */
  stored_original: string;
  stored_candidate: string;
}

/** What came of one test. */
export interface TestOutcome {
  test: string;
  /** Of the function under test. */
  calls: number;
  /** Why it failed, in one line. */
  failure: string | null;
  /** Null where everything is as recorded, or nothing is compared. */
  difference: Difference | null;
}

/** The best time of every call of every test: its line in the test's file, and nanoseconds. */
export type CallTimes = Record<string, [number, number][]>;

/** What is to be run. */
export interface Job {
  /** Where the project's modules are. */
  project: string;
  module: string;
  function: string;
  /** The test files' full paths. */
  files: readonly string[];
  /** Names of tests; null: all there are. */
  tests: readonly string[] | null;
  /** Where is written, or stands, what the original did. */
  records: string;
}

/** The code under test, or what it imports, does not load: `message` says why in one line. */
export class NotLoadable extends Error {
  override readonly name = 'NotLoadable';
}

type Line =
  | { tests: string[] }
  | { unloadable: string }
  | { unreadable: string; why: string }
  | { test: string; began: true }
  | (TestOutcome & { began?: undefined })
  | { rounds: number; times: CallTimes };

/** In seconds; the function that ships takes a thousandth of it. */
export const TEST_LIMIT = 5;
const LOADING_LIMIT = 30;
const ENDS = 'ends the process';
/** Of tests that had to be ended: what is left then would have to be as well. */
const MOST_ENDED = 3;
/** The order of sets of texts must be the same in every run. */
const ENVIRONMENT = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };

/** Runs tests in processes of their own, and ends those that take too long with all that they have started. */
export class TestRunner {
  constructor(
    private readonly interpreter: Interpreter,
    private readonly workspace: Workspace,
    private readonly testLimit = TEST_LIMIT,
  ) {}

  /**
   * Outcomes in the tests' order, each as it comes. A test that takes too long, or ends the process, has failed; where
   * the first failure of that kind decides it is the last one, else others follow as long as there are few of them.
   * @throws NotLoadable
   */
  async *outcomes(task: 'record' | 'compare', job: Job, firstDecides = false): AsyncGenerator<TestOutcome> {
    let left = job.tests;
    for (let ended = 1; ; ended += 1) {
      let running: string | null = null;
      const done = new Set<string>();
      let why = '';
      for await (const line of this.lines({ task, ...job, tests: left }, (ending) => (why = ending))) {
        if ('tests' in line) left = line.tests;
        else if ('began' in line && line.began) running = line.test;
        else if ('test' in line) {
          running = null;
          done.add(line.test);
          yield line;
        }
      }
      if (running === null) {
        if (left === null) throw new NotLoadable(why === '' ? ENDS : why);
        return;
      }
      if (why === '') why = ENDS;
      yield { test: running, calls: 0, failure: why, difference: null };
      const stopped: string = running;
      left = (left ?? []).filter((test) => test !== stopped && !done.has(test));
      if (firstDecides || left.length === 0) return;
      if (ended < MOST_ENDED) continue;
      yield* left.map((test) => ({ test, calls: 0, failure: `not run: ${why}`, difference: null }));
      return;
    }
  }

  /** Null where it did not come to an end. */
  async measure(job: Job, seconds: number): Promise<{ rounds: number; times: CallTimes } | null> {
    let measured = null;
    for await (const line of this.lines({ task: 'measure', seconds, ...job }, () => undefined))
      if ('times' in line) measured = line;
    return measured;
  }

  /** `ended` is told why, where the process did not end as it should. */
  private async *lines(job: object, ended: (why: string) => void): AsyncGenerator<Line> {
    const child = spawn(this.interpreter.command, [join(projectRoot, 'demo/python/run.py')], {
      detached: process.platform !== 'win32',
      env: { ...process.env, ...ENVIRONMENT },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.workspace.watch(child);
    const closed = new Promise<number | null>((resolve) => {
      child.once('error', () => {
        resolve(null);
      });
      child.once('close', resolve);
    });
    const clock = { isOver: false };
    const limit = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => {
        clock.isOver = true;
        killGroup(child);
      }, seconds * 1000);
    let timer = limit(LOADING_LIMIT);
    child.stdin.on('error', () => undefined); // it may end before it has read everything
    child.stdin.end(JSON.stringify(job));
    try {
      for await (const text of createInterface({ input: child.stdout })) {
        clearTimeout(timer);
        const line = JSON.parse(text) as Line;
        if ('unloadable' in line) throw new NotLoadable(line.unloadable);
        yield line;
        timer = limit(this.testLimit);
      }
      const status = await closed;
      if (clock.isOver) ended(`takes longer than ${this.testLimit} s`);
      else if (status !== 0) ended(ENDS);
    } finally {
      clearTimeout(timer);
      killGroup(child);
    }
  }
}
