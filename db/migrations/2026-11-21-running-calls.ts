import { type Kysely, sql } from 'kysely';

// A migration is frozen in time: it knows no types of today's code.
/* eslint-disable @typescript-eslint/no-explicit-any */

/** How many calls of a charged trace are running, so that only the last of them gives its unit back. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('trace_charges')
    .addColumn('running', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();

  // As before, but a call of a trace that is charged already is counted as running too. A trace that has given something
  // is never given back: nothing is written for it.
  await replaceCharging(
    db,
    `declare
      is_new boolean;
    begin
      perform set_config('synchronous_commit', 'off', true);
      insert into trace_charges as t (user_id, trace_id, period, running) values (for_user, trace, in_period, 1)
        on conflict (user_id, trace_id, period) do update set running = t.running + 1 where not t.succeeded
        returning t.xmax = 0 into is_new;
      if is_new is not true then
        return true;
      end if;`,
  );

  // The first statement locks the trace, so the second sees what every other call has done to it.
  await sql`
    create function end_fruitless_call(for_user text, trace text, in_period date) returns void
    language plpgsql as $$
    begin
      perform set_config('synchronous_commit', 'off', true);
      update trace_charges set running = running - 1
        where user_id = for_user and trace_id = trace and period = in_period and not succeeded;
      delete from trace_charges
        where user_id = for_user and trace_id = trace and period = in_period and not succeeded and running <= 0;
      if found then
        update subscriptions set optimizations_used = optimizations_used - 1
          where user_id = for_user and period_start = in_period and optimizations_used > 0;
      end if;
    end $$`.execute(db);
}

/** Takes the count away, and the charging back to what it was. */
export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop function end_fruitless_call(text, text, date)`.execute(db);
  await replaceCharging(
    db,
    `begin
      perform set_config('synchronous_commit', 'off', true);
      insert into trace_charges (user_id, trace_id, period) values (for_user, trace, in_period) on conflict do nothing;
      if not found then
        return true;
      end if;`,
  );
  await db.schema.alterTable('trace_charges').dropColumn('running').execute();
}

/** `charge_trace` with another way to enter the trace; the counting after it stays. */
async function replaceCharging(db: Kysely<any>, entering: string): Promise<void> {
  await sql`
    create or replace function charge_trace(for_user text, trace text, in_period date, allowed integer) returns boolean
    language plpgsql as $$
    ${sql.raw(entering)}
      insert into subscriptions as s (user_id, period_start, optimizations_used)
        select for_user, in_period, 1 where allowed is null or allowed > 0
        on conflict (user_id) do update set
          optimizations_used = case when s.period_start = in_period then s.optimizations_used + 1
                                    when s.period_start < in_period then 1
                                    else s.optimizations_used end,
          period_start = greatest(s.period_start, in_period)
        where allowed is null or s.period_start <> in_period or s.optimizations_used < allowed;
      if not found then
        raise exception using errcode = 'CFQ00', message = 'nothing left';
      end if;
      return true;
    exception when sqlstate 'CFQ00' then
      return false;
    end $$`.execute(db);
}
