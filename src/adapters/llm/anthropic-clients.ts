import { type AnthropicClient } from './anthropic-model';
import { type Connection } from './connection';
import { type AnthropicSettings, type BedrockSettings } from './provider-settings';
import { forgetEnvironmentHeaders } from './sdk-call';

/**
 * Every option that the SDK would else take from the environment is named. Its own log stays off: it would hold prompts.
 */
function options({ fetch, timeoutMs }: Connection) {
  return {
    webhookKey: null,
    openTelemetry: false,
    logLevel: 'off',
    maxRetries: 0,
    // The connection's own timers come first: they cover the body too. Without a timeout the SDK refuses long answers.
    timeout: timeoutMs + 5_000,
    fetch,
  } as const;
}

/** A client of Anthropic. The SDK is loaded here, so that who does not use it does not wait for it. */
export async function anthropicClient(settings: AnthropicSettings, connection: Connection): Promise<AnthropicClient> {
  const sdk = await import('@anthropic-ai/sdk');
  const client = new sdk.Anthropic({ ...options(connection), apiKey: settings.apiKey, baseURL: settings.baseUrl });
  forgetEnvironmentHeaders(client);
  return { call: (body, signal) => client.messages.create(body, { signal }), errors: sdk };
}

/** A client of Anthropic's models on Bedrock. */
export async function bedrockClient(settings: BedrockSettings, connection: Connection): Promise<AnthropicClient> {
  const [sdk, { AnthropicBedrock }] = await Promise.all([
    import('@anthropic-ai/sdk'),
    import('@anthropic-ai/bedrock-sdk'),
  ]);
  const { accessKeyId: awsAccessKey, secretAccessKey: awsSecretKey, sessionToken: awsSessionToken, region } = settings;
  const rest = {
    ...options(connection),
    // Null keeps AWS_BEARER_TOKEN_BEDROCK from taking the keys' place.
    apiKey: null,
    awsRegion: region,
    baseURL: settings.baseUrl ?? `https://bedrock-runtime.${region}.amazonaws.com`,
  };
  const client =
    awsAccessKey !== null && awsSecretKey !== null
      ? new AnthropicBedrock({ ...rest, awsAccessKey, awsSecretKey, awsSessionToken })
      : new AnthropicBedrock(rest);
  forgetEnvironmentHeaders(client);
  return { call: (body, signal) => client.messages.create(body, { signal }), errors: sdk };
}
