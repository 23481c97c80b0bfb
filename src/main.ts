import { pino } from 'pino';
import { ConfigError, loadConfig } from './config';
import { firstCurl } from './first-curl';
import { Service } from './service';

/** Starts the service from the environment's settings; SIGTERM and SIGINT drain it. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const service = await Service.start(config, logger);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    logger.info('draining');
    service.stop().then(
      () => {
        logger.info('stopped');
      },
      (error: unknown) => {
        logger.error({ error }, 'not stopped cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  if (service.firstKey !== null) process.stdout.write(firstCurl(service.port, service.firstKey));
  logger.info({ port: service.port, models: service.models }, 'listening');
}

main().catch((error: unknown) => {
  const line = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof ConfigError ? `${line}\n` : `the service cannot start: ${line}\n`);
  process.exit(1);
});
