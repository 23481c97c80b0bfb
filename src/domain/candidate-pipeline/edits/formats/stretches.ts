import { type TextLine } from '../../../text-lines';
import { type Fence, fenceOf, mayClose, mayFollow } from '../../fence';
import { type Span } from '../../reading';
import { indentOf } from './patch-indent';
import { patchMarkerOf, endsPatch, startsSection } from './patch-marker';

/** Lines of an answer, from one up to another. */
export interface LineRange {
  from: number;
  to: number;
}

/** One line or more that stand in a fence, or between fences; fence lines aside. */
export interface Stretch extends LineRange {
  fence: Fence | null;
  /** Whether a fence line of its own ends it. */
  closed: boolean;
}

/** Whether a patch may start with the line, whatever its format and indentation. */
export function startsPatch(line: string): boolean {
  const text = line.trimStart();
  if (text.startsWith('@@') || text.startsWith('+++ ') || text.startsWith('diff --git ')) return true;
  const marker = patchMarkerOf(line);
  return marker !== null && (marker.kind === 'begin' || startsSection(marker));
}

/** For every `*** Begin Patch` the line of its `*** End Patch`, where that comes before the next beginning. */
function envelopes(lines: readonly TextLine[]): Map<number, number> {
  const ends = new Map<number, number>();
  let begin: { number: number; indent: number } | null = null;
  for (const [number, { text }] of lines.entries()) {
    const marker = patchMarkerOf(text);
    if (marker?.kind === 'begin') begin = { number, indent: marker.indent };
    if (begin === null || !marker || !endsPatch(marker, begin.indent)) continue;
    ends.set(begin.number, number);
    begin = null;
  }
  return ends;
}

/**
 * Cuts an answer that may hold patches at its fences. Fences that a patch holds as its own text cut nothing: they stand
 * behind a sign, and so further to the right, or between `*** Begin Patch` and `*** End Patch`.
 */
export function stretchesOf(lines: readonly TextLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  const ends = envelopes(lines);
  let current: Omit<Stretch, 'to' | 'closed'> = { from: 0, fence: null };
  /** Outside a fence: the columns before a patch that has started. */
  let indent: number | null = null;
  const cut = (at: number, closed: boolean, fence: Fence | null): void => {
    if (at > current.from) stretches.push({ from: current.from, to: at, fence: current.fence, closed });
    current = { from: at + 1, fence };
    indent = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const here = fenceOf(text);
    if (!here) {
      if (indent === null && startsPatch(text)) indent = indentOf(text).length;
      at = ends.get(at) ?? at;
    } else if (!current.fence) {
      if (indent === null || here.indent.length <= indent) cut(at, false, here);
    } else if (here.indent.length <= current.fence.indent.length) {
      if (mayClose(current.fence, here)) cut(at, true, null);
      else if (mayFollow(current.fence, here)) cut(at, false, here);
    }
  }
  cut(lines.length, false, null);
  return stretches;
}

/** The range with the `*** Begin Patch` and `*** End Patch` right around it, whatever the format of what they hold. */
function withEnvelope({ from, to }: LineRange, lines: readonly TextLine[]): LineRange {
  const isBlank = (line: number): boolean => lines[line]?.text.trim() === '';
  let [above, below] = [from - 1, to];
  while (isBlank(above)) above -= 1;
  while (isBlank(below)) below += 1;
  const begins = patchMarkerOf(lines[above]?.text ?? '')?.kind === 'begin';
  const ends = patchMarkerOf(lines[below]?.text ?? '')?.kind === 'end';
  return { from: begins ? above : from, to: ends ? below + 1 : to };
}

/**
 * The spans of line ranges, in order. Of a closed fence that holds an edit all is taken up: what else stands in it (a
 * shell's command, a comment) is no code of its own.
 */
export function spansOf(
  ranges: readonly LineRange[],
  lines: readonly TextLine[],
  stretches: readonly Stretch[],
): Span[] {
  let next = 0;
  return ranges.flatMap((range) => {
    while ((stretches[next]?.to ?? Infinity) <= range.from) next += 1;
    const stretch = stretches[next];
    const isFenced = stretch?.fence && stretch.closed && stretch.from <= range.from && range.to <= stretch.to;
    const { from, to } = isFenced ? stretch : withEnvelope(range, lines);
    const start = lines[from]?.start;
    const end = lines[to - 1]?.end;
    return start === undefined || end === undefined || end <= start ? [] : [{ start, end }];
  });
}
