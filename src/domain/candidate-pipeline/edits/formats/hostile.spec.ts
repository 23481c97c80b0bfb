import { textLines } from '../../../text-lines';
import { EDIT_FORMATS } from '../formats';
import { MOST_BLOCKS } from './numbered-blocks';

const LENGTH = 1_000_000;
const repeated = (pattern: string): string => pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH);

/** A small linear congruential generator: the same cases on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const search = '<<<<<<< SEARCH\n';
const patterns = [
  ...[search, '<<<<<<< ', '<<<<<<<\n', '=======\n', '>>>>>>> REPLACE\n', '=======\n>>>>>>> REPLACE\n', '...\n'],
  ...[
    `${search}=======\n>>>>>>> REPLACE\n`,
    `${search}a\n=======\nb\n>>>>>>> REPLACE\n`,
    `a.py\n${search}>>>>>>> REPLACE\n`,
  ],
  ...[
    '*** Begin Patch\n',
    '*** End Patch\n',
    '*** Begin Patch\nx\n',
    '*** Update File: a.py\n',
    '*** End of File\n',
    'EOF\n',
  ],
  ...[
    '*** Update File: a.py\n@@\n-a\n+b\n',
    '*** End Patch\n@@ -1 +1 @@\n-a\n',
    'apply_patch <<EOF\n*** Begin Patch\n',
  ],
  ...['@@\n', '@@ -1 +1 @@\n', '@@\n-a\n+b\n', '@@ -1 +1 @@\n-a\n+b\n', '\\ No newline\n', '*** Add File: a\nx\n'],
  ...[
    '--- a/x.py\n+++ b/x.py\n',
    '--- x\n+++ y\n',
    'diff --git a/x b/x\n',
    'index abcd..abcd\n',
    'new file mode 100644\n',
  ],
  ...[
    '```\n',
    '```diff\n',
    '```diff\n-a\n```\n',
    '~~~',
    '`',
    ' ',
    '\t',
    ' \n',
    '\n',
    '+\n',
    '-\n',
    '- a\n',
    '<',
    '>',
    '=',
    '*',
    '@',
  ],
  ...['a.py\n', '<edit path="a.py">\n', `${'# '.repeat(149)}\n`, 'a '],
];
/** What the patterns are put behind, so that they stand inside a block of every format. */
const openings = [search, '*** Begin Patch\n*** Update File: a.py\n@@\n', '```diff\n--- a/x.py\n+++ b/x.py\n@@\n-a\n'];

describe('the formats, on a megabyte of garbage', () => {
  /** Milliseconds for all formats. */
  const time = (answer: string): number => {
    const lines = textLines(answer);
    const started = performance.now();
    for (const format of EDIT_FORMATS) {
      const reading = format.read(lines, ['.py']);
      expect(reading?.edit.blocks.length ?? 0).toBeLessThanOrEqual(MOST_BLOCKS);
      if (reading) expect(format.mayBeIn(answer)).toBe(true);
    }
    return performance.now() - started;
  };

  // For all three together usually some tenths of a second; quadratic would be minutes.
  const MOST = 5000;

  it('of one kind', () => {
    for (const pattern of patterns) expect([pattern, time(repeated(pattern)) < MOST]).toEqual([pattern, true]);
  }, 120_000);

  it('of all kinds, in a block of every format', () => {
    const random = generator(5);
    const mix = Array.from({ length: 400 }, () => patterns[random(patterns.length)] ?? '').join('');
    for (const opening of openings) {
      for (const pattern of [mix, '=======\n', '@@\n', '- a\n', '```\n', ' \n', 'x\n', '<']) {
        expect([opening, pattern, time(opening + repeated(pattern)) < MOST]).toEqual([opening, pattern, true]);
      }
    }
  }, 120_000);

  it('with lines to compare, possible dividers, elisions and indented markers', () => {
    const random = generator(7);
    const lines = (count: number, kinds: number): string =>
      Array.from({ length: count }, () => `l${random(kinds)}`).join('\n');
    const answers = {
      wide: `${search}${lines(150_000, 50)}\n=======\n${lines(150_000, 50)}\n>>>>>>> REPLACE`,
      narrow: `${search}${lines(150_000, 2)}\n=======\n${lines(150_000, 2)}\n>>>>>>> REPLACE`,
      dividers: `${search}${Array.from({ length: 9 }, () => `${lines(18_000, 2)}\n...\n${lines(18_000, 2)}`).join('\n=======\n')}\n>>>>>>> REPLACE`,
      blocks: Array.from(
        { length: 499 },
        () => `${search}${Array.from({ length: 9 }, () => lines(70, 3)).join('\n=======\n')}\n>>>>>>> REPLACE`,
      ).join('\n'),
      indented: Array.from({ length: 1400 }, (_, columns) => `${' '.repeat(columns)}<<<<<<< SEARCH`).join('\n'),
      crossed: Array.from(
        { length: 700 },
        (_, columns) => `${' '.repeat(columns)}${search}${' '.repeat(columns + 1)}>>>>>>> REPLACE`,
      ).join('\n'),
    };
    for (const [name, answer] of Object.entries(answers)) expect([name, time(answer) < MOST]).toEqual([name, true]);
  }, 120_000);
});

it('reads random mixes without throwing; spans are whole lines of the answer, and blocks are whole', () => {
  const random = generator(11);
  const parts = [
    ...patterns.filter((pattern) => pattern.length < 100),
    ' ',
    '\r\n',
    'x = 1\n',
    '    y\n',
    '\u2028',
    '\ud800',
    '*** Move to: b\n',
    '1. ',
  ];
  for (let run = 0; run < 1000; run += 1) {
    const answer = Array.from({ length: random(25) }, () => parts[random(parts.length)] ?? '').join('');
    const lines = textLines(answer);
    const starts = new Set(lines.map(({ start }) => start));
    const ends = new Set(lines.map(({ end }) => end));
    for (const format of EDIT_FORMATS) {
      const reading = format.read(lines, ['.py']);
      if (!reading) continue;
      expect(format.mayBeIn(answer)).toBe(true);
      expect(reading.edit.blocks.map(({ number }) => number)).toEqual(
        reading.edit.blocks.map((_, before) => before + 1),
      );
      for (const { start, end } of reading.spans)
        expect([starts.has(start), ends.has(end), start < end]).toEqual([true, true, true]);
      for (const { fault, readings, change } of reading.edit.blocks) {
        expect(fault !== null && readings.length > 0).toBe(false);
        expect(fault === null && readings.length === 0 && change === 'update').toBe(false);
        for (const { text } of readings.flat().flatMap((hunk) => hunk.lines)) expect(answer).toContain(text);
      }
    }
  }
}, 120_000);
