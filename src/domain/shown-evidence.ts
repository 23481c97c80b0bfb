import { type CodeFile } from './code-file';
import { renderCode } from './code-markdown';
import { type SentCandidate } from './sent-candidate';

/** Profiles come in any size; about 15,000 tokens leave room for the code. */
const LONGEST_PROFILE = 60_000;
/** Callers are worth reading, but not all of them. */
const LONGEST_REFERENCES = 40_000;
/** Files that may only be read, beyond those that the code needs. */
const LONGEST_FILES = 60_000;
/** Of a profile's padded rows, in characters: to read more would only cost time. */
const MOST_READ = 20 * LONGEST_PROFILE;

/** Code that may only be read: clients send Markdown or plain code, whose comments would read as headings without a fence. */
export function shownReadOnly(readOnly: string, language: string): string {
  const code = readOnly.trim();
  if (code === '' || /^```/m.test(code)) return code;
  return renderCode([{ path: null, code: readOnly }], language);
}

/** Further files for reading, as Markdown: those that fit, each whole. */
export function shownFiles(files: readonly CodeFile[], language: string): string {
  let length = 0;
  const shown = files.filter(({ code }) => {
    const fits = length + code.length <= LONGEST_FILES;
    if (fits) length += code.length;
    return fits;
  });
  return shown.map(({ path, code }) => fenced(code, `${language}:${shownLine(path ?? '')}`)).join('\n');
}

/** The files in which a candidate differs from the original, as Markdown; all of them where none does. */
export function shownChanges({ files, changed }: SentCandidate, language: string): string {
  return renderCode(changed.length > 0 ? changed : files, language);
}

/** Rows without the padding that fits them to the longest, and no more of them than a prompt can hold. */
export function shownProfile(profile: string): string {
  const rows = profile
    .trim()
    .slice(0, MOST_READ)
    .split(/\r?\n/)
    .map((row) => (row.endsWith('|') ? `${row.slice(0, -1).trimEnd()} |` : row));
  return shownLines(rows, LONGEST_PROFILE);
}

/** The same in a fence, for a profile that may be missing; empty then. */
export function quotedProfile(profile: string): string {
  return shownQuote(shownProfile(profile), Infinity);
}

/** The places that call the function, as Markdown; the first ones where there are many. */
export function shownReferences(references: string): string {
  const lines = references
    .trim()
    .slice(0, 2 * LONGEST_REFERENCES)
    .split('\n');
  const shown = shownLines(lines, LONGEST_REFERENCES);
  const fences = shown.match(/^```/gm)?.length ?? 0;
  return fences % 2 === 0 ? shown : `${shown}\n\`\`\``;
}

/**
 * Text that came from elsewhere, cut to so many characters, in a fence that nothing inside it can close; empty for text
 * that is. What stands in fences is data, whatever it says.
 */
export function shownQuote(text: string, longest: number, tag = 'text'): string {
  const first = text.search(/\S/);
  if (first < 0) return '';
  const trimmed = text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
  return fenced(trimmed.length > longest ? `${trimmed.slice(0, longest)}…` : trimmed, tag);
}

/** A fence that nothing inside it can close. */
function fenced(text: string, info: string): string {
  const longestRun = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longestRun + 1);
  return `${fence}${info}\n${text}\n${fence}`;
}

/** The first line of a short text that came from elsewhere, cut at 200 characters. */
export function shownLine(text: string): string {
  return (/\S[^\r\n]*/.exec(text)?.[0] ?? '').trimEnd().slice(0, 200);
}

/** As many whole lines as fit, with a mark where some are left out. */
export function shownLines(lines: readonly string[], longest: number): string {
  let length = 0;
  const shown = lines.filter((line) => (length += line.length + 1) <= longest);
  return shown.length < lines.length ? [...shown, '…'].join('\n') : shown.join('\n');
}
