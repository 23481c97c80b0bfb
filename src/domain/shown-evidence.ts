import { renderCode } from './code-markdown';

/** Profiles come in any size; about 15,000 tokens leave room for the code. */
const LONGEST_PROFILE = 60_000;
/** Callers are worth reading, but not all of them. */
const LONGEST_REFERENCES = 40_000;

/** Code that may only be read: clients send Markdown or plain code, whose comments would read as headings without a fence. */
export function shownReadOnly(readOnly: string, language: string): string {
  const code = readOnly.trim();
  if (code === '' || /^```/m.test(code)) return code;
  return renderCode([{ path: null, code: readOnly }], language);
}

/** Rows without the padding that fits them to the longest, and no more of them than a prompt can hold. */
export function shownProfile(profile: string): string {
  const rows = profile
    .trim()
    .split(/\r?\n/)
    .map((row) => (row.endsWith('|') ? `${row.slice(0, -1).trimEnd()} |` : row));
  return shownLines(rows, LONGEST_PROFILE);
}

/** The places that call the function, as Markdown; the first ones where there are many. */
export function shownReferences(references: string): string {
  const shown = shownLines(references.trim().split('\n'), LONGEST_REFERENCES);
  const fences = shown.match(/^```/gm)?.length ?? 0;
  return fences % 2 === 0 ? shown : `${shown}\n\`\`\``;
}

/** As many whole lines as fit, with a mark where some are left out. */
export function shownLines(lines: readonly string[], longest: number): string {
  let length = 0;
  const shown = lines.filter((line) => (length += line.length + 1) <= longest);
  return shown.length < lines.length ? [...shown, '…'].join('\n') : shown.join('\n');
}
