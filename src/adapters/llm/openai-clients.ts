import { type Connection } from './connection';
import { type OpenAiClient } from './openai-model';
import { type AzureSettings, type OpenAiSettings } from './provider-settings';
import { forgetEnvironmentHeaders } from './sdk-call';

/**
 * Every option that the SDK would else take from the environment is named. Its own log stays off: it would hold prompts.
 */
function options({ fetch, timeoutMs }: Connection) {
  return {
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    // The connection's own timers come first: they cover the body too.
    timeout: timeoutMs + 5_000,
    fetch,
  } as const;
}

/** A client of OpenAI or of a server that speaks its API. The SDK is loaded here, so that who does not use it does not wait for it. */
export async function openAiClient(settings: OpenAiSettings, connection: Connection): Promise<OpenAiClient> {
  const sdk = await import('openai');
  const client = new sdk.OpenAI({ ...options(connection), apiKey: settings.apiKey, baseURL: settings.baseUrl });
  forgetEnvironmentHeaders(client);
  return { call: (body, signal) => client.chat.completions.create(body, { signal }), errors: sdk };
}

/** A client of Azure OpenAI. */
export async function azureClient(settings: AzureSettings, connection: Connection): Promise<OpenAiClient> {
  const sdk = await import('openai');
  const client = new sdk.AzureOpenAI({
    ...options(connection),
    apiKey: settings.apiKey,
    endpoint: settings.endpoint,
    apiVersion: settings.apiVersion,
    // Null, unlike undefined, keeps OPENAI_BASE_URL from taking the endpoint's place.
    baseURL: null,
  });
  forgetEnvironmentHeaders(client);
  return { call: (body, signal) => client.chat.completions.create(body, { signal }), errors: sdk };
}
