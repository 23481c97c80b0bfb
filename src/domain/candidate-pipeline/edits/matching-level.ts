/**
 * A way in which a line that an edit expects may differ from the file's. levels.ts lists them, strictest first; a looser
 * one counts only where all before it find nothing in the whole file.
 */
export interface MatchingLevel {
  /** What a refusal says of it: `equal but for trailing space`. */
  readonly name: string;

  /**
   * Two lines are the same at this level when their keys are equal; lines that are the same at a stricter level are so
   * here as well. Linear in the line. Where there is a `step`, the key of blank lines, and only theirs, is ''.
   */
  key(line: string): string;

  /**
   * What must besides be equal in how a line follows the nearest line above it that is not blank; left out where lines
   * are looked at one by one.
   */
  step?(above: string, line: string): string;
}
