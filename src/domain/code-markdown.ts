import { type CodeFile } from './code-file';
import { type TextLine, textLines } from './text-lines';

/** The code of a request: its files in the order sent, and the first block's fence tag in lower case. */
export interface RequestCode {
  tag: string | null;
  files: CodeFile[];
}

interface Opening {
  tag: string | null;
  path: string | null;
}

const TAGGED = /^```(\w+)(?:[ \t]*:(.*)|[ \t]+(\S+))?[ \t]*$/;
const BARE = /^```[ \t]*$/;

function openingOf(line: string): Opening | null {
  const tagged = TAGGED.exec(line);
  if (tagged) return { tag: tagged[1]?.toLowerCase() ?? null, path: (tagged[2] ?? tagged[3] ?? '').trim() || null };
  return BARE.test(line) ? { tag: null, path: null } : null;
}

/** A bare fence ends a block only before the end or before another block: anywhere else it is the code's own. */
function closes(lines: readonly TextLine[], at: number, block: Opening): boolean {
  let next = at + 1;
  while (lines[next]?.text.trim() === '') next += 1;
  const line = lines[next];
  if (!line) return true;
  const opening = TAGGED.test(line.text) ? openingOf(line.text) : null;
  // The client puts blocks on adjoining lines; across blank lines a tag alone may be an example in a docstring.
  return opening !== null && (next === at + 1 || opening.path !== null || block.path === null);
}

/** The line of the fence that ends the block opened at `from`; a block at the very start may go without one. */
function closingLine(lines: readonly TextLine[], from: number, block: Opening, leads: boolean): number | null {
  let lastBare: number | null = null;
  for (let at = from + 1; at < lines.length; at += 1) {
    if (!BARE.test(lines[at]?.text ?? '')) continue;
    if (closes(lines, at, block)) return at;
    lastBare = at;
  }
  return leads ? (lastBare ?? lines.length) : null;
}

/** What stands between two fence lines: without the line break that belongs to the closing one. */
function between(text: string, opening: TextLine, closing: TextLine | undefined): string {
  if (!closing) return text.slice(opening.next);
  const fenceBreak = opening.next - opening.end; // 2 where fence lines end in CRLF; else a `\r` is the code's own
  return text.slice(opening.next, Math.max(opening.next, closing.start - fenceBreak));
}

/**
 * Reads the Markdown in which the client sends code: one fenced block per file, text around the blocks ignored. Code
 * keeps its bytes. Of two blocks with one path the last counts. A text without fences is one file without a path.
 */
export function parseRequestCode(markdown: string): RequestCode {
  const lines = textLines(markdown);
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const files: CodeFile[] = [];
  let tag: string | null = null;
  const byPath = new Map<string, CodeFile>();
  let searched = false;
  for (let at = Math.max(first, 0); at < lines.length; at += 1) {
    const line = lines[at];
    const opening = line && openingOf(line.text);
    if (!opening) continue;
    const leads = at === first || files.length > 0;
    if (!leads && searched) continue;
    const end = closingLine(lines, at, opening, leads);
    searched = true; // no fence below closes: true of every later line too
    if (end === null) continue;
    if (files.length === 0) tag = opening.tag;
    const file = { path: opening.path, code: between(markdown, line, lines[end]) };
    const same = file.path === null ? undefined : byPath.get(file.path);
    if (same) same.code = file.code;
    else files.push(file);
    if (file.path !== null && !same) byPath.set(file.path, file);
    at = end;
  }
  return files.length > 0 ? { tag, files } : { tag: null, files: [{ path: null, code: markdown }] };
}

/** Writes files as the client reads them: fence lines end in LF, code keeps its bytes, the tag is the language's own. */
export function renderCode(files: readonly CodeFile[], tag: string): string {
  const place = (path: string | null): string => (path === null ? '' : `:${path}`);
  return files.map((file) => `\`\`\`${tag}${place(file.path)}\n${file.code}\n\`\`\``).join('\n');
}
