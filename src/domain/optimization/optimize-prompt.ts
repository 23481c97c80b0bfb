import { type CodeContext } from '../code-context';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptValues } from '../prompt-template';
import { type Prompts } from '../prompts';
import { OptimizeWithProfileTask, type OptimizeTask } from './optimize.task';
import { STRATEGIES, strategiesFor } from './strategies';

const USE_CASE = 'optimization/optimize';

/** Profiles come in any size; about 15,000 tokens leave room for the code. */
const LONGEST_PROFILE = 60_000;

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
  const text = (name: string, values?: PromptValues) => prompts.text(`optimization/${name}`, family, language, values);
  const lineProfile = task instanceof OptimizeWithProfileTask ? shownProfile(task.lineProfile) : '';
  const strategies = strategiesFor(nth, code, lineProfile !== '');
  return {
    answerForm: text('answer-form', { tag: language }),
    code: renderCode(code.files, language),
    readOnlyCode: shownReadOnly(code),
    lineProfile,
    language,
    version: code.version,
    asyncAdvice: code.isAsync ? text('async') : '',
    numericalAdvice: code.isNumerical ? text('numerical') : '',
    strategy: strategies.map((strategy) => text(`strategies/${strategy}`)).join('\n\n'),
  };
}

/**
 * Renders nothing, but finds every text that an optimize task of the language may need.
 * @throws Error that names the file that is missing.
 */
export function checkOptimizePrompts(prompts: Prompts, language: string): void {
  for (const family of ['claude', 'gpt'] as const) {
    prompts.names(USE_CASE, family, language);
    prompts.text('optimization/answer-form', family, language, { tag: language });
    for (const strategy of STRATEGIES) prompts.text(`optimization/strategies/${strategy}`, family, language);
    for (const advice of ['async', 'numerical']) prompts.text(`optimization/${advice}`, family, language);
  }
}

/** Clients send it as Markdown or as plain code; plain code gets a fence, or its comments would read as headings. */
function shownReadOnly({ readOnly, language }: CodeContext): string {
  const code = readOnly.trim();
  if (code === '' || /^```/m.test(code)) return code;
  return renderCode([{ path: null, code: readOnly }], language.name);
}

/** Rows without the padding that fits them to the longest, and no more of them than a prompt can hold. */
function shownProfile(profile: string): string {
  const rows = profile
    .trim()
    .split(/\r?\n/)
    .map((row) => (row.endsWith('|') ? `${row.slice(0, -1).trimEnd()} |` : row));
  let length = 0;
  const shown = rows.filter((row) => (length += row.length + 1) <= LONGEST_PROFILE);
  return shown.length < rows.length ? [...shown, '…'].join('\n') : shown.join('\n');
}
