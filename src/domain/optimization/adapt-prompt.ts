import { versionForm } from '../answer-form';
import { answerRules } from '../answer-rules';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownChanges, shownLine, shownQuote } from '../shown-evidence';
import { type AdaptTask, type Attempt } from './adapt.task';
import { conditionsOf } from './conditions';

const USE_CASE = 'optimization/adapt';
const LONGEST_EXPLANATION = 2_000;

/** What the client's marks for the origin of a candidate mean. */
const SOURCES: Readonly<Record<string, string>> = {
  OPTIMIZE: 'a first version',
  OPTIMIZE_LP: 'a first version, aimed at hot lines',
  REFINE: 'the one before, refined',
  REPAIR: 'the one before, repaired',
  ADAPTIVE: 'another idea than those before',
  JIT_REWRITE: 'a version for a just-in-time compiler',
};

/** The texts that an adapt task may need. */
export const ADAPT_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [] };

/** The question of an adapt task; the system message is the same for all requests of a language and a family. */
export function adaptPrompt(prompts: Prompts, task: AdaptTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, adaptValues(prompts, task, family));
}

/** What an adapt task puts into its templates. */
export function adaptValues(prompts: Prompts, { code, attempts }: AdaptTask, family: ModelFamily) {
  const { name: language } = code.language;
  return {
    ...answerRules(prompts, family, language),
    ...conditionsOf(prompts, code, family),
    originalCode: renderCode(code.files, language),
    attempts: attempts.map((attempt, nth) => attemptText(attempt, nth + 1, language)).join('\n\n'),
    last: String(attempts.length),
    answerForm: versionForm(prompts, attempts.at(-1)?.files ?? code.files, family, language),
  };
}

function attemptText(attempt: Attempt, number: number, language: string): string {
  const { source, outcome, explanation } = attempt;
  const origin = Object.hasOwn(SOURCES, source) ? SOURCES[source] : shownLine(source);
  return [
    `### Attempt ${number}${origin ? ` (${origin})` : ''}`,
    `What became of it: ${shownLine(outcome) || 'not known'}`,
    shownQuote(explanation, LONGEST_EXPLANATION),
    shownChanges(attempt, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
