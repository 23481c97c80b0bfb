import { type TextLine } from '../../../text-lines';
import { type Hunk } from '../edit';
import { type EditFormat, type EditReading } from '../edit-format';
import { isFileHeader } from './diff-header';
import { endsHereDocument, hereDocumentWord } from './here-document';
import { hunksOf, isBlank, signedLines } from './hunk-texts';
import { MOST_BLOCKS, type UnnumberedBlock, faultyBlock, numberedBlocks } from './numbered-blocks';
import { indentOf, unindentedPatch } from './patch-indent';
import { type PatchMarker, endsPatch, patchMarkerOf, startsSection } from './patch-marker';
import { type LineRange, type Stretch, spansOf, stretchesOf } from './stretches';

/** The lines of one patch, without the indentation of its first. */
interface Patch {
  texts: readonly string[];
  /** Whether something ends it. */
  closed: boolean;
  /** Markers further to the right are code. */
  deepestMarker: number;
}

/** What lines of a patch come to; the ranges are those that they take up, counted in the lines given. */
interface Content {
  blocks: UnnumberedBlock[];
  ranges: LineRange[];
}

/** All lines of a new file: behind their signs, or as they stand where a sign was forgotten. */
function addedFile(path: string | null, texts: readonly string[], closed: boolean): Content {
  const isSigned = texts.some((text) => text.startsWith('+'));
  let to = texts.length;
  if (!closed && isSigned) {
    to = texts.findIndex((text) => !text.startsWith('+') && !isBlank(text));
    if (to < 0) to = texts.length;
  }
  while (to > 0 && isBlank(texts[to - 1])) to -= 1;
  const lines = texts.slice(0, to).filter((text) => !text.startsWith('@@'));
  const first = lines.findIndex((text) => !isBlank(text));
  const signed = lines.slice(Math.max(0, first)).map((text) => (/^[+\\]/.test(text) ? text : `+${text}`));
  const hunk: Hunk = { anchors: [], lineHint: null, atEnd: false, ...signedLines(signed) };
  return { blocks: [{ path, change: 'add', readings: [[hunk]], fault: null }], ranges: [{ from: 0, to }] };
}

/** Reads what stands below the header of a section; without a header, hunks that name no file. */
function sectionOf(marker: PatchMarker | null, texts: readonly string[], closed: boolean): Content {
  const path = marker?.path ?? null;
  if (marker?.kind === 'delete') {
    return { blocks: [{ path, change: 'delete', readings: [], fault: null }], ranges: [] };
  }
  if (marker?.kind === 'add') return addedFile(path, texts, closed);
  let start = texts.findIndex((text) => !isBlank(text));
  const isMoved = patchMarkerOf(texts[start] ?? '')?.kind === 'move';
  if (isMoved) start += 1;
  // Models mix the formats.
  if (isFileHeader(texts, start)) start += 2;
  start = Math.max(0, start);
  const change = isMoved ? 'move' : 'update';
  const hunks = hunksOf(texts.slice(start), closed);
  const blocks = hunks.map(({ hunk, fault }): UnnumberedBlock => ({
    path,
    change,
    readings: fault === null ? [[hunk]] : [],
    fault,
  }));
  if (blocks.length === 0 && isMoved) blocks.push({ path, change, readings: [], fault: null });
  if (blocks.length === 0 && marker) blocks.push(faultyBlock(path, 'the section of the file has no hunk'));
  const ranges = hunks.map(({ from, to }) => ({ from: start + from, to: start + to }));
  return { blocks, ranges: [{ from: 0, to: start }, ...ranges] };
}

/** Where sections start. One column too many is a slip in the first line of a patch, and code further down. */
function sectionStarts({ texts, deepestMarker }: Patch): number[] {
  const upTo = (deepest: number): number[] =>
    [...texts.keys()].filter((at) => {
      const marker = patchMarkerOf(texts[at] ?? '');
      return marker !== null && startsSection(marker) && marker.indent <= deepest;
    });
  const starts = upTo(deepestMarker);
  return starts.length > 0 ? starts : upTo(deepestMarker + 1);
}

