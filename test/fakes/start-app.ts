import { type Kysely } from 'kysely';
import { createLogger } from '../../src/adapters/pino/logger';
import { PostgresKeyStore } from '../../src/adapters/postgres/postgres-key-store';
import { type Tables } from '../../src/adapters/postgres/tables';
import { loadPlans } from '../../src/adapters/plans-file';
import { loadConfig } from '../../src/config';
import { KeyRing } from '../../src/domain/access/key-ring';
import { Service } from '../../src/service';
import { CuttableProxy } from './cuttable-proxy';
import { type Script, ScriptedProvider } from './scripted-provider';
import { TestDatabase } from './test-database';

/** An answer of the service; `body` is parsed where it is JSON. */
export interface Reply {
  status: number;
  headers: Headers;
  // A body's shape is what the tests are about to check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** Sets headers beyond the usual ones; null takes a usual one away. */
export type HeaderChanges = Record<string, string | null>;

const bootstrapKey = 'cf-bootstrap-key-of-the-tests';

/** The whole service on a database of its own, before a provider that plays the script. */
export class TestApp {
  /** Every line that was logged. */
  readonly logged: string[] = [];
  private stopped = false;

  private constructor(
    readonly service: Service,
    readonly provider: ScriptedProvider,
    /** Between the service and its database: cut it for an outage. */
    readonly wayToDatabase: CuttableProxy,
    private readonly database: TestDatabase,
    logged: string[],
  ) {
    this.logged = logged;
  }

  static async start(script: Script = [], settings: Record<string, string> = {}): Promise<TestApp> {
    const provider = await ScriptedProvider.start(script);
    const database = await TestDatabase.create();
    const { proxy, url } = await CuttableProxy.toDatabase(database.url);
    const config = loadConfig({
      PORT: '0',
      CFAPI_PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: url,
      BOOTSTRAP_API_KEY: bootstrapKey,
      // Where the script says what models answer, nobody else is to.
      BUILTIN_CANDIDATES: '0',
      ...provider.environment,
      ...settings,
    });
    const logged: string[] = [];
    const logger = createLogger(config.logLevel, { write: (line) => void logged.push(line) });
    try {
      return new TestApp(await Service.start(config, logger), provider, proxy, database, logged);
    } catch (error) {
      await proxy.cut();
      await database.drop();
      await provider.close();
      throw error;
    }
  }

  get db(): Kysely<Tables> {
    return this.database.db;
  }

  get url(): string {
    return `http://127.0.0.1:${this.service.port}`;
  }

  /** Mints a key for a user of the plan. */
  keyOf(userId: string, planName = 'free'): Promise<string> {
    const plans = loadPlans(null, { rateLimitMax: 40, rateLimitWindowMs: 60_000 });
    return new KeyRing(new PostgresKeyStore(this.db), plans).create({ userId, planName });
  }

  /** Posts JSON (a string goes out as it is) with the bootstrap user's key. */
  async post(path: string, body: unknown, headers: HeaderChanges = {}): Promise<Reply> {
    return this.send(path, {
      method: 'POST',
      headers: changed({ authorization: `Bearer ${bootstrapKey}`, 'content-type': 'application/json' }, headers),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  get(path: string, headers: HeaderChanges = {}): Promise<Reply> {
    return this.send(path, { headers: changed({}, headers) });
  }

  /** Ends the service as SIGTERM does: what is queued is written. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    await this.service.stop();
  }

  /** Ends everything. @throws when the provider was asked more than its script holds. */
  async close(): Promise<void> {
    await this.stop();
    await this.wayToDatabase.cut();
    await this.database.drop();
    await this.provider.close();
  }

  private async send(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}

function changed(usual: Record<string, string>, changes: HeaderChanges): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...usual, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
