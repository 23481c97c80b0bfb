import { type EditBlock } from '../edit';

/** An answer with more blocks in one format is no edit, and would only cost time. */
export const MOST_BLOCKS = 500;

/** A block of an edit before it has its number. */
export type UnnumberedBlock = Omit<EditBlock, 'number'>;

/** A block that is written wrongly. */
export function faultyBlock(path: string | null, fault: string): UnnumberedBlock {
  return { path, change: 'update', readings: [], fault };
}

/** Numbers blocks from 1; of more than MOST_BLOCKS only a fault remains. */
export function numberedBlocks(blocks: readonly UnnumberedBlock[]): EditBlock[] {
  const kept =
    blocks.length > MOST_BLOCKS ? [faultyBlock(null, `the answer has more than ${MOST_BLOCKS} blocks`)] : blocks;
  return kept.map((block, before) => ({ number: before + 1, ...block }));
}
