import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLogger } from '../src/adapters/pino/logger';
import { loadConfig } from '../src/config';
import { Service } from '../src/service';

/** The service gave no answer that can be used. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What is left of the environment: no provider is asked and no database but the embedded one. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE'];

/** The whole service in this process on a database of its own, spoken to as the client does: over HTTP, with a key. */
export class LocalService {
  /** All requests belong to one function. */
  private readonly traceId = randomUUID();

  private constructor(
    private readonly service: Service,
    private readonly key: string,
  ) {}

  /** @param folder where the database may live */
  static async start(folder: string): Promise<LocalService> {
    const key = `cf-${randomBytes(16).toString('hex')}`;
    const config = loadConfig({
      ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])),
      ENVIRONMENT: 'development',
      HOST: '127.0.0.1',
      PORT: '0',
      CFAPI_PORT: '0',
      DATA_DIR: join(folder, 'database'),
      BOOTSTRAP_API_KEY: key,
      RATE_LIMIT_MAX: '1000',
    });
    return new LocalService(await Service.start(config, createLogger('silent')), key);
  }

  get address(): string {
    return `http://127.0.0.1:${this.service.port}`;
  }

  /** @throws NoAnswer with what the service said instead. */
  async post<Answer>(path: string, body: object): Promise<Answer> {
    const sent = Array.isArray(body) ? body.map((item: object) => this.complete(item)) : this.complete(body);
    const response = await fetch(this.address + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    const answer = (await response.json()) as Answer & { error?: string };
    if (!response.ok) throw new NoAnswer(answer.error ?? `status ${response.status}`);
    return answer;
  }

  async stop(): Promise<void> {
    await this.service.stop();
  }

  private complete(body: object): object {
    return { trace_id: this.traceId, language: 'python', ...body };
  }
}
