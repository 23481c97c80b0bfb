/** In UTF-16 units; the longest text for people that is handed out. */
const LONGEST = 4000;
const LONE_TAG = /^[ \t]*<[/!]?[a-z][^<>]*>[ \t]*$/i;

/**
 * Text of a model for people: trimmed, without lone tags and control characters, no more than one blank line in a row,
 * cut at 4,000 characters.
 */
export function proseOf(text: string): string {
  // Cut generously before the rest is looked at, so that a megabyte of prose costs nothing.
  const lines = text.slice(0, 4 * LONGEST).split(/\r?\n/);
  const kept = lines.filter((line) => !LONE_TAG.test(line)).map((line) => line.trimEnd());
  const joined = kept
    .filter((line, number) => line !== '' || kept[number - 1] !== '')
    .join('\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  const cut = joined.length > LONGEST ? `${joined.slice(0, LONGEST - 1)}…` : joined;
  return cut.replace(/\p{Surrogate}(?=…$)/u, '');
}

/** Marks the square brackets that the client's console would read as markup; code is never handed to this. */
export function forConsole(text: string): string {
  return fromConsole(text).replace(/\[(?=[\p{L}#/@])/gu, '[\u200B');
}

/** Text that was once made safe for the console, without the marks; code is never handed to this either. */
export function fromConsole(text: string): string {
  return text.replaceAll('\u200B', '');
}
