import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

/** Hands what Nest has to say to our log; its chatter about routes and modules is left out. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: (message: unknown) => {
      logger.warn(String(message));
    },
    error: (message: unknown) => {
      logger.error(String(message));
    },
  };
}
