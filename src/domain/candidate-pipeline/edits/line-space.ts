/** Space, tab, and what else may end or begin a line unseen: vertical tab, form feed, a lone carriage return. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 10);
}

/** The spaces and tabs that a line begins with. */
export function indentOf(line: string): string {
  let end = 0;
  while (line.charCodeAt(end) === 32 || line.charCodeAt(end) === 9) end += 1;
  return line.slice(0, end);
}

/** A line without the space at its end; Unicode's many spaces are characters like others. */
export function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** A line without the space around it. */
export function withoutSurroundingSpace(line: string): string {
  const text = withoutTrailingSpace(line);
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}

/** Whether a line holds nothing but space. */
export function isBlank(line: string): boolean {
  return withoutTrailingSpace(line) === '';
}

/** What two texts begin with alike. */
export function commonStart(one: string, other: string): string {
  const shorter = Math.min(one.length, other.length);
  let end = 0;
  while (end < shorter && one.charCodeAt(end) === other.charCodeAt(end)) end += 1;
  return one.slice(0, end);
}
