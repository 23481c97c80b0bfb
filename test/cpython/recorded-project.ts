import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrumentPython } from '../../src/adapters/python/testing/instrumentation/instrument';
import { type TestTarget } from '../../src/domain/testgen/test-target';

/** What tests printed, and the tracebacks of those that failed. */
export interface TestRun {
  /** Where the rows are. */
  home: string;
  printed: string;
  failed: Record<string, string>;
}

/** The function of the module `app.source` that `tests.test_source` tests. */
export function sourceTarget(qualifiedName: string, isAsync = false): TestTarget {
  const [functionName, className = null] = qualifiedName.split('.').reverse() as [string, string?];
  return {
    functionName,
    className,
    qualifiedName,
    isAsync,
    modulePath: 'app.source',
    testModulePath: 'tests.test_source',
    framework: 'pytest',
    helperNames: [],
    sources: [],
    version: '3.11',
  };
}

/** Projects in a folder of their own, whose tests run without pytest under the machine's Python. */
export class RecordedProjects {
  private readonly folder = mkdtempSync(join(tmpdir(), 'codeflash-recorded-'));
  private made = 0;

  /** Instruments tests of `app.source` and runs their behaviour file; async targets get a wrapper like the client's. */
  run(source: string, tests: string, target: TestTarget, targets: 'wrapped' | 'as it is' = 'wrapped'): TestRun {
    const home = join(this.folder, String((this.made += 1)));
    for (const inner of ['app', 'tests']) mkdirSync(join(home, inner), { recursive: true });
    writeFileSync(join(home, 'app', 'source.py'), source);
    const { behavior } = instrumentPython(tests, target);
    writeFileSync(join(home, 'tests', 'test_source.py'), behavior.replace('{codeflash_run_tmp_dir_client_side}', home));
    const wrap = target.isAsync && targets === 'wrapped' ? [`app.source:${target.functionName}`] : [];
    return { home, ...(this.python('run', home, 'tests.test_source', ...wrap) as Omit<TestRun, 'home'>) };
  }

  /** What each row holds, by test and invocation: Python's `repr`. */
  rows({ home }: TestRun): Record<string, string> {
    return this.python('rows', home) as Record<string, string>;
  }

  /** How many rows the first run stored, and which differ in the other. */
  compare(a: TestRun, b: TestRun): { rows: number; different: string[] } {
    return this.python('compare', a.home, b.home) as { rows: number; different: string[] };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private python(...request: string[]): unknown {
    const program = join(__dirname, 'recorded_tests.py');
    return JSON.parse(execFileSync('python3', [program, ...request], { encoding: 'utf8', timeout: 60_000 }));
  }
}
