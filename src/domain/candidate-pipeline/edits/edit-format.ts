import { type TextLine } from '../../text-lines';
import { type Span } from '../reading';
import { type Edit } from './edit';

/** An edit that an answer holds, and the lines that it takes up there: markers and lone path lines included, fences not. */
export interface EditReading {
  edit: Edit;
  spans: Span[];
}

/** A way in which models write changes; formats.ts lists them. */
export interface EditFormat {
  /** What people call it: `V4A patch`. */
  readonly name: string;

  /** Cheap: false only when the text certainly holds no edit of this form. */
  mayBeIn(text: string): boolean;

  /**
   * Reads all that the answer holds in this form, wherever it stands; null when there is nothing. A block that is
   * recognised but written wrongly (no end, no divider) is given with its fault. Linear; never throws on any text.
   * @param lines the answer's; drafts and whole code are blank lines in it.
   * @param suffixes the language's file name endings, by which a path is told from prose.
   */
  read(lines: readonly TextLine[], suffixes: readonly string[]): EditReading | null;
}
