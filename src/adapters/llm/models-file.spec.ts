import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelsFile } from './models-file';

const folder = mkdtempSync(join(tmpdir(), 'models-file-'));
const path = join(folder, 'models.json');
const model = { name: 'llama', provider: 'openai', model: 'llama3.3', roles: ['optimize'] };

function read(content: unknown): ReturnType<typeof readModelsFile> {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readModelsFile(path);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readModelsFile', () => {
  it('ships gpt-5-mini and claude-sonnet-4-6, two to one, with their prices', () => {
    const { models, prices } = readModelsFile(null);
    expect(models.map(({ name, provider, id, weight }) => [name, provider, id, weight])).toEqual([
      ['gpt-5-mini', 'azure', 'gpt-5-mini', 2],
      ['gpt-5-mini', 'openai', 'gpt-5-mini', 2],
      ['claude-sonnet-4-6', 'bedrock', 'global.anthropic.claude-sonnet-4-6', 1],
      ['claude-sonnet-4-6', 'anthropic', 'claude-sonnet-4-6', 1],
    ]);
    for (const { roles, sampling } of models) {
      expect(roles).toEqual(['optimize', 'refine', 'repair', 'adapt', 'testgen', 'rank', 'explain', 'review', 'setup']);
      expect(sampling).toEqual({});
    }
    const claude = { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 };
    expect(prices).toEqual({
      'gpt-5-mini': { input: 0.25, cachedInput: 0.025, cacheWrite: null, output: 2 },
      'claude-sonnet-4-6': claude,
      'claude-sonnet-4-5': claude,
    });
  });

  it('fills in what an entry leaves out', () => {
    expect(read({ models: [model] }).models).toEqual([
      {
        name: 'llama',
        provider: 'openai',
        id: 'llama3.3',
        roles: ['optimize'],
        weight: 1,
        contextTokens: null,
        outputTokens: null,
        reasoning: false,
        sampling: {},
        cacheMinimumTokens: null,
      },
    ]);
  });

  it("puts the file's prices before those that ship", () => {
    const { prices } = read({ models: [model], prices: { 'gpt-5-mini': { input: 1, output: 1 } } });
    expect(prices['gpt-5-mini']).toMatchObject({ input: 1, cachedInput: null });
    expect(prices['claude-sonnet-4-5']).toMatchObject({ input: 3 });
  });

  it.each([
    ['{"models": [', /cannot be read as JSON/],
    [[], /the file: /],
    [{ models: [] }, /models: /],
    [{ models: [{ ...model, weight: 0 }] }, /models\[0\]\.weight: /],
    [{ models: [model, { ...model, roles: ['optimise'] }] }, /models\[1\]\.roles\[0\]: /],
    [{ models: [{ ...model, provider: 'mistral' }] }, /models\[0\]\.provider: /],
    [{ models: [{ ...model, provider: 'azure' }] }, /models\[0\]\.deployment: /],
    [{ models: [{ ...model, temperature: 1 }] }, /models\[0\]: .*temperature/],
    [{ models: [{ ...model, sampling: { temprature: 1 } }] }, /models\[0\]\.sampling: .*temprature/],
    [{ models: [model], prices: { llama: { input: -1, output: 1 } } }, /prices\.llama\.input: /],
  ])('refuses %j with one line that names the place', (content, place) => {
    const one = (): unknown => read(content);
    expect(one).toThrow(place);
    expect(one).toThrow(/^MODELS_FILE .*models\.json: [^\n]+$/);
  });

  it('names a file that is not there', () => {
    expect(() => readModelsFile(join(folder, 'none.json'))).toThrow(/^MODELS_FILE .*none\.json: .*ENOENT/);
  });
});
