import { type CodeLanguage } from './code-language.port';
import { type RewritableCode, type RewrittenVersion } from './rewriter.port';
import { type TestedFunction, type TestFault, type TestsToRead, type WantedTest } from './testgen/test-reader.port';
import { type TestTarget } from './testgen/test-target';

/**
 * What the built-in engine computes from code, wherever it is best done: huge code must not hold up other requests.
 * All are pure: the same code always gives the same result.
 */
export abstract class EngineWork {
  /**
   * Distinct faster versions, the most promising first, `most` at most; none for a language in which no rewrites are known.
   * @throws JudgingStopped when it takes more time or memory than it may, and the signal's reason soon after it aborts.
   */
  abstract versions(
    code: RewritableCode,
    most: number,
    language: Pick<CodeLanguage, 'name'>,
    signal?: AbortSignal,
  ): Promise<readonly RewrittenVersion[]>;

  /**
   * A version for a just-in-time compiler, by its name; null where none of the code is sure to suit it.
   * @throws as versions.
   */
  abstract compiled(
    code: RewritableCode,
    compiler: string,
    language: Pick<CodeLanguage, 'name'>,
    signal?: AbortSignal,
  ): Promise<RewrittenVersion | null>;

  /**
   * One of a function's test files, from 0, as TestGenerator.tests gives it; a sentence without code where tests of the
   * language cannot be made.
   * @throws as versions.
   */
  abstract tests(
    target: TestTarget,
    index: number,
    language: Pick<CodeLanguage, 'name'>,
    signal?: AbortSignal,
  ): Promise<string>;

  /**
   * As TestReader.faults; none where tests of the language cannot be read.
   * @throws as versions.
   */
  abstract faults(
    files: readonly TestsToRead[],
    tested: TestedFunction,
    language: Pick<CodeLanguage, 'name'>,
    signal?: AbortSignal,
  ): Promise<readonly TestFault[]>;

  /**
   * As TestReader.newVersions; null where tests of the language cannot be read.
   * @throws as versions.
   */
  abstract newVersions(
    source: string,
    wanted: readonly WantedTest[],
    generated: readonly string[],
    language: Pick<CodeLanguage, 'name'>,
    signal?: AbortSignal,
  ): Promise<string | null>;
}
