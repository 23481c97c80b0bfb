/** Where the OpenAI API, or a server that speaks it, is reached. */
export interface OpenAiSettings {
  apiKey: string;
  /** Handed to the SDK untouched; null is OpenAI itself. */
  baseUrl: string | null;
  /** Takes the place of the shipped model id. */
  model: string | null;
}

export interface AzureSettings {
  apiKey: string;
  endpoint: string;
  apiVersion: string;
  /** Takes the place of the shipped deployment. */
  deployment: string | null;
}

export interface AnthropicSettings {
  apiKey: string;
  /** Handed to the SDK untouched; null is Anthropic itself. */
  baseUrl: string | null;
  /** Takes the place of the shipped model id. */
  model: string | null;
}

export interface BedrockSettings {
  /** Both keys, or neither: then AWS' own chain finds the role. */
  accessKeyId: string | null;
  secretAccessKey: string | null;
  sessionToken: string | null;
  region: string;
  /** Handed to the SDK untouched; null is AWS itself. */
  baseUrl: string | null;
  /** Takes the place of the shipped inference profile. */
  model: string | null;
}

/** All that the operator says of model providers; null is a provider that is off. */
export interface ProviderSettings {
  openai: OpenAiSettings | null;
  azure: AzureSettings | null;
  anthropic: AnthropicSettings | null;
  bedrock: BedrockSettings | null;
  /** For https addresses. */
  httpsProxy: string | null;
  /** Hosts (with port or without) that are reached without the proxy, separated by commas. */
  noProxy: string | null;
  /** How long one attempt may go without a byte, in milliseconds: no shorter than the hard deadline unless retries should come sooner. */
  timeoutMs: number;
}

/** The providers, as the models file names them. */
export const PROVIDERS = ['openai', 'azure', 'anthropic', 'bedrock'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** The setting that turns a provider on; the OpenAI API of another server needs OPENAI_BASE_URL alone. */
export const SWITCHES: Readonly<Record<Provider, string>> = {
  openai: 'OPENAI_API_KEY',
  azure: 'AZURE_OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  bedrock: 'BEDROCK_MODEL',
};
