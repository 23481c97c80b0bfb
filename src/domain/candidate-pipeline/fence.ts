/** A line that may open or close a fenced block. */
export interface Fence {
  mark: '`' | '~';
  /** How many marks, three or more. */
  length: number;
  /** The white space before it; behind a list marker, as much space as the marker takes. */
  indent: string;
  /** What follows the marks, trimmed; empty on a closing line. */
  info: string;
}

const FENCE = /^([ \t]*)((?:[-*+]|\d{1,3}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/;

/** Reads one line as a fence; null when it is none (backticks behind backticks are inline code). */
export function fenceOf(line: string): Fence | null {
  const match = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
  if (!match) return null;
  const [, space = '', marker = '', marks = '', rest = ''] = match;
  const mark = marks.startsWith('~') ? '~' : '`';
  if (mark === '`' && rest.includes('`')) return null;
  // A closing tag right behind a closing fence is no info string.
  const info = rest.startsWith('</') ? '' : rest.trim();
  return { mark, length: marks.length, indent: space + marker.replace(/\S/g, ' '), info };
}

/** Whether a line may close the block that `opening` opens. A closing fence may hang a little, as CommonMark lets it. */
export function mayClose(opening: Fence, line: Fence): boolean {
  return (
    line.info === '' &&
    line.mark === opening.mark &&
    line.length >= opening.length &&
    line.indent.length <= opening.indent.length + 3
  );
}

/** Whether a line inside a block looks like the start of the next one, the fence between them forgotten. */
export function mayFollow(opening: Fence, line: Fence): boolean {
  return line.info !== '' && line.mark === opening.mark && line.indent.length <= opening.indent.length;
}
