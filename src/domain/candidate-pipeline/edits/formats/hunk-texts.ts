import { type Hunk, type HunkLine } from '../edit';
import { hunkHeaderOf } from './hunk-header';
import { MOST_BLOCKS } from './numbered-blocks';
import { patchMarkerOf } from './patch-marker';
import { type LineRange } from './stretches';

/** A hunk as a patch holds it; the range counts the lines given. */
export interface WrittenHunk extends LineRange {
  hunk: Hunk;
  fault: string | null;
}

interface Draft extends LineRange {
  hasHeader: boolean;
  anchors: string[];
  lineHint: number | null;
  /** Where its lines start, behind its headers. */
  body: number;
  atEnd: boolean;
}

const NO_FINAL_LINE_BREAK = /^\\ ?no newline/i;
const LONGEST_SHOWN = 60;

/** Whether a line holds nothing but white space, or is none. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Finds where hunks start; headers that follow one another belong to one hunk. */
function draftsOf(texts: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  const start = (from: number, hasHeader: boolean): Draft => {
    const draft = { from, to: from, hasHeader, anchors: [], lineHint: null, body: from, atEnd: false };
    drafts.push(draft);
    return draft;
  };
  let current = start(0, false);
  let isEmpty = true;
  for (const [at, text] of texts.entries()) {
    const header = hunkHeaderOf(text);
    if (header) {
      if (!isEmpty || !current.hasHeader) current = start(at, true);
      if (header.anchor !== null) current.anchors.push(header.anchor);
      current.lineHint ??= header.lineHint;
      current.body = at + 1;
      isEmpty = true;
    } else if (patchMarkerOf(text)?.kind === 'end of file') {
      [current.atEnd, current.to] = [true, at + 1];
      current = start(at + 1, false);
      isEmpty = true;
    } else if (!isBlank(text)) {
      isEmpty = false;
    }
    current.to = at + 1;
  }
  return drafts;
}

/** A line of a patch that no list of prose has: a bullet's sign stands before a single space. */
function isChange(text: string): boolean {
  return /^[+-]/.test(text) && !/^[+-] \S/.test(text) && !/^(?:-{3,}|\+{3,})[ \t]*$/.test(text);
}

/**
 * How many of a hunk's lines are its own where nothing closes the patch: all up to the last change, then context as far as
 * it is indented; prose, a list behind a blank line or a rule is what people read.
 */
function lengthWithoutProse(texts: readonly string[]): number {
  const last = texts.findLastIndex(isChange);
  let length = last + 1;
  let blank = false;
  for (let at = last + 1; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    if (isBlank(text)) {
      blank = true;
    } else if (/^[ \t\\]/.test(text) || (!blank && /^[+-] /.test(text))) {
      length = at + 1;
    } else {
      break;
    }
  }
  return length;
}

function lineOf(text: string): HunkLine {
  const sign = text.charAt(0);
  if (sign === '+') return { kind: 'new', text: text.slice(1) };
  if (sign === '-') return { kind: 'old', text: text.slice(1) };
  // Models forget the space before context.
  return { kind: 'context', text: sign === ' ' ? text.slice(1) : text };
}

/** Lines with their signs as those of a hunk, and whether the file then ends in a line break, where they say so. */
export function signedLines(texts: readonly string[]): Pick<Hunk, 'lines' | 'finalLineBreak'> {
  const lines: HunkLine[] = [];
  const added: HunkLine[] = [];
  let last: HunkLine['kind'] | null = null;
  let finalLineBreak: boolean | null = null;
  for (const text of texts) {
    if (NO_FINAL_LINE_BREAK.test(text)) {
      finalLineBreak = last === 'old' && finalLineBreak !== false;
      continue;
    }
    const line = lineOf(text);
    last = line.kind;
    if (line.kind === 'new') {
      added.push(line);
      continue;
    }
    // Old lines come before those that replace them, in whichever order they were written.
    if (line.kind === 'context') for (const fresh of added.splice(0)) lines.push(fresh);
    lines.push(line);
  }
  return { lines: [...lines, ...added], finalLineBreak };
}

function faultOf(body: readonly string[]): string | null {
  const unknown = body.find((text) => /^\*{3} \S/.test(text));
  if (unknown !== undefined) return `the hunk has a line of unknown meaning: ${unknown.slice(0, LONGEST_SHOWN)}`;
  return body.length === 0 ? 'the hunk has no lines' : null;
}

function written(draft: Draft, texts: readonly string[], closed: boolean): WrittenHunk {
  let from = draft.body;
  let to = draft.atEnd ? draft.to - 1 : draft.to;
  if (!closed && !draft.atEnd) to = from + lengthWithoutProse(texts.slice(from, to));
  // Empty lines at its ends are seldom meant as context.
  while (from < to && isBlank(texts[from])) from += 1;
  while (from < to && isBlank(texts[to - 1])) to -= 1;
  const body = texts.slice(from, to);
  const { anchors, lineHint, atEnd } = draft;
  const hunk = { anchors, lineHint, atEnd, ...signedLines(body) };
  return { from: draft.from, to: draft.atEnd ? draft.to : Math.max(draft.body, to), hunk, fault: faultOf(body) };
}

/**
 * Reads the lines below a file's header as hunks, with their `@@` lines or without; no more than make an edit refused. A
 * hunk without any lines has a fault.
 * @param closed whether something ends the patch: else what reads as prose behind a hunk is none of it.
 */
export function hunksOf(texts: readonly string[], closed: boolean): WrittenHunk[] {
  const hunks: WrittenHunk[] = [];
  for (const draft of draftsOf(texts)) {
    if (hunks.length > MOST_BLOCKS) break;
    const hunk = written(draft, texts, closed);
    if (draft.hasHeader || hunk.hunk.lines.some(({ kind }) => kind !== 'context')) hunks.push(hunk);
  }
  return hunks;
}
