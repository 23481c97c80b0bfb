/** What the text behind an opening fence says of its block. */
export interface BlockLabel {
  /** In lower case. */
  tag: string | null;
  path: string | null;
}

/** Longer lines are prose or code, never a path with a little decoration. */
const LONGEST_LINE = 300;
const COMMENT =
  /^[ \t]*(?:#+|\/\/+|\/\*+|--|;+|<!--)[ \t]*(?:(?:file|filename|file name|path|file path|module)[ \t]*[:=][ \t]*)?(\S+)[ \t]*(?:\*\/|-->)?[ \t]*$/i;
const NO_PART_OF_PATHS = /[\s*`"'()[\]{}<>#=,;|]+/;
const LABEL_WORD =
  /^\/?(?:file|filename|path|module|updated?|optimi[sz]ed|modified|changed|new|final|faster|complete|full|code|for|in|the|step|[-–—:+]|\d+[.:]?)$/i;

function bare(path: string): string {
  return path.replace(/^[`"'({[]+/, '').replace(/[`"')}\],;:]+$/, '');
}

function isPath(text: string, suffixes: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return suffixes.some((suffix) => lower.length > suffix.length && lower.endsWith(suffix));
}

/** Reads `python:a.py`, `python a.py`, `a.py`, `python title="a.py"`, `{a.py}`, `12:30:a.py` and their like. */
export function labelOf(info: string, suffixes: readonly string[]): BlockLabel {
  if (info === '' || info.length > LONGEST_LINE) return { tag: null, path: null };
  const text = info.replace(/^(?:\d+:)+/, '');
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const paths = words
    .map((word) => bare(word.slice(Math.max(word.lastIndexOf('='), word.indexOf(':')) + 1)))
    .filter((path) => isPath(path, suffixes));

  const asked = /^([\w+#-]+):(?!\/\/)([^=]+)$/.exec(text);
  if (asked) {
    // The form that was asked for: its path may hold spaces, or name a file of no known kind.
    const path = bare((asked[2] ?? '').trim());
    return { tag: asked[1]?.toLowerCase() ?? null, path: (isPath(path, suffixes) ? path : (paths[0] ?? path)) || null };
  }
  const tag = /^\{?\.?([a-z][\w+#-]*)(?=$|[\s,:{}("'])/i.exec(text)?.[1];
  const unread = paths.length === 0 ? words[0] : undefined;
  return { tag: (tag ?? unread)?.toLowerCase() ?? null, path: paths[0] ?? null };
}

/** The path of a comment that holds nothing but a path: `# shop/tax.py`, `// file: shop/tax.go`. */
export function pathInComment(line: string, suffixes: readonly string[]): string | null {
  if (line.length > LONGEST_LINE) return null;
  const path = bare(COMMENT.exec(line)?.[1] ?? '');
  return isPath(path, suffixes) ? path : null;
}

/** The path of a line above a block that holds nothing but a path and its decoration: `**shop/tax.py**:`. */
export function pathInHeading(line: string, suffixes: readonly string[]): string | null {
  if (line.length > LONGEST_LINE) return null;
  const words = line
    .split(NO_PART_OF_PATHS)
    .map((word) => bare(word))
    .filter((word) => word !== '' && !LABEL_WORD.test(word));
  const [word] = words;
  return words.length === 1 && word !== undefined && isPath(word, suffixes) ? word : null;
}
