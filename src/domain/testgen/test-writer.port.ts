import { type Refusal } from '../candidate';
import { type CodeLanguage } from '../code-language.port';
import { type TestsRead, type TestsToRewrite } from './rewrite-tests';
import { type TestSources } from './test-language.port';
import { type TestTarget } from './test-target';
import { type Instrumentation } from './write-tests';

/** Makes tests of models' answers, wherever it is best done: a huge or hostile answer must not hold up other requests. */
export abstract class TestWriter {
  /**
   * As writeTests.
   * @throws JudgingStopped when it takes more time or memory than it may, and the signal's reason soon after it aborts.
   */
  abstract write(
    answer: string,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal>;

  /** As rewriteTests; @throws as write. */
  abstract rewrite(
    answer: string,
    tests: TestsToRewrite,
    target: TestTarget,
    instrumentation: Instrumentation,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestSources | Refusal>;

  /** As readTests; @throws as write. */
  abstract read(
    sources: readonly string[],
    version: string,
    language: CodeLanguage,
    signal?: AbortSignal,
  ): Promise<TestsRead[]>;
}
