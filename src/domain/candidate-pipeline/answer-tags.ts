/** A tag that says what a part of an answer is. */
export interface AnswerTag {
  name: string;
  closing: boolean;
  /** What its attributes say of the file. */
  path: string | null;
  /** Characters from the start of the text given, white space before it included. */
  length: number;
}

/** Thoughts before the answer: code in them is no answer. */
const DRAFTS = [
  'thinking',
  'think',
  'thought',
  'thoughts',
  'scratchpad',
  'reasoning',
  'reflection',
  'analysis',
  'draft',
  'planning',
  'plan',
];
/** What stands in them is code, with fences or without. */
const CODE = [
  'code',
  'file',
  'source',
  'source_code',
  'optimized_code',
  'optimized',
  'content',
  'optimized_source_code',
  'new_code',
];
/** They may hold code, or prose with code in fences. */
const WRAPPERS = [
  'answer',
  'output',
  'result',
  'response',
  'solution',
  'final',
  'final_answer',
  'files',
  'candidate',
  'optimization',
];

const TAG = /^[ \t]*<(\/?)([a-z][\w-]{0,40})((?:[ \t][^<>]{0,300})?)>/i;
const PATH_ATTRIBUTE =
  /[ \t](?:path|file|filename|file_path|name|src|title)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;

export type TagKind = 'draft' | 'explanation' | 'code' | 'wrapper';

/** What a tag of this name holds; null for names that mean nothing here. */
export function tagKind(name: string, languageTags: readonly string[]): TagKind | null {
  const lower = name.toLowerCase();
  if (lower === 'explanation') return 'explanation';
  if (DRAFTS.includes(lower)) return 'draft';
  if (CODE.includes(lower) || languageTags.includes(lower)) return 'code';
  return WRAPPERS.includes(lower) ? 'wrapper' : null;
}

/** The tag that a text starts with, white space aside. */
export function tagAtStart(text: string): AnswerTag | null {
  const match = text.includes('<') ? TAG.exec(text) : null;
  if (!match) return null;
  const attribute = PATH_ATTRIBUTE.exec(match[3] ?? '');
  return {
    name: match[2] ?? '',
    closing: match[1] === '/',
    path: attribute?.[1] ?? attribute?.[2] ?? attribute?.[3] ?? null,
    length: match[0].length,
  };
}

/** Code that stands in a tag without a fence: without CDATA around it and blank lines at its ends. */
export function taggedCode(text: string): string {
  const inner = text.trim();
  const data = inner.startsWith('<![CDATA[') ? inner.slice('<![CDATA['.length).replace(/\]\]>$/, '') : text;
  const first = data.search(/\S/);
  return first < 0 ? '' : data.slice(data.lastIndexOf('\n', first) + 1).trimEnd();
}
