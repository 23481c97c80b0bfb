import { equal } from './levels/equal';
import { foldedPunctuation } from './levels/folded-punctuation';
import { surroundingSpace } from './levels/surrounding-space';
import { trailingSpace } from './levels/trailing-space';
import { uniformShift } from './levels/uniform-shift';
import { type MatchingLevel } from './matching-level';

/** In what ways lines are compared, strictest first. */
export const LEVELS: readonly MatchingLevel[] = [
  equal,
  trailingSpace,
  uniformShift,
  surroundingSpace,
  foldedPunctuation,
];

/** The level at which every character counts. */
export const STRICTEST = equal;

/** What is not the same here is so nowhere. */
export const LOOSEST = foldedPunctuation;
