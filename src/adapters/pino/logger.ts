import { type DestinationStream, type Logger, pino } from 'pino';

/** The log: one JSON line per event on standard output (or on a stream of the tests), with ISO times and named levels. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
