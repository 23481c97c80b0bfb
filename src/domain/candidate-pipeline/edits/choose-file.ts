import { type CodeFile } from '../../code-file';
import { matchPath } from '../match-path';
import { type EditBlock } from './edit';
import { type FileMisfit } from './failure';
import { LEVELS } from './levels';
import { type PlacedBlock } from './place-block';
import { type Misfit, expectedLines } from './placement';

/** The file that a block changes and where; or why there is none. */
export type FileChoice = { file: number; placed: PlacedBlock } | { file: number | null; misfit: Misfit | FileMisfit };

/** Where a block stands in a file of the base, by its position. */
type Place = (file: number) => PlacedBlock | Misfit;

function linesOf({ readings: [first = []] }: EditBlock): string[] {
  return first.flatMap(({ lines }) => expectedLines(lines));
}

/** The only file among some that holds a block's lines at the strictest level at which any does; null when none does. */
function holding(files: readonly number[], place: Place): FileChoice | null {
  const found = files.flatMap((file) => {
    const placed = place(file);
    return 'hunks' in placed ? [{ file, placed, level: LEVELS.indexOf(placed.level) }] : [];
  });
  const strictest = Math.min(...found.map(({ level }) => level));
  const [only, second] = found.filter(({ level }) => level === strictest);
  if (!only) return null;
  if (!second) return only;
  return { file: null, misfit: { kind: 'several files', files: found.map(({ file }) => file) } };
}

/** The one file that a path names beyond doubt, or that needs no name; null otherwise. */
export function certainFile(path: string | null, base: readonly CodeFile[]): number | null {
  const [first, second] = base;
  const isAlone = first !== undefined && second === undefined;
  // Models invent a path for code that was shown without one.
  if (path === null || (isAlone && first.path === null)) return isAlone ? 0 : null;
  const { files, sure } = matchPath(path, base);
  return sure && files.length === 1 ? (files[0] ?? null) : null;
}

/**
 * Finds the file that a block changes: the one that its path names; else, of those whose path ends like it, or without a
 * path in that of the block before, the one that holds its lines; else the only one of all that does.
 * @param before the file of the block before.
 */
export function chooseFile(
  block: EditBlock,
  base: readonly CodeFile[],
  before: number | null,
  place: Place,
): FileChoice {
  const certain = certainFile(block.path, base);
  if (certain !== null) {
    const placed = place(certain);
    return 'hunks' in placed ? { file: certain, placed } : { file: certain, misfit: placed };
  }
  const alike = block.path === null ? (before === null ? [] : [before]) : matchPath(block.path, base).files;
  const lines = linesOf(block);
  const tiers = lines.length === 0 ? [alike] : [alike, [...base.keys()]];
  for (const files of tiers) {
    const choice = holding(files, place);
    if (choice) return choice;
  }
  const [only, second] = alike;
  if (second !== undefined) return { file: null, misfit: { kind: 'several files', files: alike } };
  // The only file that may be meant tells best what is wrong.
  const placed = only === undefined ? undefined : place(only);
  if (only !== undefined && placed && 'kind' in placed) return { file: only, misfit: placed };
  return { file: null, misfit: { kind: 'unknown path', hunkLines: lines } };
}
