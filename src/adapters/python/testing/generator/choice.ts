import { type Random } from './random';

/** How the values of one call are chosen. */
export interface Choice {
  random: Random;
  /** Which of the kinds that are possible the values of the call have, and how wild they are: 0 is the plainest. */
  variant: number;
  /** Items of each list. */
  size: number;
  /** What is added to the numbers of large values, and to those in their words; nothing where it is left out. */
  shift?: number;
  /** How many more parts the value that is being written may have; made new for each where it is left out. */
  room?: { left: number };
}

/** Whether the values of a call may be such as are refused: negative numbers, words that the code does not know. */
export function isWild(variant: number): boolean {
  return variant % 5 === 3;
}
