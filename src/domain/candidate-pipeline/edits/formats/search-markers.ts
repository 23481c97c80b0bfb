import { type TextLine } from '../../../text-lines';
import { fenceOf } from '../../fence';
import { patchMarkerOf } from './patch-marker';
import { type LineRange } from './stretches';

/** A SEARCH/REPLACE block as it stands in an answer, from its first marker line up to behind its last. */
export interface SearchBlock extends LineRange {
  /** What stands behind the word SEARCH. */
  label: string;
  /** The lines between its markers, without the indentation of the markers. */
  texts: readonly string[];
  /** Which of them may be the divider, ascending; some when there is no fault. */
  dividers: readonly number[];
  fault: string | null;
}

interface Marker {
  kind: 'search' | 'replace';
  line: number;
  indent: string;
  label: string;
}

const MARKER = /^([ \t]*)(?:<{5,}[ \t]*search|>{5,}[ \t]*replace)\b(.*)$/i;
const DIVIDER = /^[ \t]*={5,}[ \t]*$/;
/** Longer lines are no markers. */
const LONGEST_LINE = 1000;

/** The marker lines. In a hunk of a patch one that is indented is the context of that. */
function markersOf(lines: readonly TextLine[]): Marker[] {
  const markers: Marker[] = [];
  let inHunk = false;
  for (const [line, { text }] of lines.entries()) {
    if (text.length > LONGEST_LINE) continue;
    const [, indent, label = ''] = MARKER.exec(text) ?? [];
    if (indent === undefined) {
      const kind = patchMarkerOf(text)?.kind;
      if (text.startsWith('@@') || kind === 'update' || kind === 'add') inHunk = true;
      else if (inHunk && (kind === 'end' || /^(?:```|~~~)/.test(text))) inHunk = false;
    } else if (!inHunk || indent === '') {
      const kind = text.charAt(indent.length) === '<' ? 'search' : 'replace';
      markers.push({ kind, line, indent, label: label.replace(/^[ \t>:]+/, '') });
    }
  }
  return markers;
}

/** For every marker the next of a kind behind it, of the same indentation or (with `''` for all) of any. */
function nextMarkers(markers: readonly Marker[], kind: Marker['kind'], keyOf: (marker: Marker) => string): number[] {
  const nearest = new Map<string, number>();
  const next: number[] = [];
  for (let at = markers.length - 1; at >= 0; at -= 1) {
    const marker = markers[at];
    if (!marker) continue;
    next[at] = nearest.get(keyOf(marker)) ?? markers.length;
    if (marker.kind === kind) nearest.set(keyOf(marker), at);
  }
  return next;
}

/** Without the indentation of the marker, where all lines share it. */
function unindented(texts: readonly string[], indent: string): readonly string[] {
  if (indent === '' || !texts.every((text) => text.startsWith(indent) || text.trim() === '')) return texts;
  return texts.map((text) => text.slice(indent.length));
}

/** Where a block without an end is over: before the next marker, a fence, a closing tag, or a patch. */
function endOfUnfinished(lines: readonly TextLine[], from: number, limit: number): number {
  for (let line = from + 1; line < limit; line += 1) {
    const { text } = lines[line] ?? { text: '' };
    if (fenceOf(text) || patchMarkerOf(text) || /^<\/[\w-]{1,60}>[ \t]*$/.test(text)) return line;
  }
  return limit;
}

/** Where a block starts that has only its divider and its end; null when these lines are no block. */
function startOfHeadless(lines: readonly TextLine[], floor: number, end: number): number | null {
  let start: number | null = null;
  for (let line = end - 1; line >= floor; line -= 1) {
    const { text } = lines[line] ?? { text: '' };
    if (fenceOf(text)) return start === null ? null : line + 1;
    if (DIVIDER.test(text)) start = line;
  }
  return start;
}

/** Finds the blocks of an answer, those that are written wrongly as well. Linear. */
export function searchBlocks(lines: readonly TextLine[]): SearchBlock[] {
  const markers = markersOf(lines);
  const nextAlike = nextMarkers(markers, 'replace', ({ indent }) => indent);
  const nextSearch = nextMarkers(markers, 'search', ({ indent }) => indent);
  const nextReplace = nextMarkers(markers, 'replace', () => '');
  const blocks: SearchBlock[] = [];
  /** Behind the last marker that was read. */
  let floor = 0;
  const addFaulty = (from: number, to: number, label: string, fault: string): void => {
    blocks.push({ from, to, label, texts: [], dividers: [], fault });
  };

  for (let at = 0; at < markers.length; at += 1) {
    const marker = markers[at];
    if (!marker) break;
    const { line: from, label, indent } = marker;
    if (marker.kind === 'replace') {
      const start = startOfHeadless(lines, floor, from);
      floor = from + 1;
      if (start !== null) addFaulty(start, from + 1, '', 'the block has no <<<<<<< SEARCH line');
      continue;
    }
    const limit = nextSearch[at] ?? 0;
    const end = [nextAlike[at] ?? limit, nextReplace[at] ?? limit].find((candidate) => candidate < limit);
    const last = end === undefined ? undefined : markers[end];
    if (end === undefined || !last) {
      const to = endOfUnfinished(lines, from, markers[at + 1]?.line ?? lines.length);
      floor = to;
      addFaulty(from, to, label, 'the block has no >>>>>>> REPLACE line');
      continue;
    }
    floor = last.line + 1;
    const inside = lines.slice(from + 1, last.line).map(({ text }) => text);
    const texts = unindented(inside, indent);
    const dividers = [...texts.keys()].filter((line) => DIVIDER.test(texts[line] ?? ''));
    if (dividers.length > 0) blocks.push({ from, to: last.line + 1, label, texts, dividers, fault: null });
    else addFaulty(from, last.line + 1, label, 'the block has no ======= line');
    at = end;
  }
  return blocks;
}
