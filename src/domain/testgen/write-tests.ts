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
  const { blocks } = extract(answer, language, target.version);
  if (blocks.length === 0) {
    const correction = 'It holds no code: the test file belongs into one fenced block.';
    return { reason: 'no_code', detail: 'the answer holds no tests', correction };
  }
  const codes = blocks.map(({ code }) => code);
  const clean = tests.clean(codes, target);
  if (typeof clean !== 'string') return { reason: 'invalid_code', ...clean };

  const raw = codes.join('\n\n\n');
  if (instrumentation === 'client') return { raw, generated: clean, behavior: clean, performance: clean };
  const instrumented = tests.instrument(clean, target);
  for (const code of Object.values(instrumented)) {
    const fault = language.fault(code, target.version);
    if (fault) throw new Error(`instrumented tests are not valid: line ${fault.line}: ${fault.message}`);
  }
  return { raw, generated: clean, ...instrumented };
}
