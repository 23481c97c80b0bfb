import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Logger } from 'pino';
import { AppModule } from './app.module';
import { type Config, ConfigError } from './config';
import { Journal } from './domain/journal.port';
import { Languages } from './domain/languages';
import { layFoundations, type Foundations } from './foundations';
import { serveDocumentation } from './http/documentation';
import { Draining } from './http/draining';
import { ErrorFilter } from './http/error.filter';
import { type Address, Listeners, systemErrorCode } from './http/listeners';
import { nestLogger } from './http/nest-logger';
import { requestLog } from './http/request-log';
import { requestMetrics } from './http/request-metrics';
import { BodyValidationPipe } from './http/validation.pipe';
import { version } from './project-root';

/** The running service: everything opened, listening until it is stopped. */
export class Service {
  private constructor(
    private readonly app: NestExpressApplication,
    private readonly listeners: Listeners,
    private readonly foundations: Foundations,
  ) {}

  /** @throws Error with one line for the operator; nothing stays open then. */
  static async start(config: Config, logger: Logger): Promise<Service> {
    const foundations = await layFoundations(config, logger);
    try {
      const app = await createApp(foundations);
      const listeners = new Listeners(app.getHttpAdapter().getInstance());
      await listen(listeners, config);
      setImmediate(() => {
        app.get(Languages).warmUp();
      });
      return new Service(app, listeners, foundations);
    } catch (error) {
      await foundations.close();
      throw error;
    }
  }

  /** The port in use, also where any free one was asked for. */
  get port(): number {
    return this.listeners.port;
  }

  /** The text of an API key that this start has minted; it is never to be had again. */
  get firstKey(): string | null {
    return this.foundations.firstKey;
  }

  /** Names of the models that can be asked. */
  get models(): string[] {
    return this.foundations.models.names;
  }

  /** Ends what has been accepted, refuses what comes now, writes what is queued, then lets go of everything. */
  async stop(): Promise<void> {
    this.app.get(Draining).begin();
    await this.listeners.close();
    await this.app.close();
    await this.foundations.close();
  }
}

/** Nest with all that stands before the controllers, in the order in which a request meets it. */
async function createApp(foundations: Foundations): Promise<NestExpressApplication> {
  const { logger, metrics } = foundations;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.on(foundations), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(logger),
  });
  app.disable('x-powered-by');
  app.set('etag', false);

  app.use(requestLog(logger));
  app.use(requestMetrics(metrics));
  app.use(app.get(Draining).refuseNewWork);
  app.useGlobalPipes(new BodyValidationPipe());
  app.useGlobalFilters(new ErrorFilter(app.get(Journal)));
  serveDocumentation(app, version);
  await app.init();
  return app;
}

/** Every port answers every route. */
async function listen(listeners: Listeners, { host, port, cfapiPort, environment }: Config): Promise<void> {
  const ports = [['PORT', port] as const, ...(cfapiPort === null ? [] : [['CFAPI_PORT', cfapiPort] as const])];
  for (const [setting, number] of ports) {
    try {
      await listeners.open(addresses(number, host, environment));
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EADDRINUSE') throw new ConfigError(`${setting} ${number} is taken by another program`);
      if (code === 'EACCES') throw new ConfigError(`${setting} ${number} may not be opened by this user`);
      if (host !== null) throw new ConfigError(`HOST ${host} cannot be listened on (${code})`);
      throw error;
    }
  }
}

/** Development is for this machine alone; production is for all. */
function addresses(port: number, host: string | null, environment: Config['environment']): Address[] {
  if (host !== null) return [{ port, host }];
  return environment === 'production'
    ? [
        { port, host: '0.0.0.0' },
        { port, host: '::', ipv6Only: true, optional: true },
      ]
    : [
        { port, host: '127.0.0.1' },
        { port, host: '::1', optional: true },
      ];
}
