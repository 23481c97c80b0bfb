import { ANSWER_FORMS } from './domain/answer-form';
import { CORRECTION_PROMPTS } from './domain/correction';
import { OPTIMIZE_PROMPTS } from './domain/optimization/optimize-prompt';
import { type PromptNeeds } from './domain/prompts';
import { GENERATE_TESTS_PROMPTS } from './domain/testgen/generate-tests-prompt';

/** What the use cases need of the prompt files; without one of them the service does not start. */
export const NEEDED_PROMPTS: readonly PromptNeeds[] = [
  ANSWER_FORMS,
  CORRECTION_PROMPTS,
  OPTIMIZE_PROMPTS,
  GENERATE_TESTS_PROMPTS,
];
