import { modelError, type SdkErrors } from './sdk-failure';

/** One question to one SDK client; what comes back is not checked yet. */
export type SdkCall<Body> = (body: Body, signal: AbortSignal) => PromiseLike<unknown>;

/** A client of one provider: how it is asked, and what it throws. */
export interface SdkClient<Body> {
  call: SdkCall<Body>;
  errors: SdkErrors;
}

/**
 * Asks, and ends with the signal whatever the SDK is doing then: AWS' search for credentials knows no signals.
 * @throws ModelError
 */
export async function ask<Body>(client: SdkClient<Body>, body: Body, signal: AbortSignal): Promise<unknown> {
  // A signal of its own for each call: the SDKs leave their listeners on it.
  const own = new AbortController();
  let stop = (): void => undefined;
  try {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      stop = () => {
        own.abort();
        reject(new Error('aborted'));
      };
    });
    signal.addEventListener('abort', stop);
    return await Promise.race([client.call(body, own.signal), aborted]);
  } catch (error) {
    throw modelError(error, client.errors, signal);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The SDKs add headers that they find in `OPENAI_CUSTOM_HEADERS` and `ANTHROPIC_CUSTOM_HEADERS`; no option keeps them from it. */
export function forgetEnvironmentHeaders(client: object): void {
  const options: unknown = Reflect.get(client, '_options');
  if (typeof options === 'object' && options !== null) Reflect.deleteProperty(options, 'defaultHeaders');
}
