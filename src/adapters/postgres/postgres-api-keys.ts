import { type Kysely, sql } from 'kysely';
import { ApiKeys, type StoredKey } from '../../domain/access/api-keys.port';
import { BackgroundWriter } from './background-writer';
import { type Tables } from './tables';

/** Keys in Postgres; when they were last used is written once a second at most. */
export class PostgresApiKeys extends ApiKeys {
  private readonly uses: BackgroundWriter<{ hash: string; at: Date }>;

  constructor(
    private readonly db: Kysely<Tables>,
    warn: (line: string) => void,
  ) {
    super();
    this.uses = new BackgroundWriter({
      name: 'last uses of keys',
      write: (uses) => this.write(uses),
      warn,
      flushMs: 1_000,
    });
  }

  async find(hash: string): Promise<StoredKey | null> {
    const row = await this.db
      .selectFrom('cf_api_keys as key')
      .innerJoin('users', 'users.user_id', 'key.user_id')
      .leftJoin('subscriptions', 'subscriptions.user_id', 'key.user_id')
      .leftJoin('organizations', 'organizations.id', 'key.organization_id')
      .select(['key.user_id', 'key.suffix', 'key.organization_id', 'key.expires_at', 'key.revoked_at'])
      .select(['users.suspended_at', 'subscriptions.plan_type', 'subscriptions.optimizations_limit'])
      .select('organizations.privacy_mode')
      .where('key.key_hash', '=', hash)
      .executeTakeFirst();
    if (!row) return null;
    return {
      userId: row.user_id,
      suffix: row.suffix,
      planName: row.plan_type ?? 'free',
      optimizationsLimit: row.optimizations_limit,
      organizationId: row.organization_id,
      privacyMode: row.privacy_mode ?? false,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      suspendedAt: row.suspended_at,
    };
  }

  used(hash: string, at: Date): void {
    this.uses.add({ hash, at });
  }

  /** Writes what is queued, for at most `limitMs`. */
  drain(limitMs: number): Promise<void> {
    return this.uses.drain(limitMs);
  }

  /** Uses that were lost since the start. */
  get lostRows(): number {
    return this.uses.lostRows;
  }

  /** One update per key, whatever the number of its uses. */
  private async write(uses: readonly { hash: string; at: Date }[]): Promise<void> {
    const latest = new Map(uses.map(({ hash, at }) => [hash, at])); // in the order of time
    const used = sql<{ hash: string; at: Date }>`(
      select * from unnest(${[...latest.keys()]}::text[], ${[...latest.values()]}::timestamptz[]) as used (hash, at)
    )`;
    await this.db
      .updateTable('cf_api_keys')
      .from(used.as('used'))
      .set((eb) => ({ last_used_at: eb.fn<Date>('greatest', ['last_used_at', 'used.at']) }))
      .whereRef('key_hash', '=', 'used.hash')
      .execute();
  }
}
