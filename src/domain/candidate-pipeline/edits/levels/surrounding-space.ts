import { withoutSurroundingSpace } from '../line-space';
import { type MatchingLevel } from '../matching-level';

/** Every line may have an indentation of its own. */
export const surroundingSpace: MatchingLevel = {
  name: 'equal but for surrounding space',
  key: withoutSurroundingSpace,
};
