import { DatabaseAway } from '../database-away';
import { hashApiKey, mintApiKey } from './api-key';
import { ApiKeys, type StoredKey } from './api-keys.port';
import { Authenticate } from './authenticate';
import { Plans } from './plans';

const now = new Date('2026-11-20T12:00:00Z');
const earlier = new Date('2026-11-20T11:59:59Z');
const later = new Date('2026-11-20T12:00:01Z');
const rate = { max: 40, windowMs: 60_000 };
const plans = new Plans(
  new Map([
    ['free', { name: 'free', rate, optimizationsPerMonth: 500 }],
    ['unlimited', { name: 'unlimited', rate, optimizationsPerMonth: null }],
  ]),
);

class KnownKeys extends ApiKeys {
  readonly byHash = new Map<string, StoredKey>();
  readonly uses: [hash: string, at: Date][] = [];
  away = false;

  find(hash: string): Promise<StoredKey | null> {
    if (this.away) return Promise.reject(new DatabaseAway(new Error('refused')));
    return Promise.resolve(this.byHash.get(hash) ?? null);
  }

  used(hash: string, at: Date): void {
    this.uses.push([hash, at]);
  }
}

describe('Authenticate', () => {
  const key = mintApiKey();
  let keys: KnownKeys;

  beforeEach(() => {
    keys = new KnownKeys();
  });

  const know = (text: string, differences: Partial<StoredKey> = {}) =>
    keys.byHash.set(hashApiKey(text), {
      userId: 'ada',
      suffix: text.slice(-4),
      planName: 'free',
      optimizationsLimit: null,
      organizationId: 'acme',
      privacyMode: false,
      expiresAt: null,
      revokedAt: null,
      suspendedAt: null,
      ...differences,
    });
  const run = (header: string | undefined, storeCode: 'all' | 'none' = 'all') =>
    new Authenticate(keys, plans, storeCode, () => now).run(header);

  it('tells who calls, and notes the use of the key', async () => {
    know(key);
    expect(await run(`Bearer ${key}`)).toEqual({
      userId: 'ada',
      keySuffix: key.slice(-4),
      plan: { name: 'free', rate, optimizationsPerMonth: 500 },
      organizationId: 'acme',
      mayStoreCode: true,
    });
    expect(keys.uses).toEqual([[hashApiKey(key), now]]);
  });

  it("obeys the subscription's own limit, else the plan's", async () => {
    know(key, { optimizationsLimit: 7 });
    expect((await run(`Bearer ${key}`)).plan.optimizationsPerMonth).toBe(7);
    know(key, { planName: 'unlimited' });
    expect((await run(`Bearer ${key}`)).plan.optimizationsPerMonth).toBeNull();
    know(key, { planName: 'unlimited', optimizationsLimit: 0 });
    expect((await run(`Bearer ${key}`)).plan.optimizationsPerMonth).toBe(0);
  });

  it('may store code only when neither the service nor the organization says no', async () => {
    know(key);
    expect((await run(`Bearer ${key}`, 'none')).mayStoreCode).toBe(false);
    know(key, { privacyMode: true });
    expect((await run(`Bearer ${key}`)).mayStoreCode).toBe(false);
  });

  it.each([undefined, '', '  '])('asks for a key when there is none: %j', async (header) => {
    await expect(run(header)).rejects.toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('required') as string,
    });
  });

  it.each([
    'Basic YTpi',
    key,
    'Bearer',
    'Bearer sk-123',
    'Bearer cf-',
    `Bearer ${key} ${key}`,
    'Bearer cf-ü',
    `Bearer cf-${'x'.repeat(2_000)}`,
  ])('calls the header malformed: %.40s', async (header) => {
    await expect(run(header)).rejects.toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('malformed') as string,
    });
  });

  it.each([`bearer ${key}`, `  Bearer   ${key}  `])('is not strict about case and spaces: %j', async (header) => {
    know(key);
    expect((await run(header)).userId).toBe('ada');
  });

  it('says the same of unknown, expired and revoked keys', async () => {
    const refusal = { code: 'unauthorized', message: 'the API key is unknown, expired or revoked' };
    await expect(run(`Bearer ${key}`)).rejects.toMatchObject(refusal);
    know(key, { expiresAt: now });
    await expect(run(`Bearer ${key}`)).rejects.toMatchObject(refusal);
    know(key, { revokedAt: earlier, suspendedAt: earlier });
    await expect(run(`Bearer ${key}`)).rejects.toMatchObject(refusal);
    expect(keys.uses).toEqual([]);
    know(key, { expiresAt: later });
    expect((await run(`Bearer ${key}`)).userId).toBe('ada');
  });

  it('points at a typing error, but not in a key that somebody chose and that is known', async () => {
    const mistyped = `cf-${'a'.repeat(46)}`;
    await expect(run(`Bearer ${mistyped}`)).rejects.toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('typing error') as string,
    });
    know(mistyped);
    expect((await run(`Bearer ${mistyped}`)).userId).toBe('ada');
  });

  it('forbids a suspended user', async () => {
    know(key, { suspendedAt: earlier });
    await expect(run(`Bearer ${key}`)).rejects.toMatchObject({ code: 'forbidden' });
    expect(keys.uses).toEqual([]);
  });

  it('says that the key cannot be checked while the database is away', async () => {
    keys.away = true;
    await expect(run(`Bearer ${key}`)).rejects.toMatchObject({ code: 'database_unavailable' });
  });
});
