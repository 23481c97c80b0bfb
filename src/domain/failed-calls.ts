import { DomainError } from './errors';
import { type Journal } from './journal.port';
import { ModelError } from './language-model.port';
import { type Task } from './task';

/** The model calls of one request that gave no answer. */
export class FailedCalls {
  private readonly failures: unknown[] = [];

  constructor(private readonly journal: Journal) {}

  /** Notes why a call gave nothing; a failure of our own is journaled. False where its signal ended it: that is none. */
  add(error: unknown, { caller, traceId }: Task, signal: AbortSignal): boolean {
    if (signal.aborted && (error === signal.reason || error instanceof ModelError)) return false;
    this.failures.push(error);
    if (!(error instanceof ModelError)) this.journal.failed({ caller, traceId, error, at: new Date() });
    return true;
  }

  /**
   * What the caller is told when no call gave an answer. Calls that the deadline ended are no failures: with none of
   * another kind, time ran out.
   */
  whenAll(): DomainError {
    const { failures } = this;
    const ours = failures.find((failure) => !(failure instanceof ModelError));
    if (ours !== undefined)
      return new DomainError('internal_error', 'something went wrong on our side', { cause: ours });

    const kinds = failures.filter((failure) => failure instanceof ModelError).map(({ failure }) => failure);
    if (kinds.every((kind) => kind === 'timeout')) {
      return new DomainError('deadline_exceeded', 'no model answered in time, try again later');
    }
    const named = [...new Set(kinds)].sort().join(', ');
    return new DomainError('provider_error', `every model call failed (${named}), try again later`, {
      cause: failures[0],
    });
  }
}
