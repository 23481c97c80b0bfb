import { loadPlans } from '../../src/adapters/plans-file';
import { PostgresApiKeys } from '../../src/adapters/postgres/postgres-api-keys';
import { PostgresKeyStore } from '../../src/adapters/postgres/postgres-key-store';
import { hashApiKey, mintApiKey } from '../../src/domain/access/api-key';
import { Authenticate } from '../../src/domain/access/authenticate';
import { KeyRing } from '../../src/domain/access/key-ring';
import { TestDatabase } from '../fakes/test-database';

const hourMs = 3_600_000;

describe('KeyRing', () => {
  const plans = loadPlans(null, { rateLimitMax: 40, rateLimitWindowMs: 60_000 });
  let database: TestDatabase;
  let now: Date;
  let keyRing: KeyRing;
  let apiKeys: PostgresApiKeys;

  beforeEach(async () => {
    database = await TestDatabase.create();
    now = new Date('2026-11-20T12:00:00Z');
    keyRing = new KeyRing(new PostgresKeyStore(database.db), plans, () => now);
    apiKeys = new PostgresApiKeys(database.db, () => undefined);
  });
  afterEach(async () => {
    await apiKeys.drain(1_000);
    await database.drop();
  });

  const callerOf = (key: string) => new Authenticate(apiKeys, plans, 'all', () => now).run(`Bearer ${key}`);
  const refused = { code: 'unauthorized' };

  it('mints keys that work, and never stores their text', async () => {
    const key = await keyRing.create({ userId: 'ada' });
    expect(await callerOf(key)).toMatchObject({ userId: 'ada', keySuffix: key.slice(-4), plan: { name: 'free' } });
    await apiKeys.drain(1_000);
    const [row] = await keyRing.list();
    expect(row).toMatchObject({
      hash: hashApiKey(key),
      suffix: key.slice(-4),
      userId: 'ada',
      tier: 'free',
      lastUsedAt: now,
    });
    const tables = await database.db.selectFrom('cf_api_keys').selectAll().execute();
    expect(JSON.stringify(tables)).not.toContain(key.slice(3, -4));
  });

  it('leaves a user on his plan, moves him to a named one, and refuses what there is not', async () => {
    await keyRing.create({ userId: 'ada', planName: 'pro' });
    expect((await callerOf(await keyRing.create({ userId: 'ada' }))).plan.name).toBe('pro');
    const key = await keyRing.create({ userId: 'ada', planName: 'unlimited' });
    expect((await callerOf(key)).plan).toMatchObject({ name: 'unlimited', optimizationsPerMonth: null });
    await expect(keyRing.create({ userId: 'ada', planName: 'gold' })).rejects.toThrow(
      'there is no plan "gold": the plans are free, pro, unlimited',
    );
    await expect(keyRing.create({ userId: 'two\nlines' })).rejects.toThrow('user name');
  });

  it('ends keys: by expiry, by revocation, and after rotation by the grace time', async () => {
    const expiring = await keyRing.create({ userId: 'ada', expiresAt: new Date(now.getTime() + hourMs) });
    const revoked = await keyRing.create({ userId: 'ada' });
    const rotated = await keyRing.create({ userId: 'ada' });
    expect(await keyRing.revoke(revoked.slice(-4))).toMatchObject({ userId: 'ada' });
    const successor = await keyRing.rotate(hashApiKey(rotated).slice(0, 12), 2 * hourMs);
    await expect(callerOf(revoked)).rejects.toMatchObject(refused);
    for (const key of [expiring, rotated, successor]) expect(await callerOf(key)).toMatchObject({ userId: 'ada' });
    now = new Date(now.getTime() + hourMs);
    await expect(callerOf(expiring)).rejects.toMatchObject(refused);
    expect(await callerOf(rotated)).toMatchObject({ userId: 'ada' });
    now = new Date(now.getTime() + hourMs);
    await expect(callerOf(rotated)).rejects.toMatchObject(refused);
    expect(await callerOf(successor)).toMatchObject({ userId: 'ada' });
    await expect(keyRing.rotate(rotated.slice(-4))).rejects.toThrow(`no living key ends in ${rotated.slice(-4)}`);
  });

  it('asks which key is meant when several end alike', async () => {
    const store = new PostgresKeyStore(database.db);
    await keyRing.create({ userId: 'ada' });
    for (const text of ['cf-first-key-same', 'cf-second-key-same']) {
      await store.add({
        hash: hashApiKey(text),
        suffix: 'same',
        userId: 'ada',
        tier: 'free',
        organizationId: null,
        expiresAt: null,
      });
    }
    await expect(keyRing.revoke('same')).rejects.toThrow(
      /^2 living keys end in same, name one of them by its id: [0-9a-f]{12} \(ada\), [0-9a-f]{12} \(ada\)$/,
    );
    await keyRing.revoke(hashApiKey('cf-first-key-same').slice(0, 12));
    await expect(callerOf('cf-first-key-same')).rejects.toMatchObject(refused);
    expect(await callerOf('cf-second-key-same')).toMatchObject({ userId: 'ada' });
    await keyRing.revoke('same');
  });

  it('knows suspended users, limits of their own and organizations in privacy mode', async () => {
    const key = await keyRing.create({ userId: 'ada' });
    await database.db.insertInto('organizations').values({ id: 'acme', name: 'Acme', privacy_mode: true }).execute();
    await database.db.updateTable('cf_api_keys').set({ organization_id: 'acme' }).execute();
    await database.db.updateTable('subscriptions').set({ optimizations_limit: 3 }).execute();
    expect(await callerOf(key)).toMatchObject({
      organizationId: 'acme',
      mayStoreCode: false,
      plan: { optimizationsPerMonth: 3 },
    });
    const successor = await keyRing.rotate(key.slice(-4));
    expect(await callerOf(successor)).toMatchObject({ organizationId: 'acme' });
    await database.db.updateTable('users').set({ suspended_at: now }).execute();
    await expect(callerOf(key)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('makes the bootstrap key once, on several replicas at once, without limits, and does not bring it back', async () => {
    const settings = { bootstrapApiKey: 'cf-chosen-by-the-operator', environment: 'production' as const };
    const made = await Promise.all(Array.from({ length: 6 }, () => keyRing.ensureFirstKey(settings)));
    expect(made).toEqual([null, null, null, null, null, null]);
    expect(await keyRing.list()).toHaveLength(1);
    expect(await callerOf(settings.bootstrapApiKey)).toMatchObject({ userId: 'local', plan: { name: 'unlimited' } });
    await keyRing.revoke('ator');
    await keyRing.ensureFirstKey(settings);
    await expect(callerOf(settings.bootstrapApiKey)).rejects.toMatchObject(refused);
  });

  it('mints a first key in development, once, and only where there is none', async () => {
    expect(await keyRing.ensureFirstKey({ bootstrapApiKey: null, environment: 'production' })).toBeNull();
    const settings = { bootstrapApiKey: null, environment: 'development' as const };
    const minted = (await Promise.all(Array.from({ length: 6 }, () => keyRing.ensureFirstKey(settings)))).filter(
      (key) => key !== null,
    );
    expect(minted).toHaveLength(1);
    expect(await callerOf(minted[0]!)).toMatchObject({
      userId: 'local',
      plan: { name: 'unlimited', rate: { max: 4_000 } },
    });
    expect(await keyRing.ensureFirstKey(settings)).toBeNull();
  });

  it('writes the last use of many keys, the latest of each, never backwards', async () => {
    const keys = await Promise.all([keyRing.create({ userId: 'ada' }), keyRing.create({ userId: 'bob' })]);
    const [ada, bob] = keys.map(hashApiKey) as [string, string];
    apiKeys.used(ada, new Date('2026-11-20T12:00:05Z'));
    apiKeys.used(bob, new Date('2026-11-20T12:00:02Z'));
    apiKeys.used(hashApiKey(mintApiKey()), now);
    apiKeys.used(bob, new Date('2026-11-20T12:00:03Z'));
    await apiKeys.drain(1_000);
    apiKeys.used(ada, now);
    await apiKeys.drain(1_000);
    const uses = new Map((await keyRing.list()).map((key) => [key.userId, key.lastUsedAt]));
    expect(uses.get('ada')).toEqual(new Date('2026-11-20T12:00:05Z'));
    expect(uses.get('bob')).toEqual(new Date('2026-11-20T12:00:03Z'));
  });
});
