import { applyEdits } from './apply-edits';
import { type Edit, type EditBlock, type Hunk, type HunkLine } from './edit';

/** Far more than it takes on a slow machine: what grows with the square of the size takes minutes. */
const GENEROUS_MS = 20_000;

function hunk(lines: HunkLine[], more: Partial<Hunk> = {}): Hunk {
  return { anchors: [], lineHint: null, atEnd: false, finalLineBreak: null, ...more, lines };
}

function edit(relation: Edit['relation'], hunks: Hunk[]): Edit {
  const blocks = hunks.map((one, at): EditBlock => ({
    number: at + 1,
    path: 'a.py',
    change: 'update',
    readings: [[one]],
    fault: null,
  }));
  return { format: 'V4A patch', blockName: 'hunk', relation, blocks };
}

const lines = (kind: HunkLine['kind'], texts: string[]): HunkLine[] => texts.map((text) => ({ kind, text }));

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `    value_${at} = compute(${at})`);

/** How long it takes to apply edits of a file of these lines, in ms, and what comes of it. */
function timed(texts: readonly string[], edits: Edit[]): { outcome: ReturnType<typeof applyEdits>; ms: number } {
  const code = texts.map((text) => `${text}\n`).join('');
  const start = performance.now();
  const outcome = applyEdits(edits, [{ path: 'a.py', code }]);
  const ms = performance.now() - start;
  if (process.env['EDIT_TIMES'])
    process.stdout.write(`${expect.getState().currentTestName ?? ''}: ${ms.toFixed(0)} ms\n`);
  return { outcome, ms };
}

function expectApplied(texts: readonly string[], edits: Edit[], expected: readonly string[]): void {
  const { outcome, ms } = timed(texts, edits);
  if ('kind' in outcome) throw new Error(outcome.detail);
  // Texts of a megabyte are not to be shown where they differ.
  expect(outcome.files[0]?.code === expected.map((text) => `${text}\n`).join('')).toBe(true);
  expect(ms).toBeLessThan(GENEROUS_MS);
}

function expectRefused(texts: readonly string[], edits: Edit[]): void {
  const { outcome, ms } = timed(texts, edits);
  expect(outcome).toMatchObject({ kind: 'not applied' });
  expect('correction' in outcome && outcome.correction.length).toBeLessThan(20_000);
  expect(ms).toBeLessThan(GENEROUS_MS);
}

const equal = Array.from({ length: 333_334 }, () => 'xy');

describe('a file of a megabyte of equal lines', () => {
  const pair = lines('old', ['xy', 'xy']);

  it('is refused where nothing says which is meant', () => {
    expectRefused(equal, [
      edit(
        'one after another',
        Array.from({ length: 500 }, () => hunk(pair)),
      ),
    ]);
  });

  it('is changed in order by 500 hunks', () => {
    const hunks = Array.from({ length: 500 }, (_, at) =>
      hunk([...pair, ...lines('new', ['z'])], { lineHint: 1 + 2 * at }),
    );
    const expected = [...Array.from({ length: 500 }, () => 'z'), ...equal.slice(1000)];
    expectApplied(equal, [edit('in order', hunks)], expected);
  });

  it('is refused where lines almost fit everywhere', () => {
    const almost = lines('old', [...Array.from({ length: 1000 }, () => 'xy'), 'x']);
    const hunks = Array.from({ length: 500 }, () => hunk(almost));
    expectRefused([...equal, 'y', 'x'], [edit('one after another', hunks)]);
  });

  it('is refused where lines fit almost everywhere but for how they are nested', () => {
    const nested = Array.from({ length: 50_000 }, (_, at) => `${' '.repeat(at % 2)}xy`);
    const old = lines('old', [...nested, '  xy']);
    expectRefused(nested.concat(nested, ['xy', '   xy']), [
      edit(
        'in order',
        Array.from({ length: 20 }, () => hunk(old)),
      ),
    ]);
  });
});

