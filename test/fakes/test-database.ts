import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely } from 'kysely';
import { Client } from 'pg';
import { Database } from '../../src/adapters/postgres/database';
import { EmbeddedCluster } from '../../src/adapters/postgres/embedded-cluster';
import { type Tables } from '../../src/adapters/postgres/tables';

const templateLock = 7_263_393;

/**
 * A database of a test file's own, with every table and no rows: a copy of one migrated template. All are on one server per
 * run of jest, an embedded one without fsync, or the one at TEST_DATABASE_URL; whoever comes first starts it.
 */
export class TestDatabase {
  private constructor(
    /** For settings that take an address, as DATABASE_URL. */
    readonly url: string,
    private readonly database: Database,
    private readonly server: string,
  ) {}

  static async create(): Promise<TestDatabase> {
    const server = process.env['TEST_DATABASE_URL'] ?? (await embeddedServer());
    const name = `${prefix()}_${randomBytes(6).toString('hex')}`;
    await withClient(server, async (client) => {
      // Nobody may be connected to a template while it is copied: so one after the other.
      await client.query('select pg_advisory_lock($1)', [templateLock]);
      const template = await migratedTemplate(client, server);
      await client.query(`create database "${name}" template "${template}"`);
    });
    const url = addressOf(server, name);
    return new TestDatabase(url, await Database.open({ url, poolMax: 10, dataDir: '' }), server);
  }

  get db(): Kysely<Tables> {
    return this.database.db;
  }

  /** Closes the connections of `db` and takes the database away, whoever else is connected. */
  async drop(): Promise<void> {
    const name = decodeURIComponent(new URL(this.url).pathname.slice(1));
    await this.database.close();
    await withClient(this.server, (client) => client.query(`drop database if exists "${name}" with (force)`));
  }
}

async function migratedTemplate(client: Client, server: string): Promise<string> {
  const name = `${prefix()}_template`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const making = `${name}_making`;
    await client.query(`drop database if exists "${making}" with (force)`);
    await client.query(`create database "${making}"`);
    const database = await Database.open({ url: addressOf(server, making), poolMax: 1, dataDir: '' });
    await database.migrate();
    await database.close();
    await client.query(`alter database "${making}" rename to "${name}"`);
  }
  return name;
}

/** Jest's workers share the server, and none of them stops it: the guardian does, when the run is over. */
async function embeddedServer(): Promise<string> {
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const cluster = await EmbeddedCluster.open(setting('TEST_DATABASE_FOLDER'), { settings });
  const end = Date.now() + 10_000;
  for (;;) {
    const connection = await cluster.connection();
    const url =
      connection &&
      `postgres://codeflash@${encodeURIComponent(connection.host ?? '')}:${connection.port ?? 5432}/postgres`;
    if (url && (await answers(url))) return url;
    const failure: unknown = await cluster.start().catch((error: unknown) => error);
    if (failure && Date.now() > end) throw failure as Error;
    await pause(20);
  }
}

function answers(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function prefix(): string {
  return setting('TEST_DATABASE_PREFIX');
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: test/jest/databases.js sets it before the tests`);
  return value;
}
