import { type SourceFile } from './source-file';
import { type LineEdit, lineEdits } from './line-edits';

/** Lines around a change that stay as they are. */
const CONTEXT = 3;

/** The unified diff of two states of the same files, as lines; files that are equal are left out. */
export function unifiedDiff(before: readonly SourceFile[], after: readonly SourceFile[]): string[] {
  return after.flatMap(({ path, code }) => {
    const old = before.find((file) => file.path === path)?.code ?? '';
    return old === code ? [] : [`--- a/${path}`, `+++ b/${path}`, ...hunks(linesOf(old), linesOf(code))];
  });
}

function hunks(old: readonly string[], now: readonly string[]): string[] {
  let shift = 0;
  return together(lineEdits(old, now)).flatMap((edits) => {
    const [first, last] = [edits[0], edits.at(-1)];
    if (!first || !last) return [];
    const start = Math.max(0, first.from - CONTEXT);
    const end = Math.min(old.length, last.to + CONTEXT);
    const lines: string[] = [];
    let at = start;
    const keep = (to: number): void => {
      for (; at < to; at += 1) lines.push(` ${old[at] ?? ''}`);
    };
    for (const edit of edits) {
      keep(edit.from);
      lines.push(...old.slice(edit.from, edit.to).map((line) => `-${line}`), ...edit.lines.map((line) => `+${line}`));
      at = edit.to;
    }
    keep(end);
    const [removed, added] = [
      lines.filter((line) => !line.startsWith('+')),
      lines.filter((line) => !line.startsWith('-')),
    ];
    const header = `@@ -${start + 1},${removed.length} +${start + 1 + shift},${added.length} @@`;
    shift += added.length - removed.length;
    return [header, ...lines];
  });
}

/** The line break at a file's end begins no further line. */
function linesOf(code: string): string[] {
  return code === '' ? [] : code.replace(/\n$/, '').split('\n');
}

/** Edits whose surroundings touch are shown in one hunk. */
function together(edits: readonly LineEdit[]): LineEdit[][] {
  const groups: LineEdit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last && edit.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}
