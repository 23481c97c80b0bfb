import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { instrumentPython } from '../../src/adapters/python/testing/instrumentation/instrument';
import { type TestTarget } from '../../src/domain/testgen/test-target';
import { pythonOf } from './environment';
import { type TestFile } from './varied-tests';

const FIXTURES = join(__dirname, '../fixtures/python/tests');

/** What one run of all tests showed. Tests are named `tests.test_NAME.TestClass::test_name[case]`. */
export interface RecordedRun {
  /** Of each test what it was apart from passed. */
  outcomes: Record<string, string[]>;
  /** Tests with markers that do not fit together: what stands in those of the start and of the end. */
  unpaired: [test: string, starts: string[], ends: string[]][];
  /** What stands in the start markers, by module. */
  markers: Record<string, string[]>;
  /** The names of the stored rows, in the form of markers. */
  rows: string[];
  /** Of tests that are not instrumented: node id, target, `calls` or `rows`, and how many there are. */
  counted: [test: string, target: string, what: 'calls' | 'rows', number: number][];
}

/** The test files that were written by hand; their first line says what they test. */
export function writtenTests(): TestFile[] {
  return readdirSync(join(FIXTURES, 'cases'))
    .filter((file) => file.endsWith('.py'))
    .map((file) => {
      const text = readFileSync(join(FIXTURES, 'cases', file), 'utf8');
      const [, target, kind] = /^# target: (\S+)( async)?\r?\n/.exec(text) ?? [];
      if (target === undefined) throw new Error(`${file} does not say what it tests`);
      return { name: file.slice(0, -'.py'.length), target, isAsync: kind !== undefined, text };
    });
}

/** The target of a test file as a request names it. */
export function targetOf({ name, target, isAsync }: TestFile): TestTarget {
  const [modulePath, qualifiedName] = target.split(':') as [string, string];
  const [functionName, className = null] = qualifiedName.split('.').reverse() as [string, string?];
  return {
    functionName,
    className,
    qualifiedName,
    isAsync,
    modulePath,
    testModulePath: `tests.test_${name}`,
    framework: 'pytest',
    helperNames: [],
    sources: [],
    version: '3.11',
  };
}

/** Writes a project of the fixtures' sources and these tests into a folder and runs it under pytest with the client's plugin. */
export async function recordedRun(
  environment: string,
  folder: string,
  files: readonly TestFile[],
  variant: 'clean' | 'behavior' | 'performance',
): Promise<RecordedRun> {
  for (const inner of ['tests', 'tmp']) mkdirSync(join(folder, inner), { recursive: true });
  cpSync(join(FIXTURES, 'sources'), join(folder, 'app'), { recursive: true });
  for (const inner of ['tests', 'app']) writeFileSync(join(folder, inner, '__init__.py'), '');
  for (const file of files) {
    const text = variant === 'clean' ? file.text : instrumentPython(file.text, targetOf(file))[variant];
    const placed = text.replaceAll('{codeflash_run_tmp_dir_client_side}', join(folder, 'tmp'));
    writeFileSync(join(folder, 'tests', `test_${file.name}.py`), placed);
  }
  const targets = new Map(files.map(({ target, isAsync }) => [target, [...target.split(':'), isAsync]]));
  const role = variant === 'clean' ? 'count' : 'wrap';
  const running = promisify(execFile)(pythonOf(environment), [join(__dirname, 'recorded_run.py'), folder, role], {
    maxBuffer: 1 << 27,
    timeout: 240_000,
  });
  running.child.stdin!.end(JSON.stringify([...targets.values()]));
  return JSON.parse((await running).stdout) as RecordedRun;
}
