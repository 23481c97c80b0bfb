import { type Kysely, sql } from 'kysely';
import { type KeyRecord, KeyStore, type NewKey, type NewUser } from '../../domain/access/key-store.port';
import { type Tables } from './tables';

/** Advisory lock of those who look whether there is a first key. */
const firstKeyLock = 7_263_392;

/** The key ring's store in Postgres. */
export class PostgresKeyStore extends KeyStore {
  constructor(private readonly db: Kysely<Tables>) {
    super();
  }

  ensureUser(user: NewUser): Promise<string> {
    return this.db.transaction().execute((transaction) => ensureUser(transaction, user));
  }

  async changePlan({ userId, planName }: NewUser): Promise<void> {
    await this.db.updateTable('subscriptions').set({ plan_type: planName }).where('user_id', '=', userId).execute();
  }

  add(key: NewKey): Promise<void> {
    return add(this.db, key);
  }

  addFirst(user: NewUser, key: NewKey): Promise<boolean> {
    return this.db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${firstKeyLock})`.execute(transaction);
      const some = await transaction.selectFrom('cf_api_keys').select('key_hash').limit(1).executeTakeFirst();
      if (some) return false;
      await ensureUser(transaction, user);
      await add(transaction, key);
      return true;
    });
  }

  async all(): Promise<KeyRecord[]> {
    const rows = await this.db
      .selectFrom('cf_api_keys as key')
      .leftJoin('subscriptions', 'subscriptions.user_id', 'key.user_id')
      .selectAll('key')
      .select('subscriptions.plan_type')
      .orderBy('key.created_at')
      .orderBy('key.key_hash')
      .execute();
    return rows.map((row) => ({
      hash: row.key_hash,
      suffix: row.suffix,
      userId: row.user_id,
      tier: row.tier,
      planName: row.plan_type ?? 'free',
      organizationId: row.organization_id,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      lastUsedAt: row.last_used_at,
    }));
  }

  async replace(oldHash: string, expiresAt: Date, key: NewKey): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('cf_api_keys')
        .set({ expires_at: expiresAt })
        .where('key_hash', '=', oldHash)
        .execute();
      await add(transaction, key);
    });
  }

  async revoke(hash: string, at: Date): Promise<void> {
    await this.db
      .updateTable('cf_api_keys')
      .set({ revoked_at: at })
      .where('key_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .execute();
  }
}

async function ensureUser(db: Kysely<Tables>, { userId, planName }: NewUser): Promise<string> {
  await db
    .insertInto('users')
    .values({ user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('subscriptions')
    .values({ user_id: userId, plan_type: planName })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const subscription = await db
    .selectFrom('subscriptions')
    .select('plan_type')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return subscription.plan_type;
}

async function add(db: Kysely<Tables>, key: NewKey): Promise<void> {
  await db
    .insertInto('cf_api_keys')
    .values({
      key_hash: key.hash,
      suffix: key.suffix,
      user_id: key.userId,
      tier: key.tier,
      organization_id: key.organizationId,
      expires_at: key.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
