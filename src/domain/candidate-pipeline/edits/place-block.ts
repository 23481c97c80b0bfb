import { type EditBlock, type Hunk } from './edit';
import { type EditedFile } from './edited-file';
import { LEVELS, STRICTEST } from './levels';
import { type MatchingLevel } from './matching-level';
import { type Before, placeHunk } from './place-hunk';
import { type Misfit, type Placement } from './placement';

/** The one way in which a block can be read so that it fits a file. */
export interface PlacedBlock {
  hunks: Placement[];
  /** That of the hunk that fits least. */
  level: MatchingLevel;
}

function isLooser(one: MatchingLevel, other: MatchingLevel): boolean {
  return LEVELS.indexOf(one) > LEVELS.indexOf(other);
}

function placeReading(file: EditedFile, reading: readonly Hunk[], before: Before | null): PlacedBlock | Misfit {
  const hunks: Placement[] = [];
  let level = STRICTEST;
  for (const hunk of reading) {
    const placement = placeHunk(file, hunk, { from: hunks.at(-1)?.end ?? 0, before: hunks.length > 0 ? null : before });
    if ('kind' in placement) return placement;
    hunks.push(placement);
    if (isLooser(placement.level, level)) level = placement.level;
  }
  return { hunks, level };
}

function covers(one: PlacedBlock, other: PlacedBlock): boolean {
  const [start = 0, end = 0] = [one.hunks[0]?.start, one.hunks.at(-1)?.end];
  const [otherStart = 0, otherEnd = 0] = [other.hunks[0]?.start, other.hunks.at(-1)?.end];
  return start <= otherStart && otherEnd <= end;
}

/** The lines that a reading stands at, from 0. */
function startOf({ hunks }: PlacedBlock): number {
  return hunks[0]?.start ?? 0;
}

/**
 * Finds where a block stands. Of its readings one must fit: lines that are the beginning of others fit wherever those do,
 * so the reading that spans all others is meant, else the only one at the strictest level.
 * @param before the block before, where that gives an order.
 */
export function placeBlock(file: EditedFile, block: EditBlock, before: Before | null): PlacedBlock | Misfit {
  const results = block.readings.map((reading) => placeReading(file, reading, before));
  const placed = results.filter((result) => 'hunks' in result);
  const widest = placed.filter((one, at) =>
    placed.every((other, otherAt) => one === other || !covers(other, one) || (covers(one, other) && at < otherAt)),
  );
  const strictest = widest.filter((one) => !widest.some((other) => isLooser(one.level, other.level)));
  const [only, second] = strictest;
  if (only && !second) return only;
  if (only) {
    const reason = `it can be read in several ways that fit, at lines ${strictest.map((one) => file.baseNumber(startOf(one))).join(', ')}`;
    return { kind: 'without place', reason };
  }
  const misfits = results.filter((result) => 'kind' in result);
  const nearly = misfits.find(({ kind }) => kind === 'ambiguous' || kind === 'elsewhere');
  return nearly ?? misfits.at(-1) ?? { kind: 'without place', reason: 'it has no lines' };
}
