import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlans } from './plans-file';

const defaultRate = { rateLimitMax: 40, rateLimitWindowMs: 60_000 };

describe('loadPlans', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codeflash-plans-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const load = (content: unknown) => {
    const file = join(folder, 'plans.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return loadPlans(file, defaultRate);
  };

  it('ships free, pro and unlimited', () => {
    const plans = loadPlans(null, defaultRate);
    expect(plans.names).toEqual(['free', 'pro', 'unlimited']);
    expect(plans.named('free')).toMatchObject({ rate: { max: 40, windowMs: 60_000 } });
    expect(plans.named('unlimited')).toEqual({
      name: 'unlimited',
      rate: { max: 4_000, windowMs: 60_000 },
      optimizationsPerMonth: null,
    });
  });

  it('reads plans with and without a rate of their own', () => {
    const plans = load({
      free: { optimizations_per_month: 0 },
      team: { optimizations_per_month: null, rate: { max: 7, window_ms: 1_000 } },
      slow: { optimizations_per_month: 3, rate: { max: 2 } },
    });
    expect(plans.named('free')).toEqual({
      name: 'free',
      rate: { max: 40, windowMs: 60_000 },
      optimizationsPerMonth: 0,
    });
    expect(plans.named('team').rate).toEqual({ max: 7, windowMs: 1_000 });
    expect(plans.named('slow').rate).toEqual({ max: 2, windowMs: 60_000 });
    expect(plans.named('gone')).toBe(plans.named('free'));
  });

  it.each([
    ['no JSON', '{', /cannot be read/],
    ['no plan free', { pro: { optimizations_per_month: 1 } }, /"free" is missing/],
    ['a negative allowance', { free: { optimizations_per_month: -1 } }, /free\.optimizations_per_month/],
    ['a list', [{ optimizations_per_month: 1 }], /plans\.json: must be a JSON object of plans by their names$/],
    ['a misspelt field', { free: { optimizations_per_month: 1, rates: {} } }, /free/],
  ])('refuses a file with %s in one line that names it', (_, content, message) => {
    expect(() => load(content)).toThrow(message);
    expect(() => load(content)).toThrow(/^PLANS_FILE .*plans\.json[^\n]*$/);
  });

  it('refuses a file that is not there', () => {
    expect(() => loadPlans(join(folder, 'none.json'), defaultRate)).toThrow(/^PLANS_FILE .*none\.json cannot be read/);
  });
});
