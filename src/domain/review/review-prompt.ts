import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownLine, shownLines, shownQuote, shownReferences } from '../shown-evidence';
import { changedPart } from './changed-part';
import { CRITERIA } from './criteria';
import { type Benchmark, type ReviewedOptimization, type ReviewTask } from './review.task';

const USE_CASE = 'review/review';
/** In characters, each. */
const LONGEST_CODE = 60_000;
const LONGEST_TABLE = 10_000;
const LONGEST_TESTS = 40_000;
const LONGEST_EXPLANATION = 4_000;

/** The texts that a review task may need. */
export const REVIEW_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [] };

/** The question of a review task; the system message is the same for all. */
export function reviewPrompt(prompts: Prompts, task: ReviewTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.language, reviewValues(task));
}

/** What a review task puts into its templates. */
export function reviewValues({ language, optimization }: ReviewTask) {
  const { original, optimized, added, removed } = changedPart(optimization.originalCode, optimization.optimizedCode);
  return {
    leastGain: String(CRITERIA.leastGain),
    clearGain: String(CRITERIA.clearGain),
    leastCoverage: String(CRITERIA.leastCoverage),
    goodCoverage: String(CRITERIA.goodCoverage),
    leastCalls: String(CRITERIA.leastCalls),
    mostLines: String(CRITERIA.mostLines),
    shortRuntime: String(CRITERIA.shortRuntime),
    originalCode: shownQuote(original, LONGEST_CODE, language),
    optimizedCode: shownQuote(optimized, LONGEST_CODE, language),
    callers: shownReferences(optimization.callers),
    explanation: shownQuote(optimization.explanation, LONGEST_EXPLANATION),
    existingTests: shownTable(optimization.existingTests),
    replayTests: shownTable(optimization.replayTests),
    generatedTests: shownQuote(optimization.generatedTests, LONGEST_TESTS),
    measurements: shownQuote(measurements(optimization, added, removed), Infinity),
    benchmarks: shownQuote(shownLines(optimization.benchmarks.map(shownBenchmark), LONGEST_TABLE), Infinity),
  };
}

function shownTable(table: string): string {
  return shownQuote(shownLines(table.trim().split(/\r?\n/), LONGEST_TABLE), Infinity);
}

function measurements(optimization: ReviewedOptimization, added: number, removed: number): string {
  const { originalRuntime, optimizedRuntime, gain, loopCount, coverage } = optimization;
  const rows = [
    ['Runtime before', originalRuntime],
    ['Runtime after', optimizedRuntime],
    ['Gain', gain],
    ['Timed', loopCount === null ? '' : `in ${loopCount} rounds`],
    ['Coverage of the function', coverage],
    ['Changed lines', `${added} added, ${removed} removed`],
  ] as const;
  return rows
    .map(([name, value]) => [name, shownLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function shownBenchmark({ name, testFunction, before, after, gain }: Benchmark): string {
  const [benchmark, test] = [name, testFunction].map(shownLine);
  const times = [before && `${shownLine(before)} before`, after && `${shownLine(after)} after`];
  const told = [...times, gain === null ? '' : `${gain}% faster`].filter((part) => part !== '');
  return `${[benchmark, test].filter((part) => part !== '').join('::')}: ${told.join(', ') || 'not measured'}`;
}
