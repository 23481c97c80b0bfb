import { jsonIn } from './answer-json';
import { tagKind } from './candidate-pipeline/answer-tags';

const TAG = /<(\/?)([a-z][\w-]{0,40})>/gi;
/** In characters. An answer in fields is short; reading more would hold up other requests. */
const LONGEST_READ = 100_000;
/** Labels are short, and stand at the start of their line. */
const LONGEST_LABEL = 100;

/**
 * All values that an answer gives a field (`review_explanation`): those of JSON objects however deep, then the content
 * of XML elements, then what follows a "Review explanation:" or a heading of that name up to one of the `others`.
 * Linear in the answer's length; never throws.
 */
export function fieldValues(answer: string, field: string, others: readonly string[] = []): unknown[] {
  const text = withoutThoughts(answer);
  const inJson = objectsIn(text, field).map((object) => object[field]);
  return [...inJson, ...elementsIn(text, field), ...labelledIn(text, field, others)];
}

/**
 * Every JSON object of an answer (its first 100,000 characters), however deep, that has the field, in order: an outer one goes before those in it.
 * All keys are given in lower case with underscores, as fields are named here (`functionName` as `function_name`).
 */
export function objectsIn(answer: string, field: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) {
      const object = Object.fromEntries(Object.entries(value).map(([key, each]) => [nameOf(key), each as unknown]));
      if (Object.hasOwn(object, field)) found.push(object);
    }
    Object.values(value).forEach(look);
  };
  jsonIn(answer.slice(0, LONGEST_READ)).forEach(look);
  return found;
}

/** The content of every XML element of the name, trimmed; one that is not closed ends at the next one or at the end. */
export function elementsIn(answer: string, name: string): string[] {
  const contents: string[] = [];
  let start: number | null = null;
  const end = (at: number): void => {
    if (start !== null) contents.push(withoutData(answer.slice(start, at).trim()));
    start = null;
  };
  for (const match of answer.matchAll(new RegExp(`<(/?)${name}(?:\\s[^<>]*)?>`, 'gi'))) {
    end(match.index);
    if (match[1] === '') start = match.index + match[0].length;
  }
  end(answer.length);
  return contents;
}

/** What follows each line that begins with the name as a label or is a heading of it, up to one of the others, trimmed. */
export function labelledIn(answer: string, name: string, others: readonly string[] = []): string[] {
  const label = labelPattern([name]);
  const anyLabel = labelPattern([name, ...others]);
  const values: string[][] = [];
  let value: string[] | null = null;
  for (const line of answer.split(/\r?\n/)) {
    const start = line.slice(0, LONGEST_LABEL);
    if (anyLabel.test(start)) value = null;
    const [labelled] = label.exec(start) ?? [];
    if (labelled === undefined) value?.push(line);
    else values.push((value = [line.slice(labelled.length)]));
  }
  return values.map((lines) => lines.join('\n').trim());
}

/**
 * An answer without what the model thought before it (drafts are no answer), or all of it where it holds nothing else;
 * in either case no more than its first 100,000 characters.
 */
export function withoutThoughts(answer: string): string {
  const kept: string[] = [];
  let start = 0;
  let draft: string | null = null;
  for (const { 0: tag, 1: slash, 2: name = '', index } of answer.matchAll(TAG)) {
    if (tagKind(name, []) !== 'draft') continue;
    if (slash === '' && draft === null) {
      kept.push(answer.slice(start, index));
      [draft, start] = [name, index];
    } else if (slash === '/' && (draft === null || draft === name)) {
      if (draft === null) kept.length = 0; // some models leave out the opening tag of their thoughts
      [draft, start] = [null, index + tag.length];
    }
  }
  const rest = [...kept, draft === null ? answer.slice(start) : ''].join('\n');
  return (rest.trim() === '' ? answer : rest).slice(0, LONGEST_READ);
}

function nameOf(key: string): string {
  return key
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]/g, '_')
    .toLowerCase();
}

/** `**Review explanation:** …`, `1. Review = …`, `- Rating – …`, `## Review`; only ever tried on the start of a line. */
function labelPattern(names: readonly string[]): RegExp {
  const words = names.map((name) => name.replaceAll('_', '[ _-]')).join('|');
  return new RegExp(
    `^[\\s>#*_+•\`-]*(?:\\d+[.)]\\s*)?[*_\`]*(?:${words})[*_\`]*\\s*(?:[:=]|[-–—](?=\\s)|$)[*_\\s]*`,
    'i',
  );
}

function withoutData(content: string): string {
  return content.startsWith('<![CDATA[')
    ? content
        .slice('<![CDATA['.length)
        .replace(/\]\]>$/, '')
        .trim()
    : content;
}