/** Reads a patch; null when it is one of another format in the markers of this. */
function blocksOf(patch: Patch): Content | null {
  const { texts, closed } = patch;
  const starts = sectionStarts(patch);
  const [first = texts.length] = starts;
  const bodyFrom = patchMarkerOf(texts[0] ?? '')?.kind === 'begin' ? 1 : 0;
  const headless = texts.slice(bodyFrom, first);
  if (starts.length === 0 && headless.some((_, at) => isFileHeader(headless, at))) return null;

  const blocks: UnnumberedBlock[] = [];
  const ranges = [{ from: 0, to: bodyFrom }];
  const add = (marker: PatchMarker | null, from: number, to: number): void => {
    if (blocks.length > MOST_BLOCKS) return;
    const section = sectionOf(marker, texts.slice(from, to), closed);
    for (const block of section.blocks) blocks.push(block);
    if (marker) ranges.push({ from: from - 1, to: from });
    for (const range of section.ranges) ranges.push({ from: from + range.from, to: from + range.to });
  };
  add(null, bodyFrom, first);
  for (const [number, start] of starts.entries())
    add(patchMarkerOf(texts[start] ?? ''), start + 1, starts[number + 1] ?? texts.length);
  if (blocks.length === 0 && headless.some((text) => !isBlank(text))) {
    blocks.push(faultyBlock(null, 'the patch has no line that says *** Update File: and the path'));
  }
  return { blocks, ranges };
}

/** Reads the patch that begins at a line; `next` is where to go on. */
function patchAt(
  lines: readonly TextLine[],
  from: number,
  stretch: Stretch,
): { patch: Patch; command: LineRange; next: number } {
  const above = from > stretch.from ? (lines[from - 1]?.text ?? '') : '';
  const word = hereDocumentWord(above);
  const isCommand = word !== null || above.includes('apply_patch');
  const first = lines[from]?.text ?? '';
  const indent = indentOf(first);
  let to = from + 1;
  let end: 'word' | 'end' | null = null;
  for (; to < stretch.to && end === null; to += 1) {
    const text = lines[to]?.text ?? '';
    const marker = patchMarkerOf(text);
    if (marker?.kind === 'begin' && marker.indent <= indent.length) break;
    if (marker && endsPatch(marker, indent.length)) end = 'end';
    else if (endsHereDocument(text, word)) end = 'word';
  }
  const behind = end === null ? to : to - 1;
  let next = to;
  if (end === 'end' && next < stretch.to && endsHereDocument(lines[next]?.text ?? '', word)) next += 1;
  const texts = unindentedPatch(
    lines.slice(from, behind).map(({ text }) => text),
    indent,
  );
  const closed = end !== null || stretch.closed;
  const deepestMarker = texts[0] === first ? indent.length : 0;
  return {
    patch: { texts, closed, deepestMarker },
    command: { from: isCommand ? from - 1 : from, to: from },
    next,
  };
}

/** V4A patches, as OpenAI's models write them. */
export const v4aPatch: EditFormat = {
  name: 'V4A patch',

  mayBeIn: (text) => /\*{3}[ \t]{0,100}(?:begin patch|(?:update|add|create|delete|remove) file)\b/i.test(text),

  read(lines: readonly TextLine[]): EditReading | null {
    const stretches = stretchesOf(lines);
    const blocks: UnnumberedBlock[] = [];
    const ranges: LineRange[] = [];
    for (const stretch of stretches) {
      for (let at = stretch.from; at < stretch.to && blocks.length <= MOST_BLOCKS;) {
        const marker = patchMarkerOf(lines[at]?.text ?? '');
        if (!marker || !(marker.kind === 'begin' || startsSection(marker))) {
          at += 1;
          continue;
        }
        const { patch, command, next } = patchAt(lines, at, stretch);
        const found = blocksOf(patch);
        if (found && found.blocks.length > 0) {
          for (const block of found.blocks) blocks.push(block);
          // In what nothing closes there may be prose between the hunks.
          const inside = patch.closed ? [{ from: 0, to: next - at }] : found.ranges;
          ranges.push(command);
          for (const { from, to } of inside) ranges.push({ from: at + from, to: at + to });
        }
        at = next;
      }
    }
    if (blocks.length === 0) return null;
    const edit = {
      format: v4aPatch.name,
      blockName: 'hunk',
      relation: 'in order',
      blocks: numberedBlocks(blocks),
    } as const;
    return { edit, spans: spansOf(ranges, lines, stretches) };
  },
};