describe('large edits', () => {
  it('500 blocks, one after another', () => {
    const texts = numbered(30_000);
    const hunks = Array.from({ length: 500 }, (_, at) => {
      const place = at * 60;
      return hunk([...lines('old', texts.slice(place, place + 3)), ...lines('new', [`    replaced_${at} = ${at}`])]);
    });
    const expected = texts.flatMap((text, at) =>
      at % 60 === 0 ? [`    replaced_${at / 60} = ${at / 60}`] : at % 60 < 3 ? [] : [text],
    );
    expectApplied(texts, [edit('one after another', hunks.toReversed())], expected);
  });

  it('500 blocks whose lines all need a look at every level', () => {
    const texts = numbered(30_000);
    const hunks = Array.from({ length: 500 }, (_, at) => {
      const wide = texts.slice(at * 60, at * 60 + 3).map((text) => `${text.trim()} `);
      return hunk([...lines('old', wide), ...lines('new', [`replaced_${at} = ${at}`])]);
    });
    const expected = texts.flatMap((text, at) =>
      at % 60 === 0 ? [`    replaced_${at / 60} = ${at / 60}`] : at % 60 < 3 ? [] : [text],
    );
    expectApplied(texts, [edit('one after another', hunks)], expected);
  });

  it('a hunk of 100,000 lines, all moved and every other one changed', () => {
    const texts = numbered(100_000);
    const changed = texts.map((text, at) => (at % 2 === 0 ? `${text} + 1` : text));
    const old = texts.flatMap((text, at) =>
      at % 2 === 0
        ? [...lines('old', [text.slice(4)]), ...lines('new', [`${text.slice(4)} + 1`])]
        : lines('context', [text.slice(4)]),
    );
    expectApplied(texts, [edit('in order', [hunk(old)])], changed);
  });

  it('a hunk of 100,000 lines that replaces all at once, deeper and deeper', () => {
    const texts = Array.from({ length: 100_000 }, (_, at) => `${' '.repeat(4 + (at % 40))}v${at}`);
    const old = lines(
      'old',
      texts.map((text) => text.slice(4)),
    );
    const fresh = lines(
      'new',
      texts.map((text) => `${text.slice(4)} = 1`),
    );
    expectApplied(
      texts,
      [edit('in order', [hunk([...old, ...fresh])])],
      texts.map((text) => `${text} = 1`),
    );
  });

  it('blank lines in a file of nothing else', () => {
    const blank = Array.from({ length: 1_000_000 }, () => '');
    expectRefused(blank, [
      edit(
        'one after another',
        Array.from({ length: 500 }, () => hunk(lines('old', ['', '', '']))),
      ),
    ]);
  });

  it('anchors that are nowhere', () => {
    const texts = numbered(30_000);
    const hunks = Array.from({ length: 500 }, (_, at) => {
      return hunk([...lines('old', texts.slice(at * 3, at * 3 + 1)), ...lines('new', ['x'])], {
        anchors: [`def nowhere_${at}`],
      });
    });
    const expected = texts.map((text, at) => (at % 3 === 0 && at < 1500 ? 'x' : text));
    expectApplied(texts, [edit('in order', hunks)], expected);
  });

  it('lines that are nowhere', () => {
    const texts = numbered(30_000);
    const garbage = Array.from({ length: 40_000 }, (_, at) => `def f${at}(): return compute(${at * 7})`);
    expectRefused(texts, [edit('one after another', [hunk(lines('old', garbage))])]);
  });

  it('very long lines', () => {
    const texts = [`a = "${'-'.repeat(500_000)}"`, `b = "${' '.repeat(500_000)}"`];
    expectRefused(texts, [
      edit('one after another', [hunk(lines('old', [`${texts[1] ?? ''}${' '.repeat(300_000)}x`]))]),
    ]);
  });

  it('a realistic edit', () => {
    const texts = numbered(30_000);
    const hunks = Array.from({ length: 20 }, (_, at) => {
      const place = 100 + at * 1000;
      return hunk([
        ...lines('context', texts.slice(place, place + 3)),
        ...lines('old', texts.slice(place + 3, place + 5)),
        ...lines('new', [`    total = ${at}`]),
        ...lines('context', texts.slice(place + 5, place + 8)),
      ]);
    });
    const expected = texts.flatMap((text, at) => {
      const nth = (at - 103) / 1000;
      if (Number.isInteger(nth) && nth >= 0 && nth < 20) return [`    total = ${nth}`];
      return (at - 104) % 1000 === 0 && at >= 104 && at < 20_104 ? [] : [text];
    });
    expectApplied(texts, [edit('in order', hunks)], expected);
  });
});
