import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptValues } from '../prompt-template';
import { type PromptNeeds, type Prompts } from '../prompts';
import { type GenerateTestsTask } from './generate-tests.task';
import { type TestLanguage } from './test-language.port';

const USE_CASE = 'testgen/generate';
/** What the files of one function are to differ by, in turn. */
const SIDES = ['breadth', 'scale'] as const;

/** The texts that a testgen task may need. */
export const GENERATE_TESTS_PROMPTS: PromptNeeds = {
  useCase: USE_CASE,
  texts: ['testgen/async', 'testgen/numerical', ...SIDES.map((side) => `testgen/sides/${side}`)],
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
  const { name: language } = code.language;
  const text = (name: string, values?: PromptValues) => prompts.text(`testgen/${name}`, family, language, values);
  return {
    code: renderCode(code.files, language),
    target: `\`${target.qualifiedName}\` of the module \`${target.modulePath}\``,
    importLine: tests.importOf(target),
    helpers: target.helperNames.map((name) => `\`${name}\``).join(', ') || 'none',
    language,
    version: code.version,
    framework: target.framework,
    asyncAdvice: code.isAsync ? text('async') : '',
    numericalAdvice: code.isNumerical ? text('numerical') : '',
    side: text(`sides/${SIDES[index % SIDES.length] ?? SIDES[0]}`),
  };
}
