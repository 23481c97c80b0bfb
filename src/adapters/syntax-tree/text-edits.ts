/** Replaces `text.slice(start, end)`; an insertion has both ends equal. */
export interface TextEdit {
  start: number;
  end: number;
  replacement: string;
}

/** The text with all edits made; what no edit covers stays as it is. An edit that begins inside an earlier one only takes what that one left. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(done, Math.max(done, start)), replacement);
    done = Math.max(done, end);
  }
  parts.push(text.slice(done));
  return parts.join('');
}
