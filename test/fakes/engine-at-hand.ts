import { builtLanguages, engineLanguages } from '../../src/built-languages';
import { engineTasks } from '../../src/adapters/worker-threads/worker-tasks';
import { type CodeContext } from '../../src/domain/code-context';
import { type CodeFile } from '../../src/domain/code-file';
import { parseRequestCode } from '../../src/domain/code-markdown';
import { EngineWork } from '../../src/domain/engine-work.port';
import { type RewritableCode, type RewrittenVersion } from '../../src/domain/rewriter.port';
import {
  type TestedFunction,
  type TestFault,
  type TestsToRead,
  type WantedTest,
} from '../../src/domain/testgen/test-reader.port';
import { type TestTarget } from '../../src/domain/testgen/test-target';

const tasks = engineTasks(engineLanguages());
const python = builtLanguages().named('python');

/** The engine's real work on this thread; counts what it was asked for. */
export class EngineAtHand extends EngineWork {
  asked = 0;

  versions(code: RewritableCode, most: number, { name }: { name: string }): Promise<readonly RewrittenVersion[]> {
    this.asked += 1;
    return Promise.resolve(tasks.versions({ code, most, language: name }));
  }

  compiled(code: RewritableCode, compiler: string, { name }: { name: string }): Promise<RewrittenVersion | null> {
    this.asked += 1;
    return Promise.resolve(tasks.compiled({ code, compiler, language: name }));
  }

  tests(target: TestTarget, index: number, { name }: { name: string }): Promise<string> {
    this.asked += 1;
    return Promise.resolve(tasks.generateTests({ target, index, language: name }));
  }

  faults(
    files: readonly TestsToRead[],
    tested: TestedFunction,
    { name }: { name: string },
  ): Promise<readonly TestFault[]> {
    this.asked += 1;
    return Promise.resolve(tasks.faults({ files, tested, language: name }));
  }

  newVersions(
    source: string,
    wanted: readonly WantedTest[],
    generated: readonly string[],
    { name }: { name: string },
  ): Promise<string | null> {
    this.asked += 1;
    return Promise.resolve(tasks.newVersions({ source, wanted, generated, language: name }));
  }
}

/** Python code as a request sends it, understood by the real language; files are a.py, b.py and so on. */
export function pythonContext(codes: readonly string[], target: string | null = null): CodeContext {
  return {
    language: python,
    version: '3.11',
    files: filesOf(codes),
    readOnly: '',
    target: () => target,
    isAsync: false,
    isNumerical: false,
  };
}

/** `a.py`, `b.py` and so on. */
export function filesOf(codes: readonly string[]): CodeFile[] {
  return codes.map((code, at) => ({ path: `${String.fromCharCode(97 + at)}.py`, code }));
}

/** The files of an answer; none where it holds no code. */
export function filesIn(answer: string): CodeFile[] {
  return answer.includes('```') ? parseRequestCode(answer).files : [];
}

/** The rewrites that an answer names, in its order. */
export function rewritesNamed(answer: string): string[] {
  return [...answer.matchAll(/^- ([a-z-]+): /gm)].map(([, id = '']) => id);
}
