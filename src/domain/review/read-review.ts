import { fieldValues, objectsIn, withoutThoughts } from '../answer-fields';
import { type Rating, type Review } from './criteria';
import { plainProse, saysSomething } from './plain-prose';

/** By which models name the rating and the reasons, best first. */
const RATING_FIELDS = ['review', 'rating', 'recommendation', 'verdict', 'decision', 'level'];
const REASON_FIELDS = [
  'review_explanation',
  'explanation',
  'reason',
  'reasons',
  'reasoning',
  'rationale',
  'justification',
];

/**
 * A rating is one of the words, unless it says something of another quality (`low-risk`, `high confidence`), holds on a
 * condition (`high if …`) or is one of several to choose from (`high|medium|low`).
 */
const RATING = String.raw`\b(high|medium|low)\b(?!-\w|\s+(?:risk|complexity|cost|effort|readability|certainty|confidence|coverage)\b|["'*_]*,?\s+(?:if|unless)\b|["'*_]*\s*(?:[|/]|or\b|to\b|,\s*["']))`;
const WORD = new RegExp(RATING, 'i');
const ANY_WORDS = /\b(?:high|medium|low)\b/gi;
const FIRST_WORD = new RegExp(String.raw`^[\s"'*_\`#>(-]*${RATING}`, 'i');
const LONE_WORD = new RegExp(String.raw`^[\s"'*_\`#>(-]{0,20}${RATING}[\s"'*_\`)]{0,10}(?:$|[.:,;!–—]|-\s)`, 'gim');
const STATEMENT = new RegExp(
  String.raw`\b(?:rat(?:e|ed|ing)|review|grade|verdict|answer|recommend(?:ation|ed)?|(?:call|give|mark|judge) (?:it|this|that))\b([^.!?\n]{0,80}?)${RATING}`,
  'gi',
);
const NEGATION =
  /\b(?:not|never|no|neither|nor|cannot|hardly|barely|between|rather|instead|than|avoid|against)\b|n['’]t\b/i;
/** Words between a verb and the rating that make it no rating of the change. */
const OTHER_QUALITY = /\b(?:risk|gain|speedup|coverage|certain\w*|readab\w*|complex\w*|effort|cost|confidence)\b/i;
const TABLE_ROW = /^[ \t]*\|([^\n]*)$/gm;
/** A value of a field with more words is a sentence, which may say anything. */
const MOST_WORDS = 6;

/** The rating that an answer gives, and its reasons (empty where it gives none); null where it names no rating clearly. */
export function readReview(answer: string): Review | null {
  const text = withLabels(withoutThoughts(answer));
  const rating = ratingIn(text);
  return rating === null ? null : { rating, explanation: reasonsIn(text) };
}

/** Rows of tables as labels: `| Review | medium | few tests |` as `Review: medium – few tests`. */
function withLabels(text: string): string {
  return text.replace(TABLE_ROW, (row: string, content: string) => {
    const [label = '', ...cells] = content
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    if ([label, ...cells].filter((cell) => ratingOfValue(cell).length > 0).length > 1) return row; // to choose from
    if (/^[-:]+$/.test(label)) return '';
    return cells.length > 0 ? `${label}: ${cells.join(' – ')}` : label;
  });
}

function ratingIn(text: string): Rating | null {
  const readings = [
    ...RATING_FIELDS.map((field) =>
      fieldValues(text, field, [...RATING_FIELDS, ...REASON_FIELDS]).flatMap(ratingOfValue),
    ),
    [...text.matchAll(LONE_WORD)].flatMap(([, word]) => word ?? []),
    [...text.matchAll(STATEMENT)].flatMap((match) => ratingOfStatement(match, text)),
  ];
  const words = readings.find((found) => found.length > 0) ?? [];
  return onlyOne(words);
}

/** Who names several has not decided. */
function onlyOne(words: readonly string[]): Rating | null {
  const [word, ...others] = new Set(words.map((each) => each.toLowerCase()));
  return others.length === 0 && (word === 'high' || word === 'medium' || word === 'low') ? word : null;
}

function ratingOfValue(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const line = (/\S[^\n]{0,300}/.exec(value)?.[0] ?? '').trim();
  const first = FIRST_WORD.exec(line)?.[1];
  if (first !== undefined) return [first];
  const isShort = line.split(/\s+/).length <= MOST_WORDS && !NEGATION.test(line) && !OTHER_QUALITY.test(line);
  const word = isShort && WORD.test(line) ? onlyOne(line.match(ANY_WORDS) ?? []) : null;
  return word === null ? [] : [word];
}

function ratingOfStatement({ 0: all, 1: between = '', 2: word, index }: RegExpExecArray, text: string): string[] {
  const before =
    text
      .slice(Math.max(0, index - 30), index)
      .split(/[.!?\n]/)
      .at(-1) ?? '';
  const isOther = OTHER_QUALITY.test(all) || between.search(ANY_WORDS) >= 0;
  const isClear = !NEGATION.test(before) && !NEGATION.test(between) && !isOther;
  return isClear && word !== undefined ? [word] : [];
}

function reasonsIn(text: string): string {
  const values = REASON_FIELDS.flatMap((field) => fieldValues(text, field, [...RATING_FIELDS, ...REASON_FIELDS]));
  const named = values.map(textOf).map(plainProse).find(saysSomething);
  if (named !== undefined) return named;
  if (RATING_FIELDS.some((field) => objectsIn(text, field).length > 0)) return '';
  const elements = new RegExp(`<(${RATING_FIELDS.join('|')})>[^<]{0,200}</\\1>`, 'gi');
  const prose = plainProse(text.replace(elements, ''));
  const rest = prose.split('\n').filter((line) => !isRatingLine(line));
  const reasons = plainProse(rest.join('\n'));
  return saysSomething(reasons) ? reasons : '';
}

/** A line that gives the rating and nothing else. */
function isRatingLine(line: string): boolean {
  const words = line.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length <= 4 && ratingOfValue(words.at(-1)).length > 0;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join(' ');
  return typeof value === 'string' ? value : '';
}
