import { type CodeFile } from '../../domain/code-file';
import { type CodeLanguage } from '../../domain/code-language.port';
import { EngineWork } from '../../domain/engine-work.port';
import { type RewritableCode, type RewrittenVersion } from '../../domain/rewriter.port';
import {
  type TestedFunction,
  type TestFault,
  type TestsToRead,
  type WantedTest,
} from '../../domain/testgen/test-reader.port';
import { type TestTarget } from '../../domain/testgen/test-target';
import { type EngineTasks } from './worker-tasks';
import { type WorkerThreads } from './worker-threads';

type Named = Pick<CodeLanguage, 'name'>;

/** Computes for small code at once and for large code on worker threads. */
export class WorkerThreadsEngine extends EngineWork {
  /** @param inline does the same on the thread that asks */
  constructor(
    private readonly threads: WorkerThreads,
    private readonly inline: EngineTasks,
  ) {
    super();
  }

  versions(
    code: RewritableCode,
    most: number,
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<readonly RewrittenVersion[]> {
    const task = { code, most, language };
    return this.threads.runFitting('versions', task, codesOf(code.files), () => this.inline.versions(task), signal);
  }

  compiled(
    code: RewritableCode,
    compiler: string,
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<RewrittenVersion | null> {
    const task = { code, compiler, language };
    return this.threads.runFitting('compiled', task, codesOf(code.files), () => this.inline.compiled(task), signal);
  }

  tests(target: TestTarget, index: number, { name: language }: Named, signal?: AbortSignal): Promise<string> {
    const task = { target, index, language };
    const texts = codesOf(target.sources);
    return this.threads.runFitting('generateTests', task, texts, () => this.inline.generateTests(task), signal);
  }

  faults(
    files: readonly TestsToRead[],
    tested: TestedFunction,
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<readonly TestFault[]> {
    const task = { files, tested, language };
    const texts = [...files.map(({ source }) => source), ...codesOf(tested.sources)];
    return this.threads.runFitting('faults', task, texts, () => this.inline.faults(task), signal);
  }

  newVersions(
    source: string,
    wanted: readonly WantedTest[],
    generated: readonly string[],
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<string | null> {
    const task = { source, wanted, generated, language };
    const texts = [source, ...generated];
    return this.threads.runFitting('newVersions', task, texts, () => this.inline.newVersions(task), signal);
  }
}

function codesOf(files: readonly CodeFile[]): string[] {
  return files.map(({ code }) => code);
}
