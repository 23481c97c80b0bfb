import { type Refusal } from '../candidate';
import { type CodeLanguage, type SyntaxFault } from '../code-language.port';
import { type TestLanguage, type TestSources } from './test-language.port';
import { type TestTarget } from './test-target';
import { codesIn, instrumented, type Instrumentation } from './write-tests';

/** A test file with tests that are to be written anew. */
export interface TestsToRewrite {
  source: string;
  /** Those tests as the file names them; without any the file stays as it is. */
  names: readonly string[];
}

/** What is to be known of a test file before anybody is asked about it. */
export interface TestsRead {
  /** Its tests in their order, as the client names them. */
  names: string[];
  /** Why it is not valid code, where it is not. */
  fault: SyntaxFault | null;
}

/** Reads test files. Plain data in and out, so that it can be done on another thread; never throws. */
export function readTests(
  sources: readonly string[],
  version: string,
  language: CodeLanguage,
  tests: TestLanguage,
): TestsRead[] {
  return sources.map((source) => ({ names: tests.testNames(source), fault: language.fault(source, version) }));
}

/**
 * Makes test files of one whose tests a model wrote anew in part; all else stays. Plain data in and out, so that it can
 * be done on another thread.
 * @throws only by a fault of ours: no text of an answer is an error.
 */
export function rewriteTests(
  answer: string,
  { source, names }: TestsToRewrite,
  target: TestTarget,
  instrumentation: Instrumentation,
  language: CodeLanguage,
  tests: TestLanguage,
): TestSources | Refusal {
  if (names.length === 0) return instrumented(source, target, instrumentation, language, tests);
  const codes = codesIn(answer, target, language);
  if (codes.length === 0) {
    const correction = 'It holds no code: the functions belong into one fenced block.';
    return { reason: 'no_code', detail: 'the answer holds no tests', correction };
  }
  const repaired = tests.replaceTests(source, names, codes, target);
  if (typeof repaired !== 'string') return { reason: 'invalid_code', ...repaired };
  return instrumented(repaired, target, instrumentation, language, tests);
}
