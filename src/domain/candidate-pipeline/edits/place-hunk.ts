import { type AnchorPlace, followAnchors } from './anchors';
import { type Hunk, type HunkLine } from './edit';
import { type EditedFile } from './edited-file';
import { LEVELS, LOOSEST, STRICTEST } from './levels';
import { isBlank } from './line-space';
import { type MatchingLevel } from './matching-level';
import { type FittingPlaces, type Misfit, type Placement, expectedLines } from './placement';

/** How many places of a hunk are told that fits several. */
const SHOWN_PLACES = 5;

/** What stands before a hunk, of the same edit and in the same file. */
export interface Before {
  /** Behind all of its lines. */
  end: number;
  /** Behind the last line that it changes: context at its end may be the next hunk's as well. */
  changedEnd: number;
}

/** Where to look for a hunk. */
export interface SearchRange {
  /** It stands below this line or not at all. */
  from: number;
  /** It mostly stands below this, and of equal places there the next one is meant. */
  before: Before | null;
}

/** The hunk's lines without blank context at both ends; null when it has none there, or nothing else to be found. */
function withoutBlankEnds(lines: readonly HunkLine[]): readonly HunkLine[] | null {
  const counts = ({ kind, text }: HunkLine): boolean => kind !== 'context' || !isBlank(text);
  const first = lines.findIndex(counts);
  const kept = lines.slice(Math.max(0, first), lines.findLastIndex(counts) + 1);
  const isShorter = first >= 0 && kept.length < lines.length;
  return isShorter && kept.some(({ kind }) => kind !== 'new') ? kept : null;
}

/** Where, in ascending places, those begin that are not above a line. */
function firstFrom(places: Int32Array, line: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place nearest to a line, of those from a position on; null when there are none. */
function nearest(places: Int32Array, line: number, from: number): number | null {
  const next = Math.max(from, firstFrom(places, line));
  const below = places[next];
  const above = next > from ? places[next - 1] : undefined;
  if (above === undefined || below === undefined) return above ?? below ?? null;
  return below - line < line - above ? below : above;
}

/** Finds the place of one hunk in a file. */
class HunkSearch {
  /** Where the anchors lead: from the hunk before on, and from the start. */
  private readonly anchored: AnchorPlace[];

  constructor(
    private readonly file: EditedFile,
    private readonly hunk: Hunk,
    private readonly range: SearchRange,
  ) {
    const starts = range.before ? [Math.max(range.from, range.before.changedEnd), range.from] : [range.from];
    const places = starts.map((start) => followAnchors(file, hunk.anchors, start));
    // Below the hunk before only where all of them are there.
    this.anchored = places.filter(({ complete }, at) => complete || at === places.length - 1);
  }

  run(): Placement | Misfit {
    const { lines } = this.hunk;
    const texts = expectedLines(lines);
    if (texts.length === 0) return this.insertion();
    const whole = this.find(lines, texts);
    if (whole) return whole;
    const fewer = withoutBlankEnds(lines);
    const found = fewer && this.find(fewer, expectedLines(fewer));
    return found ?? { kind: 'not found', hunkLines: texts };
  }

  /** A hunk that only adds: below its anchor, or at the end of the file. */
  private insertion(): Placement | Misfit {
    const { lines, anchors, finalLineBreak } = this.hunk;
    const place = this.anchored.find(({ complete }) => complete);
    if (!place) {
      const reason = `it has only new lines, and the line that it names behind @@ is not in the file: ${anchors.join(' / ')}`;
      return { kind: 'without place', reason };
    }
    const start = place.line < 0 ? this.file.texts.length : place.line + 1;
    return { start, end: start, lines, level: STRICTEST, finalLineBreak };
  }

  private find(lines: readonly HunkLine[], texts: readonly string[]): Placement | Misfit | null {
    let elsewhere: Misfit | null = null;
    // Blank lines at the end of a file are not shown.
    const end = this.hunk.atEnd ? this.file.texts.findLastIndex((text) => !isBlank(text)) + 1 : 0;
    for (const level of LEVELS) {
      const all = this.file.positionsOf(texts, level);
      const places = all.subarray(firstFrom(all, Math.max(this.range.from, end - texts.length)));
      if (places.length > 0) return this.chosen(places, lines, texts.length, level);
      if (all.length > 0) elsewhere ??= this.elsewhere(level, all);
      // What is not there at the loosest level is there at none.
      if (level === STRICTEST && !elsewhere && this.file.positionsOf(texts, LOOSEST).length === 0) return null;
    }
    return elsewhere;
  }

  private elsewhere(level: MatchingLevel, places: Int32Array): Misfit {
    const { anchors, atEnd } = this.hunk;
    const [anchor] = anchors.slice(-1);
    const wanted = atEnd
      ? 'at the end of the file'
      : this.range.from > 0
        ? 'below the part before it'
        : `below the line ${anchor ?? ''}`;
    return { kind: 'elsewhere', places: this.fitting(level, places), wanted };
  }

  /** As numbers of the base: what blocks before have changed counts for nobody but them. */
  private fitting(level: MatchingLevel, places: Int32Array): FittingPlaces {
    const lines = Array.from(places.subarray(0, SHOWN_PLACES), (place) => this.file.baseNumber(place));
    return { level, count: places.length, lines };
  }

  private chosen(
    places: Int32Array,
    lines: readonly HunkLine[],
    length: number,
    level: MatchingLevel,
  ): Placement | Misfit {
    for (const anchor of this.anchored) {
      // An anchor may be one of the lines themselves.
      const below = places.subarray(firstFrom(places, anchor.line + 1 - length));
      if (below.length === 0) continue;
      const start = this.oneOf(below, anchor, level);
      if (start === null) return { kind: 'ambiguous', places: this.fitting(level, below) };
      return { start, end: start + length, lines, level, finalLineBreak: this.hunk.finalLineBreak };
    }
    return this.elsewhere(level, places);
  }

  private oneOf(places: Int32Array, anchor: AnchorPlace, level: MatchingLevel): number | null {
    const [first, second] = places;
    if (first !== undefined && second === undefined) return first;
    if (level !== STRICTEST || !anchor.complete) return null;
    const { before, from } = this.range;
    const { lineHint } = this.hunk;
    for (const floor of before ? [before.end, before.changedEnd] : []) {
      const next = firstFrom(places, floor);
      if (next < places.length) return lineHint === null ? (places[next] ?? null) : nearest(places, lineHint - 1, next);
    }
    if (lineHint !== null) return nearest(places, lineHint - 1, 0);
    // Above the hunk before, or without one, only an anchor gives an order; in a range its start does.
    return anchor.unique || from > 0 ? (first ?? null) : null;
  }
}

/**
 * Finds where a hunk stands: at the strictest level at which its lines are anywhere, once; more often only where each
 * character is equal and an order says which place is meant. Linear in the hunk and the file.
 */
export function placeHunk(file: EditedFile, hunk: Hunk, range: SearchRange): Placement | Misfit {
  return new HunkSearch(file, hunk, range).run();
}
