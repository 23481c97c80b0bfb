import { STRATEGIES, strategiesFor } from './strategies';

const kinds = [
  { isAsync: false, isNumerical: false },
  { isAsync: true, isNumerical: false },
  { isAsync: false, isNumerical: true },
  { isAsync: true, isNumerical: true },
];
const cases = kinds.flatMap((code) => [true, false].map((profiled) => ({ ...code, profiled })));

describe('strategiesFor', () => {
  it.each(cases)('gives 50 calls of one request 50 directions: %j', ({ profiled, ...code }) => {
    const chosen = Array.from({ length: 50 }, (_, nth) => [...strategiesFor(nth, code, profiled)].sort().join('+'));
    expect(new Set(chosen).size).toBe(50);
    expect(chosen[0]).toBe('largest-gain');
    expect(chosen.slice(1).join('+')).not.toContain('largest-gain');
  });

  it.each(cases)('gives only directions that apply, and singles before pairs: %j', ({ profiled, ...code }) => {
    const singles = 11 + (code.isAsync ? 2 : 0) + (code.isNumerical ? 3 : 0);
    for (let nth = 0; nth < 50; nth += 1) {
      const chosen = strategiesFor(nth, code, profiled);
      expect(chosen).toHaveLength(nth < singles ? 1 : 2);
      expect(new Set(chosen).size).toBe(chosen.length);
      if (!code.isAsync) expect(chosen.join()).not.toMatch(/concurrency|waiting/);
      if (!code.isNumerical) expect(chosen.join()).not.toMatch(/vectorise|compilation|array-memory/);
    }
  });

  it('never runs out, and gives the same for the same call', () => {
    for (const nth of [0, 15, 55, 56, 57, 1000]) {
      const first = strategiesFor(nth, kinds[0]!, false);
      expect(first.length).toBeGreaterThan(0);
      expect(strategiesFor(nth, kinds[0]!, false)).toEqual(first);
    }
  });

  it('begins with other directions once there is a profile, but with the same set', () => {
    const early = (profiled: boolean) => [1, 2, 3, 4].flatMap((nth) => strategiesFor(nth, kinds[0]!, profiled));
    expect(early(true)).not.toEqual(early(false));
    const all = (profiled: boolean) => STRATEGIES.map((_, nth) => strategiesFor(nth, kinds[3]!, profiled)[0]).sort();
    expect(all(true)).toEqual(all(false));
    expect(all(true)).toEqual([...STRATEGIES].sort());
  });

  it('combines likely winners first', () => {
    expect(strategiesFor(11, kinds[0]!, false)).toEqual(['algorithm', 'data-structures']);
    expect(strategiesFor(12, kinds[0]!, false)).toEqual(['algorithm', 'built-ins']);
  });
});
