/** Lines that stay above and below what changed. */
const CONTEXT = 30;

/** What differs between two versions of a text. */
export interface ChangedPart {
  /** From shortly above the first difference to shortly below the last one; `…` stands for what is left out. */
  original: string;
  optimized: string;
  /** Lines of the original that the optimized version does not have, and the other way round. */
  removed: number;
  added: number;
}

/** Finds what differs between whole files, which are mostly alike. Linear. */
export function changedPart(original: string, optimized: string): ChangedPart {
  const [before, after] = [original, optimized].map((text) => text.trimEnd().split(/\r?\n/)) as [string[], string[]];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;

  const shown = (lines: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(lines.length, lines.length - end + CONTEXT)];
    return [...(from > 0 ? ['…'] : []), ...lines.slice(from, to), ...(to < lines.length ? ['…'] : [])].join('\n');
  };
  return {
    original: shown(before),
    optimized: shown(after),
    removed: missingFrom(after, before),
    added: missingFrom(before, after),
  };
}

/** How many of the lines, blank ones aside, others do not have as often. */
function missingFrom(others: readonly string[], lines: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  let missing = 0;
  for (const line of lines) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else if (line.trim() !== '') missing += 1;
  }
  return missing;
}
