import { errorClass } from '../../domain/error-trace';
import { ModelError, type ModelFailure } from '../../domain/language-model.port';
import { oneLine, plainCode } from './provider-words';
import { retryAfterMs } from './retry-after';

type ErrorClass<T extends Error> = abstract new (...args: never[]) => T;

/** What the error classes of both SDKs have in common. */
export interface SdkErrors {
  APIError: ErrorClass<Error & { status?: number | undefined; headers?: Headers | undefined; error?: unknown }>;
  APIConnectionError: ErrorClass<Error>;
  APIConnectionTimeoutError: ErrorClass<Error>;
  APIUserAbortError: ErrorClass<Error>;
}

/** Turns whatever an SDK threw into the failure that it means. What was thrown may quote the prompt: only `said` holds it. */
export function modelError(error: unknown, sdk: SdkErrors, signal: AbortSignal): ModelError {
  if (error instanceof ModelError) return error;
  if (signal.aborted) return ModelError.ended(signal, error);
  if (error instanceof sdk.APIError && error.status !== undefined) {
    return refused(error, error.status, error.headers, error.error);
  }
  const code = innermostCode(error);
  const details = { cause: error, said: oneLine(messageOf(error)) };
  const withCode = (words: string): string => (code === undefined ? words : `${words} (${code})`);
  if (error instanceof sdk.APIConnectionTimeoutError || error instanceof sdk.APIUserAbortError || timedOut(error)) {
    return new ModelError('timeout', withCode('the provider did not answer in time'), { ...details, retryable: true });
  }
  if (property(error, 'name') === 'SyntaxError')
    return new ModelError('provider_error', 'the answer is not JSON', details);
  if (error instanceof sdk.APIConnectionError) {
    return new ModelError('network', withCode('the connection failed'), { ...details, retryable: true });
  }
  return new ModelError('provider_error', withCode(`unexpected ${errorClass(error)}`), details);
}

/** A reply with an error status. */
function refused(error: Error, status: number, headers: Headers | undefined, body: unknown): ModelError {
  const code = errorCode(body);
  const failure = failureOf(status, code, error.message);
  const named = `status ${status} ${plainCode(code) ?? ''}`.trimEnd();
  const words = status < 400 ? `${named}, a redirect: check the provider's base URL` : named;
  return new ModelError(failure, words, {
    cause: error,
    said: oneLine(error.message),
    status,
    retryable: failure !== 'context_length' && failure !== 'content_filter' && isPassing(status),
    retryAfterMs: headers && retryAfterMs(headers, Date.now()),
  });
}

function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

function failureOf(status: number, code: string, message: string): ModelFailure {
  if (status === 401 || status === 402 || status === 403) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 413) return 'context_length';
  if (status === 429) return 'rate_limit';
  if (status === 409 || status >= 500 || status < 400) return 'provider_error';
  if (/context_length|string_above_max_length/.test(code) || TOO_LONG.test(message)) return 'context_length';
  if (/content_?filter|content_policy/i.test(code)) return 'content_filter';
  return 'bad_request';
}

/** How OpenAI and its compatible servers, Anthropic and Bedrock say that a prompt does not fit. */
const TOO_LONG =
  /context (length|window|size)|prompt is too long|input is too long|too many (input )?tokens|input length and `?max_tokens/i;

/** OpenAI's SDK gives what is inside of `error`, Anthropic's gives the whole body. */
function errorCode(body: unknown): string {
  const inner = property(body, 'error') ?? body;
  const code = property(inner, 'code') ?? property(inner, 'type');
  return typeof code === 'string' ? code : '';
}

/** An abort that is not ours is the SDK's own timer; undici's timers have codes such as UND_ERR_BODY_TIMEOUT. */
function timedOut(error: unknown): boolean {
  return property(error, 'name') === 'AbortError' || /TIMEOUT|TIMEDOUT/.test(innermostCode(error) ?? '');
}

/** Node's or undici's own code, such as ECONNREFUSED. */
function innermostCode(error: unknown): string | undefined {
  return causes(error)
    .map((cause) => plainCode(property(cause, 'code')))
    .findLast((code) => code !== undefined);
}

/** The error and its causes, outermost first. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause !== undefined && cause !== null && chain.length < 8; cause = property(cause, 'cause')) {
    chain.push(cause);
  }
  return chain;
}

function messageOf(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
