/** Every way in which a request can be refused or fail; each has one HTTP status (http/error.filter.ts). */
export type ErrorCode =
  | 'bad_json'
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'body_too_large'
  | 'validation_failed'
  | 'unknown_language'
  | 'invalid_code_generated'
  | 'rate_limited'
  | 'quota_exceeded'
  | 'not_built'
  | 'provider_error'
  | 'deadline_exceeded'
  | 'no_provider'
  | 'draining'
  | 'database_unavailable'
  | 'internal_error';

/** One thing wrong with one field of a request; `path` as in `candidates[0].source_code`. */
export interface FieldError {
  path: string;
  message: string;
}

/** A failure the caller is told of: `message` is one line for the caller, `cause` is for our log alone. */
export class DomainError extends Error {
  readonly fields: readonly FieldError[];

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown; fields?: readonly FieldError[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DomainError';
    this.fields = options.fields ?? [];
  }
}

/** What is known, but has no handler where it is asked for. */
export function notBuilt(language: string): DomainError {
  return new DomainError('not_built', `this endpoint is not built for ${language} yet`);
}
