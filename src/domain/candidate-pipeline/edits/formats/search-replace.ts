import { type TextLine } from '../../../text-lines';
import { fenceOf } from '../../fence';
import { type Hunk } from '../edit';
import { type EditFormat, type EditReading } from '../edit-format';
import { hunkLinesBetween } from './common-lines';
import { MOST_BLOCKS, type UnnumberedBlock, faultyBlock, numberedBlocks } from './numbered-blocks';
import { pathAbove, pathOfLine } from './path-line';
import { type SearchBlock, searchBlocks } from './search-markers';
import { type LineRange, spansOf, stretchesOf } from './stretches';

/** How many lines of one block are tried as its divider. */
const MOST_DIVIDERS = 5;
/** How many lines of an answer may be read several times for that; beyond, each block is read by its likeliest divider. */
const MOST_LINES_READ_AGAIN = 100_000;
const ELISION = /^[ \t]*(?:\.\.\.|…)[ \t]*$/;

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Without a fence of their own, which some models put around each side. */
function withoutFence(texts: readonly string[]): readonly string[] {
  const first = texts.findIndex((text) => !isBlank(text));
  const last = texts.findLastIndex((text) => !isBlank(text));
  const isFenced = first < last && fenceOf(texts[first] ?? '') && fenceOf(texts[last] ?? '')?.info === '';
  return isFenced ? texts.slice(first + 1, last) : texts;
}

function hunkBetween(old: readonly string[], fresh: readonly string[]): Hunk {
  return { anchors: [], lineHint: null, lines: hunkLinesBetween(old, fresh), atEnd: false, finalLineBreak: null };
}

/** The parts between lines of three dots. */
function partsOf(texts: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const text of texts) {
    if (ELISION.test(text)) parts.push([]);
    else parts.at(-1)?.push(text);
  }
  return parts;
}

/** The hunks around the lines that both sides leave out; null when they do not, or when a part has no place of its own. */
function elidedReading(old: readonly string[], fresh: readonly string[]): Hunk[] | null {
  const oldParts = partsOf(old);
  const freshParts = partsOf(fresh);
  if (oldParts.length === 1 || oldParts.length !== freshParts.length) return null;
  const hunks: Hunk[] = [];
  for (const [number, part] of oldParts.entries()) {
    const freshPart = freshParts[number] ?? [];
    if (part.every(isBlank) && freshPart.every(isBlank)) continue;
    if (part.every(isBlank)) return null;
    hunks.push(hunkBetween(part, freshPart));
  }
  return hunks.length > 0 ? hunks : null;
}

/** Of too many possible dividers those in the middle of what is not indented: headings stand on both sides alike. */
function likeliestOf(texts: readonly string[], dividers: readonly number[], most: number): readonly number[] {
  if (dividers.length <= most) return dividers;
  const flush = dividers.filter((line) => texts[line]?.startsWith('='));
  const kept = flush.length > 0 ? flush : dividers;
  const first = Math.max(0, (kept.length - most) >> 1);
  return kept.slice(first, first + most);
}

/**
 * All readings, the one with the longest old side first: where it matches, those that it starts with match as well. Three
 * dots are code (of Python) first.
 */
function readingsOf(texts: readonly string[], dividers: readonly number[]): Hunk[][] {
  return dividers.toReversed().flatMap((divider) => {
    const old = withoutFence(texts.slice(0, divider));
    const fresh = withoutFence(texts.slice(divider + 1));
    const elided = elidedReading(old, fresh);
    return elided ? [[hunkBetween(old, fresh)], elided] : [[hunkBetween(old, fresh)]];
  });
}

function blockOf(block: SearchBlock, path: string | null, mostReadings: number): UnnumberedBlock {
  if (block.fault !== null) return faultyBlock(path, block.fault);
  const { texts, dividers } = block;
  const [first = 0] = dividers;
  if (!withoutFence(texts.slice(0, first)).every(isBlank)) {
    return {
      path,
      change: 'update',
      readings: readingsOf(texts, likeliestOf(texts, dividers, mostReadings)),
      fault: null,
    };
  }
  const all = withoutFence(texts.slice(first + 1));
  if (all.every(isBlank)) return faultyBlock(path, 'both sides of the block are empty');
  return { path, change: 'add', readings: [[hunkBetween([], all)]], fault: null };
}

/** SEARCH/REPLACE blocks. The readings of a block come with the longest old side first. */
export const searchReplace: EditFormat = {
  name: 'SEARCH/REPLACE',

  mayBeIn: (text) => /[<>]{5}[ \t]{0,100}(?:SEARCH|REPLACE)\b/i.test(text),

  read(lines: readonly TextLine[], suffixes: readonly string[]): EditReading | null {
    const found = searchBlocks(lines);
    if (found.length === 0) return null;
    const blocks: UnnumberedBlock[] = [];
    const ranges: LineRange[] = [];
    let floor = 0;
    let again = MOST_LINES_READ_AGAIN;
    for (const block of found) {
      const named = pathAbove(lines, block.from, floor, suffixes);
      const path = pathOfLine(block.label, suffixes) ?? named?.path ?? null;
      if (named && named.line !== null) ranges.push({ from: named.line, to: named.line + 1 });
      ranges.push(block);
      if (blocks.length <= MOST_BLOCKS) {
        const times = Math.min(block.dividers.length, MOST_DIVIDERS);
        const cost = times > 1 ? times * block.texts.length : 0;
        const readable = cost > again ? 1 : MOST_DIVIDERS;
        if (readable > 1) again -= cost;
        blocks.push(blockOf(block, path, readable));
      }
      floor = block.to;
    }
    const edit = {
      format: searchReplace.name,
      blockName: 'block',
      relation: 'one after another',
      blocks: numberedBlocks(blocks),
    } as const;
    return { edit, spans: spansOf(ranges, lines, stretchesOf(lines)) };
  },
};
