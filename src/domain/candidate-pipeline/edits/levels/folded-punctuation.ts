import { withoutSurroundingSpace } from '../line-space';
import { type MatchingLevel } from '../matching-level';

/** Characters that models write for those of ASCII and the other way round. */
const FOLDED: readonly (readonly [ascii: string, unicode: string])[] = [
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'],
  ["'", '\u2018\u2019\u201a\u201b\u2032\u02bc\uff07'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\uff02'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['', '\u00ad\u200b\u2060\ufeff'],
  ['...', '\u2026'],
];
const ASCII = new Map(FOLDED.flatMap(([ascii, unicode]) => Array.from(unicode, (sign) => [sign, ascii] as const)));
const SIGN = new RegExp(`[${[...ASCII.keys()].join('')}]`, 'g');

/** A line with ASCII for the dashes, quotes, spaces and ellipses of Unicode, and without those that nobody sees. */
export function folded(line: string): string {
  return line.replace(SIGN, (sign) => ASCII.get(sign) ?? sign);
}

/** The last resort: as with surrounding space, and dashes, quotes, spaces and ellipses of all kinds are the same. */
export const foldedPunctuation: MatchingLevel = {
  name: 'equal but for surrounding space and the kind of dashes, quotes and spaces',
  key: (line) => withoutSurroundingSpace(folded(line)),
};
