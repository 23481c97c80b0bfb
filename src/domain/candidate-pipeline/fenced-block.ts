import { type AnswerLines, firstMarkedAfter } from './answer-lines';
import { type Fence, mayClose, mayFollow } from './fence';

export interface FencedBlock {
  code: string;
  /** The line to read on from. */
  next: number;
}

/** How many ends are tried, and how many marked lines are looked at behind the first end, before the plain reading is taken. */
const MOST_ENDS = 8;
const MOST_LOOKED_AT = 64;

interface End {
  line: number;
  kind: 'fence' | 'next block' | 'closing tag';
}

/** The code without the indentation of its fence (a list item's), where it shares that. */
export function withoutIndent(code: string, columns: number): string {
  const first = code.search(/\S/);
  if (columns === 0 || first - (code.lastIndexOf('\n', first) + 1) < columns) return code;
  return code.replace(new RegExp(`(^|\\n)[ \\t]{1,${columns}}`, 'g'), '$1');
}

/** The last block of a text whose closing fence stands behind its last line of code. */
function withoutMarksAtEnd(code: string): string {
  const text = code.trimEnd();
  let end = text.length;
  while (text.charAt(end - 1) === '`') end -= 1;
  return text.length - end >= 3 ? text.slice(0, end) : code;
}

/** Ends that the block opened at line `opened` may have, nearest first; `inTags` are the tags that are open around it. */
function possibleEnds(answer: AnswerLines, opened: number, fence: Fence, inTags: ReadonlySet<string>): End[] {
  const ends: End[] = [];
  let closed = false;
  let lookedAt = 0;
  for (let at = firstMarkedAfter(answer, opened); at < answer.marked.length; at += 1) {
    const line = answer.marked[at] ?? 0;
    const other = answer.fences[line];
    if (!other) {
      if (inTags.has(answer.lines[line]?.text.trim() ?? '')) ends.push({ line, kind: 'closing tag' });
    } else if (mayClose(fence, other)) {
      ends.push({ line, kind: 'fence' });
      closed = true;
    } else if (mayFollow(fence, other)) {
      ends.push({ line, kind: 'next block' });
    }
    if (closed) lookedAt += 1;
    if (ends.length >= MOST_ENDS || lookedAt > MOST_LOOKED_AT) break;
  }
  return ends;
}

/** The reading when the code itself decides nothing. */
function plainEnd(ends: readonly End[], fence: Fence, answer: AnswerLines): End {
  const [nearest] = ends;
  if (nearest?.kind === 'next block') {
    // Before a block that names its file the closing fence was forgotten; a bare fence before a tagged one closed something.
    const info = answer.fences[nearest.line]?.info ?? '';
    if (fence.info === '' || /[:./]/.test(info)) return nearest;
  }
  return ends.find((end) => end.kind === 'fence') ?? nearest ?? { line: answer.lines.length, kind: 'fence' };
}

/**
 * Finds where the block that opens at line `opened` ends. Code may hold fences itself (in a docstring, say) and a closing
 * fence may be missing: where several ends are possible, the nearest that makes valid code wins. `isValid` is asked a
 * bounded number of times.
 */
export function fencedBlock(
  answer: AnswerLines,
  opened: number,
  fence: Fence,
  inTags: ReadonlySet<string>,
  isValid: (code: () => string) => boolean,
): FencedBlock {
  const start = answer.lines[opened]?.next ?? answer.text.length;
  const codeUpTo = (end: number): string => {
    const raw = answer.text.slice(start, Math.max(start, answer.lines[end]?.start ?? answer.text.length));
    const code = end >= answer.lines.length ? withoutMarksAtEnd(raw) : raw;
    return withoutIndent(code.replace(/\r?\n$/, ''), fence.indent.length);
  };
  const ends = possibleEnds(answer, opened, fence, inTags);
  const plain = ends.length === 0 || (ends[0]?.kind === 'fence' && ends[1]?.kind !== 'fence');
  const tried = plain ? undefined : ends.find((end) => isValid(() => codeUpTo(end.line)));
  const end = tried ?? plainEnd(ends, fence, answer);
  return { code: codeUpTo(end.line), next: end.kind === 'fence' ? end.line + 1 : end.line };
}
