import { commonStart, indentOf, withoutTrailingSpace } from '../line-space';
import { type MatchingLevel } from '../matching-level';

/**
 * All lines may be further to the left or to the right, or begin with other spaces or tabs, but all in the same way: one
 * after the other keeps what its indentation has more or less than that of the line above.
 */
export const uniformShift: MatchingLevel = {
  name: 'equal but for one shift of all lines',

  key: (line) => {
    const text = withoutTrailingSpace(line);
    return text.slice(indentOf(text).length);
  },

  step: (above, line) => {
    const [from, to] = [indentOf(above), indentOf(line)];
    const shared = commonStart(from, to).length;
    return `${from.slice(shared)}>${to.slice(shared)}`;
  },
};
