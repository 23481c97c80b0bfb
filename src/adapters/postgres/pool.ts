import { type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseAway } from '../../domain/database-away';
import { isOutage } from './outage';

/** How long things may take, in milliseconds. */
export interface PoolLimits {
  connect: number;
  /** A longer query costs its connection: pg's own timeout would put a connection that still waits back into the pool. */
  query: number;
  /** After a failure to connect, for so long nobody waits for another one. */
  rest: number;
}

const defaults: PoolLimits = { connect: 3_000, query: 5_000, rest: 1_000 };

/** pg's pool, in which an outage shows within seconds and always as DatabaseAway. */
export class LimitedPool implements PostgresPool {
  private readonly pool: Pool;
  private lastFailure: { away: DatabaseAway; at: number } | undefined;

  constructor(
    config: PoolConfig,
    private readonly limits: PoolLimits = defaults,
  ) {
    this.pool = new Pool({
      connectionTimeoutMillis: limits.connect,
      idleTimeoutMillis: 300_000,
      keepAlive: true,
      ...config,
    });
    // An idle connection that breaks leaves the pool by itself; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.lastFailure && this.pool.idleCount === 0 && Date.now() - this.lastFailure.at < this.limits.rest) {
      throw this.lastFailure.away;
    }
    try {
      const client = await this.pool.connect();
      this.lastFailure = undefined;
      return new LimitedClient(client, this.limits.query);
    } catch (error) {
      if (!isOutage(error)) throw error;
      const away = new DatabaseAway(error);
      this.lastFailure = { away, at: Date.now() };
      throw away;
    }
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}

/** A connection that is given up when a query takes too long or the server is gone. */
class LimitedClient implements PostgresPoolClient {
  private broken = false;

  constructor(
    private readonly client: PoolClient,
    private readonly limit: number,
  ) {}

  // Kysely's interface also has cursors, which nothing here uses: hence the loose type.
  query = (async (text: string, values: unknown[]) => {
    const timer = setTimeout(() => {
      this.broken = true;
      // With a query under way pg destroys the socket, and the query fails with "Connection terminated".
      void (this.client as unknown as { end(): Promise<void> }).end();
    }, this.limit);
    try {
      return await this.client.query(text, values);
    } catch (error) {
      if (!isOutage(error)) throw error;
      this.broken = true;
      throw new DatabaseAway(error);
    } finally {
      clearTimeout(timer);
    }
  }) as unknown as PostgresPoolClient['query'];

  release(): void {
    this.client.release(this.broken);
  }
}
