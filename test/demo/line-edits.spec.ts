import { lineEdits } from '../../demo/line-edits';
import { unifiedDiff } from '../../demo/unified-diff';
import { SeededRandom } from '../cpython/random';

/** Two texts of which the second came from the first by a few changes. */
function pair(random: SeededRandom): [string[], string[]] {
  const line = (): string =>
    ['', '    pass', `x = ${random.below(12)}`, `def f${random.below(30)}():`][random.below(4)]!;
  const old = Array.from({ length: random.below(30) }, line);
  const now = [...old];
  for (let change = random.below(6); change > 0; change -= 1)
    now.splice(random.below(now.length + 1), random.below(4), ...Array.from({ length: random.below(4) }, line));
  return [old, now];
}

it('makes the new text of the old one', () => {
  const random = new SeededRandom(20261121);
  for (let round = 0; round < 2_000; round += 1) {
    const [old, now] = pair(random);
    const made = [...old];
    for (const { from, to, lines } of lineEdits(old, now).toReversed()) made.splice(from, to - from, ...lines);
    expect(made).toEqual(now);
  }
});

it('leaves unique lines that both texts have where they are', () => {
  expect(lineEdits(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
    { from: 1, to: 2, lines: ['x'] },
    { from: 4, to: 4, lines: ['e'] },
  ]);
  expect(lineEdits(['a'], ['a'])).toEqual([]);
});

/** Applies a unified diff to the letter: every line that it names must stand where it says. */
function applied(old: readonly string[], diff: readonly string[]): string[] {
  const now: string[] = [];
  let at = 0;
  for (const line of diff) {
    const [, start, , added] = /^@@ -(\d+),(\d+) \+(\d+),\d+ @@$/.exec(line) ?? [];
    if (start !== undefined) {
      while (at < Number(start) - 1) now.push(old[at++]!);
      expect(now).toHaveLength(Number(added) - 1);
    } else if (line.startsWith('+')) now.push(line.slice(1));
    else {
      expect(old[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) now.push(line.slice(1));
      at += 1;
    }
  }
  return [...now, ...old.slice(at)];
}

it('writes diffs by which the new text is made of the old one', () => {
  const random = new SeededRandom(7);
  for (let round = 0; round < 500; round += 1) {
    const [old, now] = pair(random);
    const text = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
    const before = { path: 'a.py', code: text(old) };
    const [from, to, ...diff] = unifiedDiff([before], [{ path: 'a.py', code: text(now) }]);
    if (from === undefined) expect(now).toEqual(old);
    else expect([from, to, ...applied(old, diff)]).toEqual(['--- a/a.py', '+++ b/a.py', ...now]);
  }
});
