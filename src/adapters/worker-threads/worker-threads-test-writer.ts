import { type Refusal } from '../../domain/candidate';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type TestSources } from '../../domain/testgen/test-language.port';
import { type TestLanguages } from '../../domain/testgen/test-languages';
import { type TestTarget } from '../../domain/testgen/test-target';
import { TestWriter } from '../../domain/testgen/test-writer.port';
import { type Instrumentation, writeTests } from '../../domain/testgen/write-tests';
import { type WriteTestsTask } from './worker-tasks';
import { type WorkerThreads } from './worker-threads';

/** Makes tests of small answers at once and of large ones on worker threads. */
export class WorkerThreadsTestWriter extends TestWriter {
  constructor(
    private readonly threads: WorkerThreads,
    private readonly languages: TestLanguages,
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
    signal?.throwIfAborted();
    const length = target.sources.reduce((sum, { code }) => sum + code.length, answer.length);
    if (length <= this.threads.largestInline) {
      return writeTests(answer, target, instrumentation, language, this.languages.of(language));
    }
    const task: WriteTestsTask = { answer, target, instrumentation, language: language.name };
    return this.threads.run('writeTests', task, signal);
  }
}
