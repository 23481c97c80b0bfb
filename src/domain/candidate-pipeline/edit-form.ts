/** The ways in which models write a change instead of whole code. */
export type EditForm = 'SEARCH/REPLACE block' | 'V4A patch' | 'unified diff';

/** Each line is looked at alone, and each pattern fails or matches within it: linear. */
const SEARCH = /^[ \t]*<{5,}[ \t]*SEARCH\b/im;
const REPLACE = /^[ \t]*>{5,}[ \t]*REPLACE\b/im;
const PATCH = /^[ \t]*\*{3} (?:Begin Patch|(?:Update|Add|Delete) File:)/m;
const OLD_FILE = /^--- \S/m;
const NEW_FILE = /^\+\+\+ \S/m;
const HUNK = /^@@(?: |$)/m;
const DIFF_TAGS = ['diff', 'patch', 'udiff'];

/** Which form of edit a text is; null when it is none. The tag of its fence counts where the text shows old or new lines. */
export function editFormOf(text: string, tag: string | null): EditForm | null {
  if (SEARCH.test(text) && REPLACE.test(text)) return 'SEARCH/REPLACE block';
  if (PATCH.test(text)) return 'V4A patch';
  const hunk = HUNK.test(text);
  if (hunk && OLD_FILE.test(text) && NEW_FILE.test(text)) return 'unified diff';
  const tagged = tag !== null && DIFF_TAGS.includes(tag);
  return tagged && (hunk || /^[+-]/m.test(text)) ? 'unified diff' : null;
}
