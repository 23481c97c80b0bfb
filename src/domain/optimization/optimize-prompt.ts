import { wholeCodeForm } from '../answer-form';
import { answerRules } from '../answer-rules';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownProfile, shownReadOnly } from '../shown-evidence';
import { conditionsOf } from './conditions';
import { OptimizeWithProfileTask, type OptimizeTask } from './optimize.task';
import { STRATEGIES, strategiesFor } from './strategies';

const USE_CASE = 'optimization/optimize';

/** The texts that an optimize task may need. */
export const OPTIMIZE_PROMPTS: PromptNeeds = {
  useCase: USE_CASE,
  texts: STRATEGIES.map((strategy) => `optimization/strategies/${strategy}`),
};

/**
 * The question of an optimize task, with a profile or without. The system message is the same for all requests of a
 * language and a family, so that providers can cache it; in the user message the code comes first and what tells the
 * calls of a request apart last.
 */
export function optimizePrompt(prompts: Prompts, task: OptimizeTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, optimizeValues(prompts, task, family));
}

/** What an optimize task puts into its templates. */
export function optimizeValues(prompts: Prompts, task: OptimizeTask, family: ModelFamily) {
  const { code, nth } = task;
  const { name: language } = code.language;
  const text = (strategy: string) => prompts.text(`optimization/strategies/${strategy}`, family, language);
  const lineProfile = task instanceof OptimizeWithProfileTask ? shownProfile(task.lineProfile) : '';
  const strategies = strategiesFor(nth, code, lineProfile !== '');
  return {
    ...answerRules(prompts, family, language),
    ...conditionsOf(prompts, code, family),
    answerForm: wholeCodeForm(prompts, family, language),
    code: renderCode(code.files, language),
    readOnlyCode: shownReadOnly(code.readOnly, language),
    lineProfile,
    strategy: strategies.map(text).join('\n\n'),
  };
}
