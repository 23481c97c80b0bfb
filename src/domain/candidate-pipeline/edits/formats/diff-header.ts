import { pathInHeading } from '../../block-path';
import { type EditBlock } from '../edit';

/** What the lines above a file's hunks say in a unified diff. */
export interface FileHeader {
  path: string | null;
  change: EditBlock['change'];
  /** How many lines it takes up. */
  length: number;
}

/** What git writes above `---` and `+++`, or in place of them. */
const EXTENDED =
  /^(?:diff --git (?<git>.+)|index [\da-f]{4,}\.\.[\da-f]{4,}.*|(?<added>new) file mode \d+|(?<deleted>deleted) file mode \d+|(?:old|new) mode \d+|(?:dis)?similarity index \d+%|rename from (?<from>.+)|(?<renamed>rename) to .+|copy (?:from|to) .+|Binary files .+)$/;
/** Git writes fewer of them for one file; without the first of them, no more than these are looked for. */
const MOST_EXTENDED = 12;
const MOST_STRAY = 3;
const NO_FILE = '/dev/null';
/** Longer lines are no headers. */
const LONGEST_LINE = 1000;

/** Whether a line and the next are `--- …` and `+++ …`. */
export function isFileHeader(texts: readonly string[], at: number): boolean {
  return (texts[at]?.startsWith('--- ') ?? false) && (texts[at + 1]?.startsWith('+++ ') ?? false);
}

/** The text behind `--- ` or `+++ ` without a date and quotes. */
function bareName(line: string): string {
  const [name = ''] = line.slice(4, LONGEST_LINE).split('\t', 1);
  return name
    .replace(/ \d{4}-\d\d-\d\d[ T].*$/, '')
    .replace(/^[ "`]+/, '')
    .replace(/[ "`]+$/, '');
}

/** The two names without git's `a/` and `b/`, where both have theirs. */
function withoutPrefixes(old: string, fresh: string): [string, string] {
  const isGit = (name: string, prefix: string): boolean => name === NO_FILE || name.startsWith(prefix);
  if (!isGit(old, 'a/') || !isGit(fresh, 'b/')) return [old, fresh];
  return [old.replace(/^a\//, ''), fresh.replace(/^b\//, '')];
}

/** The path that a name is, some words behind it aside; null for a name like `original`. */
function pathOf(name: string, suffixes: readonly string[]): string | null {
  const lower = name.toLowerCase();
  if (suffixes.some((suffix) => lower.endsWith(suffix))) return name;
  const [word = ''] = name.split(' ', 1);
  return pathInHeading(word, suffixes) ?? (/^\S*[./]\w+$/.test(name) ? name : null);
}

/** Whether a name can be nothing but a file's: code may hold lines that begin with `-- ` and `++ `. */
function isSurelyFile(name: string, prefix: string, suffixes: readonly string[]): boolean {
  return name === NO_FILE || name.startsWith(prefix) || pathInHeading(name, suffixes) !== null;
}

/**
 * Reads the header of a file's part of a unified diff; null when there is none at this line.
 * @param isInHunk whether the line may as well be one of a hunk.
 */
export function fileHeaderAt(
  texts: readonly string[],
  start: number,
  isInHunk: boolean,
  suffixes: readonly string[],
): FileHeader | null {
  let at = start;
  const said: Record<string, string | undefined> = {};
  for (let text = texts[at] ?? ''; text.length <= LONGEST_LINE; text = texts[at] ?? '') {
    const match = at - start < (said['git'] === undefined ? MOST_STRAY : MOST_EXTENDED) ? EXTENDED.exec(text) : null;
    // The next file's header starts.
    if (!match || (match.groups?.['git'] !== undefined && at > start)) break;
    for (const [name, value] of Object.entries(match.groups ?? {})) said[name] ??= value;
    at += 1;
  }
  let [oldName, newName] = ['', ''];
  if (isFileHeader(texts, at)) {
    [oldName, newName] = [bareName(texts[at] ?? ''), bareName(texts[at + 1] ?? '')];
    const isSure = isSurelyFile(oldName, 'a/', suffixes) && isSurelyFile(newName, 'b/', suffixes);
    if (at === start && isInHunk && !isSure) return null;
    at += 2;
  } else if (said['git'] !== undefined) {
    const middle = said['git'].lastIndexOf(' b/');
    [oldName, newName] = [said['git'].slice(0, Math.max(0, middle)), said['git'].slice(middle + 1)];
  }
  // Without either there is no more than a line that looks like one of git's.
  if (oldName === '' && newName === '') return null;

  const [old, fresh] = withoutPrefixes(oldName, newName);
  const length = at - start;
  if (said['added'] !== undefined || old === NO_FILE) return { path: pathOf(fresh, suffixes), change: 'add', length };
  const path = pathOf(said['from'] ?? old, suffixes) ?? pathOf(fresh, suffixes);
  if (said['deleted'] !== undefined || fresh === NO_FILE) return { path, change: 'delete', length };
  return { path, change: said['renamed'] === undefined ? 'update' : 'move', length };
}
