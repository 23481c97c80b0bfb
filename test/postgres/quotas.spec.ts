import { PostgresQuotas } from '../../src/adapters/postgres/postgres-quotas';
import { TestDatabase } from '../fakes/test-database';

describe('PostgresQuotas', () => {
  let database: TestDatabase;
  let now: Date;
  let quotas: PostgresQuotas;
  const warnings: string[] = [];
  let users = 0;
  let user: string;

  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    now = new Date('2026-11-20T12:00:00Z');
    warnings.length = 0;
    quotas = new PostgresQuotas(
      database.db,
      (line) => warnings.push(line),
      () => now,
    );
    users += 1;
    user = `user-${users}`;
    await database.db.insertInto('users').values({ user_id: user }).execute();
    await database.db.insertInto('subscriptions').values({ user_id: user, period_start: '2026-11-01' }).execute();
  });
  afterEach(() => {
    expect(warnings).toEqual([]);
  });

  const counter = async () => {
    const columns = ['optimizations_used as used', 'period_start as period'] as const;
    return database.db
      .selectFrom('subscriptions')
      .select(columns)
      .where('user_id', '=', user)
      .executeTakeFirstOrThrow();
  };
  const charges = () =>
    database.db
      .selectFrom('trace_charges')
      .select(['trace_id', 'succeeded'])
      .where('user_id', '=', user)
      .orderBy('trace_id')
      .execute();
  const inParallel = async (count: number, limit: number | null, trace: (nth: number) => string) => {
    const granted = await Promise.all(
      Array.from({ length: count }, (_, nth) => quotas.charge({ userId: user, limit }, trace(nth))),
    );
    return granted.filter(Boolean).length;
  };

  it('grants exactly 50 of 300 parallel charges on an allowance of 50', async () => {
    expect(await inParallel(300, 50, (nth) => `trace-${nth}`)).toBe(50);
    expect(await counter()).toMatchObject({ used: 50 });
    expect(await charges()).toHaveLength(50);
  });

  it('charges one unit for 300 parallel calls of one trace', async () => {
    expect(await inParallel(300, 50, () => 'same')).toBe(300);
    expect(await counter()).toMatchObject({ used: 1 });
  });

  it('counts without a limit, and grants nothing on a limit of 0', async () => {
    expect(await inParallel(20, null, (nth) => `trace-${nth}`)).toBe(20);
    expect(await counter()).toMatchObject({ used: 20 });
    expect(await quotas.charge({ userId: user, limit: 0 }, 'one more')).toBe(false);
    await database.db.deleteFrom('subscriptions').where('user_id', '=', user).execute();
    expect(await quotas.charge({ userId: user, limit: 0 }, 'one more')).toBe(false);
    expect(await quotas.charge({ userId: user, limit: 1 }, 'one more')).toBe(true);
    expect(await counter()).toMatchObject({ used: 1 });
  });

  it('lets a charged trace go on when nothing is left', async () => {
    await quotas.charge({ userId: user, limit: 1 }, 'first');
    expect(await quotas.charge({ userId: user, limit: 1 }, 'first')).toBe(true);
    expect(await quotas.charge({ userId: user, limit: 1 }, 'second')).toBe(false);
    expect(await quotas.mayGoOn({ userId: user, limit: 1 }, 'first')).toBe(true);
    expect(await quotas.mayGoOn({ userId: user, limit: 1 }, 'second')).toBe(false);
    expect(await quotas.mayGoOn({ userId: user, limit: 2 }, 'second')).toBe(true);
    expect(await quotas.mayGoOn({ userId: user, limit: null }, 'second')).toBe(true);
  });

  it('begins again with the month, UTC', async () => {
    now = new Date('2026-11-30T23:59:59.999Z');
    expect(await inParallel(3, 2, (nth) => `trace-${nth}`)).toBe(2);
    now = new Date('2026-12-01T00:00:00Z');
    expect(await quotas.mayGoOn({ userId: user, limit: 2 }, 'new')).toBe(true);
    expect(await inParallel(3, 2, (nth) => `trace-${nth}`)).toBe(2);
    expect(await counter()).toEqual({ used: 2, period: '2026-12-01' });
  });

  it('settles a charge in the month in which it was made', async () => {
    now = new Date('2026-11-30T23:59:59Z');
    await quotas.charge({ userId: user, limit: 2 }, 'kept');
    await quotas.charge({ userId: user, limit: 2 }, 'given back');
    now = new Date('2026-12-01T00:00:01Z');
    await quotas.charge({ userId: user, limit: 2 }, 'december');
    quotas.keep(user, 'kept');
    await quotas.giveBack(user, 'given back');
    await quotas.drain(1_000);
    expect(await counter()).toEqual({ used: 1, period: '2026-12-01' });
    expect(await charges()).toEqual([
      { trace_id: 'december', succeeded: false },
      { trace_id: 'kept', succeeded: true },
    ]);
  });

  it('gives back what gave nothing, once', async () => {
    await quotas.charge({ userId: user, limit: 1 }, 'trace');
    await Promise.all([quotas.giveBack(user, 'trace'), quotas.giveBack(user, 'trace')]);
    expect(await counter()).toMatchObject({ used: 0 });
    expect(await quotas.charge({ userId: user, limit: 1 }, 'other')).toBe(true);
  });

  it('gives nothing back once a call of the trace has succeeded, also before that is written', async () => {
    await quotas.charge({ userId: user, limit: 1 }, 'trace');
    quotas.keep(user, 'trace');
    await quotas.giveBack(user, 'trace');
    await quotas.drain(1_000);
    await new PostgresQuotas(
      database.db,
      (line) => warnings.push(line),
      () => now,
    ).giveBack(user, 'trace'); // another replica
    expect(await counter()).toMatchObject({ used: 1 });
    expect(await charges()).toEqual([{ trace_id: 'trace', succeeded: true }]);
  });

  it('counts on success what could not be charged, and once only', async () => {
    for (let times = 0; times < 5; times += 1) quotas.keep(user, 'uncharged');
    quotas.keep(user, 'also uncharged');
    await quotas.drain(1_000);
    expect(await counter()).toMatchObject({ used: 2 });
    await quotas.charge({ userId: user, limit: 2 }, 'uncharged');
    expect(await counter()).toMatchObject({ used: 2 });
  });

  it('counts again when a sibling call gave the unit back meanwhile', async () => {
    await quotas.charge({ userId: user, limit: 5 }, 'trace');
    await quotas.giveBack(user, 'trace');
    quotas.keep(user, 'trace');
    await quotas.drain(1_000);
    expect(await counter()).toMatchObject({ used: 1 });
  });

  it('agrees with itself after any interleaving, over two replicas', async () => {
    const other = new PostgresQuotas(
      database.db,
      (line) => warnings.push(line),
      () => now,
    );
    await Promise.all(
      Array.from({ length: 400 }, async (_, nth) => {
        const [here, trace] = [nth % 2 ? quotas : other, `trace-${nth % 37}`];
        if (!(await here.charge({ userId: user, limit: 30 }, trace))) return;
        if (nth % 3 === 0) here.keep(user, trace);
        else await here.giveBack(user, trace);
        if (nth % 5 === 0) await here.drain(5_000);
      }),
    );
    await Promise.all([quotas.drain(5_000), other.drain(5_000)]);
    expect((await counter()).used).toBe((await charges()).length);
    expect((await charges()).every(({ succeeded }) => succeeded)).toBe(true);
  });

  it('takes any text as a trace id', async () => {
    for (const trace of ['nul \0 inside', `half \ud800 pair`, 'x'.repeat(100_000)]) {
      expect(await quotas.charge({ userId: user, limit: 10 }, trace)).toBe(true);
      expect(await quotas.charge({ userId: user, limit: 10 }, trace)).toBe(true);
    }
    expect(await counter()).toMatchObject({ used: 3 });
  });
});
