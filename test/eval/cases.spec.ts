import { PARTS, PRACTICE, readCases, runnable, sampleOf } from './cases';
import { judgeTogether } from './judge';

const cases = readCases();
const practice = readCases([PRACTICE]);

describe('the corpus', () => {
  it('has 96 functions or more, a third of them not improvable and a third of them held out', () => {
    const share = (count: number): number => count / cases.length;
    expect(cases.length).toBeGreaterThanOrEqual(96);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(share(cases.filter(({ improvable }) => !improvable).length)).toBeCloseTo(1 / 3, 1);
    expect(share(cases.filter(({ part }) => part === 'held-out').length)).toBeCloseTo(1 / 3, 1);
  });

  it('holds the same kinds in both parts, in the same proportions', () => {
    const [open, heldOut] = PARTS.map((wanted) => counted(cases.filter(({ part }) => part === wanted).map(kindOf)));
    expect(Object.fromEntries(Object.entries(heldOut!).map(([kind, count]) => [kind, 2 * count]))).toEqual(open);
  });

  it('has functions to learn from, of the same kinds', () => {
    const kinds = new Set(cases.map(kindOf));
    expect(practice.map(kindOf).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(practice.length).toBeGreaterThan(cases.length);
  });

  it('is sampled alike every time, however the cases are ordered', () => {
    const names = sampleOf([...cases].reverse(), 10).map(({ name }) => name);
    expect(names).toHaveLength(10);
    expect(new Set(sampleOf(cases, 10).map(({ name }) => name))).toEqual(new Set(names));
  });

  it('judges every original equal to itself, on ten calls or more, and within time at every size', async () => {
    const { cases: able } = runnable(cases);
    const verdicts = await judgeTogether(
      able.map((one) => ({ case: one, candidate: null, seconds: 0 })),
      60_000,
    );
    able.forEach(({ name }, at) => {
      const { calls, difference, times } = verdicts[at]!;
      expect([name, difference]).toEqual([name, null]);
      expect([name, calls >= 10]).toEqual([name, true]);
      expect([name, times.length >= 3 && times.every(({ original }) => original < 1)]).toEqual([name, true]);
    });
  }, 90_000);
});

function kindOf({ kind, improvable }: { kind: string; improvable: boolean }): string {
  return `${kind}, ${improvable ? 'improvable' : 'not improvable'}`;
}

function counted(texts: readonly string[]): Record<string, number> {
  return Object.fromEntries(texts.map((text) => [text, texts.filter((other) => other === text).length]));
}
