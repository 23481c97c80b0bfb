import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { generatePythonTests } from '../../src/adapters/python/testing/generator/generate-tests';
import { PythonTests } from '../../src/adapters/python/testing/python-tests';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { type CodeFile } from '../../src/domain/code-file';
import { type TestTarget } from '../../src/domain/testgen/test-target';
import { writeTests } from '../../src/domain/testgen/write-tests';
import { pythonOf } from './environment';

/** A function that tests are generated for, with the code around it. */
export interface Tested {
  name: string;
  /** Those with a path are written as they are. */
  files: readonly (CodeFile & { path: string })[];
  modulePath: string;
  qualifiedName: string;
  isAsync: boolean;
}

/** What the instrumented files of a function showed when they ran. */
export interface GeneratedRun {
  /** By `test_0.py:test_name`. */
  outcomes: Record<string, string>;
  reasons: Record<string, string>;
  seconds: Record<string, number>;
  statements: number;
  missing: number[];
  /** By module, test and invocation: the error that a call raised, and a digest of what was stored. */
  rows: Record<string, { raised: string | null; value: string }>;
}

const language = new PythonLanguage();
const tests = new PythonTests();

/** The target of one of the two files of a function. */
export function targetOf({ files, modulePath, qualifiedName, isAsync }: Tested, index: number): TestTarget {
  const [functionName = '', className = null] = qualifiedName.split('.').reverse();
  return {
    ...{ functionName, className, qualifiedName, isAsync, modulePath },
    ...{ testModulePath: `tests.test_${index}`, framework: 'pytest', helperNames: [], sources: files, version: '3.11' },
  };
}

/** What the generator answers for one of the two files of a function, and the file that is run of it; null where it is refused. */
export function generated(tested: Tested, index: number): { answer: string; behavior: string | null } {
  const target = targetOf(tested, index);
  const answer = generatePythonTests(target, index);
  const written = writeTests(answer, target, 'server', language, tests);
  return { answer, behavior: 'reason' in written ? null : written.behavior };
}

/** Runs both files of a function against its code, or against other code in its place. */
export async function generatedRun(
  environment: string,
  tested: Tested,
  files: readonly (CodeFile & { path: string })[] = tested.files,
): Promise<GeneratedRun> {
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-generated-'));
  try {
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    put('tests/__init__.py', '');
    for (const { path, code } of files) put(path, code);
    for (const index of [0, 1]) {
      const { behavior } = generated(tested, index);
      if (behavior !== null)
        put(`tests/test_${index}.py`, behavior.replaceAll('{codeflash_run_tmp_dir_client_side}', folder));
    }
    const program = join(__dirname, 'generated_run.py');
    const { stdout } = await promisify(execFile)(
      pythonOf(environment),
      [program, folder, tested.modulePath, tested.qualifiedName],
      {
        maxBuffer: 1 << 26,
        timeout: 120_000,
        env: { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' },
      },
    );
    return JSON.parse(stdout) as GeneratedRun;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
