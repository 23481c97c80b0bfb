import { type CodeFile } from './code-file';
import { type ModelFamily } from './language-model.port';
import { type PromptNeeds, type Prompts } from './prompts';

/** Code of more lines is answered with edits: to write it out again would cost more than it is worth. */
const MOST_LINES_WRITTEN_OUT = 60;

/** Texts that tell a model in which form to answer with code. */
export const ANSWER_FORMS: PromptNeeds = { texts: ['answers/whole-code', 'answers/edits'] };

/** How to answer with whole blocks of code. */
export function wholeCodeForm(prompts: Prompts, family: ModelFamily, language: string): string {
  return prompts.text('answers/whole-code', family, language, { tag: language });
}

/** How to answer with a new version of code that is shown: written out, or as edits when it is long. */
export function versionForm(
  prompts: Prompts,
  shown: readonly CodeFile[],
  family: ModelFamily,
  language: string,
): string {
  const lines = shown.reduce((sum, { code }) => sum + code.split('\n').length, 0);
  return lines > MOST_LINES_WRITTEN_OUT
    ? prompts.text('answers/edits', family, language, { tag: language })
    : wholeCodeForm(prompts, family, language);
}
