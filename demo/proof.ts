import { type Candidate } from './candidate';
import { compete, type Result } from './contest';
import { DemoFault } from './fault';
import { shortTime } from './figures';
import { type FunctionService } from './function-service';
import { type Interpreter } from './interpreter';
import { NoAnswer } from './local-service';
import { dim, type Screen, shortened } from './screen';
import { type SourceFile } from './source-file';
import { type Subject } from './subject';
import { type Job, NotLoadable, TestRunner } from './test-runner';
import { Trials } from './trials';
import { type Baseline, recordOriginal } from './verification';
import { type Workspace } from './workspace';

/** What was found out about candidates by running them. */
export interface Proof {
  tests: readonly SourceFile[];
  /** Null where there was nothing to compare, or nothing right to time; `why` says which. */
  result: Result | null;
  why: string;
}

/** Tests candidates, throws out what is wrong, and times the rest, all on the screen. */
export async function prove(
  screen: Screen,
  workspace: Workspace,
  python: Interpreter,
  service: FunctionService,
  subject: Subject,
  candidates: readonly Candidate[],
): Promise<Proof> {
  const tests = await testsOf(service);
  if (typeof tests === 'string') return { tests: [], result: null, why: tests };

  const runner = new TestRunner(python, workspace);
  const all = jobFor(workspace, subject, tests);
  const baseline = await screen.step('tests', async () => {
    const result = await recorded(runner, all, python, (done) => {
      screen.doing(`tests: ${done} on the original`);
    });
    return { told: told(result), result };
  });
  if (baseline.tests.length === 0) return { tests, result: null, why: nothingLeft(baseline) };

  const job = { ...all, tests: baseline.tests };
  const trials = new Trials(screen, workspace, runner, service, subject, tests, job);
  await trials.hold(candidates);
  if (trials.proven.length === 0) return { tests, result: null, why: 'every candidate was rejected' };

  const result = await screen.step('times', async () => {
    const found = await compete(runner, service, job, trials.proven, subject.files, (turn, turns) => {
      screen.doing(`times: turn ${turn} of ${turns}`);
    });
    return {
      told: found ? `${shortTime(found.original.total)} before, best of at least ${leastRounds(found)} rounds` : 'none',
      result: found,
    };
  });
  if (result?.missing) screen.line(dim(`  ${shortened(result.missing, 120)}`));
  return { tests, result, why: 'the tests did not end a second time' };
}

/** A sentence where there are none. */
async function testsOf(service: FunctionService): Promise<SourceFile[] | string> {
  try {
    return await service.tests();
  } catch (error) {
    if (error instanceof NoAnswer) return `no tests: ${error.message}`;
    throw error;
  }
}

function jobFor(workspace: Workspace, { files, module, target }: Subject, tests: readonly SourceFile[]): Job {
  const folder = workspace.write('tests', tests);
  return {
    project: workspace.write('original', files),
    module,
    function: target.name,
    files: tests.map(({ path }) => `${folder}/${path}`),
    tests: null,
    records: `${folder}/records`,
  };
}

async function recorded(
  runner: TestRunner,
  job: Job,
  python: Interpreter,
  told: (done: number) => void,
): Promise<Baseline> {
  try {
    return await recordOriginal(runner, job, told);
  } catch (error) {
    if (!(error instanceof NotLoadable)) throw error;
    const place = `${python.command} (${python.version})`;
    throw new DemoFault(
      `${job.module} does not load with ${place}: ${error.message}; activate its environment, or set DEMO_PYTHON`,
    );
  }
}

function told({ written, tests, calls }: Baseline): string {
  const passing = tests.length === written ? 'all pass' : `${tests.length} pass`;
  return `${written} from /ai/testgen, ${passing} on the original; calls recorded: ${calls}`;
}

function nothingLeft({ written, dropped }: Baseline): string {
  if (written === 0) return 'there are no tests';
  return `none of the ${written} tests passes on the original${dropped === null ? '' : ` (${dropped})`}`;
}

function leastRounds({ original, measured }: Result): number {
  return Math.min(original.rounds, ...measured.map(({ timing }) => timing.rounds));
}
