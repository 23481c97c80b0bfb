import { type EditedFile } from './edited-file';
import { type LineChange } from './line-change';
import { type Placement } from './placement';
import { reindented } from './reindent';

/** What placing a hunk changes in its file, from top to bottom: context is no part of it. */
export function changesOf(placement: Placement, file: EditedFile): LineChange[] {
  const { lines, start, end } = placement;
  const added = reindented(lines, file.texts.slice(start, end), file.indentSign);
  const changes: LineChange[] = [];
  let at = start;
  let taken = 0;
  let open: { start: number; end: number; lines: string[] } | null = null;
  for (const { kind } of lines) {
    if (kind === 'context') {
      open = null;
      at += 1;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, lines: [] };
      changes.push(open);
    }
    if (kind === 'old') {
      at += 1;
      open.end = at;
    } else {
      open.lines.push(added[taken] ?? '');
      taken += 1;
    }
  }
  return changes;
}
