import { type CodeContext } from '../code-context';
import { type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';

/** The texts that conditions may need. */
export const CONDITIONS: PromptNeeds = { texts: ['optimization/async', 'optimization/numerical'] };

/** What code runs on, and what follows from its kind, as values of a template. */
export function conditionsOf(prompts: Prompts, code: CodeContext, family: ModelFamily) {
  const { name: language } = code.language;
  const text = (name: string) => prompts.text(`optimization/${name}`, family, language);
  return {
    language,
    version: code.version,
    asyncAdvice: code.isAsync ? text('async') : '',
    numericalAdvice: code.isNumerical ? text('numerical') : '',
  };
}
