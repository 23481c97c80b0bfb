import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseModels, idsOf } from '../../src/adapters/llm/model-choice';
import { readModelsFile } from '../../src/adapters/llm/models-file';
import { createLogger } from '../../src/adapters/pino/logger';
import { Database } from '../../src/adapters/postgres/database';
import { loadConfig } from '../../src/config';
import { parseRequestCode, renderCode } from '../../src/domain/code-markdown';
import { Service } from '../../src/service';
import { type ExamCase } from './cases';
import { type OfferedCandidate } from './rules';

/** The engine that needs no provider. */
export const BUILTIN = 'builtin';

/** There is nobody to be examined: `message` is one line for the person who asked. */
export class NoSuchModel extends Error {
  override readonly name = 'NoSuchModel';
}

/** What the calls of an exam came to. */
export interface Cost {
  calls: number;
  /** US dollars, over the calls whose cost is known. */
  dollars: number;
  unknown: number;
}

const KEY = 'cf-bootstrap-key-of-the-exam';
const CANDIDATES = 6;
/** What is left of the environment where no provider is to be asked. */
const WITHOUT_PROVIDERS = ['PATH', 'HOME', 'TMPDIR'];

/** The whole service in this process, before one model alone, on a database of its own that goes with it. */
export class ExaminedService {
  private constructor(
    private readonly model: string,
    private readonly service: Service,
    private readonly database: Database,
    private readonly folder: string,
  ) {}

  /**
   * `databaseUrl` null: an embedded one.
   * @throws NoSuchModel when the environment configures no model of that name.
   */
  static async start(
    model: string,
    environment: NodeJS.ProcessEnv = process.env,
    databaseUrl: string | null = null,
  ): Promise<ExaminedService> {
    const folder = mkdtempSync(join(tmpdir(), 'codeflash-exam-'));
    const take = (): void => {
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      const config = loadConfig({
        ...(model === BUILTIN ? withoutProviders(environment) : onlyModel(model, environment, folder)),
        ENVIRONMENT: 'development',
        PORT: '0',
        CFAPI_PORT: '0',
        HOST: '127.0.0.1',
        DATABASE_URL: databaseUrl ?? '',
        DATA_DIR: join(folder, 'data'),
        BOOTSTRAP_API_KEY: KEY,
        // One that models are compared with would answer for them where they fail.
        BUILTIN_CANDIDATES: model === BUILTIN ? '1' : '0',
        RATE_LIMIT_MAX: '1000000',
      });
      const service = await Service.start(config, createLogger('silent'));
      try {
        if (!service.models.includes(model)) throw new NoSuchModel(`no model named ${model} is configured`);
        return new ExaminedService(model, service, await Database.open(config.database), folder);
      } catch (error) {
        await service.stop();
        throw error;
      }
    } catch (error) {
      take();
      throw error;
    }
  }

  /** The candidates of the model for a function. @throws Error with what the service answered when it is no list. */
  async candidatesFor({ name, source }: ExamCase): Promise<OfferedCandidate[]> {
    const response = await fetch(`http://127.0.0.1:${this.service.port}/ai/optimize`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        trace_id: randomUUID(),
        source_code: renderCode([{ path: `${name}.py`, code: source }], 'python'),
        n_candidates: CANDIDATES,
        is_async: source.includes('async def '),
        is_numerical_code: source.includes('import numpy'),
        language_version: '3.11',
      }),
    });
    const answer = (await response.json()) as { optimizations?: OfferedCandidate[]; error?: string };
    if (!answer.optimizations) throw new Error(`${name}: ${response.status} ${answer.error ?? ''}`);
    return answer.optimizations.filter((candidate) => candidate.model === this.model);
  }

  /** Ends the service, when all its records are written, and takes its database away. Says what the exam cost. */
  async stop(): Promise<Cost> {
    await this.service.stop();
    try {
      const calls = await this.database.db.selectFrom('llm_calls').select('cost').execute();
      const known = calls.map(({ cost }) => cost).filter((cost) => cost !== null);
      const dollars = known.reduce((sum, cost) => sum + Number(cost), 0);
      return { calls: calls.length, dollars, unknown: calls.length - known.length };
    } finally {
      await this.database.close();
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}

/** The code of the one file that a candidate holds. */
export function codeOf(candidate: OfferedCandidate): string {
  return parseRequestCode(candidate.source_code)
    .files.map(({ code }) => code)
    .join('\n');
}

function withoutProviders(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(WITHOUT_PROVIDERS.map((name) => [name, environment[name]]));
}

/** The environment with a models file that names no other model, as the service would have chosen it. */
function onlyModel(name: string, environment: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const { modelsFile, providers } = loadConfig({ ...environment, ENVIRONMENT: 'development' });
  const chosen = chooseModels(readModelsFile(modelsFile), providers, modelsFile === null ? idsOf(providers) : {});
  const model = chosen.find(({ entry }) => entry.name === name);
  if (!model) {
    const names = chosen.map(({ entry }) => entry.name).join(', ') || 'none';
    throw new NoSuchModel(`no model named ${name} is configured (configured: ${names})`);
  }
  const { id, price: _own, ...entry } = model.entry;
  const place = entry.provider === 'azure' ? { deployment: id } : { model: id };
  const file = join(folder, 'models.json');
  writeFileSync(file, JSON.stringify({ models: [{ ...entry, ...place, ...(model.price && { price: model.price }) }] }));
  return { ...environment, MODELS_FILE: file };
}
