import { type TextLine } from '../../../text-lines';
import { tagAtStart } from '../../answer-tags';
import { labelOf, pathInComment, pathInHeading } from '../../block-path';
import { fenceOf } from '../../fence';
import { patchMarkerOf } from './patch-marker';

/**
 * A path that an answer names for a block, and the line that does nothing else; null where that is a fence line, or one
 * with prose between it and the block, which may be the heading of more than the block.
 */
export interface NamedPath {
  path: string;
  line: number | null;
}

/** A file of any kind that is named with its folder and some decoration. */
const FILE_IN_FOLDER = /^[#*`"'\s]*((?:[\w.@+-]*\/)+[\w.@+-]+\.\w{1,10})[*`"':\s]*$/;
const LONGEST_LINE = 300;

/** The path of a line that holds nothing else but decoration: a heading, a comment, a tag, `*** Update File: …`. */
export function pathOfLine(line: string, suffixes: readonly string[]): string | null {
  if (line.length > LONGEST_LINE) return null;
  const marker = patchMarkerOf(line);
  if (marker) return marker.path;
  const tag = tagAtStart(line);
  if (tag?.path && line.length === tag.length + (line.length - line.trimEnd().length)) {
    return /^\S*[./]\S*$/.test(tag.path) ? tag.path : null;
  }
  return pathInComment(line, suffixes) ?? pathInHeading(line, suffixes) ?? FILE_IN_FOLDER.exec(line)?.[1] ?? null;
}

/**
 * The nearest path above a block: inside its fence, in the fence line or before it, but not beyond another fence. Looks at
 * no line before `floor`.
 */
export function pathAbove(
  lines: readonly TextLine[],
  block: number,
  floor: number,
  suffixes: readonly string[],
): NamedPath | null {
  let isNear = true;
  let inFence = true;
  for (let line = block - 1; line >= floor; line -= 1) {
    const text = lines[line]?.text ?? '';
    if (text.trim() === '') continue;
    const fence = fenceOf(text);
    if (fence) {
      const { path } = labelOf(fence.info, suffixes);
      if (path !== null) return { path, line: null };
      if (!inFence) return null;
      inFence = false;
      continue;
    }
    const path = pathOfLine(text, suffixes);
    const isTag = tagAtStart(text) !== null;
    if (path !== null) return { path, line: isNear || isTag ? line : null };
    isNear &&= isTag;
  }
  return null;
}
