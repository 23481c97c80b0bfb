/** One line of a text. `text` is without its line break; offsets count UTF-16 units from the start of the whole text. */
export interface TextLine {
  text: string;
  start: number;
  /** Behind the last character, before `\r\n` or `\n`. */
  end: number;
  /** Where the next line starts. */
  next: number;
}

/** The lines of a text, broken at `\n` and `\r\n` only; a final line break starts no further line. Linear. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (feed > start && text.charAt(feed - 1) === '\r') end -= 1;
    lines.push({ text: text.slice(start, end), start, end, next });
    start = next;
  }
  return lines;
}
