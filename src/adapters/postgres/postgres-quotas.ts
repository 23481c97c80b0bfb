import { type Insertable, type Kysely, sql } from 'kysely';
import { type Allowance, type Charge, Quotas } from '../../domain/access/quotas.port';
import { DatabaseAway } from '../../domain/database-away';
import { BackgroundWriter } from './background-writer';
import { storableTrace } from './storable';
import { type TraceChargeTable, type Tables } from './tables';

/**
 * Quotas in Postgres. Whoever writes takes the traces before the counters, each in order: nobody waits in a circle.
 * The table knows how many calls of a trace run, so a unit goes back with the last of them, whichever replica has it.
 * A service that is killed leaves its calls counted: their traces stay charged for the month, and free to be sent again.
 */
export class PostgresQuotas extends Quotas {
  private readonly kept: BackgroundWriter<Charge>;
  private readonly givenBack: BackgroundWriter<Charge>;

  constructor(
    private readonly db: Kysely<Tables>,
    warn: (line: string) => void,
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
    this.kept = new BackgroundWriter({ name: 'quota units', write: (batch) => this.keepAll(batch), warn });
    this.givenBack = new BackgroundWriter({
      name: 'quota units to give back',
      write: async (batch) => {
        for (const charge of batch) await this.endFruitlessCall(charge);
      },
      warn,
      maxBatch: 1, // a batch is tried again as a whole, and no call may end twice
    });
  }

  async charge({ userId, limit }: Allowance, traceId: string): Promise<Charge | null> {
    const charge = { userId, traceId: storableTrace(traceId), period: this.period() };
    try {
      const { rows } = await sql<{ charged: boolean }>`
        select charge_trace(${userId}, ${charge.traceId}, ${charge.period}::date, ${limit}) as charged
      `.execute(this.db);
      return rows[0]?.charged === true ? { ...charge, counted: true } : null;
    } catch (error) {
      if (error instanceof DatabaseAway) return { ...charge, counted: false };
      throw error;
    }
  }

  async mayGoOn({ userId, limit }: Allowance, traceId: string): Promise<boolean> {
    if (limit === null) return true;
    const period = this.period();
    try {
      const { rows } = await sql<{ may: boolean }>`
        select exists (select from trace_charges where user_id = ${userId} and trace_id = ${storableTrace(traceId)})
          or ${limit}::integer > coalesce(
            (select optimizations_used from subscriptions where user_id = ${userId} and period_start = ${period}::date), 0
          ) as may
      `.execute(this.db);
      return rows[0]?.may === true;
    } catch (error) {
      if (error instanceof DatabaseAway) return true;
      throw error;
    }
  }

  keep(charge: Charge): void {
    this.kept.add(charge);
  }

  async giveBack(charge: Charge): Promise<void> {
    if (!charge.counted) return;
    try {
      await this.endFruitlessCall(charge);
    } catch {
      this.givenBack.add(charge);
    }
  }

  /** Writes what is queued, for at most `limitMs`. */
  async drain(limitMs: number): Promise<void> {
    await Promise.all([this.kept.drain(limitMs), this.givenBack.drain(limitMs)]);
  }

  /** Settlements that were lost since the start. */
  get lostRows(): number {
    return this.kept.lostRows + this.givenBack.lostRows;
  }

  /** The first day of the current month, UTC. */
  private period(): string {
    return `${this.now().toISOString().slice(0, 7)}-01`;
  }

  /** Marks the charges, and counts those that could not be charged when their calls began. */
  private async keepAll(charges: readonly Charge[]): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .insertInto('trace_charges')
        .values(distinctRows(charges))
        .onConflict((conflict) =>
          conflict
            .columns(['user_id', 'trace_id', 'period'])
            .doUpdateSet({ succeeded: true })
            .where('trace_charges.succeeded', '=', false),
        )
        .returning(['user_id', 'period', sql<boolean>`xmax = 0`.as('is_new')])
        .execute();
      for (const { user_id, period, count } of counted(rows.filter((row) => row.is_new))) {
        await transaction
          .insertInto('subscriptions')
          .values({ user_id, period_start: period, optimizations_used: count })
          .onConflict(
            (conflict) =>
              conflict
                .column('user_id')
                .doUpdateSet({
                  optimizations_used: sql`case when subscriptions.period_start < excluded.period_start
                then excluded.optimizations_used else subscriptions.optimizations_used + excluded.optimizations_used end`,
                  period_start: sql`greatest(subscriptions.period_start, excluded.period_start)`,
                })
                .whereRef('subscriptions.period_start', '<=', 'excluded.period_start'), // a month that is over is not counted
          )
          .execute();
      }
    });
  }

  private async endFruitlessCall({ userId, traceId, period }: Charge): Promise<void> {
    await sql`select end_fruitless_call(${userId}, ${traceId}, ${period}::date)`.execute(this.db);
  }
}

/** Each trace once, in the order in which traces are taken. */
function distinctRows(charges: readonly Charge[]) {
  const rows = charges.map(({ userId, traceId, period }): [string, Insertable<TraceChargeTable>] => [
    `${userId} ${traceId} ${period}`,
    { user_id: userId, trace_id: traceId, period, succeeded: true },
  ]);
  return [...new Map(rows).entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

/** How many rows there are of each user and month, in the order in which counters are taken. */
function counted(
  rows: readonly { user_id: string; period: string }[],
): { user_id: string; period: string; count: number }[] {
  const counts = new Map<string, { user_id: string; period: string; count: number }>();
  for (const { user_id, period } of rows) {
    const key = `${user_id} ${period}`;
    counts.set(key, { user_id, period, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}
