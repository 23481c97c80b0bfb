import { type Journal } from '../../domain/journal.port';
import { type LanguageModel } from '../../domain/language-model.port';
import { type Engine, LanguageModels } from '../../domain/language-models';
import { MeteredModel } from '../../domain/metered-model';
import { type RetryPolicy } from '../../domain/retry';
import { anthropicClient, bedrockClient } from './anthropic-clients';
import { AnthropicModel } from './anthropic-model';
import { type Connection, openConnection } from './connection';
import { chooseModels, idsOf } from './model-choice';
import { type ModelEntry, readModelsFile } from './models-file';
import { azureClient, openAiClient } from './openai-clients';
import { OpenAiModel } from './openai-model';
import { type Provider, PROVIDERS, type ProviderSettings, SWITCHES } from './provider-settings';

const FREE = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

/** The models of the running service, and their end. */
export interface ConfiguredModels {
  models: LanguageModels;
  /** Ends every connection, calls that still run included: for when no request is left. */
  close: () => Promise<void>;
}

/**
 * Makes every model of the models file (null: the one that ships) whose provider is on, with one SDK client per
 * provider; the engine, at no price, stands beside them. With no provider on and no engine either that is no error before
 * somebody is asked for.
 * @throws Error with one line that names MODELS_FILE when that file is wrong.
 */
export async function createModels(
  settings: ProviderSettings,
  modelsFile: string | null,
  journal: Journal,
  policy?: RetryPolicy,
  engine: Engine | null = null,
): Promise<ConfiguredModels> {
  // The single settings stand for ids without a file; a file says its own.
  const file = readModelsFile(modelsFile);
  const free = engine && { ...engine, model: new MeteredModel(engine.model, FREE, journal, policy) };
  const chosen = chooseModels(file, settings, modelsFile === null ? idsOf(settings) : {});
  if (chosen.length === 0) {
    const named = PROVIDERS.filter((provider) => file.models.some((entry) => entry.provider === provider));
    const models = new LanguageModels([], remedy(named, modelsFile !== null), free);
    return { models, close: () => Promise.resolve() };
  }

  const connection = await openConnection(settings);
  const makers = new Map<Provider, Promise<ModelMaker>>();
  for (const { entry } of chosen) {
    if (!makers.has(entry.provider)) makers.set(entry.provider, modelMaker(entry.provider, settings, connection));
  }

  const registered = await Promise.all(
    chosen.map(async ({ entry, price }) => {
      const make = await makers.get(entry.provider);
      if (!make) throw new Error(`no client for ${entry.provider}`);
      return { model: new MeteredModel(make(entry), price, journal, policy), weight: entry.weight, roles: entry.roles };
    }),
  );
  return { models: new LanguageModels(registered, null, free), close: connection.close };
}

/** What to set so that a model of the file can be used; `own` is a file of the operator's. */
function remedy(named: readonly Provider[], own: boolean): string {
  const settings = named.map((provider) => SWITCHES[provider]);
  const choice = [settings.slice(0, -1).join(', '), ...settings.slice(-1)].filter((part) => part !== '').join(' or ');
  return own
    ? `no provider of MODELS_FILE is configured, and it names only ${named.join(', ')}: set ${choice}`
    : `no model provider is configured: set ${choice}`;
}

type ModelMaker = (entry: ModelEntry) => LanguageModel;

/** Makes the models of one provider, all on one client. */
async function modelMaker(provider: Provider, settings: ProviderSettings, connection: Connection): Promise<ModelMaker> {
  if (provider === 'openai' && settings.openai) {
    const client = await openAiClient(settings.openai, connection);
    return (entry) => new OpenAiModel(client, entry);
  }
  if (provider === 'azure' && settings.azure) {
    const client = await azureClient(settings.azure, connection);
    return (entry) => new OpenAiModel(client, entry);
  }
  if (provider === 'anthropic' && settings.anthropic) {
    const client = await anthropicClient(settings.anthropic, connection);
    return (entry) => new AnthropicModel(client, entry);
  }
  if (provider === 'bedrock' && settings.bedrock) {
    const client = await bedrockClient(settings.bedrock, connection);
    return (entry) => new AnthropicModel(client, entry);
  }
  throw new Error(`${provider} is not configured`);
}
