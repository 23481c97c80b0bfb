import { type Kysely, sql } from 'kysely';

// A migration is frozen in time: it knows no types of today's code.
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Users and their keys, what they have spent, and the books on what the models did. */
export async function up(db: Kysely<any>): Promise<void> {
  await createPeople(db);
  await createSpending(db);
  await createBooks(db);
}

/** Takes everything away again, data included. */
export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop function charge_trace(text, text, date, integer)`.execute(db);
  for (const table of [
    'optimization_features',
    'optimization_errors',
    'llm_calls',
    'trace_charges',
    'subscriptions',
    'cf_api_keys',
    'organizations',
    'users',
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createPeople(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('github_username', 'text')
    .addColumn('email', 'text')
    .addColumn('suspended_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();

  await db.schema
    .createTable('organizations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('github_org_id', 'text', (column) => column.unique())
    .addColumn('privacy_mode', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();

  // The text of a key is nowhere: its SHA-384 (hex) names the row. Room in the pages keeps last_used_at cheap to write.
  await db.schema
    .createTable('cf_api_keys')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('suffix', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.user_id').onDelete('cascade'))
    .addColumn('tier', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.references('organizations.id').onDelete('set null'))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('expires_at', 'timestamptz')
    .addColumn('revoked_at', 'timestamptz')
    .addColumn('last_used_at', 'timestamptz')
    .modifyEnd(sql`with (fillfactor = 70)`)
    .execute();
  await db.schema.createIndex('cf_api_keys_user').on('cf_api_keys').column('user_id').execute();
  await db.schema.createIndex('cf_api_keys_organization').on('cf_api_keys').column('organization_id').execute();
}

async function createSpending(db: Kysely<any>): Promise<void> {
  // One row per user is written by every charge: room in its page lets Postgres reuse the place.
  await db.schema
    .createTable('subscriptions')
    .addColumn('user_id', 'text', (column) => column.primaryKey().references('users.user_id').onDelete('cascade'))
    .addColumn('plan_type', 'text', (column) => column.notNull().defaultTo('free'))
    .addColumn('optimizations_used', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('optimizations_limit', 'integer')
    .addColumn('period_start', 'date', (column) =>
      column.notNull().defaultTo(sql`date_trunc('month', now() at time zone 'utc')::date`),
    )
    .modifyEnd(sql`with (fillfactor = 50)`)
    .execute();

  await db.schema
    .createTable('trace_charges')
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.user_id').onDelete('cascade'))
    .addColumn('trace_id', 'text', (column) => column.notNull())
    .addColumn('period', 'date', (column) => column.notNull())
    .addColumn('succeeded', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('trace_charges_pkey', ['user_id', 'trace_id', 'period'])
    .execute();

  // Two statements of one transaction in one round trip; plpgsql gives the second its own snapshot. The inner block is a
  // savepoint: what cannot be counted is not charged. `synchronous_commit` off holds for this transaction alone: a crash
  // of the database itself may lose the charges of its last half second, a crash of the service loses none.
  await sql`
    create function charge_trace(for_user text, trace text, in_period date, allowed integer) returns boolean
    language plpgsql as $$
    begin
      perform set_config('synchronous_commit', 'off', true);
      insert into trace_charges (user_id, trace_id, period) values (for_user, trace, in_period) on conflict do nothing;
      if not found then
        return true;
      end if;
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

async function createBooks(db: Kysely<any>): Promise<void> {
  // No foreign keys here: books are written behind the request's back, whatever became of the user meanwhile.
  await db.schema
    .createTable('llm_calls')
    .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text')
    .addColumn('trace_id', 'text', (column) => column.notNull())
    .addColumn('call_type', 'text', (column) => column.notNull())
    .addColumn('model_name', 'text', (column) => column.notNull())
    .addColumn('input_tokens', 'integer')
    .addColumn('cached_input_tokens', 'integer')
    .addColumn('cache_write_tokens', 'integer')
    .addColumn('output_tokens', 'integer')
    .addColumn('cost', sql`numeric(14, 8)`)
    .addColumn('latency_ms', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('llm_calls_trace').on('llm_calls').columns(['user_id', 'trace_id']).execute();
  await db.schema.createIndex('llm_calls_created').on('llm_calls').column('created_at').execute();

  await db.schema
    .createTable('optimization_errors')
    .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('user_id', 'text')
    .addColumn('trace_id', 'text')
    .addColumn('call_type', 'text')
    .addColumn('model_name', 'text')
    .addColumn('error_type', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull().check(sql`severity in ('info', 'warning', 'error')`))
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('stack_trace', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('optimization_errors_trace')
    .on('optimization_errors')
    .columns(['user_id', 'trace_id'])
    .execute();
  await db.schema.createIndex('optimization_errors_created').on('optimization_errors').column('created_at').execute();

  await db.schema
    .createTable('optimization_features')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('trace_id', 'text', (column) => column.notNull())
    .addColumn('original_code', 'text')
    .addColumn('original_runtime', 'double precision')
    .addColumn('speedup_ratio', 'jsonb')
    .addColumn('optimized_runtime', 'jsonb')
    .addColumn('is_correct', 'jsonb')
    .addColumn('optimized_line_profiler_results', 'jsonb')
    .addColumn('optimizations_post', 'jsonb')
    .addColumn('metadata', 'jsonb')
    .addColumn('codeflash_version', 'text')
    .addColumn('optimization_found', 'boolean')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('optimization_features_pkey', ['user_id', 'trace_id'])
    .execute();
}
