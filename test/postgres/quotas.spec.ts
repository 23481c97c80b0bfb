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
  /** Begins a call that the allowance has room for. */
  const begun = async (trace: string, limit: number | null = 5, replica = quotas) => {
    const charge = await replica.charge({ userId: user, limit }, trace);
    if (!charge) throw new Error(`${trace} was refused`);
    return charge;
  };
  const anotherReplica = () =>
    new PostgresQuotas(
      database.db,
      (line) => warnings.push(line),
      () => now,
    );
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
    expect(await quotas.charge({ userId: user, limit: 0 }, 'one more')).toBeNull();
    await database.db.deleteFrom('subscriptions').where('user_id', '=', user).execute();
    expect(await quotas.charge({ userId: user, limit: 0 }, 'one more')).toBeNull();
    expect(await quotas.charge({ userId: user, limit: 1 }, 'one more')).not.toBeNull();
    expect(await counter()).toMatchObject({ used: 1 });
  });

  it('lets a charged trace go on when nothing is left', async () => {
    await begun('first', 1);
    await begun('first', 1);
    expect(await quotas.charge({ userId: user, limit: 1 }, 'second')).toBeNull();
    expect(await charges()).toEqual([{ trace_id: 'first', succeeded: false }]);
  });

  it('lets calls go on that take nothing: of a charged trace, or while something is left', async () => {
    const mayGoOn = (trace: string, limit: number | null): Promise<boolean> =>
      quotas.mayGoOn({ userId: user, limit }, trace);
    expect(await Promise.all([mayGoOn('new', null), mayGoOn('new', 1), mayGoOn('new', 0)])).toEqual([
      true,
      true,
      false,
    ]);
    await begun('charged', 1);
    expect(await Promise.all([mayGoOn('charged', 1), mayGoOn('charged', 0), mayGoOn('new', 1)])).toEqual([
      true,
      true,
      false,
    ]);
    now = new Date('2026-12-01T00:00:00Z');
    expect(await Promise.all([mayGoOn('charged', 0), mayGoOn('new', 1)])).toEqual([true, true]);
    expect(await counter()).toMatchObject({ used: 1 });
  });

  it('begins again with the month, UTC', async () => {
    now = new Date('2026-11-30T23:59:59.999Z');
    expect(await inParallel(3, 2, (nth) => `trace-${nth}`)).toBe(2);
    now = new Date('2026-12-01T00:00:00Z');
    expect(await inParallel(3, 2, (nth) => `trace-${nth}`)).toBe(2);
    expect(await counter()).toEqual({ used: 2, period: '2026-12-01' });
  });

  it('settles a charge in the month in which it was made', async () => {
    now = new Date('2026-11-30T23:59:59Z');
    const kept = await begun('kept', 2);
    const fruitless = await begun('given back', 2);
    now = new Date('2026-12-01T00:00:01Z');
    await begun('december', 2);
    quotas.keep(kept);
    await quotas.giveBack(fruitless);
    await quotas.drain(1_000);
    expect(await counter()).toEqual({ used: 1, period: '2026-12-01' });
    expect(await charges()).toEqual([
      { trace_id: 'december', succeeded: false },
      { trace_id: 'kept', succeeded: true },
    ]);
  });

  it('gives back what gave nothing, once', async () => {
    const calls = [await begun('trace', 1), await begun('trace', 1)];
    await Promise.all(calls.map((call) => quotas.giveBack(call)));
    expect(await counter()).toMatchObject({ used: 0 });
    expect(await charges()).toEqual([]);
    await begun('other', 1);
  });

  it('gives nothing back while another call of the trace runs, on whichever replica', async () => {
    const other = anotherReplica();
    const slow = await begun('trace', 1);
    await quotas.giveBack(await begun('trace', 1));
    await other.giveBack(await begun('trace', 1, other));
    expect(await counter()).toMatchObject({ used: 1 });
    expect(await quotas.charge({ userId: user, limit: 1 }, 'next')).toBeNull();
    await quotas.giveBack(slow);
    expect(await counter()).toMatchObject({ used: 0 });
    await begun('next', 1);
  });

  it('gives nothing back once a call of the trace has succeeded, also before that is written', async () => {
    const [first, second] = [await begun('trace', 1), await begun('trace', 1)];
    quotas.keep(first);
    await quotas.giveBack(second);
    expect(await counter()).toMatchObject({ used: 1 });
    await quotas.drain(1_000);
    const other = anotherReplica();
    await other.giveBack(await begun('trace', 1, other));
    expect(await counter()).toMatchObject({ used: 1 });
    expect(await charges()).toEqual([{ trace_id: 'trace', succeeded: true }]);
  });

  it('counts on success what could not be charged, and once only; its failure takes nothing from others', async () => {
    const uncounted = (traceId: string) => ({ userId: user, traceId, period: '2026-11-01', counted: false });
    for (let times = 0; times < 5; times += 1) quotas.keep(uncounted('first'));
    quotas.keep(uncounted('second'));
    await quotas.drain(1_000);
    expect(await counter()).toMatchObject({ used: 2 });
    quotas.keep(await begun('first', 2));
    await quotas.drain(1_000);
    expect(await counter()).toMatchObject({ used: 2 });
    await begun('third', 3);
    await quotas.giveBack(uncounted('third'));
    expect(await counter()).toMatchObject({ used: 3 });
  });

  it('agrees with itself after any interleaving, over two replicas', async () => {
    const other = anotherReplica();
    await Promise.all(
      Array.from({ length: 400 }, async (_, nth) => {
        const here = nth % 2 ? quotas : other;
        const charge = await here.charge({ userId: user, limit: 30 }, `trace-${nth % 37}`);
        if (!charge) return;
        if (nth % 3 === 0) here.keep(charge);
        else await here.giveBack(charge);
        if (nth % 5 === 0) await here.drain(5_000);
      }),
    );
    await Promise.all([quotas.drain(5_000), other.drain(5_000)]);
    expect((await counter()).used).toBe((await charges()).length);
    expect((await counter()).used).toBeLessThanOrEqual(30);
    expect((await charges()).every(({ succeeded }) => succeeded)).toBe(true);
  });

  it('takes any text as a trace id, and tells 64 emoji apart', async () => {
    for (const trace of ['nul \0 inside', `half \ud800 pair`, 'x'.repeat(100_000)]) {
      await begun(trace, 10);
      await begun(trace, 10);
    }
    expect(await counter()).toMatchObject({ used: 3 });
    const emoji = '\u{1F600}'.repeat(63);
    await begun(`${emoji}a`, 10);
    await begun(`${emoji}b`, 10);
    await begun(`${emoji}bc`, 10);
    expect((await charges()).map((charge) => charge.trace_id)).toEqual(
      expect.arrayContaining([`${emoji}a`, `${emoji}b`]),
    );
    expect(await counter()).toMatchObject({ used: 5 });
  });
});
