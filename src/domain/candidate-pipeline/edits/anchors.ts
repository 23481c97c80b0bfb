import { type EditedFile } from './edited-file';
import { STRICTEST } from './levels';
import { surroundingSpace } from './levels/surrounding-space';
import { withoutSurroundingSpace } from './line-space';

/** Where a hunk's anchors lead. */
export interface AnchorPlace {
  /** The line of the innermost anchor that is in the file; -1 where none is. */
  line: number;
  /** Whether every anchor is in the file. */
  complete: boolean;
  /** Whether the outermost of them is there only once: those below it narrow down to the next. */
  unique: boolean;
}

/** The only line that starts with these words: models leave the end of a header out. */
function lineThatBegins(file: EditedFile, anchor: string): number[] {
  const start = withoutSurroundingSpace(anchor);
  if (start === '') return [];
  const lines: number[] = [];
  for (const [at, text] of file.texts.entries()) {
    if (!text.includes(start)) continue;
    const line = withoutSurroundingSpace(text);
    if (!line.startsWith(start) || (/\w$/.test(start) && /^\w/.test(line.slice(start.length)))) continue;
    lines.push(at);
    if (lines.length > 1) return [];
  }
  return lines;
}

/** All lines that an anchor may mean. */
function linesOf(file: EditedFile, anchor: string): Int32Array {
  for (const level of [STRICTEST, surroundingSpace]) {
    const lines = file.positionsOf([anchor], level);
    if (lines.length > 0) return lines;
  }
  return Int32Array.from(lineThatBegins(file, anchor));
}

/** Follows anchors down from a line, each below the one before. An anchor that is not there is passed over. */
export function followAnchors(file: EditedFile, anchors: readonly string[], from: number): AnchorPlace {
  const place: AnchorPlace = { line: -1, complete: true, unique: false };
  for (const anchor of anchors) {
    const lines = linesOf(file, anchor);
    const line = lines.find((candidate) => (place.line < 0 ? candidate >= from : candidate > place.line));
    if (line === undefined) {
      place.complete = false;
      continue;
    }
    if (place.line < 0) place.unique = lines.length === 1;
    place.line = line;
  }
  return place;
}
