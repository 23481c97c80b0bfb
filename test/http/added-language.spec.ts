import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { KNOWN_LANGUAGES, Languages } from '../../src/domain/languages';
import { refinementExample } from '../../src/http/refinement.examples';
import { generateTestsExample } from '../../src/http/testgen.examples';
import { TestLanguages } from '../../src/domain/testgen/test-languages';
import { TestApp } from '../fakes/start-app';
import { ToyLanguage } from '../fakes/toy-language';

const checkout = join(__dirname, '../..');
const mockFolder = mkdtempSync(join(tmpdir(), 'added-language-'));
const mockTestLanguages = (): TestLanguages => new TestLanguages([]);
const mockLanguages = (): Languages => new Languages([new PythonLanguage(), new ToyLanguage()]);

// What adding a language takes: its line in the list of the built ones, and its prompts.
jest.mock('../../src/built-languages', () => ({
  ...jest.requireActual<object>('../../src/built-languages'),
  builtLanguages: () => mockLanguages(),
  builtTestLanguages: () => mockTestLanguages(),
}));
jest.mock('../../src/project-root', () => ({
  version: '0.0.0',
  get projectRoot() {
    return mockFolder;
  },
}));

const code = 'use lib/tax\nfn total items = slow items';
const faster = 'use lib/tax\nfn total items = quick items';
const edit =
  'lib/total.toy\n<<<<<<< SEARCH\nfn total items = slow items\n=======\nfn total items = quick items\n>>>>>>> REPLACE';
const fenced = (text: string): string => `\`\`\`toy:lib/total.toy\n${text}\n\`\`\``;
const body = { source_code: fenced(code), trace_id: 'added', n_candidates: 1 };

describe('a language that was added', () => {
  let app: TestApp;
  beforeAll(() => {
    cpSync(join(checkout, 'prompts'), join(mockFolder, 'prompts'), { recursive: true });
    for (const module of ['answers', 'optimization']) {
      const ofModule = join(checkout, 'prompts', module);
      cpSync(join(ofModule, 'python'), join(mockFolder, 'prompts', module, 'toy'), { recursive: true });
    }
  });
  afterAll(() => {
    rmSync(mockFolder, { recursive: true });
  });
  afterEach(() => app.close());

  it.each([
    ['whole code', fenced(faster)],
    ['an edit', edit],
  ])('200: answered with %s', async (_form, answer) => {
    app = await TestApp.start([answer]);
    const reply = await app.post('/ai/optimize', { ...body, language: 'toy' });
    expect(reply).toMatchObject({ status: 200, body: { optimizations: [{ source_code: fenced(faster) }] } });
  });

  it('200: known by the tag of its fences too', async () => {
    app = await TestApp.start([fenced(faster)]);
    const reply = await app.post('/ai/optimize', { ...body, source_code: body.source_code.replace('toy', 'toylang') });
    expect(reply).toMatchObject({ status: 200, body: { optimizations: [{ source_code: fenced(faster) }] } });
  });

  it('200: held to its own rules', async () => {
    app = await TestApp.start([fenced('fn total items more = quick items')]);
    const reply = await app.post('/ai/optimize', { ...body, language: 'toy' });
    expect(reply).toMatchObject({ status: 200, body: { optimizations: [] } });
  });

  it('200: refined', async () => {
    app = await TestApp.start([edit.replace('slow', 'fast')]);
    const { request } = refinementExample;
    const codes = { original_source_code: fenced(code), optimized_source_code: fenced(code.replace('slow', 'fast')) };
    const reply = await app.post('/ai/refinement', [{ ...request[0], ...codes, language: 'toy' }]);
    expect(reply).toMatchObject({ status: 200, body: { refinements: [{ source_code: fenced(faster) }] } });
  });

  it('501: where no just-in-time compiler is known for it', async () => {
    app = await TestApp.start();
    const reply = await app.post('/ai/rewrite_jit', { ...body, language: 'toy' });
    expect(reply).toMatchObject({ status: 501, body: { code: 'not_built' } });
    expect(app.provider.asked).toEqual([]);
  });

  it('501: where tests are not written in it yet', async () => {
    app = await TestApp.start();
    const { request } = generateTestsExample;
    const reply = await app.post('/ai/testgen', {
      ...request,
      source_code_being_tested: fenced(code),
      language: 'toy',
    });
    expect(reply).toMatchObject({ status: 501, body: { code: 'not_built' } });
  });

  it('422: is listed where an unknown one is asked for', async () => {
    app = await TestApp.start();
    const reply = await app.post('/ai/optimize', { ...body, language: 'cobol' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'unknown_language' } });
    expect(reply.body.error).toBe('language must be one of python, javascript, typescript, java, go, toy');
  });
});

it('the pipeline knows no language by name', () => {
  const folder = join(checkout, 'src/domain/candidate-pipeline');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.spec)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const words = readFileSync(join(folder, file), 'utf8')
      .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
      .toLowerCase()
      .match(/[a-z]+/g);
    expect([file, KNOWN_LANGUAGES.filter((name) => name !== 'go' && words?.includes(name))]).toEqual([file, []]);
  }
});
