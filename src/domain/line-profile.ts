/** A line of code with what a profiler counted of it. */
export interface ProfiledLine {
  /** The function that it is in, as the profile names it. */
  functionName: string;
  code: string;
  hits: number;
  /** In the profile's own unit. */
  time: number;
  /** Of its function's time, in percent, as it was written. */
  share: string;
}

/** In characters; what is longer is not read. */
const LONGEST_PROFILE = 1_000_000;
const LONGEST_ROW = 10_000;
const FUNCTION = /^## Function: (\S+)/;
/** `| Hits | Time | Per Hit | % Time | Line Contents |`; lines that were not reached have no numbers. */
const ROW = /^\s*\|\s*(\d*)\s*\|\s*([\d.]+(?:e[+-]?\d+)?)\s*\|[^|]*\|([^|]*)\|(.*)$/i;

/** A line profile as the client sends it: for each function a table of its lines and the time spent in each. */
export class LineProfile {
  private readonly lines: readonly ProfiledLine[];
  private readonly times = new Map<string, number>();
  /**
   * The time of the function that took longest: what it calls is part of it. In the profile's own unit; 0 without a
   * profile.
   */
  readonly total: number;

  constructor(text: string) {
    const tables = tablesOf(text);
    this.lines = tables.flat();
    const totals = tables.map((lines) => lines.reduce((sum, { time }) => sum + time, 0));
    this.total = totals.reduce((most, total) => Math.max(most, total), 0);
    for (const { code, time } of this.lines) {
      // Which of several equal lines is meant nobody knows; the slowest matters most.
      if (code !== '') this.times.set(code, Math.max(time, this.times.get(code) ?? 0));
    }
  }

  /** What some lines took together, in the profile's own unit; null where it has none of them. */
  time(lines: readonly string[]): number | null {
    const times = [...new Set(lines.map((line) => line.trim()))].flatMap((line) => this.times.get(line) ?? []);
    return times.length > 0 ? times.reduce((sum, time) => sum + time) : null;
  }

  /** The line that takes most of the time, in any function or in one; null where nothing took any. */
  hottest(functionName?: string): ProfiledLine | null {
    const asked = this.lines.filter((line) => functionName === undefined || line.functionName === functionName);
    return asked.reduce<ProfiledLine | null>((most, line) => (line.time > (most?.time ?? 0) ? line : most), null);
  }
}

/** The lines of each table; a heading ends one. */
function tablesOf(text: string): ProfiledLine[][] {
  const tables: ProfiledLine[][] = [[]];
  let functionName = '';
  for (const row of text.slice(0, LONGEST_PROFILE).split(/\r?\n/)) {
    if (row.length > LONGEST_ROW) continue;
    functionName = FUNCTION.exec(row)?.[1] ?? functionName;
    if (!row.trimStart().startsWith('|')) tables.push([]);
    const [, hits, time, share = '', content] = ROW.exec(row) ?? [];
    if (content === undefined) continue;
    const code = content.replace(/\|\s*$/, '').trim();
    tables.at(-1)?.push({ functionName, code, hits: Number(hits), time: Number(time), share: share.trim() });
  }
  return tables;
}
