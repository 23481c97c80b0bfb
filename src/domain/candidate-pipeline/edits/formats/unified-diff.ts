import { type TextLine } from '../../../text-lines';
import { labelOf } from '../../block-path';
import { type HunkLine } from '../edit';
import { type EditFormat, type EditReading } from '../edit-format';
import { type FileHeader, fileHeaderAt } from './diff-header';
import { endsHereDocument, hereDocumentWord } from './here-document';
import { hunkHeaderOf } from './hunk-header';
import { type WrittenHunk, hunksOf, isBlank } from './hunk-texts';
import { MOST_BLOCKS, type UnnumberedBlock, faultyBlock, numberedBlocks } from './numbered-blocks';
import { indentOf, unindentedPatch } from './patch-indent';
import { patchMarkerOf, startsSection } from './patch-marker';
import { pathAbove, pathOfLine } from './path-line';
import { type LineRange, type Stretch, spansOf, startsPatch, stretchesOf } from './stretches';

/** What a diff says of one file; numbers count the lines of the stretch. */
interface Section extends LineRange {
  header: FileHeader | null;
  /** Whether something ends it. */
  closed: boolean;
}

const ENVELOPE = ['begin', 'end'];
const DIFF_TAGS = ['diff', 'patch', 'udiff'];

function isDiffFence({ fence }: Stretch): boolean {
  return fence !== null && DIFF_TAGS.includes(labelOf(fence.info, []).tag ?? '');
}

/** Whether hunks may start here without any file's header: numbers leave no doubt, in a fence nor does the sign. */
function startsHunks(text: string, stretch: Stretch): boolean {
  return /^@@(?:[ \t-]|$)/.test(text) && (stretch.fence !== null || (hunkHeaderOf(text)?.lineHint ?? null) !== null);
}

/** Cuts a stretch where the next file's part starts. */
function sectionsOf(texts: readonly string[], stretch: Stretch, suffixes: readonly string[]): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  let isInHunk = false;
  let word: string | null = null;
  const start = (from: number, header: FileHeader | null): Section => {
    if (current) current.to = from;
    isInHunk = false;
    const section = { from, to: texts.length, header, closed: stretch.closed };
    sections.push(section);
    return section;
  };
  const isV4a = texts.some((text) => {
    const marker = patchMarkerOf(text);
    return marker !== null && startsSection(marker);
  });
  if (isDiffFence(stretch) && !isV4a) current = start(0, null);
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const header = fileHeaderAt(texts, at, isInHunk, suffixes);
    const marker = header ? null : patchMarkerOf(text);
    if (!isInHunk) word = hereDocumentWord(text) ?? word;
    if (header) {
      current = start(at, header);
      at += header.length - 1;
    } else if (current && (endsHereDocument(text, word) || (marker?.indent === 0 && ENVELOPE.includes(marker.kind)))) {
      // Diffs may stand in the markers of a V4A patch.
      [current.to, current.closed] = [at, true];
      current = null;
    } else if (!current && !isV4a && startsHunks(text, stretch)) {
      current = start(at, null);
    }
    isInHunk ||= current !== null && !header && /^[@+-]/.test(text);
  }
  return sections;
}

/** A path on the first line of hunks that have no file's header. */
function pathInside(
  texts: readonly string[],
  from: number,
  suffixes: readonly string[],
): { path: string; body: number } | null {
  let first = from;
  while (first < texts.length && isBlank(texts[first])) first += 1;
  const text = texts[first] ?? '';
  const path = /^[^ +@-]/.test(text) ? pathOfLine(text, suffixes) : null;
  return path === null ? null : { path, body: first + 1 };
}

/** The lines of a new file; a forgotten sign makes no difference. */
function addedLines(hunks: readonly WrittenHunk[]): HunkLine[] {
  return hunks.flatMap(({ hunk }) =>
    hunk.lines.filter(({ kind }) => kind !== 'old').map(({ text }): HunkLine => ({ kind: 'new', text })),
  );
}

function blocksOf(hunks: readonly WrittenHunk[], header: FileHeader | null, path: string | null): UnnumberedBlock[] {
  const change = header?.change ?? 'update';
  if (change === 'delete') return [{ path, change, readings: [], fault: null }];
  if (change === 'add') {
    const finalLineBreak = hunks.at(-1)?.hunk.finalLineBreak ?? null;
    const hunk = { anchors: [], lineHint: null, lines: addedLines(hunks), atEnd: false, finalLineBreak };
    return [{ path, change, readings: [[hunk]], fault: null }];
  }
  if (hunks.length === 0 && change === 'move') return [{ path, change, readings: [], fault: null }];
  if (hunks.length === 0 && header) return [faultyBlock(path, 'the file has no hunk')];
  return hunks.map(({ hunk, fault }) => ({ path, change, readings: fault === null ? [[hunk]] : [], fault }));
}

/** Plain unified diffs, git's and others', and what models make of them. */
export const unifiedDiff: EditFormat = {
  name: 'unified diff',

  mayBeIn: (text) =>
    text.includes('@@') ||
    text.includes('+++ ') ||
    text.includes('diff --git ') ||
    /(?:`{3}|~{3})[ \t]{0,100}\{?\.?(?:diff|patch|udiff)/i.test(text),

  read(lines: readonly TextLine[], suffixes: readonly string[]): EditReading | null {
    const stretches = stretchesOf(lines);
    const blocks: UnnumberedBlock[] = [];
    const ranges: LineRange[] = [];
    let floor = 0;
    for (const stretch of stretches) {
      if (blocks.length > MOST_BLOCKS) break;
      const own = lines.slice(stretch.from, stretch.to).map(({ text }) => text);
      const texts = unindentedPatch(own, indentOf(own.find(startsPatch) ?? stretch.fence?.indent ?? ''));
      for (const { header, from, to, closed } of sectionsOf(texts, stretch, suffixes)) {
        if (blocks.length > MOST_BLOCKS) break;
        const inside = header ? null : pathInside(texts, from, suffixes);
        const body = inside?.body ?? from + (header?.length ?? 0);
        const hunks = hunksOf(texts.slice(body, to), closed);
        if (!header && hunks.length === 0) continue;
        let path = header?.path ?? inside?.path ?? null;
        if (path === null) {
          const above = pathAbove(lines, stretch.from + from, floor, suffixes);
          path = above?.path ?? null;
          if (above && above.line !== null) ranges.push({ from: above.line, to: above.line + 1 });
        }
        for (const block of blocksOf(hunks, header, path)) blocks.push(block);
        floor = stretch.from + (closed ? to : body + (hunks.at(-1)?.to ?? 0));
        ranges.push({ from: stretch.from + from, to: floor });
      }
    }
    if (blocks.length === 0) return null;
    const edit = {
      format: unifiedDiff.name,
      blockName: 'hunk',
      relation: 'in order',
      blocks: numberedBlocks(blocks),
    } as const;
    return { edit, spans: spansOf(ranges, lines, stretches) };
  },
};
