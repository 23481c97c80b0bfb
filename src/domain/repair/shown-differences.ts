import { type CodeLanguage } from '../code-language.port';
import { shownLine, shownQuote } from '../shown-evidence';
import { type TestDifference } from './repair.task';

/** In characters; about 10,000 tokens: what so many examples do not tell, more would not. */
const LONGEST_IN_ALL = 40_000;
const LONGEST_TEST = 4_000;
const LONGEST_VALUE = 2_000;
/** The calls of one test mostly differ for one reason. */
const MOST_OF_A_TEST = 4;

const SCOPES: Readonly<Record<string, string>> = {
  return_value: 'the return value',
  stdout: 'the printed text',
  did_pass: 'the outcome',
};

/** A test, and what it saw differ. */
interface DifferingTest {
  source: string;
  differences: TestDifference[];
  /** What is shown of it. */
  shown: string[];
}

/**
 * What tests saw differ, test by test, as Markdown: one difference of each test first, then further ones, as room is
 * left. Tests are shown as they were before their calls were recorded. Empty without a difference.
 */
export function shownDifferences(differences: readonly TestDifference[], language: CodeLanguage): string {
  const tests = byTest(differences);
  choose(tests, language);
  const texts = tests
    .filter(({ shown }) => shown.length > 0)
    .map(({ shown }, at) => [`### Test ${at + 1}`, ...shown].join('\n\n'));
  const left = differences.length - tests.reduce((sum, { shown }) => sum + Math.max(0, shown.length - 1), 0);
  if (left > 0) texts.push(left === 1 ? 'One more difference is left out.' : `${left} more differences are left out.`);
  return texts.join('\n\n');
}

function byTest(differences: readonly TestDifference[]): DifferingTest[] {
  const tests: DifferingTest[] = [];
  const known = new Map<string, DifferingTest>();
  for (const difference of differences) {
    const source = difference.testSource ?? '';
    const same = known.get(source);
    if (same) {
      same.differences.push(difference);
      continue;
    }
    const test = { source, differences: [difference], shown: [] };
    tests.push(test);
    if (source !== '') known.set(source, test); // without their sources nobody knows which tests are one
  }
  return tests;
}

/** Shows as much as there is room for, the first differences of all tests before the second of any. */
function choose(tests: readonly DifferingTest[], language: CodeLanguage): void {
  let room = LONGEST_IN_ALL;
  for (let nth = 0; nth < MOST_OF_A_TEST; nth += 1) {
    for (const { source, differences, shown } of tests) {
      const difference = differences[nth];
      if (!difference) continue;
      const added = [...(nth === 0 ? [testText(source, language)] : []), differenceText(difference, language)];
      room -= added.join('').length;
      if (room < 0) return;
      shown.push(...added);
    }
  }
}

function testText(source: string, language: CodeLanguage): string {
  const readable = language.unrecorded(source.slice(0, 4 * LONGEST_TEST)); // the rest would be cut all the same
  return shownQuote(readable, LONGEST_TEST, language.name) || 'The source of this test is not known.';
}

function differenceText(difference: TestDifference, language: CodeLanguage): string {
  const { scope, originalPassed, candidatePassed, originalError, candidateError } = difference;
  const what = Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : shownLine(scope);
  const isOutcome = scope === 'did_pass'; // the values only say once more who passed
  return [
    `Different: ${what || 'something'}.${passed('original', originalPassed)}${passed('candidate', candidatePassed)}`,
    ...(isOutcome ? [] : [valueText('Original', difference.originalValue)]),
    ...(isOutcome ? [] : [valueText('Candidate', difference.candidateValue)]),
    errorText('original', originalError, language),
    errorText('candidate', candidateError, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function passed(version: string, isPassed: boolean | null): string {
  return isPassed === null ? '' : ` The test ${isPassed ? 'passed' : 'failed'} with the ${version}.`;
}

function valueText(version: string, value: string | null): string {
  const quote = shownQuote(value ?? '', LONGEST_VALUE);
  return quote === '' ? `${version}: nothing` : `${version}:\n\n${quote}`;
}

function errorText(version: string, error: string | null, language: CodeLanguage): string {
  const quote = shownQuote(language.unrecorded((error ?? '').slice(0, 4 * LONGEST_VALUE)), LONGEST_VALUE);
  return quote === '' ? '' : `Error with the ${version}:\n\n${quote}`;
}
