import { type TestDifference } from '../../domain/repair/repair.task';
import { type AppliedRewrite } from '../../domain/rewriter.port';
import { storedCall } from './stored-call';

/** What a difference looks like, and the rewrites that bring such differences about, by what they say of themselves. */
interface Clue {
  isSeen: (difference: TestDifference) => boolean;
  pointsAt: RegExp;
}

const error =
  (pattern: RegExp) =>
  (difference: TestDifference): boolean =>
    pattern.test(failureOf(difference)) && !pattern.test(expectedFailureOf(difference));

const CLUES: readonly Clue[] = [
  {
    isSeen: error(/unhashable|__hash__|as a (?:dict key|set element)/),
    pointsAt: /\bhash|\bsets?\b|\bdict|lookup|look(?:s|ed)? up|counted|counter|remember|cache/i,
  },
  { isSeen: error(/not supported between|can't compare/), pointsAt: /\border|\bsort|\bmin\b|\bmax\b|heap|bisect/i },
  { isSeen: error(/expected (?:str|a bytes)|can only concatenate|sequence item/), pointsAt: /\btext|\bjoin|string/i },
  { isSeen: error(/RecursionError|recursion depth/), pointsAt: /remember|cache|recurs/i },
  { isSeen: error(/KeyError/), pointsAt: /\bdict|lookup|\bkeys?\b|counter|table/i },
  {
    isSeen: error(/IndexError|subscriptable|has no len|not reversible|not an iterator|AttributeError/),
    pointsAt: /list or the like|neighbour|\bitems\b|slice|queue|deque|index|\bcop(?:y|ies)/i,
  },
  { isSeen: error(/changed size during iteration|StopIteration/), pointsAt: /iterat|generator|gone over|in place/i },
  { isSeen: error(/ZeroDivisionError|OverflowError/), pointsAt: /\bsum|formula|numbers|power/i },
  { isSeen: isMissingError, pointsAt: /raised|error|less often|stops/i },
  { isSeen: isOtherNumber, pointsAt: /\bsum|formula|numbers|power|mean|average/i },
  { isSeen: isOtherOrder, pointsAt: /\bsets?\b|\border|\bsort|hash|heap/i },
  { isSeen: isOnceEach, pointsAt: /\bsets?\b|\bdict|once|lookup|distinct/i },
  { isSeen: isOtherArguments, pointsAt: /\bcop(?:y|ies)|in place|\bown\b|extend|queue|deque|change/i },
  {
    isSeen: ({ scope }) => scope === 'stdout',
    pointsAt: /\bcall|once|remember|hoist|less often|short-circuit|generator/i,
  },
];

/** What each kind of evidence counts: the place of an error tells most, a doubt more than a name that is mentioned. */
const WEIGHTS = { place: 8, clue: 4, doubt: 2, mention: 1 };

/**
 * How much what tests saw differ speaks against a rewrite. `written` are the lines that stand in the candidate because of it.
 */
export function suspicion(
  { id, explanation, doubt, functions }: AppliedRewrite,
  written: readonly string[],
  differences: readonly TestDifference[],
): number {
  const says = [id.replaceAll('-', ' '), explanation, doubt ?? ''].join(' ');
  const lines = new Set(written.map((line) => line.trim()));
  const isPlace = differences.some(({ candidateError }) =>
    (candidateError ?? '').split('\n').some((line) => lines.has(line.trim())),
  );
  const clues = CLUES.filter(({ isSeen, pointsAt }) => pointsAt.test(says) && differences.some(isSeen));
  const texts = differences.map(({ candidateError, testSource }) => `${candidateError ?? ''} ${testSource ?? ''}`);
  const words = new Set(texts.join(' ').match(/\w+/g));
  const isMentioned = functions.some((name) => words.has(name.slice(name.lastIndexOf('.') + 1)));
  return (
    (isPlace ? WEIGHTS.place : 0) +
    clues.length * WEIGHTS.clue +
    (doubt === null ? 0 : WEIGHTS.doubt) +
    (isMentioned ? WEIGHTS.mention : 0)
  );
}

/** An exception stands among the errors of a test, or where its result would have been stored. */
function failureOf({ candidateError, candidateValue }: TestDifference): string {
  return `${candidateError ?? ''}\n${exceptionIn(candidateValue)}`;
}

function expectedFailureOf({ originalError, originalValue }: TestDifference): string {
  return `${originalError ?? ''}\n${exceptionIn(originalValue)}`;
}

/** `(KeyError('toy'),)` */
function exceptionIn(value: string | null): string {
  return /^['"]?\(?(\w+(?:Error|Exception|Iteration|Interrupt|Exit|Warning)\(.*)/s.exec(value ?? '')?.[1] ?? '';
}

function isMissingError(difference: TestDifference): boolean {
  return expectedFailureOf(difference).trim() !== '' && failureOf(difference).trim() === '';
}

/** Whether nothing but numbers differ: by a rounding or by their kind. */
function isOtherNumber({ originalValue, candidateValue }: TestDifference): boolean {
  const [one, other] = [numbersIn(originalValue), numbersIn(candidateValue)];
  if (one.numbers.length === 0 || one.rest !== other.rest || one.numbers.join() === other.numbers.join()) return false;
  return one.numbers.every((number, at) => {
    const [a, b] = [Number(number), Number(other.numbers[at])];
    return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
  });
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function numbersIn(value: string | null): { numbers: string[]; rest: string } {
  return { numbers: (value ?? '').match(NUMBER) ?? [], rest: (value ?? '').replace(NUMBER, '#') };
}

function isOtherOrder(difference: TestDifference): boolean {
  const [one, other] = wordsOf(difference);
  return one.join() !== other.join() && one.toSorted().join() === other.toSorted().join();
}

/** Whether something that stood there several times stands there less often. */
function isOnceEach(difference: TestDifference): boolean {
  const [one, other] = wordsOf(difference);
  const isSame = [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
  return isSame && one.length > other.length;
}

function wordsOf({ originalValue, candidateValue }: TestDifference): [string[], string[]] {
  const [one, other] = [storedCall(originalValue), storedCall(candidateValue)];
  const words = (value: string | null): string[] => (value ?? '').match(/[\w.]+/g) ?? [];
  return one && other ? [words(one.result), words(other.result)] : [words(originalValue), words(candidateValue)];
}

/** Whether the result is the same and what was passed was changed in another way. */
function isOtherArguments({ originalValue, candidateValue }: TestDifference): boolean {
  const [one, other] = [storedCall(originalValue), storedCall(candidateValue)];
  return one !== null && other !== null && one.result === other.result && one.given !== other.given;
}
