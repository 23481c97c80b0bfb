import { chooseModels, idsOf } from './model-choice';
import { type ModelsFile, readModelsFile } from './models-file';
import { type ProviderSettings } from './provider-settings';

const off: ProviderSettings = {
  openai: null,
  azure: null,
  anthropic: null,
  bedrock: null,
  httpsProxy: null,
  noProxy: null,
  timeoutMs: 1000,
};
const openai = { apiKey: 'key', baseUrl: null, model: null };
const azure = { apiKey: 'key', endpoint: 'https://azure.invalid', apiVersion: '1', deployment: null };
const anthropic = { apiKey: 'key', baseUrl: null, model: null };
const bedrock = {
  accessKeyId: null,
  secretAccessKey: null,
  sessionToken: null,
  region: 'us-east-1',
  baseUrl: null,
  model: null,
};
const shipped = readModelsFile(null);

function chosen(settings: Partial<ProviderSettings>, file: ModelsFile = shipped): string[] {
  return chooseModels(file, { ...off, ...settings }).map(({ entry }) => `${entry.provider} ${entry.name}`);
}

describe('chooseModels', () => {
  it('takes the models whose provider is on', () => {
    expect(chosen({})).toEqual([]);
    expect(chosen({ openai })).toEqual(['openai gpt-5-mini']);
    expect(chosen({ anthropic })).toEqual(['anthropic claude-sonnet-4-6']);
    expect(chosen({ anthropic, openai })).toEqual(['openai gpt-5-mini', 'anthropic claude-sonnet-4-6']);
  });

  it('takes Azure before OpenAI and Bedrock before Anthropic', () => {
    expect(chosen({ openai, azure, anthropic, bedrock })).toEqual(['azure gpt-5-mini', 'bedrock claude-sonnet-4-6']);
  });

  it('takes both when the file gives each a name of its own', () => {
    const file = { ...shipped, models: shipped.models.map((entry) => ({ ...entry, name: `${entry.provider}-model` })) };
    expect(chosen({ openai, azure }, file)).toEqual(['azure azure-model', 'openai openai-model']);
  });

  it('prices by the plain id, and before that by the entry itself', () => {
    const prices = chooseModels(shipped, { ...off, azure, bedrock }).map(({ price }) => price?.output);
    expect(prices).toEqual([2, 15]);
    const [entry] = shipped.models;
    const own = {
      ...shipped,
      models: [{ ...entry!, price: { input: 9, cachedInput: null, cacheWrite: null, output: 9 } }],
    };
    expect(chooseModels(own, { ...off, azure })[0]?.price?.output).toBe(9);
  });

  describe('with an id of the operator', () => {
    const choose = (settings: Partial<ProviderSettings>) => {
      const all = { ...off, ...settings };
      return chooseModels(shipped, all, idsOf(all))[0];
    };

    it('names the model by it, keeps share and roles, and forgets what may be untrue of it', () => {
      expect(choose({ openai: { ...openai, model: 'llama3.3' } })).toMatchObject({
        entry: { name: 'llama3.3', id: 'llama3.3', weight: 2, outputTokens: null, contextTokens: null },
        price: null,
      });
    });

    it('leaves everything as it is when it is the id that ships', () => {
      expect(choose({ openai: { ...openai, model: 'gpt-5-mini' } })).toMatchObject({
        entry: { outputTokens: 32_000 },
        price: { input: 0.25 },
      });
    });

    it.each([
      ['claude-sonnet-4-5', 3],
      ['claude-sonnet-4-5-20250929', 3],
      ['anthropic.claude-sonnet-4-5-20250929-v1:0', 3],
      ['us.anthropic.claude-sonnet-4-6', 3],
      ['us-gov.anthropic.claude-sonnet-4-6-v1', 3],
      ['claude-sonnet-4-60', undefined],
    ])('finds the price of %s', (model, input) => {
      expect(choose({ bedrock: { ...bedrock, model } })?.price?.input).toBe(input);
    });

    it('takes a dated id of OpenAI for what it is', () => {
      expect(choose({ openai: { ...openai, model: 'gpt-5-mini-2025-08-07' } })?.price?.input).toBe(0.25);
    });

    it('still gives Anthropic the limit that it demands', () => {
      expect(choose({ anthropic: { ...anthropic, model: 'claude-next' } })?.entry.outputTokens).toBe(32_000);
    });
  });
});
