import { proseOf } from '../prose';

/** Tags of fences in which text stands, not code. */
const TEXT_TAGS = ['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md'];
const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*([\w+-]*)[^`\n]*$/;
/** What models say before what they were asked for. */
const OPENINGS = [
  /^(?:sure|certainly|of course|absolutely|okay|ok|great)(?: thing| question)?(?:[.!:,]|(?= here\b))\s*/i,
  /^(?:here(?:['’]s| is| are)|below is|this is the|the following is)\b[^\n:.]{0,100}\b(?:explanation|summary|description|text|review)\b[^\n:.]{0,100}:\s*/i,
  /^(?:pull request )?(?:explanation|summary|description)[ \t]*(?::|\n)\s*/i,
];
const CLOSING =
  /\n\s*(?:let me know|feel free|i hope this|would you like|if you (?:have|need|would like))\b[^\n]{0,300}$/i;
const REFUSAL =
  /^(?:(?:i['’]m|i am|we are)\s+(?:(?:very|so|really)\s+)?(?:sorry|unable|not able)|(?:i\s+)?apologi[sz]e|sorry\b|i\s+(?:can['’]?t|cannot|can not|won['’]t|will not|refuse)|as an ai\b|unfortunately,?\s+i\b)/i;
/** Code in backticks, which stays as it is, or bold text; `x**2`, `f(**kwargs)` and `__init__` are no bold text. */
const CODE_OR_BOLD =
  /(`[^`\n]*`)|(?<![\w*(])\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*(?![\w*])|(?<!\w)__(?![a-z\d_]+__)(?=\S)([^_\n]{1,500})(?<=\S)__(?!\w)/g;
/** Fewer words explain nothing. */
const LEAST_WORDS = 5;

/** Text for people as plain paragraphs: without blocks of code, headings, emphasis and what models say around their answer. */
export function plainProse(text: string): string {
  const paragraphs = withoutCode(text.slice(0, 100_000))
    .split('\n')
    .map((line) => withoutBold(line.replace(/^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)/, '')));
  const opened = OPENINGS.reduce((rest, opening) => rest.replace(opening, ''), paragraphs.join('\n').trim());
  return proseOf(opened.replace(CLOSING, ''));
}

/** Whether a text says anything beyond that it will not say anything. */
export function saysSomething(prose: string): boolean {
  const words = prose.replace(/<[^<>]*>/g, ' ').match(/\p{L}{2,}/gu) ?? [];
  return words.length >= LEAST_WORDS && !REFUSAL.test(prose);
}

function withoutBold(line: string): string {
  return line.replace(CODE_OR_BOLD, (_, code?: string, stars?: string, bars?: string) => code ?? stars ?? bars ?? '');
}

/** A fence with the tag of a language holds code; any other only wraps the text. */
function withoutCode(text: string): string {
  let insideCode = false;
  let inside = false;
  const kept = text.split(/\r?\n/).filter((line) => {
    const fence = FENCE.exec(line);
    if (!fence) return !insideCode;
    insideCode = !inside && !TEXT_TAGS.includes(fence[1]?.toLowerCase() ?? '');
    inside = !inside;
    return false;
  });
  return kept.join('\n');
}
