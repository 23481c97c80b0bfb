const HEADER = /^--- original(?:\r?\n)?\+\+\+ modified(?:\r?\n)?/;
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const FILE = /^([ +-])(?:#|\/\/) file: (.+)$/;

/**
 * A diff of the client's as people write diffs. The client glues each header to the line below it, and the last line of
 * the original, where it has no line break, to the next one; and a file that a candidate leaves as it is appears there
 * as deleted: a line at the end says so instead.
 */
export function readableDiff(diff: string): string {
  const lines = diff.replace(HEADER, '').trimEnd().split(/\r?\n/);
  return withoutUntouchedFiles(unglued(withOwnHeaders(lines))).join('\n');
}

/** How many lines a readable diff adds and takes away. */
export function changedLines(diff: string): { added: number; removed: number } {
  const lines = diff.split('\n');
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
  return { added: count('+'), removed: count('-') };
}

function withOwnHeaders(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const header = HUNK.exec(line)?.[0];
    return header === undefined || header === line ? [line] : [header, line.slice(header.length)];
  });
}

/** Hunk headers tell how many lines the hunk has, so a new line that is still missing behind the last old one is in it. */
function unglued(lines: readonly string[]): string[] {
  let [oldLeft, newLeft] = [0, 0];
  return lines.flatMap((line, at) => {
    const header = HUNK.exec(line);
    if (header) {
      [oldLeft, newLeft] = [Number(header[1] ?? 1), Number(header[2] ?? 1)];
      return [line];
    }
    const isGlued = line.startsWith('-') && oldLeft === 1 && newLeft > newLinesBelow(lines, at);
    const parts = isGlued ? gluedLines(line) : [line];
    oldLeft -= parts.filter((part) => !part.startsWith('+')).length;
    newLeft -= parts.filter((part) => !part.startsWith('-')).length;
    return parts;
  });
}

function newLinesBelow(lines: readonly string[], at: number): number {
  let below = at + 1;
  while (lines[below]?.startsWith('+')) below += 1;
  return below - at - 1;
}

/** Cut where a new line of the same indentation may begin, else of any, else at the first plus. */
function gluedLines(line: string): string[] {
  const indent = /^-( {0,200})/.exec(line)?.[1]?.length ?? 0;
  const begins = [new RegExp(`\\+(?= {${indent}}\\S)`), /\+(?= {2})/, /\+/];
  const at = begins.map((begin) => line.slice(1).search(begin)).find((found) => found >= 0);
  return at === undefined ? [line] : [line.slice(0, at + 1), line.slice(at + 1)];
}

function withoutUntouchedFiles(lines: readonly string[]): string[] {
  const pathsMarked = (mark: string) =>
    new Set(lines.flatMap((line) => (line.startsWith(mark) ? (FILE.exec(line)?.[2] ?? []) : [])));
  const [removed, added] = [pathsMarked('-'), pathsMarked('+')];
  const isUntouched = (path: string) => removed.has(path) && !added.has(path);

  let untouched = false;
  const touched = lines.filter((line) => {
    const [, mark, path = ''] = FILE.exec(line) ?? [];
    if (mark !== undefined && mark !== '+') untouched = mark === '-' && isUntouched(path);
    if (HUNK.test(line)) untouched = false;
    return !untouched || !line.startsWith('-');
  });
  // Among the lines it would stand above ones of the file before it.
  return [...touched, ...[...removed].filter(isUntouched).map((path) => `(${path} is left as it is)`)];
}
