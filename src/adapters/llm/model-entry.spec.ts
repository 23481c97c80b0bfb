import { type Message, ModelError } from '../../domain/language-model.port';
import { completion } from '../../../test/fakes/adapter-under-test';
import { ScriptedProvider } from '../../../test/fakes/scripted-provider';
import { anthropicClient } from './anthropic-clients';
import { AnthropicModel } from './anthropic-model';
import { type Connection, openConnection } from './connection';
import { type ModelEntry } from './models-file';
import { openAiClient } from './openai-clients';
import { OpenAiModel } from './openai-model';

const { task } = completion;
const entry: ModelEntry = {
  name: 'model',
  provider: 'openai',
  id: 'model-1',
  roles: ['optimize'],
  weight: 1,
  contextTokens: null,
  outputTokens: null,
  reasoning: false,
  sampling: {},
  cacheMinimumTokens: null,
};
const { signal } = new AbortController();

/** What the entry of the models file does to a request. */
describe('a model of the models file', () => {
  let provider: ScriptedProvider;
  let connection: Connection;

  beforeAll(async () => {
    provider = await ScriptedProvider.start({ openai: [], anthropic: [] });
    connection = await openConnection(provider.settings);
  });
  afterAll(async () => {
    await connection.close();
    await provider.close();
  });

  async function openAi(facts: Partial<ModelEntry>, messages: Message[] = [{ role: 'user', content: 'Hello' }]) {
    provider.play({ openai: ['Hello'] });
    const model = new OpenAiModel(await openAiClient(provider.settings.openai!, connection), { ...entry, ...facts });
    await model.complete({ task, messages }, signal);
    return provider.asked[0]!.body;
  }

  async function claude(facts: Partial<ModelEntry>, messages: Message[] = [{ role: 'user', content: 'Hello' }]) {
    provider.play({ anthropic: ['Hello'] });
    const client = await anthropicClient(provider.settings.anthropic!, connection);
    await new AnthropicModel(client, { ...entry, provider: 'anthropic', ...facts }).complete(
      { task, messages },
      signal,
    );
    return provider.asked[0]!.body;
  }

  it('sends neither limit nor sampling parameters that it does not name', async () => {
    const messages = [{ role: 'user', content: 'Hello' }];
    expect(await openAi({})).toEqual({ model: 'model-1', messages });
    expect(await claude({})).toEqual({ model: 'model-1', messages, max_tokens: 32_000 });
  });

  it('names the limit as the model knows it', async () => {
    expect(await openAi({ outputTokens: 100 })).toMatchObject({ max_tokens: 100 });
    expect(await openAi({ outputTokens: 100, reasoning: true })).toMatchObject({ max_completion_tokens: 100 });
    expect(await claude({ outputTokens: 64_000 })).toMatchObject({ max_tokens: 64_000 });
  });

  it('sends sampling parameters as they are named', async () => {
    expect(await openAi({ sampling: { temperature: 0.7, seed: 1 } })).toMatchObject({ temperature: 0.7, seed: 1 });
    expect(await claude({ sampling: { top_k: 5 } })).toMatchObject({ top_k: 5 });
  });

  it('marks a system prompt for the cache when it is long enough, and nothing else', async () => {
    const messages = (length: number): Message[] => [
      { role: 'system', content: 's'.repeat(length) },
      { role: 'user', content: 'u'.repeat(10_000) },
    ];
    const user = { role: 'user', content: 'u'.repeat(10_000) };

    const short = await claude({ cacheMinimumTokens: 1000 }, messages(3999));
    expect(short).toMatchObject({ system: 's'.repeat(3999), messages: [user] });

    const long = await claude({ cacheMinimumTokens: 1000 }, messages(4000));
    const text = 's'.repeat(4000);
    expect(long.system).toEqual([{ type: 'text', text, cache_control: { type: 'ephemeral' } }]);
    expect(long.messages).toEqual([user]);

    expect(await claude({ cacheMinimumTokens: null }, messages(4000))).toMatchObject({ system: text });
  });

  it('keeps the turns of a conversation', async () => {
    const turns: Message[] = [
      { role: 'user', content: 'First' },
      { role: 'assistant', content: 'Wrong' },
      { role: 'user', content: 'Again' },
    ];
    expect((await openAi({}, turns)).messages).toEqual(turns);
    expect((await claude({}, turns)).messages).toEqual(turns);
  });

  it('does not send a prompt that cannot fit', async () => {
    const messages: Message[] = [{ role: 'user', content: 'x'.repeat(401) }];
    for (const ask of [openAi, claude]) {
      await expect(ask({ contextTokens: 100 }, messages)).rejects.toThrow(ModelError);
      await expect(ask({ contextTokens: 100 }, messages)).rejects.toMatchObject({ failure: 'context_length' });
      expect(provider.asked).toHaveLength(0);
    }
  });
});
