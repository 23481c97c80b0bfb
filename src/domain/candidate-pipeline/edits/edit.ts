/** One line of a hunk without its line break: in the file before and after (`context`), only before, or only after. */
export interface HunkLine {
  kind: 'context' | 'old' | 'new';
  text: string;
}

/** Lines to be found in a file, and what is to stand there afterwards. */
export interface Hunk {
  /** Lines of the file below which the hunk stands, outermost first. */
  anchors: string[];
  /** The file's line, from 1, at which the hunk says that it begins: a hint, often wrong. */
  lineHint: number | null;
  lines: HunkLine[];
  /** Its old lines are the last ones of the file. */
  atEnd: boolean;
  /** Whether the file ends in a line break afterwards, where the edit says so; null: as before. */
  finalLineBreak: boolean | null;
}

/** The smallest part of an edit that is applied or refused on its own. */
export interface EditBlock {
  /** Its place among the blocks of the edit, from 1: what a refusal calls it by. */
  number: number;
  /** As the model wrote it; null where it named none: then that of the block before, or whichever file fits. */
  path: string | null;
  /** What becomes of the file. An `add` gives all its lines, as new ones; `delete` and `move` may have no reading. */
  change: 'update' | 'add' | 'delete' | 'move';
  /**
   * Every way in which the block can be read, of which exactly one must match the file; most have one. A reading is
   * hunks that are found one below the other (several where the block left lines out by `...`).
   */
  readings: Hunk[][];
  /** What is wrong with the way it is written, in words for the model; it then has no readings. */
  fault: string | null;
}

/** A change of files, written in one of the formats. */
export interface Edit {
  /** What people call the format: `V4A patch`. */
  format: string;
  /** What its parts are called in a refusal: `hunk`, `block`. */
  blockName: string;
  /**
   * How blocks of one file relate. `in order`: all of them speak of the file as it was, mostly from top to bottom, so
   * of equal places the next one is meant. `one after another`: each speaks of the result of those before it, and of
   * equal places none is meant.
   */
  relation: 'in order' | 'one after another';
  blocks: EditBlock[];
}
