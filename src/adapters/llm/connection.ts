import { type RequestInit } from 'undici';
import { type ProviderSettings } from './provider-settings';

/** The way out to the providers: one pool of kept-alive connections for all of them. */
export interface Connection {
  /** What the SDKs send by. */
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  /** Ends every connection, calls that still run included. */
  close: () => Promise<void>;
}

/** undici's own fetch, since that of Node 20 knows no proxies. TLS trusts what Node trusts, NODE_EXTRA_CA_CERTS included. */
export async function openConnection(
  settings: Pick<ProviderSettings, 'httpsProxy' | 'noProxy' | 'timeoutMs'>,
): Promise<Connection> {
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    // An empty text, unlike undefined, keeps the agent from reading the environment by itself.
    httpProxy: '',
    httpsProxy: settings.httpsProxy ?? '',
    noProxy: settings.noProxy ?? '',
    headersTimeout: settings.timeoutMs,
    bodyTimeout: settings.timeoutMs,
    keepAliveTimeout: 30_000,
  });
  const send = (input: string | URL, init?: RequestInit) =>
    // A redirect would carry prompts and keys to an address that no operator has set.
    fetch(input, { ...init, dispatcher, redirect: 'error' });
  return {
    // undici's fetch is the one that Node ships: only the type declarations come from another file.
    fetch: send as unknown as typeof globalThis.fetch,
    timeoutMs: settings.timeoutMs,
    close: () => dispatcher.destroy(),
  };
}
