import { DomainError } from './errors';
import { ModelError } from './language-model.port';

/**
 * What the caller is told when no model call gave an answer. Calls that the deadline ended have no failure yet: with no
 * other kind of failure, time ran out.
 */
export function everyCallFailed(failures: readonly unknown[]): DomainError {
  const ours = failures.find((failure) => !(failure instanceof ModelError));
  if (ours !== undefined) return new DomainError('internal_error', 'something went wrong on our side', { cause: ours });

  const kinds = failures.filter((failure) => failure instanceof ModelError).map(({ failure }) => failure);
  if (kinds.every((kind) => kind === 'timeout')) {
    return new DomainError('deadline_exceeded', 'no model answered in time, try again later');
  }
  const named = [...new Set(kinds)].sort().join(', ');
  return new DomainError('provider_error', `every model call failed (${named}), try again later`, {
    cause: failures[0],
  });
}
