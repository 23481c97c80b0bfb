import { join } from 'node:path';
import { type Logger } from 'pino';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { builtinModel } from './adapters/builtin/builtin-model';
import { createModels } from './adapters/llm/create-models';
import { PinoJournal } from './adapters/pino/pino-journal';
import { loadPlans } from './adapters/plans-file';
import { Database } from './adapters/postgres/database';
import { PostgresApiKeys } from './adapters/postgres/postgres-api-keys';
import { PostgresFeatures } from './adapters/postgres/postgres-features';
import { PostgresJournal } from './adapters/postgres/postgres-journal';
import { PostgresKeyStore } from './adapters/postgres/postgres-key-store';
import { PostgresQuotas } from './adapters/postgres/postgres-quotas';
import { showLostRecords } from './adapters/prometheus/lost-records';
import { PrometheusJournal } from './adapters/prometheus/prometheus-journal';
import { loadPrompts } from './adapters/prompt-files';
import { engineTasks, testTasks } from './adapters/worker-threads/worker-tasks';
import { WorkerThreads } from './adapters/worker-threads/worker-threads';
import { WorkerThreadsEngine } from './adapters/worker-threads/worker-threads-engine';
import { WorkerThreadsJudge } from './adapters/worker-threads/worker-threads-judge';
import { WorkerThreadsTestWriter } from './adapters/worker-threads/worker-threads-test-writer';
import { builtLanguages, builtTestLanguages, engineLanguages } from './built-languages';
import { type Config, ConfigError } from './config';
import { KeyRing, KeyRingError } from './domain/access/key-ring';
import { Journals } from './domain/journals';
import { NEEDED_PROMPTS } from './needed-prompts';
import { projectRoot } from './project-root';

/** How long what is queued may take to be written when the service ends. */
const drainLimitMs = 10_000;

export type Foundations = Awaited<ReturnType<typeof layFoundations>>;

/**
 * All that takes time to open or must be closed again; the rest of the wiring is in the module.
 * @throws Error with one line for the operator; nothing stays open then.
 */
export async function layFoundations(config: Config, logger: Logger) {
  const warn = (line: string): void => {
    logger.warn(line);
  };
  const plans = loadPlans(config.access.plansFile, config.access);
  const prompts = await loadPrompts(join(projectRoot, 'prompts'), NEEDED_PROMPTS);

  const endings: (() => Promise<unknown>)[] = [];
  /** When no request is left: writes what is queued, then lets go of everything, the last opened first. */
  const close = async (): Promise<void> => {
    const end = endings.pop();
    if (!end) return;
    try {
      await end();
    } finally {
      await close();
    }
  };

  try {
    const database = await Database.open(config.database, { warn });
    endings.push(() => database.close());
    await database.ensureSchema(config.database);
    const firstKey = await ensureFirstKey(new KeyRing(new PostgresKeyStore(database.db), plans), config);

    const metrics = new Registry();
    collectDefaultMetrics({ register: metrics });
    const records = new PostgresJournal(database.db, warn);
    const journal = new Journals([new PinoJournal(logger), new PrometheusJournal(metrics), records]);
    const apiKeys = new PostgresApiKeys(database.db, warn);
    const quotas = new PostgresQuotas(database.db, warn);
    const features = new PostgresFeatures(database.db, warn);
    showLostRecords(metrics, { journal: records, quotas, features, key_uses: apiKeys });

    const languages = builtLanguages();
    const testLanguages = builtTestLanguages();
    const threads = new WorkerThreads(require.resolve('./judge-worker.js'));
    endings.push(() => threads.close());
    const judge = new WorkerThreadsJudge(threads);
    const testWriter = new WorkerThreadsTestWriter(threads, testTasks(languages, testLanguages));

    const work = new WorkerThreadsEngine(threads, engineTasks(engineLanguages()));
    const beside = config.builtinCandidates;
    const engine = beside > 0 ? { model: builtinModel(work), beside } : null;
    const { models, close: closeModels } = await createModels(
      config.providers,
      config.modelsFile,
      journal,
      undefined,
      engine,
    );
    endings.push(closeModels);
    if (config.environment === 'production' && !models.hasProvider) warn('no model provider is configured');

    endings.push(() => Promise.all([records, apiKeys, quotas, features].map((queue) => queue.drain(drainLimitMs))));

    const opened = {
      database,
      languages,
      testLanguages,
      models,
      judge,
      testWriter,
      journal,
      apiKeys,
      quotas,
      features,
    };
    return { config, logger, metrics, plans, prompts, ...opened, firstKey, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws ConfigError when the plans of PLANS_FILE are not enough for the key. */
async function ensureFirstKey(keyRing: KeyRing, { access, environment }: Config): Promise<string | null> {
  try {
    return await keyRing.ensureFirstKey({ bootstrapApiKey: access.bootstrapApiKey, environment });
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    throw new ConfigError(`PLANS_FILE ${access.plansFile ?? ''}: ${error.message}`);
  }
}
