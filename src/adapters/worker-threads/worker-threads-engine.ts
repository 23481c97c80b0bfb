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
import { type EngineTasks, type WorkerTasks } from './worker-tasks';
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
    return this.run('versions', { code, most, language }, code.files, signal);
  }

  compiled(
    code: RewritableCode,
    compiler: string,
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<RewrittenVersion | null> {
    return this.run('compiled', { code, compiler, language }, code.files, signal);
  }

  tests(target: TestTarget, index: number, { name: language }: Named, signal?: AbortSignal): Promise<string> {
    return this.run('generateTests', { target, index, language }, target.sources, signal);
  }

  faults(
    files: readonly TestsToRead[],
    tested: TestedFunction,
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<readonly TestFault[]> {
    const read = [...files.map(({ source }) => ({ code: source })), ...tested.sources];
    return this.run('faults', { files, tested, language }, read, signal);
  }

  newVersions(
    source: string,
    wanted: readonly WantedTest[],
    generated: readonly string[],
    { name: language }: Named,
    signal?: AbortSignal,
  ): Promise<string | null> {
    const read = [source, ...generated].map((code) => ({ code }));
    return this.run('newVersions', { source, wanted, generated, language }, read, signal);
  }

  private async run<Name extends keyof EngineTasks>(
    name: Name,
    task: Parameters<EngineTasks[Name]>[0],
    files: readonly { code: string }[],
    signal: AbortSignal | undefined,
  ): Promise<ReturnType<WorkerTasks[Name]>> {
    signal?.throwIfAborted();
    const length = files.reduce((sum, { code }) => sum + code.length, 0);
    if (length > this.threads.largestInline) return this.threads.run(name, task, signal);
    const work = this.inline[name] as (given: typeof task) => ReturnType<WorkerTasks[Name]>;
    return work(task);
  }
}
