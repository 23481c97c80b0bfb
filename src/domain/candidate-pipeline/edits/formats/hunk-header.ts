/** What a line that begins with `@@` says of the place of its hunk. */
export interface HunkHeader {
  anchor: string | null;
  /** The line from which on the hunk stands in the file, from 1. */
  lineHint: number | null;
}

const NUMBERS = /^[ \t]*(?:lines?[ \t]+)?-?(\d{1,9})(?:[ \t]?[,-][ \t]?\d+)?(?:[ \t]+\+?\d+(?:,[ \t]?\d+)?)?[ \t]*$/i;
const PLACEHOLDER = /^[ \t.…]*$/;

/**
 * Reads `@@`, `@@ -12,7 +12,9 @@ heading`, `@@ def total():` and `@@ def total(): @@`; null when the line is no header.
 * A heading is no anchor: git cuts it short.
 */
export function hunkHeaderOf(line: string): HunkHeader | null {
  if (!line.startsWith('@@')) return null;
  const closing = line.indexOf('@@', 2);
  const said = closing < 0 ? line.slice(2) : line.slice(2, closing);
  if (PLACEHOLDER.test(said)) return { anchor: null, lineHint: null };
  const numbers = said.length < 100 ? NUMBERS.exec(said) : null;
  if (numbers) return { anchor: null, lineHint: Number(numbers[1]) || null };
  return { anchor: said.replace(/^ /, '').trimEnd(), lineHint: null };
}
