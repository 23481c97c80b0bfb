import { elementsIn, objectsIn, withoutThoughts } from '../answer-fields';
import { plainProse, saysSomething } from './plain-prose';

/** By which models name what they were asked for, when they name it. */
const FIELDS = ['explanation', 'pull_request', 'description', 'answer', 'text'];
/** What wraps a text begins a line; a tag or a brace inside a sentence is something that the text speaks of. */
const WRAPPING = /^[ \t]*[<{[][^]*/m;

/** The text of an explanation that an answer holds, wrapped or not, as plain paragraphs; null where it explains nothing. */
export function readExplanation(answer: string): string | null {
  const text = withoutThoughts(answer);
  const wrapped = WRAPPING.exec(text)?.[0] ?? '';
  const values = FIELDS.flatMap((field) => [
    ...objectsIn(wrapped, field).map((object) => object[field]),
    ...elementsIn(wrapped, field),
  ]);
  const named = values
    .filter((value) => typeof value === 'string')
    .map(plainProse)
    .find(saysSomething);
  if (named !== undefined) return named;
  if (/^(?:```\w*\s*)?[{[]/.test(text.trimStart())) return null; // data, but not what was asked for
  const prose = plainProse(text);
  return saysSomething(prose) ? prose : null;
}
