import { Kysely, PostgresDialect, sql } from 'kysely';
import { type PoolConfig, TypeOverrides, types } from 'pg';
import { EmbeddedServer } from './embedded-server';
import { migrateDown, migrateUp, pendingMigrations } from './migrations';
import { LimitedPool, type PoolLimits } from './pool';
import { type Tables } from './tables';

/** Where the data is: `url` null means the embedded server with its data under `dataDir`. */
export interface DatabaseSettings {
  url: string | null;
  poolMax: number;
  dataDir: string;
}

/** What the opening of a database may be told besides. */
export interface DatabaseOptions {
  /** Takes one line for the operator. */
  warn?: (line: string) => void;
  limits?: PoolLimits;
}

/** No limit on a query: a migration may take its time, or wait for another process that is migrating. */
const migrationLimits: PoolLimits = { connect: 10_000, query: 2_147_483_647, rest: 0 };

/** The service's Postgres: at its address, or the embedded one. Every query may throw DatabaseAway, within seconds. */
export class Database {
  readonly db: Kysely<Tables>;

  private constructor(
    private readonly connection: PoolConfig,
    private readonly server: EmbeddedServer | null,
    limits?: PoolLimits,
  ) {
    this.db = kysely(new LimitedPool(connection, limits));
  }

  /** Connects to nothing yet at a `url`; without one the embedded server is up when this returns. */
  static async open(settings: DatabaseSettings, options: DatabaseOptions = {}): Promise<Database> {
    const base: PoolConfig = { application_name: 'codeflash-api', max: settings.poolMax, types: new ColumnTypes() };
    if (settings.url !== null) return new Database({ ...base, connectionString: settings.url }, null, options.limits);
    const server = await EmbeddedServer.join(settings.dataDir, options.warn);
    return new Database({ ...base, ...server.connection }, server, options.limits);
  }

  /** Brings the schema to the newest state. Returns the names of the migrations that this call applied. */
  migrate(): Promise<string[]> {
    return this.migrating(migrateUp);
  }

  /**
   * Sees to it that the schema is the newest, by migrating where that is wanted.
   * @throws Error with one line that names MIGRATE_ON_START when it is not, and migrations are missing.
   */
  async ensureSchema({ migrateOnStart }: { migrateOnStart: boolean }): Promise<void> {
    if (migrateOnStart) {
      await this.migrate();
      return;
    }
    const pending = await this.pendingMigrations();
    if (pending.length === 0) return;
    throw new Error(
      `MIGRATE_ON_START is off and migrations are missing (${pending.join(', ')}): run npm run db:migrate first`,
    );
  }

  /** Takes the last migration back, its data included. */
  migrateDown(): Promise<string[]> {
    return this.migrating(migrateDown);
  }

  /** The names of the migrations that are still to be applied. */
  pendingMigrations(): Promise<string[]> {
    return pendingMigrations(this.db);
  }

  /** Returns when the database has answered. @throws DatabaseAway within seconds. */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  /** Lets go of every connection, then of the embedded server: its last user stops it. */
  async close(): Promise<void> {
    await this.db.destroy();
    await this.server?.leave();
  }

  private async migrating(work: (db: Kysely<Tables>) => Promise<string[]>): Promise<string[]> {
    const db = kysely(new LimitedPool({ ...this.connection, max: 1 }, migrationLimits));
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }
}

function kysely(pool: LimitedPool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** A date stays `2026-11-01`: pg would make it midnight of this machine's time zone. */
class ColumnTypes extends TypeOverrides {
  constructor() {
    super();
    this.setTypeParser(types.builtins.DATE, (value) => value);
  }
}
