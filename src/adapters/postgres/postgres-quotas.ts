import { type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Allowance, Quotas } from '../../domain/access/quotas.port';
import { BackgroundWriter } from './background-writer';
import { storableTrace } from './storable';
import { type Tables } from './tables';

/** A trace of a user in a month, as the table's primary key says it. */
interface Charge {
  user_id: string;
  trace_id: string;
  period: string;
}

/** What is to be done with a charge behind the request's back. */
type Settlement = Charge & { succeeded: boolean };

/**
 * Quotas in Postgres. Whoever writes takes the traces before the counters, each in order: nobody waits in a circle.
 * A unit that was not charged because the database was away is counted when its call succeeds.
 */
export class PostgresQuotas extends Quotas {
  private readonly settlements: BackgroundWriter<Settlement>;
  /** The month in which a running request was charged, which may be over when it ends, and whether its unit stays spent. */
  private readonly charged = new LRUCache<string, Settlement>({ max: 10_000 });

  constructor(
    private readonly db: Kysely<Tables>,
    warn: (line: string) => void,
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
    this.settlements = new BackgroundWriter({ name: 'quota units', write: (batch) => this.settle(batch), warn });
  }

  async charge(allowance: Allowance, traceId: string): Promise<boolean> {
    const charge = this.chargeOf(allowance.userId, traceId, false);
    const { rows } = await sql<{ charged: boolean }>`
      select charge_trace(${charge.user_id}, ${charge.trace_id}, ${charge.period}::date, ${allowance.limit}) as charged
    `.execute(this.db);
    if (rows[0]?.charged !== true) return false;
    const known = this.charged.get(keyOf(charge));
    if (known?.period !== charge.period) this.charged.set(keyOf(charge), charge);
    return true;
  }

  async mayGoOn(allowance: Allowance, traceId: string): Promise<boolean> {
    if (allowance.limit === null) return true;
    const { user_id, trace_id, period } = this.chargeOf(allowance.userId, traceId, false);
    const row = await this.db
      .selectNoFrom((eb) => [
        eb
          .exists(
            eb
              .selectFrom('trace_charges')
              .select('trace_id')
              .where('user_id', '=', user_id)
              .where('trace_id', '=', trace_id)
              .where('period', '=', period),
          )
          .as('paid'),
        eb
          .selectFrom('subscriptions')
          .select('optimizations_used')
          .where('user_id', '=', user_id)
          .where('period_start', '=', period)
          .as('used'),
      ])
      .executeTakeFirstOrThrow();
    return row.paid === true || (row.used ?? 0) < allowance.limit;
  }

  keep(userId: string, traceId: string): void {
    const kept = this.chargeOf(userId, traceId, true);
    if (this.charged.get(keyOf(kept))?.succeeded) return;
    const settlement = { ...kept, period: this.charged.get(keyOf(kept))?.period ?? kept.period };
    this.charged.set(keyOf(kept), settlement);
    this.settlements.add(settlement);
  }

  async giveBack(userId: string, traceId: string): Promise<void> {
    const current = this.chargeOf(userId, traceId, false);
    const charge = this.charged.get(keyOf(current)) ?? current;
    if (charge.succeeded) return;
    try {
      await this.takeBack(charge);
    } catch {
      this.settlements.add(charge);
    }
  }

  /** Writes what is queued, for at most `limitMs`. */
  drain(limitMs: number): Promise<void> {
    return this.settlements.drain(limitMs);
  }

  private chargeOf(userId: string, traceId: string, succeeded: boolean): Settlement {
    const period = `${this.now().toISOString().slice(0, 7)}-01`;
    return { user_id: userId, trace_id: storableTrace(traceId), period, succeeded };
  }

  private async settle(batch: readonly Settlement[]): Promise<void> {
    const kept = new Map(
      batch.filter(({ succeeded }) => succeeded).map((charge) => [`${charge.period} ${keyOf(charge)}`, charge]),
    );
    if (kept.size > 0) await this.keepAll([...kept.values()]);
    for (const charge of batch) if (!charge.succeeded) await this.takeBack(charge);
  }

  /** Marks the charges, and counts those that could not be charged when their calls began. */
  private async keepAll(charges: readonly Settlement[]): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .insertInto('trace_charges')
        .values([...charges].sort(byKey))
        .onConflict((conflict) => conflict.columns(['user_id', 'trace_id', 'period']).doUpdateSet({ succeeded: true }))
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

  private async takeBack({ user_id, trace_id, period }: Charge): Promise<void> {
    await this.db
      .with('gone', (db) =>
        db
          .deleteFrom('trace_charges')
          .where('user_id', '=', user_id)
          .where('trace_id', '=', trace_id)
          .where('period', '=', period)
          .where('succeeded', '=', false)
          .returning(['user_id', 'period']),
      )
      .updateTable('subscriptions')
      .from('gone')
      .set((eb) => ({ optimizations_used: eb('optimizations_used', '-', 1) }))
      .whereRef('subscriptions.user_id', '=', 'gone.user_id')
      .whereRef('subscriptions.period_start', '=', 'gone.period')
      .where('optimizations_used', '>', 0)
      .execute();
  }
}

function keyOf(charge: Charge): string {
  return `${charge.user_id} ${charge.trace_id}`;
}

function byKey(left: Charge, right: Charge): number {
  const [a, b] = [`${keyOf(left)} ${left.period}`, `${keyOf(right)} ${right.period}`];
  return a < b ? -1 : a > b ? 1 : 0;
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
