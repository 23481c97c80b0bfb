/** A rewrite of a case of the open part, written by hand: texts of its source, and what takes the place of each. */
export interface Planted {
  name: string;
  swap: [string, string][];
  /** A gain of less than a half: too near to the noise of a busy machine for a test to insist on it. */
  modest?: true;
}

/** The source with the rewrite in it. @throws Error when a text is not there to be replaced. */
export function planted(source: string, { name, swap }: Planted): string {
  return swap.reduce((code, [old, fresh]) => {
    if (!code.includes(old)) throw new Error(`${name} has no ${old}`);
    return code.split(old).join(fresh);
  }, source);
}
