import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/adapters/pino/logger';
import { Database } from '../../src/adapters/postgres/database';
import { loadConfig } from '../../src/config';
import { type ModelCall } from '../../src/domain/journal.port';
import { type Foundations, layFoundations } from '../../src/foundations';
import * as project from '../../src/project-root';
import { caller } from '../fakes/adapter-under-test';
import { TestDatabase } from '../fakes/test-database';

// With properties that a test can replace.
jest.mock('../../src/project-root', () => ({
  __esModule: true,
  ...jest.requireActual<object>('../../src/project-root'),
}));

const lay = (settings: NodeJS.ProcessEnv): Promise<Foundations> =>
  layFoundations(loadConfig(settings), createLogger('silent'));

describe('the foundations on a database of their own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codeflash-foundations-'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const isRunning = () => existsSync(join(folder, 'postgres/data/postmaster.pid'));
  const file = (content: unknown) => {
    const path = join(folder, 'file.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  it('open no database when the prompts are not there', async () => {
    jest.replaceProperty(project, 'projectRoot', join(folder, 'nowhere'));
    await expect(lay({ DATA_DIR: folder })).rejects.toThrow(/^the prompts cannot be read: ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('close the database when the models cannot be made', async () => {
    await expect(lay({ DATA_DIR: folder, MODELS_FILE: file([]) })).rejects.toThrow(/MODELS_FILE/);
    expect(isRunning()).toBe(false);
    expect(existsSync(join(folder, 'postgres'))).toBe(true);
  });

  it('name PLANS_FILE when it has no plan for the first key', async () => {
    const plans = file({ free: { optimizations_per_month: 1 } });
    await expect(lay({ DATA_DIR: folder, PLANS_FILE: plans })).rejects.toThrow(
      `PLANS_FILE ${plans}: there is no plan "unlimited": the plans are free`,
    );
    expect(isRunning()).toBe(false);
  });
});

describe('the foundations on a given database', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await TestDatabase.create();
  });
  afterEach(() => test.drop());

  it.each(['development', 'production'])('do not migrate when they must not: %s', async (environment) => {
    const settings = { DATABASE_URL: test.url, MIGRATE_ON_START: 'off', ENVIRONMENT: environment };
    const foundations = await lay(settings);
    await foundations.close();

    const database = await Database.open({ url: test.url, poolMax: 1, dataDir: '' });
    while ((await database.migrateDown()).length > 0); // all of them
    await expect(lay(settings)).rejects.toThrow(
      /^MIGRATE_ON_START is off and migrations are missing \(.*initial.*\): run npm run db:migrate first$/,
    );
    for (const table of ['kysely_migration', 'kysely_migration_lock'])
      await database.db.schema.dropTable(table).execute();
    await expect(lay(settings)).rejects.toThrow(/^MIGRATE_ON_START /);
    await database.close();
  });

  it('show the records that were lost', async () => {
    const { journal, metrics, close } = await lay({ DATABASE_URL: test.url });
    expect(await metrics.metrics()).toContain('records_lost_total{queue="journal"} 0');
    journal.modelCalled(tooDear);
    for (
      const end = Date.now() + 5_000;
      !(await metrics.metrics()).includes('records_lost_total{queue="journal"} 1');
    ) {
      expect(Date.now()).toBeLessThan(end);
      await new Promise(setImmediate); // reading the metrics leaves no timer its turn
    }
    await close();
  });
});

/** Its cost does not fit into the column. */
const tooDear: ModelCall = {
  caller,
  traceId: 'trace',
  callType: 'optimize',
  model: 'm',
  usage: null,
  cost: 1e12,
  latencyMs: 1,
  attempts: 1,
  outcome: 'ok',
  failureMessage: null,
  said: null,
  at: new Date(),
};
