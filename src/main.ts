import { createLogger } from './adapters/pino/logger';
import { loadConfig } from './config';
import { failureLine } from './failure-line';
import { firstCurl } from './first-curl';
import { Service } from './service';

/** Starts the service from the environment's settings; SIGTERM and SIGINT drain it. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
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
        logger.error({ err: error }, 'not stopped cleanly');
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
  process.stderr.write(failureLine(error));
  process.exit(1);
});
