import { shownLine } from '../shown-evidence';
import { changedPart } from './changed-part';
import { nanosecondsOf, percentOf, shareOf, type TimedCall, timedCallsIn, timedRowsIn } from './figures';
import { type ReviewedOptimization } from './review.task';

/** high: merge it; medium: look first; low: do not merge it. */
export type Rating = 'high' | 'medium' | 'low';

export interface Review {
  rating: Rating;
  /** Why, for people. */
  explanation: string;
}

/** Where the ratings part. Models are told the same numbers. */
export const CRITERIA = {
  /** Percent; a smaller gain may be noise. */
  leastGain: 5,
  /** Percent; from here on a gain is clear. */
  clearGain: 20,
  /** Percent of the function's lines that tests must reach, and should. */
  leastCoverage: 60,
  goodCoverage: 80,
  /** Timed calls. */
  leastCalls: 6,
  /** Changed lines that are read in one go. */
  mostLines: 60,
  /** Microseconds; shorter work matters only in a hot path. */
  shortRuntime: 10,
} as const;

/** Everything that can be counted or measured of an optimization; null for what is not known. */
interface Figures {
  /** Percent. */
  gain: number | null;
  microseconds: number | null;
  coverage: number | null;
  calls: number;
  slower: number;
  /** Most of the calls that take any time are slower; of those that hardly take any, where there are no others. */
  isMostlySlower: boolean;
  /** Timed tests of the project itself or of recorded calls. */
  ownTests: number;
  /** Gains in percent. */
  benchmarks: readonly number[];
  lines: number;
  /** It may have been accepted for a gain that runtimes do not show. */
  isAboutThroughput: boolean;
}

/** Rates an optimization by its numbers alone, and says by which, and what keeps the rating from being better. */
export function reviewByCriteria(optimization: ReviewedOptimization): Review {
  const figures = figuresOf(optimization);
  const [against, doubts] = [applying(objections(figures)), applying(reservations(figures))];
  const rating = against.length > 0 ? 'low' : doubts.length > 0 ? 'medium' : 'high';
  const said = (against.length > 0 ? against : doubts).filter((sentence) => sentence !== '');
  return { rating, explanation: [sentenceOf(figures, optimization), ...said].join(' ') };
}

/** What may be said, and whether it is so; empty where the figures say it already. */
type Statement = readonly [isSo: boolean, sentence: string];

function applying(statements: readonly Statement[]): string[] {
  return statements.filter(([isSo]) => isSo).map(([, sentence]) => sentence);
}

/** Each of them makes an optimization not worth merging. */
function objections(figures: Figures): Statement[] {
  const { gain, isAboutThroughput, coverage, calls, isMostlySlower, ownTests, benchmarks } = figures;
  const { leastGain, leastCoverage, leastCalls } = CRITERIA;
  const isNoise = gain !== null && gain < leastGain && !isAboutThroughput;
  return [
    [isNoise, gain !== null && gain <= 0 ? 'That is no gain.' : `A gain below ${leastGain}% may be noise.`],
    [coverage !== null && coverage < leastCoverage, `With less than ${leastCoverage}% covered nothing is certain.`],
    [calls > 0 && calls < leastCalls && ownTests === 0, `Fewer than ${leastCalls} timed calls prove little.`],
    [isMostlySlower && !isAboutThroughput, 'Most calls became slower.'],
    [benchmarks.length > 0 && benchmarks.every((each) => each < 0), 'Every benchmark of the project became slower.'],
  ];
}

/** Each of them is something that somebody should look at first. */
function reservations(figures: Figures): Statement[] {
  const { gain, microseconds, coverage, calls, slower, ownTests, benchmarks, lines, isAboutThroughput } = figures;
  const { leastGain, clearGain, goodCoverage, leastCalls, shortRuntime, mostLines } = CRITERIA;
  const isShort = microseconds !== null && microseconds < shortRuntime;
  const unclear = isAboutThroughput ? 'Runtimes alone show no clear gain.' : `A gain below ${clearGain}% is not clear.`;
  return [
    [gain === null || gain < clearGain, gain === null ? '' : unclear],
    [slower * 4 > calls, 'More than a quarter of the calls became slower.'],
    [coverage !== null && coverage < goodCoverage, `Less than ${goodCoverage}% covered leaves something unseen.`],
    [calls < leastCalls && ownTests === 0, ''],
    [
      isShort && !benchmarks.some((each) => each >= leastGain),
      `Work of less than ${shortRuntime} microseconds matters in hot paths alone.`,
    ],
    [lines > mostLines, 'A change of that size must pay for the reading.'],
  ];
}

function figuresOf(optimization: ReviewedOptimization): Figures {
  const { originalRuntime, optimizedRuntime, existingTests, replayTests, generatedTests, benchmarks } = optimization;
  const [before, after] = [nanosecondsOf(originalRuntime), nanosecondsOf(optimizedRuntime)];
  const own = [...timedRowsIn(existingTests), ...timedRowsIn(replayTests)];
  const calls = [...timedCallsIn(generatedTests), ...own];
  const long = calls.filter((call) => call.before === null || call.before >= CRITERIA.shortRuntime * 1000);
  const { added, removed } = changedPart(optimization.originalCode, optimization.optimizedCode);
  return {
    gain: percentOf(optimization.gain) ?? (before !== null && after ? (before / after - 1) * 100 : null),
    microseconds: before === null ? null : before / 1000,
    coverage: shareOf(optimization.coverage),
    calls: calls.length,
    slower: slowerOf(calls),
    isMostlySlower: long.length > 0 ? slowerOf(long) * 2 > long.length : slowerOf(calls) * 2 > calls.length,
    ownTests: own.length,
    benchmarks: benchmarks.flatMap(({ gain }) => gain ?? []),
    lines: added + removed,
    isAboutThroughput: /throughput|concurren|operations\/second/i.test(optimization.explanation.slice(0, 10_000)),
  };
}

function slowerOf(calls: readonly TimedCall[]): number {
  return calls.filter(({ isSlower }) => isSlower).length;
}

/** Only what was measured: `The runtime went from 749 microseconds to 162 microseconds (361.78% faster). …`. */
function sentenceOf({ coverage, calls, slower, lines }: Figures, optimization: ReviewedOptimization): string {
  const { originalRuntime, optimizedRuntime, gain: percentage } = optimization;
  const [before, after, gain] = [shownLine(originalRuntime), shownLine(optimizedRuntime), shownLine(percentage)];
  const runtimes = before && after ? `The runtime went from ${before} to ${after}` : '';
  const told = percentOf(gain) === null ? '' : `a gain of ${gain}`;
  const timed = runtimes && told ? `${runtimes}, ${told}` : runtimes || (told && `It was measured with ${told}`);
  const sentences = [
    timed,
    calls > 0 ? `${calls - slower} of ${calls} timed calls became faster` : 'No timed calls were given',
    coverage === null ? '' : `Tests cover ${coverage}% of the function`,
    `${lines} ${lines === 1 ? 'line differs' : 'lines differ'}`,
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
