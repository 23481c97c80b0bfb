import { type CodeContext } from '../code-context';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { type GenerateTestsTask } from './generate-tests.task';
import { type TestLanguage } from './test-language.port';
import { type TestTarget } from './test-target';

const USE_CASE = 'testgen/generate';
/** What the files of one function are to differ by, in turn. */
const SIDES = ['breadth', 'scale'] as const;

/** The texts that prompts about tests have in common: how they are used, which inputs are wanted, what they may do. */
export const TEST_RULES: readonly string[] = ['usage', 'inputs', 'rules', 'async', 'numerical'].map(
  (name) => `testgen/${name}`,
);

/** The texts that a testgen task may need. */
export const GENERATE_TESTS_PROMPTS: PromptNeeds = {
  useCase: USE_CASE,
  texts: [...TEST_RULES, ...SIDES.map((side) => `testgen/sides/${side}`)],
};

/** The question of a testgen task; the system message is the same for all requests of a language, so that it can be cached. */
export function generateTestsPrompt(
  prompts: Prompts,
  task: GenerateTestsTask,
  tests: TestLanguage,
  family: ModelFamily,
): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, generateTestsValues(prompts, task, tests, family));
}

/** What a testgen task puts into its templates. */
export function generateTestsValues(
  prompts: Prompts,
  task: GenerateTestsTask,
  tests: TestLanguage,
  family: ModelFamily,
) {
  const { code, target, index } = task;
  const language = code.language.name;
  const side = SIDES[index % SIDES.length] ?? SIDES[0];
  return {
    ...testConditions(prompts, code, target, tests, family),
    code: renderCode(code.files, language),
    side: prompts.text(`testgen/sides/${side}`, family, language),
  };
}

/** What prompts say of any tests of a function: how they are used, what they may do, and what they run on. */
export function testConditions(
  prompts: Prompts,
  code: CodeContext,
  target: TestTarget,
  tests: TestLanguage,
  family: ModelFamily,
) {
  const language = code.language.name;
  const text = (name: string) => prompts.text(`testgen/${name}`, family, language);
  return {
    usage: text('usage'),
    inputs: text('inputs'),
    rules: text('rules'),
    target: `\`${target.qualifiedName}\` of the module \`${target.modulePath}\``,
    importLine: tests.importOf(target),
    helpers: target.helperNames.map((name) => `\`${name}\``).join(', ') || 'none',
    language,
    version: code.version,
    framework: target.framework,
    asyncAdvice: code.isAsync ? text('async') : '',
    numericalAdvice: code.isNumerical ? text('numerical') : '',
  };
}
