import { type Refusal } from './candidate';
import { type Message, type ModelFamily } from './language-model.port';
import { type PromptNeeds, type Prompts } from './prompts';

/** A longer answer is not shown to a model again: it would cost more than it can bring. In characters. */
const LONGEST_SHOWN_AGAIN = 100_000;

/** What a model is told of an answer that it may give once more. */
const CORRECTION = 'answers/correction';

/** How an edit is made to fit. */
const EDIT_ADVICE = 'answers/edit-advice';

/** The texts that asking again needs. */
export const CORRECTION_PROMPTS: PromptNeeds = { texts: [CORRECTION, EDIT_ADVICE] };

/**
 * The conversation after an answer that could not be used: the answer, and what was wrong with it. Null for a huge one,
 * and for one that is of no use to be given again.
 */
export function askedAgain(
  prompts: Prompts,
  asked: readonly Message[],
  answer: string,
  { reason, correction }: Refusal,
  family: ModelFamily,
  language: string,
): Message[] | null {
  if (correction === undefined || answer.length > LONGEST_SHOWN_AGAIN) return null;
  const advice = reason === 'edit_not_applied' ? prompts.text(EDIT_ADVICE, family, language) : '';
  const content = prompts.text(CORRECTION, family, language, { correction, advice });
  return [...asked, { role: 'assistant', content: answer }, { role: 'user', content }];
}
