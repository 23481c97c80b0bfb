import { type Message, type ModelFamily } from './language-model.port';
import { type PromptNeeds, type Prompts } from './prompts';

/** A longer answer is not shown to a model again: it would cost more than it can bring. In characters. */
const LONGEST_SHOWN_AGAIN = 100_000;

/** What a model is told of an answer that it may give once more. */
const CORRECTION = 'answers/correction';

/** The texts that asking again needs. */
export const CORRECTION_PROMPTS: PromptNeeds = { texts: [CORRECTION] };

/** The conversation after an answer that could not be used: the answer, and what was wrong with it. Null for a huge one. */
export function askedAgain(
  prompts: Prompts,
  asked: readonly Message[],
  answer: string,
  correction: string,
  family: ModelFamily,
  language: string,
): Message[] | null {
  if (answer.length > LONGEST_SHOWN_AGAIN) return null;
  const content = prompts.text(CORRECTION, family, language, { correction });
  return [...asked, { role: 'assistant', content: answer }, { role: 'user', content }];
}
