import { type ModelFamily } from './language-model.port';
import { type PromptNeeds, type Prompts } from './prompts';

/** What every answer with code is held to, in each language's own words. */
export const ANSWER_RULES: PromptNeeds = {
  texts: ['answers/reach', 'answers/same-behaviour', 'answers/limits'],
};

/** The rules as values of a template: what of an answer reaches the project, what must stay the same, what is not allowed. */
export function answerRules(prompts: Prompts, family: ModelFamily, language: string) {
  const text = (name: string) => prompts.text(`answers/${name}`, family, language);
  return { reach: text('reach'), sameBehaviour: text('same-behaviour'), limits: text('limits') };
}
