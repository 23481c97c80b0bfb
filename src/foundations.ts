import { type Logger } from 'pino';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { createModels } from './adapters/llm/create-models';
import { PinoJournal } from './adapters/pino/pino-journal';
import { loadPlans } from './adapters/plans-file';
import { Database } from './adapters/postgres/database';
import { PostgresApiKeys } from './adapters/postgres/postgres-api-keys';
import { PostgresJournal } from './adapters/postgres/postgres-journal';
import { PostgresKeyStore } from './adapters/postgres/postgres-key-store';
import { PostgresQuotas } from './adapters/postgres/postgres-quotas';
import { PrometheusJournal } from './adapters/prometheus/prometheus-journal';
import { loadPrompts } from './adapters/prompt-files';
import { WorkerThreadsJudge } from './adapters/worker-threads/worker-threads-judge';
import { type Config } from './config';
import { KeyRing } from './domain/access/key-ring';
import { Journals } from './domain/journals';

/** How long what is queued may take to be written when the service ends. */
const drainLimitMs = 10_000;

export type Foundations = Awaited<ReturnType<typeof layFoundations>>;

/** All that takes time to open or must be closed again; the rest of the wiring is in the module. */
export async function layFoundations(config: Config, logger: Logger) {
  const warn = (line: string): void => {
    logger.warn(line);
  };
  const plans = loadPlans(config.access.plansFile, config.access);
  const [database, prompts] = await Promise.all([Database.open(config.database, { warn }), loadPrompts()]);
  try {
    if (config.database.migrateOnStart) await database.migrate();
    const firstKey = await new KeyRing(new PostgresKeyStore(database.db), plans).ensureFirstKey({
      bootstrapApiKey: config.access.bootstrapApiKey,
      environment: config.environment,
    });

    const metrics = new Registry();
    collectDefaultMetrics({ register: metrics });
    const records = new PostgresJournal(database.db, warn);
    const journal = new Journals([new PinoJournal(logger), new PrometheusJournal(metrics), records]);
    const apiKeys = new PostgresApiKeys(database.db, warn);
    const quotas = new PostgresQuotas(database.db, warn);
    const { models, close: closeModels } = await createModels(config.providers, config.modelsFile, journal);
    if (config.environment === 'production' && models.names.length === 0) warn('no model provider is configured');

    const judge = new WorkerThreadsJudge(require.resolve('./judge-worker.js'));

    /** When no request is left: writes what is queued, then lets go of everything. */
    const close = async (): Promise<void> => {
      await Promise.all([records, apiKeys, quotas].map((queue) => queue.drain(drainLimitMs)));
      await judge.close();
      await closeModels();
      await database.close();
    };
    const opened = { database, models, judge, journal, apiKeys, quotas };
    return { config, logger, metrics, plans, prompts, ...opened, firstKey, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
