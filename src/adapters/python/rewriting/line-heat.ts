/** `| Hits | Time | Per Hit | % Time | Line Contents |` */
const ROW = /^\s*\|[^|]*\|[^|]*\|[^|]*\|\s*([\d.]+)\s*\|(.*)$/;

/** What share of its function's time, in per cent, a profile gives to lines of code; 0 for those that it does not have. */
export class LineHeat {
  private readonly shares = new Map<string, number>();

  constructor(profile: string) {
    for (const row of profile.split(/\r?\n/)) {
      const [, share, code] = ROW.exec(row) ?? [];
      const line = code?.replace(/\|\s*$/, '').trim() ?? '';
      if (line !== '') this.shares.set(line, Math.max(Number(share), this.shares.get(line) ?? 0));
    }
  }

  /** Of the hottest of the lines. */
  of(lines: readonly string[]): number {
    return lines.reduce((most, line) => Math.max(most, this.shares.get(line.trim()) ?? 0), 0);
  }
}
