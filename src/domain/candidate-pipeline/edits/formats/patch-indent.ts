/** The white space that a line starts with. */
export function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

/** The lines of a patch without the indentation of its first marker, unless a sign stands further to the left. */
export function unindentedPatch(texts: readonly string[], indent: string): readonly string[] {
  const isFlush = (text: string): boolean => /^(?:[+-](?! \S)|@@|\*\*\* )/.test(text);
  if (indent === '' || texts.some(isFlush)) return texts;
  return texts.map((text) => (text.startsWith(indent) ? text.slice(indent.length) : text));
}
