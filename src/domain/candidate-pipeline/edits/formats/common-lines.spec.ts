import { hunkLinesBetween } from './common-lines';

/** The length of a longest common subsequence, by the textbook. */
function common(old: readonly string[], fresh: readonly string[]): number {
  let row = new Array<number>(fresh.length + 1).fill(0);
  for (const line of old) {
    const next = [0];
    for (const [at, other] of fresh.entries()) {
      next.push(line === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

it('keeps both sides, their longest common subsequence as context, and old lines before new ones', () => {
  let state = 3;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let run = 0; run < 3000; run += 1) {
    const letters = 2 + random(4);
    const [old, fresh] = [0, 1].map(() => Array.from({ length: random(14) }, () => String(random(letters)))) as [
      string[],
      string[],
    ];
    const lines = hunkLinesBetween(old, fresh);
    expect(lines.filter(({ kind }) => kind !== 'new').map(({ text }) => text)).toEqual(old);
    expect(lines.filter(({ kind }) => kind !== 'old').map(({ text }) => text)).toEqual(fresh);
    expect(lines.filter(({ kind }) => kind === 'context')).toHaveLength(common(old, fresh));
    expect(lines.map(({ kind }) => kind).join(' ')).not.toContain('new old');
  }
});

it('finds context in long texts that differ little, and at the ends of those that differ widely', () => {
  const long = Array.from({ length: 100_000 }, (_, number) => `line ${number}`);
  const changed = long.map((line, number) => (number % 1000 === 500 ? 'changed' : line));
  expect(hunkLinesBetween(long, changed).filter(({ kind }) => kind === 'context')).toHaveLength(99_900);
  const other = ['line 0', ...long.slice(1, -1).map((line) => `other ${line}`), 'line 99999'];
  expect(hunkLinesBetween(long, other).filter(({ kind }) => kind === 'context')).toHaveLength(2);
});
