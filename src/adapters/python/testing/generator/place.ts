import { type Choice } from './choice';

/** How the items of a large input follow each other. */
export const WAYS = ['mixed', 'ascending', 'descending', 'repeated', 'equal'] as const;
export type Way = (typeof WAYS)[number];

/** Where an item of a large input stands. */
export interface Place {
  /** A Python expression for the number of the item. */
  index: string;
  way: Way;
  /** How many items there are. */
  count: number;
  choice: Choice;
  depth: number;
}

/** The variable that runs over the items so deep inside of others. */
export function letterAt(depth: number): string {
  return 'ijkmpq'[depth] ?? 'z';
}
