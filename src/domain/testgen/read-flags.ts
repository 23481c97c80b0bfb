import { elementsIn, objectsIn, withoutThoughts } from '../answer-fields';
import { testMeant } from './test-names';

/** A test that a model finds worth writing anew. */
export interface Flag {
  /** The position of its file. */
  file: number;
  /** A name of that file. */
  test: string;
  /** May be empty. */
  reason: string;
}

const NAMES = ['test', 'function_name', 'test_name', 'function', 'name'];
const FILES = ['file', 'file_number'];
const LISTS = ['flagged', 'functions', 'reviews'];

/**
 * The flags of an answer, in JSON or in XML elements, each test once; what names no test of the files is left out. Files
 * are numbered from 1 in the answer. Null for an answer that does not say what is flagged.
 * @param files the tests to be judged, by file.
 */
export function readFlags(answer: string, files: readonly (readonly string[])[]): Flag[] | null {
  const text = withoutThoughts(answer);
  const entries = [...entriesInJson(text), ...entriesInXml(text)];
  const isSaid =
    entries.length > 0 ||
    LISTS.some((list) => objectsIn(text, list).length > 0) ||
    /^(?:`{3}\w*)?\s*\[\s*\]\s*(?:`{3})?$/.test(text.trim());
  if (!isSaid) return null;
  const flags = new Map<string, Flag>();
  for (const { test, file, reason } of entries) {
    const flag = placed(test, file, files);
    const key = JSON.stringify(flag);
    if (flag && !flags.has(key)) flags.set(key, { ...flag, reason });
  }
  return [...flags.values()];
}

interface Entry {
  test: string;
  /** As it is numbered in the answer; null where that is not said. */
  file: number | null;
  reason: string;
}

function entriesInJson(text: string): Entry[] {
  const named = objectsIn(text, 'flagged').flatMap(({ flagged }): Entry[] => {
    const names = Array.isArray(flagged) ? flagged.filter((entry) => typeof entry === 'string') : [];
    return names.map((test) => ({ test, file: null, reason: '' }));
  });
  const described = NAMES.flatMap((name) => objectsIn(text, name)).flatMap((object) => {
    const key = NAMES.map((name) => object[name]).find((value) => typeof value === 'string');
    const { reason } = object;
    if (typeof key !== 'string') return [];
    const file = FILES.map((name) => object[name]).find((value) => value !== undefined);
    return [{ test: key, file: numberOf(file), reason: typeof reason === 'string' ? reason : '' }];
  });
  return [...described, ...named];
}

function entriesInXml(text: string): Entry[] {
  const all = (names: readonly string[]): string[] =>
    names.map((name) => elementsIn(text, name)).find((values) => values.length > 0) ?? [];
  const [tests, reasons, numbers] = [all(NAMES.slice(0, 3)), all(['reason']), all(FILES)];
  if (reasons.length !== tests.length && reasons.length + 1 !== tests.length) return []; // the last may be cut off
  return tests.map((test, at) => ({
    test,
    file: numbers.length >= reasons.length ? numberOf(numbers[at]) : null,
    reason: reasons[at] ?? '',
  }));
}

/** Where a test stands: in the file that is said, or else in the only one that has it. */
function placed(
  name: string,
  number: number | null,
  files: readonly (readonly string[])[],
): Omit<Flag, 'reason'> | null {
  const own = number === null ? null : testMeant(name, files[number - 1] ?? []);
  if (number !== null && own !== null) return { file: number - 1, test: own };
  const places = files.flatMap((tests, file) => {
    const test = testMeant(name, tests);
    return test === null ? [] : [{ file, test }];
  });
  const [only, ...others] = places;
  return only && others.length === 0 ? only : null;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? /\d{1,4}/.exec(value) : null;
  return digits ? Number(digits[0]) : null;
}
