import { elementsIn, labelledIn, objectsIn, withoutThoughts } from '../answer-fields';
import { jsonIn } from '../answer-json';

const NUMBERED = /^[\s|>*_#]*(?:rank\s*|no\.?\s*)?(\d+)(?:st|nd|rd|th)?(?:\s+place)?[*_]*\s*[.):|-]\s*/i;
const BULLET = /^\s*[-*•+]\s+/;
const CANDIDATE = /\bcandidate\s*(?:number|no\.?|#)?\s*[*_`]*(\d+)/i;
const LEADING_NUMBER = /^[\s*_`#("'[]*(\d+)(?![\d%]|\.\d|x\b| ?times)/i;
/** What may stand around the numbers of a ranking that is written in one line. */
const SMALL_WORDS =
  /^(?:candidates?|then|and|ranking|ranked|rank|order|best|worst|first|last|final|answer|to|from|is|the|my)$/i;
/** By which models name what they were asked for. */
const FIELDS = ['ranking', 'ranked', 'order', 'candidates'];
const LONGEST_LINE = 2000;

/**
 * The positions of candidates that an answer ranks, from 0, best first, each once: whatever it names that is no candidate
 * is left out, and so are candidates that it forgot. Empty where no ranking can be read.
 * @param ids of the candidates that were shown, as 1, 2, 3, … in this order.
 */
export function readRanking(answer: string, ids: readonly string[]): number[] {
  const text = withoutThoughts(answer);
  const named = FIELDS.flatMap((field) => [
    ...objectsIn(text, field)
      .map((object) => object[field])
      .reverse(), // what comes last counts: an example or a first thought may come before
    ...elementsIn(text, field),
    ...labelledIn(text, field),
  ]);
  const readings = [
    ...named.map((value) => (typeof value === 'string' ? fromText(value, ids, true) : fromJson(value, ids))),
    fromText(text, ids, false),
  ];
  return positions(readings.find((numbers) => numbers.length > 0) ?? [], ids.length);
}

/** Candidates were shown with numbers from 1; a model that counts from 0 gives itself away by a 0, and by never naming the last number. */
function positions(numbers: readonly number[], count: number): number[] {
  const first = numbers.includes(0) && !numbers.includes(count) ? 0 : 1;
  const found = numbers.map((number) => number - first).filter((position) => position >= 0 && position < count);
  return [...new Set(found)];
}

function fromJson(value: unknown, ids: readonly string[]): number[] {
  if (!Array.isArray(value)) return [];
  const entries = value as unknown[];
  const ranks = entries.map((entry) => Number(fieldOf(entry, ['rank', 'position', 'place']) ?? Number.NaN));
  const order = [...entries.keys()];
  if (ranks.every(Number.isFinite)) order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return order.flatMap((at) => numberOf(entries[at], ids) ?? []);
}

function numberOf(entry: unknown, ids: readonly string[]): number | null {
  if (typeof entry === 'number') return Number.isInteger(entry) ? entry : null;
  if (typeof entry === 'string') {
    const id = ids.indexOf(entry.trim());
    if (id >= 0) return id + 1;
    const number = CANDIDATE.exec(entry.slice(0, LONGEST_LINE)) ?? /^\W*[a-z]?(\d{1,9})\W*$/i.exec(entry.slice(0, 40));
    return number ? Number(number[1]) : null;
  }
  const field = fieldOf(entry, ['candidate', 'number', 'index', 'id', 'optimization_id']);
  return field === undefined ? null : numberOf(field, ids);
}

function fieldOf(entry: unknown, names: readonly string[]): unknown {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const name = names.find((each) => Object.hasOwn(entry, each));
  return name === undefined ? undefined : (entry as Record<string, unknown>)[name];
}

/** A text that is `labelled` as the ranking may be a list with bullets; elsewhere such a list may be anything. */
function fromText(text: string, ids: readonly string[], labelled: boolean): number[] {
  const lists = jsonIn(text).map((value) => fromJson(value, ids));
  const list = lists.findLast((numbers) => numbers.length > (labelled ? 0 : 1)); // `rates[1]` is no ranking
  if (list) return list;
  const elements = elementsIn(text, 'candidate').flatMap((content) => numberOf(content, ids) ?? []);
  if (elements.length > 0) return elements;

  const lines = text.split(/\r?\n/).map((line) => withNumbers(line.slice(0, LONGEST_LINE), ids));
  const numbered = numberedList(lines);
  if (numbered.length > 0) return numbered;
  const bullets = labelled ? lines.flatMap((line) => (BULLET.test(line) ? mention(line.replace(BULLET, '')) : [])) : [];
  if (bullets.length > 0) return bullets;
  return lines.map(sequence).findLast((numbers) => numbers.length > 0) ?? [];
}

/** A line that names candidates by their ids, with their numbers instead. */
function withNumbers(line: string, ids: readonly string[]): string {
  return line.replace(/[\w-]{8,}/g, (word) => (ids.includes(word) ? `candidate ${ids.indexOf(word) + 1}` : word));
}

/** The last list that is counted from 1, by the candidate that each of its lines names first. */
function numberedList(lines: readonly string[]): number[] {
  let numbers: number[] = [];
  for (const line of lines) {
    const marker = NUMBERED.exec(line);
    if (!marker) continue;
    const named = mention(line.slice(marker[0].length));
    if (named.length > 0 && marker[1] === '1') numbers = [];
    numbers.push(...named);
  }
  return numbers;
}

function mention(text: string): number[] {
  const [, number] = CANDIDATE.exec(text) ?? LEADING_NUMBER.exec(text) ?? [];
  return number === undefined ? [] : [Number(number)];
}

/** Numbers in a line that holds nothing else of importance, each once: `Ranking: 3 > 1 > 2`. */
function sequence(line: string): number[] {
  const words = line.match(/\d+|[^\W\d_]+/g) ?? [];
  if (/[.%]\d|\d[.%x]\d?/i.test(line.replace(/\.\s*$/, ''))) return [];
  if (!words.every((word) => /^\d+$/.test(word) || SMALL_WORDS.test(word))) return [];
  const numbers = words.filter((word) => /^\d/.test(word)).map(Number);
  return new Set(numbers).size === numbers.length ? numbers : [];
}
