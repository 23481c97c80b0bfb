import { type CodeFile } from '../../domain/code-file';

/** The lines of all files that are not empty, without the blanks at their ends, and how often each stands there. */
function lineCounts(files: readonly CodeFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of files) {
    for (const line of code.split(/\r?\n/)) {
      const text = line.trimEnd();
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}

/** The lines that stand in `files` more often than in `others`. */
export function linesOnlyIn(files: readonly CodeFile[], others: readonly CodeFile[]): string[] {
  const counts = lineCounts(others);
  return [...lineCounts(files)].flatMap(([line, count]) => (count > (counts.get(line) ?? 0) ? [line] : []));
}

/** How many lines would have to be taken out or put in to make one version of the other; their order does not count. */
export function lineDistance(one: readonly CodeFile[], other: readonly CodeFile[]): number {
  const [left, right] = [lineCounts(one), lineCounts(other)];
  const lines = new Set([...left.keys(), ...right.keys()]);
  return [...lines].reduce((sum, line) => sum + Math.abs((left.get(line) ?? 0) - (right.get(line) ?? 0)), 0);
}

/** Whether two versions of the same files differ in nothing but blank lines, blanks at the ends of lines and line breaks. */
export function looksSame(one: readonly CodeFile[], other: readonly CodeFile[]): boolean {
  return one.every(({ code }, at) => squeezed(code) === squeezed(other[at]?.code ?? ''));
}

function squeezed(code: string): string {
  return code
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}
