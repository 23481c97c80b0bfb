/** Part of an answer, from one offset up to another. */
export interface Span {
  start: number;
  end: number;
}

/** A part of an answer that may be code. */
export interface Piece {
  text: string;
  /** Where it stands, the fence that ends it included. */
  span: Span;
  /** What stands behind the opening fence; null where a tag alone holds the code. */
  info: string | null;
  /** The path that the tags around it name. */
  tagPath: string | null;
  /** The nearest line of prose above it; empty when there is none since the piece before. */
  above: string;
}

/** An answer taken apart, in its order. */
export interface Reading {
  pieces: Piece[];
  /** Lines outside the pieces. */
  prose: string[];
  /** What the explanation tags hold; null without one. */
  explanation: string | null;
  /** Thoughts: nothing in them counts. */
  drafts: Span[];
  /** Where thoughts end that have no start, or 0: all before was draft, unless nothing of use follows. */
  beforeThoughtsEnd: number;
}

/** What the reader asks of the language. */
export interface CodeTest {
  /** Whether code in a fence with this info may be code of the language. */
  isCode: (info: string) => boolean;
  /** Whether code is valid; it is not made when enough has been asked. */
  isValid: (code: () => string) => boolean;
  tags: readonly string[];
}
