import { type Refusal } from '../../domain/candidate';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type TestsRead, type TestsToRewrite } from '../../domain/testgen/rewrite-tests';
import { type TestSources } from '../../domain/testgen/test-language.port';
import { type TestTarget } from '../../domain/testgen/test-target';
import { TestWriter } from '../../domain/testgen/test-writer.port';
import { type Instrumentation } from '../../domain/testgen/write-tests';
import { type TestTasks } from './worker-tasks';
import { type WorkerThreads } from './worker-threads';

/** Makes tests of small answers at once and of large ones on worker threads. */
export class WorkerThreadsTestWriter extends TestWriter {
  /** @param inline does the same on the thread that asks */
  constructor(
    private readonly threads: WorkerThreads,
    private readonly inline: TestTasks,
  ) {
    super();
  }

  async write(
    answer: string,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal> {
    const task = { answer, target, instrumentation, language: language.name };
    if (this.isSmall([answer, ...codesOf(target)], signal)) return this.inline.writeTests(task);
    return this.threads.run('writeTests', task, signal);
  }

  async rewrite(
    answer: string,
    tests: TestsToRewrite,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal> {
    const task = { answer, tests, target, instrumentation, language: language.name };
    if (this.isSmall([answer, tests.source, ...codesOf(target)], signal)) return this.inline.rewriteTests(task);
    return this.threads.run('rewriteTests', task, signal);
  }

  async read(
    sources: readonly string[],
    version: string,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestsRead[]> {
    const task = { sources, version, language: language.name };
    if (this.isSmall(sources, signal)) return this.inline.readTests(task);
    return this.threads.run('readTests', task, signal);
  }

  /** @throws the signal's reason when it has aborted. */
  private isSmall(texts: readonly string[], signal: AbortSignal | undefined): boolean {
    signal?.throwIfAborted();
    return texts.reduce((length, text) => length + text.length, 0) <= this.threads.largestInline;
  }
}

function codesOf({ sources }: TestTarget): string[] {
  return sources.map(({ code }) => code);
}
