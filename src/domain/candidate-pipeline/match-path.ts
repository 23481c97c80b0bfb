import { type CodeFile } from '../code-file';

function segments(path: string): string[] {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
}

function commonEnding(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Files that a path may mean, and whether it says so beyond doubt. */
export interface PathMatch {
  files: number[];
  /** False when folders differ (`lib/tax.py` for `shop/tax.py`): it may just as well be a file of its own. */
  sure: boolean;
}

/** The files of the request with the longest common path ending; numbers are positions in `files`. */
export function matchPath(path: string, files: readonly CodeFile[]): PathMatch {
  const exact = files.findIndex((file) => file.path === path);
  if (exact >= 0) return { files: [exact], sure: true };
  const wanted = segments(path);
  const lengths = files.map((file) => (file.path === null ? 0 : commonEnding(wanted, segments(file.path))));
  const longest = Math.max(0, ...lengths);
  if (longest === 0) return { files: [], sure: false };
  const nearest = [...lengths.keys()].filter((file) => lengths[file] === longest);
  const whole = nearest.every((file) => longest === Math.min(wanted.length, segments(files[file]?.path ?? '').length));
  return { files: nearest, sure: whole };
}
