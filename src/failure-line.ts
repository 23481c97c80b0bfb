import { DatabaseAway } from './domain/database-away';

/** One line for the operator of a command that failed. */
export function failureLine(error: unknown): string {
  if (error instanceof DatabaseAway && error.cause instanceof Error)
    return `${error.message}: ${error.cause.message}\n`;
  return `${error instanceof Error ? error.message : String(error)}\n`;
}
