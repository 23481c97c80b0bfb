import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Database } from '../../src/adapters/postgres/database';
import { PostgresApiKeys } from '../../src/adapters/postgres/postgres-api-keys';
import { PostgresJournal } from '../../src/adapters/postgres/postgres-journal';
import { PostgresQuotas } from '../../src/adapters/postgres/postgres-quotas';
import { DatabaseReadiness, MigrationsReadiness } from '../../src/adapters/postgres/database-readiness';
import { RememberedApiKeys } from '../../src/adapters/remembered-api-keys';
import { type Caller } from '../../src/domain/caller';
import { DatabaseAway } from '../../src/domain/database-away';
import { CuttableProxy } from '../fakes/cuttable-proxy';
import { TestDatabase } from '../fakes/test-database';

jest.setTimeout(30_000);

const limits = { connect: 400, query: 400, rest: 100 };
const caller: Caller = {
  userId: 'ada',
  keySuffix: 'abcd',
  plan: { name: 'free', rate: { max: 40, windowMs: 60_000 }, optimizationsPerMonth: 10 },
  organizationId: null,
  mayStoreCode: true,
};

describe('Database', () => {
  let test: TestDatabase;
  let proxy: CuttableProxy;
  let database: Database;
  const warn = () => undefined;

  beforeEach(async () => {
    test = await TestDatabase.create();
    const reached = await CuttableProxy.toDatabase(test.url);
    proxy = reached.proxy;
    database = await Database.open({ url: reached.url, poolMax: 3, dataDir: '' }, { limits });
  });
  afterEach(async () => {
    await proxy.mend();
    await database.close();
    await proxy.cut();
    await test.drop();
  });

  it('applies its migrations once, of several that start together, and takes each of them back', async () => {
    const all = readdirSync(join(__dirname, '../../db/migrations')).map((name) => name.replace('.ts', ''));
    expect(await database.migrate()).toEqual([]);
    for (const name of [...all].reverse()) expect(await database.migrateDown()).toEqual([name]);
    expect(await database.pendingMigrations()).toEqual(all);
    const readiness = new MigrationsReadiness(database);
    expect(await readiness.fault()).toBe(`missing: ${all.join(', ')}`);
    expect(await leftovers()).toEqual([]);
    const applied = await Promise.all(Array.from({ length: 4 }, () => database.migrate()));
    expect(applied.flat()).toEqual(all);
    expect(await database.pendingMigrations()).toEqual([]);
    expect(await readiness.fault()).toBeNull();
  });

  it('is away while its tables or functions are not there', async () => {
    while ((await database.migrateDown()).length > 0); // all of them
    await expect(database.db.selectFrom('users').selectAll().execute()).rejects.toBeInstanceOf(DatabaseAway);
    await expect(sql`select charge_trace('ada', 'trace', '2026-11-01'::date, 1)`.execute(database.db)).rejects.toThrow(
      DatabaseAway,
    );
    await database.migrate();
    expect(await database.db.selectFrom('users').selectAll().execute()).toEqual([]);
  });

  /** Tables and functions that are not the migrator's own. */
  const leftovers = async () => {
    const { rows } = await sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace`.execute(database.db);
    return rows;
  };

  it('names itself to the server', async () => {
    const { rows } = await sql<{ name: string }>`select current_setting('application_name') as name`.execute(
      database.db,
    );
    expect(rows).toEqual([{ name: 'codeflash-api' }]);
  });

  it.each([
    ['refuses', () => proxy.cut()],
    ['swallows everything', () => proxy.stall()],
  ])(
    'says within seconds that the database is away when the way to it %s, and works when it is back',
    async (_, breakIt) => {
      await Promise.all([1, 2, 3].map(() => database.ping()));
      const readiness = new DatabaseReadiness(database);
      expect(await readiness.fault()).toBeNull();
      await breakIt();
      const began = Date.now();
      await Promise.all([1, 2, 3, 4, 5].map(() => expect(database.ping()).rejects.toBeInstanceOf(DatabaseAway)));
      await expect(
        database.db.transaction().execute((transaction) => sql`select 1`.execute(transaction)),
      ).rejects.toBeInstanceOf(DatabaseAway);
      expect(await readiness.fault()).toBe('the database does not answer');
      expect(Date.now() - began).toBeLessThan(3_000);
      await proxy.mend();
      await recovered(database);
      expect(await readiness.fault()).toBeNull();
    },
  );

  it('gives up a query that takes too long, and its connection with it', async () => {
    await expect(sql`select pg_sleep(20)`.execute(database.db)).rejects.toBeInstanceOf(DatabaseAway);
    await Promise.all([1, 2, 3].map(() => database.ping()));
  });

  it('is away when the server ends the connection, and only then', async () => {
    await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(database.db)).rejects.toBeInstanceOf(
      DatabaseAway,
    );
    await expect(sql`select 1 / 0`.execute(database.db)).rejects.toMatchObject({ code: '22012' });
    await database.ping();
  });

  it('loses nothing in an outage: known keys work, books and quota are written when it is over', async () => {
    await test.db.insertInto('users').values({ user_id: 'ada' }).execute();
    await test.db.insertInto('subscriptions').values({ user_id: 'ada' }).execute();
    await test.db
      .insertInto('cf_api_keys')
      .values({ key_hash: 'hash', suffix: 'abcd', user_id: 'ada', tier: 'free' })
      .execute();
    const stored = new PostgresApiKeys(database.db, warn);
    let minutes = 0;
    const keys = new RememberedApiKeys(stored, () => minutes * 60_000);
    const quotas = new PostgresQuotas(database.db, warn);
    const journal = new PostgresJournal(database.db, warn);
    expect(await keys.find('hash')).toMatchObject({ userId: 'ada', planName: 'free' });

    await proxy.cut();
    minutes = 5;
    expect(await keys.find('hash')).toMatchObject({ userId: 'ada' });
    await expect(keys.find('unknown')).rejects.toBeInstanceOf(DatabaseAway);
    const charge = await quotas.charge({ userId: 'ada', limit: 10 }, 'trace');
    expect(charge).toMatchObject({ counted: false });
    if (charge) quotas.keep(charge);
    keys.used('hash', new Date('2026-11-20T10:00:00Z'));
    journal.modelCalled({
      caller,
      traceId: 'trace',
      callType: 'optimize',
      model: 'm',
      usage: null,
      cost: null,
      latencyMs: 1,
      attempts: 1,
      outcome: 'ok',
      failureMessage: null,
      said: null,
      at: new Date(),
    });
    const drained = Promise.all([quotas.drain(20_000), stored.drain(20_000), journal.drain(20_000)]);
    await proxy.mend();
    await drained;

    const [call, used, key] = await Promise.all([
      test.db.selectFrom('llm_calls').select('trace_id').execute(),
      test.db.selectFrom('subscriptions').select('optimizations_used').execute(),
      test.db.selectFrom('cf_api_keys').select('last_used_at').execute(),
    ]);
    expect(call).toEqual([{ trace_id: 'trace' }]);
    expect(used).toEqual([{ optimizations_used: 1 }]);
    expect(key).toEqual([{ last_used_at: new Date('2026-11-20T10:00:00Z') }]);
  });
});

/** Asks until the database answers again: for a moment after an outage nobody tries. */
async function recovered(database: Database): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      await database.ping();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(setImmediate);
    }
  }
}
