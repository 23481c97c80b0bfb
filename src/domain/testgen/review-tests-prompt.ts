import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownQuote } from '../shown-evidence';
import { shownCoverage } from './coverage';
import { type ReviewedFile, type ReviewTestsTask } from './review-tests.task';

const USE_CASE = 'testgen/review';
/** The function's file, in characters: as much as clients send. */
const LONGEST_CODE = 260_000;
/** All test files together, in characters. */
const LONGEST_FILES = 160_000;

/** The texts that a review of tests may need. */
export const REVIEW_TESTS_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: ['testgen/usage'] };

/** The question of a review of tests, in which files are numbered from 1 as the request has them; the system message is the same for all. */
export function reviewTestsPrompt(prompts: Prompts, task: ReviewTestsTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, reviewTestsValues(prompts, task, family));
}

/** What a review of tests puts into its templates. */
export function reviewTestsValues(prompts: Prompts, task: ReviewTestsTask, family: ModelFamily) {
  const { code, functionName, files, coverage } = task;
  const language = code.language.name;
  const source = code.files.map((file) => file.code).join('\n\n');
  const judged = files.flatMap((file, at) => (file.passing.length > 0 ? [{ file, number: at + 1 }] : []));
  const longest = Math.floor(LONGEST_FILES / Math.max(judged.length, 1));
  return {
    usage: prompts.text('testgen/usage', family, language),
    code: shownQuote(source, LONGEST_CODE, language),
    functionName,
    language,
    version: code.version,
    coverage: shownCoverage(coverage, source, functionName, language),
    files: judged.map(({ file, number }) => shownFile(file, number, longest, language)).join('\n\n'),
  };
}

function shownFile(
  { source, passing, failed }: ReviewedFile,
  number: number,
  longest: number,
  language: string,
): string {
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  return [
    `### File ${number}`,
    shownQuote(source, longest, language),
    `To be judged: ${listed(passing)}.`,
    ...(failed.length > 0 ? [`Said to fail: ${listed(failed.map(({ name }) => name))}.`] : []),
  ].join('\n\n');
}
