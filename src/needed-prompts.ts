import { ANSWER_FORMS } from './domain/answer-form';
import { ANSWER_RULES } from './domain/answer-rules';
import { CORRECTION_PROMPTS } from './domain/correction';
import { ADAPT_PROMPTS } from './domain/optimization/adapt-prompt';
import { CONDITIONS } from './domain/optimization/conditions';
import { OPTIMIZE_PROMPTS } from './domain/optimization/optimize-prompt';
import { REFINE_PROMPTS } from './domain/optimization/refine-prompt';
import { REWRITE_JIT_PROMPTS } from './domain/optimization/rewrite-jit-prompt';
import { type PromptNeeds } from './domain/prompts';
import { RANK_PROMPTS } from './domain/ranking/rank-prompt';
import { REPAIR_PROMPTS } from './domain/repair/repair-prompt';
import { EXPLAIN_PROMPTS } from './domain/review/explain-prompt';
import { REVIEW_PROMPTS } from './domain/review/review-prompt';
import { WORKFLOW_PROMPTS } from './domain/setup/generate-workflow-prompt';
import { GENERATE_TESTS_PROMPTS } from './domain/testgen/generate-tests-prompt';
import { REPAIR_TESTS_PROMPTS } from './domain/testgen/repair-tests-prompt';
import { REVIEW_TESTS_PROMPTS } from './domain/testgen/review-tests-prompt';

/** What the use cases need of the prompt files; without one of them the service does not start. */
export const NEEDED_PROMPTS: readonly PromptNeeds[] = [
  ANSWER_FORMS,
  ANSWER_RULES,
  CORRECTION_PROMPTS,
  CONDITIONS,
  OPTIMIZE_PROMPTS,
  REFINE_PROMPTS,
  ADAPT_PROMPTS,
  REWRITE_JIT_PROMPTS,
  REPAIR_PROMPTS,
  GENERATE_TESTS_PROMPTS,
  RANK_PROMPTS,
  EXPLAIN_PROMPTS,
  REVIEW_PROMPTS,
  REVIEW_TESTS_PROMPTS,
  REPAIR_TESTS_PROMPTS,
  WORKFLOW_PROMPTS,
];
