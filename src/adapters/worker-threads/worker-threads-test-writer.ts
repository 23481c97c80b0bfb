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

  write(
    answer: string,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal> {
    const task = { answer, target, instrumentation, language: language.name };
    const texts = [answer, ...codesOf(target)];
    return this.threads.runFitting('writeTests', task, texts, () => this.inline.writeTests(task), signal);
  }

  rewrite(
    answer: string,
    tests: TestsToRewrite,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal> {
    const task = { answer, tests, target, instrumentation, language: language.name };
    const texts = [answer, tests.source, ...codesOf(target)];
    return this.threads.runFitting('rewriteTests', task, texts, () => this.inline.rewriteTests(task), signal);
  }

  read(
    sources: readonly string[],
    version: string,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestsRead[]> {
    const task = { sources, version, language: language.name };
    return this.threads.runFitting('readTests', task, sources, () => this.inline.readTests(task), signal);
  }
}

function codesOf({ sources }: TestTarget): string[] {
  return sources.map(({ code }) => code);
}
