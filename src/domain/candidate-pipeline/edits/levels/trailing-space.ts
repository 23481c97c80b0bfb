import { withoutTrailingSpace } from '../line-space';
import { type MatchingLevel } from '../matching-level';

/** Editors and models take space off the ends of lines. */
export const trailingSpace: MatchingLevel = { name: 'equal but for trailing space', key: withoutTrailingSpace };
