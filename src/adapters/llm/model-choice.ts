import { type TokenPrice } from '../../domain/token-cost';
import { type ModelEntry, type ModelsFile } from './models-file';
import { type Provider, type ProviderSettings } from './provider-settings';

/** A model that will be used, and what it costs; null when no price is known. */
export interface ChosenModel {
  entry: ModelEntry;
  price: TokenPrice | null;
}

/**
 * The models of the file whose provider is on, in its order. `ids` are the operator's own ids, which take the place
 * of the file's: a model under a foreign id keeps nothing of the entry that may be untrue of it.
 */
export function chooseModels(
  file: ModelsFile,
  settings: ProviderSettings,
  ids: Partial<Record<Provider, string | null>> = {},
): ChosenModel[] {
  const names = new Set<string>();
  return file.models
    .filter(({ name, provider }) => {
      if (settings[provider] === null || names.has(name)) return false;
      names.add(name);
      return true;
    })
    .map((shipped) => {
      const entry = withId(shipped, ids[shipped.provider] ?? shipped.id);
      return { entry, price: entry.price ?? file.prices[plainId(entry.id)] ?? null };
    });
}

/** The ids of the settings that stand for ids without a file: OPENAI_MODEL and its like. */
export function idsOf(settings: ProviderSettings): Partial<Record<Provider, string | null>> {
  return {
    openai: settings.openai?.model ?? null,
    azure: settings.azure?.deployment ?? null,
    anthropic: settings.anthropic?.model ?? null,
    bedrock: settings.bedrock?.model ?? null,
  };
}

function withId(entry: ModelEntry, id: string): ModelEntry {
  if (id === entry.id) return entry;
  const { price: _price, ...rest } = entry;
  const claude = entry.provider === 'anthropic' || entry.provider === 'bedrock';
  return {
    ...rest,
    id,
    name: id,
    contextTokens: null,
    // Anthropic demands a limit; a server that speaks OpenAI's API may know neither this one nor its name.
    outputTokens: claude ? entry.outputTokens : null,
    sampling: {},
  };
}

/** `us.anthropic.claude-sonnet-4-5-20250929-v1:0` is `claude-sonnet-4-5`. */
function plainId(id: string): string {
  return id
    .replace(/^(?:[a-z-]+\.)?anthropic\./, '')
    .replace(/-v\d+(?::\d+)?$/, '')
    .replace(/-(?:\d{8}|\d{4}-\d{2}-\d{2})$/, '');
}
