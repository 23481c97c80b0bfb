import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownQuote } from '../shown-evidence';
import { shownCoverage } from './coverage';
import { TEST_RULES, testConditions } from './generate-tests-prompt';
import { type RepairTestsTask, type TestToRepair } from './repair-tests.task';
import { type TestLanguage } from './test-language.port';

const USE_CASE = 'testgen/repair';
/** The function's file, in characters: as much as clients send. */
const LONGEST_CODE = 260_000;
const LONGEST_TESTS = 160_000;
/** What is said of one test, in characters. */
const LONGEST_REPORT = 3_000;
/** Tests that one answer can hold. */
const MOST_REPORTS = 60;

/** The texts that a repair of tests may need, beside those of testgen. */
export const REPAIR_TESTS_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: TEST_RULES };

/** The question of a repair of tests; the system message is the same for all requests of a language. */
export function repairTestsPrompt(
  prompts: Prompts,
  task: RepairTestsTask,
  tests: TestLanguage,
  family: ModelFamily,
): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, repairTestsValues(prompts, task, tests, family));
}

/** What a repair of tests puts into its templates. */
export function repairTestsValues(prompts: Prompts, task: RepairTestsTask, tests: TestLanguage, family: ModelFamily) {
  const { code, target, source, coverage } = task;
  const language = code.language.name;
  const tested = code.files.map((file) => file.code).join('\n\n');
  return {
    ...testConditions(prompts, code, target, tests, family),
    code: shownQuote(tested, LONGEST_CODE, language),
    testFile: shownQuote(source, LONGEST_TESTS, language),
    coverage: shownCoverage(coverage, tested, target.functionName, language),
    functions: task.tests
      .slice(0, MOST_REPORTS)
      .map((test) => shownTest(test, (text) => code.language.unrecorded(text)))
      .join('\n\n'),
  };
}

function shownTest({ name, reason, error }: TestToRepair, unrecorded: (text: string) => string): string {
  const shown = [`### \`${name}\``];
  if (reason.trim() !== '') shown.push(shownQuote(reason, LONGEST_REPORT));
  if (error?.trim()) {
    shown.push('It was rewritten before, and failed then:', shownQuote(unrecorded(error), LONGEST_REPORT));
  }
  return shown.join('\n\n');
}
