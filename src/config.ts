import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type ProviderSettings } from './adapters/llm/provider-settings';

/** A setting that is wrong or missing: `message` is one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = z.string().optional();
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const url = address.optional();
/** Shells often name a proxy without its scheme: `proxy:3128`. */
const proxy = z
  .string()
  .transform((given) => (given.includes('://') ? given : `http://${given}`))
  .pipe(address)
  .optional();

function wholeNumber(smallest: number, largest: number, byDefault: number) {
  const rule = `must be a whole number from ${smallest} to ${largest}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, rule)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, rule)
    .default(byDefault);
}

function choice<const T extends string>(options: readonly T[], byDefault: NoInfer<T>) {
  const values = Object.fromEntries(options.map((option) => [option, option])) as { [K in T]: K };
  return z.enum(values, { error: `must be one of ${options.join(', ')}` }).default(byDefault as never);
}

const longestTimeout = 2_147_483_647;

/** Every setting of the service; an empty one is the same as none. */
const settings = z.object({
  PORT: wholeNumber(0, 65_535, 8000),
  CFAPI_PORT: wholeNumber(0, 65_535, 3001),
  HOST: text,
  ENVIRONMENT: choice(['development', 'production'], 'development'),
  BODY_LIMIT_BYTES: wholeNumber(1_024, 1_073_741_824, 10_485_760),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  SOFT_DEADLINE_MS: wholeNumber(1, longestTimeout, 80_000),
  HARD_DEADLINE_MS: wholeNumber(1, longestTimeout, 270_000),

  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
    .optional(),
  DATABASE_POOL_MAX: wholeNumber(1, 1_000, 10),
  DATA_DIR: text,
  MIGRATE_ON_START: choice(['on', 'off'], 'on'),
  STORE_CODE: choice(['all', 'none'], 'all'),

  BOOTSTRAP_API_KEY: z
    .string()
    .regex(/^cf-[\x21-\x7e]{13,}$/, 'must begin with cf- and have 16 characters or more, without spaces')
    .optional(),
  RATE_LIMIT_WINDOW_MS: wholeNumber(1, longestTimeout, 60_000),
  RATE_LIMIT_MAX: wholeNumber(1, 1_000_000, 40),
  PLANS_FILE: text,

  MODELS_FILE: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: text,
  AZURE_OPENAI_API_KEY: text,
  AZURE_OPENAI_ENDPOINT: url,
  OPENAI_API_VERSION: text,
  AZURE_OPENAI_DEPLOYMENT: text,
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: url,
  ANTHROPIC_MODEL: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
  AWS_REGION: text,
  ANTHROPIC_BEDROCK_BASE_URL: url,
  BEDROCK_MODEL: text,
  BUILTIN_CANDIDATES: wholeNumber(0, 16, 1),
  TESTGEN_INSTRUMENTATION: choice(['server', 'client'], 'server'),
  HTTPS_PROXY: proxy,
  NO_PROXY: text,
});

type Settings = z.infer<typeof settings>;

/** Each of these may also be given as a file that holds it, under its name with `_FILE`: the way of mounted secrets. */
const secrets = [
  'DATABASE_URL',
  'BOOTSTRAP_API_KEY',
  'OPENAI_API_KEY',
  'AZURE_OPENAI_API_KEY',
  'ANTHROPIC_API_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'HTTPS_PROXY',
] as const satisfies readonly (keyof Settings)[];

/** The whole configuration, nested by concern. */
export type Config = ReturnType<typeof nest>;

/**
 * Reads every setting once; the caller hands `process.env` in.
 * @throws ConfigError with one line that names the first wrong or missing setting.
 */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const given = present(environment);
  // Many programs read these two in lower case only, so that is how many shells set them.
  const { https_proxy: HTTPS_PROXY, no_proxy: NO_PROXY } = given;
  const parsed = settings.safeParse(present(withSecretFiles({ HTTPS_PROXY, NO_PROXY, ...given })));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path.join('.') ?? 'setting'} ${issue?.message ?? 'is wrong'}`);
  }
  demandWhatBelongsTogether(parsed.data);
  return nest(parsed.data);
}

function present(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

function withSecretFiles(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const complete = { ...given };
  for (const name of secrets) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) throw new ConfigError(`${name} and ${name}_FILE must not both be set`);
    try {
      // Editors and `echo` end a file with a line break that is no part of the secret.
      complete[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      throw new ConfigError(`${name}_FILE cannot be read: ${(error as Error).message}`);
    }
  }
  return complete;
}

