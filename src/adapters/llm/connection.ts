import { type Dispatcher } from 'undici';
import { type ProviderSettings } from './provider-settings';

/** The way out to the providers: one pool of kept-alive connections for all of them. */
export interface Connection {
  /** What the SDKs send by: it resolves when the whole reply is there, and follows no redirect. */
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  /** Ends every connection, calls that still run included. */
  close: () => Promise<void>;
}

/** undici's own agent, since that of Node 20 knows no proxies. TLS trusts what Node trusts, NODE_EXTRA_CA_CERTS included. */
export async function openConnection(
  settings: Pick<ProviderSettings, 'httpsProxy' | 'noProxy' | 'timeoutMs'>,
): Promise<Connection> {
  const { EnvHttpProxyAgent } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    // An empty text, unlike undefined, keeps the agent from reading the environment by itself.
    httpProxy: '',
    httpsProxy: settings.httpsProxy ?? '',
    noProxy: settings.noProxy ?? '',
    headersTimeout: settings.timeoutMs,
    bodyTimeout: settings.timeoutMs,
    keepAliveTimeout: 30_000,
  });
  return {
    fetch: (input, init) => send(dispatcher, input, init),
    timeoutMs: settings.timeoutMs,
    close: () => dispatcher.destroy(),
  };
}

/**
 * A fetch without its web streams, which cost a fifth of the processor time of a call: the SDKs send a text and want
 * the whole reply. A redirect comes back as it is: it would carry prompts and keys to an address no operator has set.
 */
async function send(dispatcher: Dispatcher, input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET', body, signal } = init;
  if (input instanceof Request || typeof body !== 'string') throw new TypeError('only texts are sent to an address');
  const { origin, pathname, search } = new URL(input);
  const headers = new Headers(init.headers);
  // Nothing here unpacks.
  headers.set('accept-encoding', 'identity');
  try {
    const reply = await dispatcher.request({
      origin,
      path: pathname + search,
      method: method.toUpperCase(),
      headers: Object.fromEntries(headers),
      body,
      signal: signal ?? null,
    });
    const text = await reply.body.text();
    // Some statuses allow no body, not even an empty one.
    return new Response(text === '' ? null : text, { status: reply.statusCode, headers: received(reply.headers) });
  } catch (error) {
    // As fetch does it: the SDKs take an error of undici's own for one of their timers.
    throw new TypeError('fetch failed', { cause: error });
  }
}

function received(headers: Record<string, string | string[] | undefined>): Headers {
  return new Headers(
    Object.entries(headers).flatMap(([name, value = []]) => [value].flat().map((one): [string, string] => [name, one])),
  );
}
