import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownLines, shownQuote, shownReferences } from '../shown-evidence';
import { changedLines, readableDiff } from './readable-diff';
import { type RankTask, type TimedCandidate } from './rank.task';

const USE_CASE = 'ranking/rank';
/** All diffs together, in characters. */
const LONGEST_DIFFS = 120_000;

/** The texts that a rank task may need. */
export const RANK_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [] };

/** The question of a rank task about some of its candidates, which it names 1, 2, 3, …; the same system message for all. */
export function rankPrompt(
  prompts: Prompts,
  task: RankTask,
  shown: readonly TimedCandidate[],
  language: string,
  family: ModelFamily,
): Message[] {
  return prompts.render(USE_CASE, family, language, rankValues(task, shown));
}

/** What a rank task puts into its templates. */
export function rankValues({ callers }: RankTask, shown: readonly TimedCandidate[]) {
  const longest = Math.floor(LONGEST_DIFFS / shown.length);
  return {
    callers: shownReferences(callers),
    candidates: shown.map((candidate, at) => shownCandidate(candidate, at + 1, longest)).join('\n\n'),
    count: String(shown.length),
  };
}

function shownCandidate({ diff, speedup }: TimedCandidate, number: number, longest: number): string {
  const readable = readableDiff(diff);
  const { added, removed } = changedLines(readable);
  return [
    `### Candidate ${number}`,
    `${Number(speedup.toPrecision(4))} times as fast as the original; ${added} lines added, ${removed} removed.`,
    shownQuote(shownLines(readable.split('\n'), longest), Infinity, 'diff') || 'Its diff is empty.',
  ].join('\n\n');
}
