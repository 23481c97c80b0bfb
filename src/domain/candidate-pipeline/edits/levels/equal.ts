import { type MatchingLevel } from '../matching-level';

/** Every character counts. */
export const equal: MatchingLevel = { name: 'equal', key: (line) => line };
