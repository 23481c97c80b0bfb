import { type Refusal } from '../candidate';
import { extract } from '../candidate-pipeline/extract';
import { type CodeLanguage } from '../code-language.port';
import { type TestLanguage, type TestSources } from './test-language.port';
import { type TestTarget } from './test-target';

/** Who instruments tests: this service, as published clients need it, or the client itself. */
export type Instrumentation = 'server' | 'client';

/**
 * Makes test files of a model's answer. Plain data in and out, so that it can be done on another thread.
 * @throws only by a fault of ours: no text of an answer is an error.
 */
export function writeTests(
  answer: string,
  target: TestTarget,
  instrumentation: Instrumentation,
  language: CodeLanguage,
  tests: TestLanguage,
): TestSources | Refusal {
  const codes = codesIn(answer, target, language);
  if (codes.length === 0) {
    const correction = 'It holds no code: the test file belongs into one fenced block.';
    return { reason: 'no_code', detail: 'the answer holds no tests', correction };
  }
  const clean = tests.clean(codes, target);
  if (typeof clean !== 'string') return { reason: 'invalid_code', ...clean };
  return { ...instrumented(clean, target, instrumentation, language, tests), raw: codes.join('\n\n\n') };
}

/** The blocks of code of an answer. */
export function codesIn(answer: string, target: TestTarget, language: CodeLanguage): string[] {
  return extract(answer, language, target.version).blocks.map(({ code }) => code);
}

/**
 * The files that the client gets for clean tests.
 * @throws Error when what we made of valid tests is not valid.
 */
export function instrumented(
  clean: string,
  target: TestTarget,
  instrumentation: Instrumentation,
  language: CodeLanguage,
  tests: TestLanguage,
): TestSources {
  if (instrumentation === 'client') return { raw: clean, generated: clean, behavior: clean, performance: clean };
  const files = tests.instrument(clean, target);
  for (const code of Object.values(files)) {
    const fault = language.fault(code, target.version);
    if (fault) throw new Error(`instrumented tests are not valid: line ${fault.line}: ${fault.message}`);
  }
  return { raw: clean, generated: clean, ...files };
}
