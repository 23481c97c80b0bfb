import { tokenCost } from './token-cost';

const claude = { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 };
const million = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

describe('tokenCost', () => {
  it.each([
    ['input', 3],
    ['cachedInput', 0.3],
    ['cacheWrite', 3.75],
    ['output', 15],
  ] as const)('a million tokens of %s cost %d dollars', (kind, dollars) => {
    expect(tokenCost({ ...million, [kind]: 1_000_000 }, claude)).toBe(dollars);
  });

  it('adds the kinds up', () => {
    // 2000 × 3 + 10000 × 0.30 + 400 × 3.75 + 700 × 15 = 21000 millionths
    expect(tokenCost({ input: 2000, cachedInput: 10_000, cacheWrite: 400, output: 700 }, claude)).toBeCloseTo(
      0.021,
      12,
    );
  });

  it('charges a kind without a price of its own as input', () => {
    const plain = { input: 2, cachedInput: null, cacheWrite: null, output: 8 };
    expect(tokenCost({ input: 1, cachedInput: 1, cacheWrite: 1, output: 0 }, plain)).toBeCloseTo(0.000006, 12);
  });

  it('is null, not zero, when usage or price is not known', () => {
    expect(tokenCost(null, claude)).toBeNull();
    expect(tokenCost(million, null)).toBeNull();
    expect(tokenCost(million, claude)).toBe(0);
  });
});
