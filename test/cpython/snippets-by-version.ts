/** The versions of Python that verdicts are given for. */
export const VERSIONS = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;

/** A piece of code and the versions of Python in which it is valid. */
export interface VersionedSnippet {
  code: string;
  valid: ReadonlySet<string>;
}

/** Reads snippets, each below a line such as `===== 3.8-3.10 3.14` or `===== none` that says where it is valid. */
export function snippetsByVersion(text: string): VersionedSnippet[] {
  const [, ...parts] = text.split(/^=====(.*)\n/m);
  return parts.flatMap((ranges, nth) => {
    const code = parts[nth + 1];
    return nth % 2 === 0 && code !== undefined ? [{ code, valid: new Set(versionsIn(ranges.trim())) }] : [];
  });
}

function versionsIn(ranges: string): string[] {
  if (ranges === 'none') return [];
  return ranges.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    const [from, to] = [first, last].map((version) => VERSIONS.findIndex((known) => known === version));
    if (from === undefined || to === undefined || from < 0 || to < from)
      throw new Error(`no range of versions: ${range}`);
    return VERSIONS.slice(from, to + 1);
  });
}