function demandWhatBelongsTogether(given: Settings): void {
  if (given.ENVIRONMENT === 'production' && !given.DATABASE_URL && !given.DATA_DIR) {
    throw new ConfigError('DATABASE_URL is required in production (or DATA_DIR, for the embedded database)');
  }
  if (given.PORT === given.CFAPI_PORT && given.PORT !== 0) {
    throw new ConfigError(`CFAPI_PORT must differ from PORT ${given.PORT} (both answer everything; 0 turns it off)`);
  }
  if (given.SOFT_DEADLINE_MS > given.HARD_DEADLINE_MS) {
    throw new ConfigError('SOFT_DEADLINE_MS must not be above HARD_DEADLINE_MS');
  }
  if (given.AZURE_OPENAI_API_KEY) {
    if (!given.AZURE_OPENAI_ENDPOINT)
      throw new ConfigError('AZURE_OPENAI_ENDPOINT is required with AZURE_OPENAI_API_KEY');
    if (!given.OPENAI_API_VERSION) throw new ConfigError('OPENAI_API_VERSION is required with AZURE_OPENAI_API_KEY');
  }
  if (given.BEDROCK_MODEL || given.ANTHROPIC_BEDROCK_BASE_URL) {
    if (!given.AWS_REGION)
      throw new ConfigError('AWS_REGION is required with BEDROCK_MODEL or ANTHROPIC_BEDROCK_BASE_URL');
    if (!given.AWS_ACCESS_KEY_ID !== !given.AWS_SECRET_ACCESS_KEY) {
      throw new ConfigError(
        'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set together (or neither, for a role)',
      );
    }
  }
}

function nest(given: Settings) {
  return {
    environment: given.ENVIRONMENT,
    port: given.PORT,
    /** Null: none. */
    cfapiPort: given.CFAPI_PORT === 0 ? null : given.CFAPI_PORT,
    host: given.HOST ?? null,
    bodyLimitBytes: given.BODY_LIMIT_BYTES,
    logLevel: given.LOG_LEVEL,
    testgenInstrumentation: given.TESTGEN_INSTRUMENTATION,
    deadlines: { softMs: given.SOFT_DEADLINE_MS, hardMs: given.HARD_DEADLINE_MS },
    database: {
      url: given.DATABASE_URL ?? null,
      poolMax: given.DATABASE_POOL_MAX,
      dataDir: resolve(given.DATA_DIR ?? '.data'),
      migrateOnStart: given.MIGRATE_ON_START === 'on',
    },
    storeCode: given.STORE_CODE,
    access: {
      bootstrapApiKey: given.BOOTSTRAP_API_KEY ?? null,
      rateLimitMax: given.RATE_LIMIT_MAX,
      rateLimitWindowMs: given.RATE_LIMIT_WINDOW_MS,
      plansFile: given.PLANS_FILE ?? null,
    },
    modelsFile: given.MODELS_FILE ?? null,
    /** 0 keeps the built-in engine out entirely. */
    builtinCandidates: given.BUILTIN_CANDIDATES,
    providers: providers(given),
  };
}

/** A provider is on when its settings are there; a server that speaks OpenAI's API may want no key. */
function providers(given: Settings): ProviderSettings {
  const openaiKey = given.OPENAI_API_KEY ?? (given.OPENAI_BASE_URL ? 'none' : undefined);
  return {
    openai: openaiKey
      ? { apiKey: openaiKey, baseUrl: given.OPENAI_BASE_URL ?? null, model: given.OPENAI_MODEL ?? null }
      : null,
    azure:
      given.AZURE_OPENAI_API_KEY && given.AZURE_OPENAI_ENDPOINT && given.OPENAI_API_VERSION
        ? {
            apiKey: given.AZURE_OPENAI_API_KEY,
            endpoint: given.AZURE_OPENAI_ENDPOINT,
            apiVersion: given.OPENAI_API_VERSION,
            deployment: given.AZURE_OPENAI_DEPLOYMENT ?? null,
          }
        : null,
    anthropic: given.ANTHROPIC_API_KEY
      ? {
          apiKey: given.ANTHROPIC_API_KEY,
          baseUrl: given.ANTHROPIC_BASE_URL ?? null,
          model: given.ANTHROPIC_MODEL ?? null,
        }
      : null,
    bedrock:
      (given.BEDROCK_MODEL ?? given.ANTHROPIC_BEDROCK_BASE_URL) && given.AWS_REGION
        ? {
            accessKeyId: given.AWS_ACCESS_KEY_ID ?? null,
            secretAccessKey: given.AWS_SECRET_ACCESS_KEY ?? null,
            sessionToken: given.AWS_SESSION_TOKEN ?? null,
            region: given.AWS_REGION,
            baseUrl: given.ANTHROPIC_BEDROCK_BASE_URL ?? null,
            model: given.BEDROCK_MODEL ?? null,
          }
        : null,
    httpsProxy: given.HTTPS_PROXY ?? null,
    noProxy: given.NO_PROXY ?? null,
    timeoutMs: given.HARD_DEADLINE_MS,
  };
}
