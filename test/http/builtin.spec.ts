import { parseRequestCode } from '../../src/domain/code-markdown';
import { type Step } from '../fakes/scripted-provider';
import { answer } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const WITHOUT_PROVIDER = { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' };
const source = `def distinct(rows):
    """Each once, as text."""
    seen = []
    text = ""
    for row in rows:
        if str(row) not in seen:
            seen.append(str(row))
            text = text + str(row) + ";"
    return seen, text
`;
const request = { source_code: `\`\`\`python:shop/rows.py\n${source}\n\`\`\``, trace_id: 'builtin-1', n_candidates: 6 };

describe('without any provider', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '1' });
  });
  afterAll(() => app.close());

  it('200: distinct candidates, the boldest first, which name their rewrites and cost nothing', async () => {
    const { status, body } = await app.post('/ai/optimize', request);
    expect(status).toBe(200);
    const { optimizations } = body;
    expect(optimizations.map(({ model }: { model: string }) => model)).toEqual(['builtin', 'builtin', 'builtin']);
    expect(optimizations[0].explanation).toMatch(/^- join-pieces: .*\n- set-beside-list: .*`distinct`/m);
    const [file] = parseRequestCode(optimizations[0].source_code).files;
    expect(file).toMatchObject({ path: 'shop/rows.py' });
    expect(file?.code).toContain('return seen, text');
    expect(file?.code).toContain('text_pieces.append(str(row) + ";")');
    expect(file?.code).toContain('seen_set.add(new_seen)');

    await app.stop();
    const calls = await app.db.selectFrom('llm_calls').select(['model_name', 'cost', 'outcome']).execute();
    expect(calls).toHaveLength(6);
    expect(calls.every(({ model_name, outcome }) => model_name === 'builtin' && outcome === 'ok')).toBe(true);
    expect(calls.map(({ cost }) => Number(cost))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

it('200: an empty list for code that no rewrite is known for', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '1' });
  const plain = { ...request, source_code: '```python:a.py\ndef f(a, b):\n    return a + b\n```' };
  for (const [path, body] of [
    ['/ai/optimize', plain],
    ['/ai/optimize-line-profiler', { ...plain, line_profiler_results: '' }],
    ['/ai/rewrite_jit', plain],
  ] as const) {
    expect(await app.post(path, body)).toMatchObject({ status: 200, body: { optimizations: [] } });
  }
  await app.close();
});

it('200: huge code is rewritten, and its tests made, on a thread', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '1' });
  const filler = Array.from({ length: 800 }, (_, at) => `def other_${at}(value):\n    return value + ${at}\n`).join(
    '\n',
  );
  const huge = `${source}\n${filler}`;
  const { body } = await app.post('/ai/optimize', {
    ...request,
    source_code: `\`\`\`python:shop/rows.py\n${huge}\n\`\`\``,
  });
  expect(body.optimizations[0]).toMatchObject({ model: 'builtin', source_code: expect.stringContaining('seen_set') });
  await app.close();
});

it('503: with 0 the engine stays out, and the answer says which settings would help', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '0' });
  for (const path of ['/ai/optimize', '/ai/explain']) {
    const { status, body } = await app.post(path, { ...request, optimized_code: source });
    expect({ path, status, body }).toMatchObject({
      status: 503,
      body: { code: 'no_provider', error: expect.stringContaining('OPENAI_API_KEY') },
    });
  }
  await app.close();
});

describe('beside a provider', () => {
  let app: TestApp;
  let traces = 0;
  beforeAll(async () => {
    app = await TestApp.start([], { BUILTIN_CANDIDATES: '2' });
  });
  afterAll(() => app.close());

  const optimized = async (...script: Step[]) => {
    app.provider.play(script);
    const { status, body } = await app.post('/ai/optimize', {
      ...request,
      trace_id: `beside-${(traces += 1)}`,
      n_candidates: 2,
    });
    const models = body.optimizations?.map(({ model }: { model: string }) => model);
    return { status, body, models };
  };
  const fromModel = (constant: number): string =>
    answer('Less work.', { 'shop/rows.py': `${source.trimEnd()}  # ${constant}`.replace('[]', `[][:${constant}]`) });

  it('200: adds its candidates behind those that were asked for', async () => {
    expect(await optimized(fromModel(1), fromModel(2))).toMatchObject({
      status: 200,
      models: ['gpt-5-mini', 'gpt-5-mini', 'builtin', 'builtin'],
    });
  });

  it('200: gives as many as were asked for where every call fails', async () => {
    expect(await optimized({ status: 400 }, { status: 401 })).toMatchObject({
      status: 200,
      models: ['builtin', 'builtin'],
    });
  });

  it('200: gives as many as were asked for where no answer of a model holds up', async () => {
    expect(await optimized('I cannot.', 'Nor I.')).toMatchObject({ status: 200, models: ['builtin', 'builtin'] });
  });

  it('200: writes the tests that no model gives', async () => {
    app.provider.play([{ status: 400 }, { status: 400 }]);
    const { status, body } = await app.post('/ai/testgen', {
      source_code_being_tested: source,
      function_to_optimize: {
        function_name: 'distinct',
        file_path: 'shop/rows.py',
        parents: [],
        starting_line: 1,
        ending_line: 9,
      },
      helper_function_names: [],
      module_path: 'shop.rows',
      test_module_path: 'tests.test_rows',
      test_framework: 'pytest',
      test_timeout: 15,
      trace_id: 'beside-tests',
      test_index: 0,
      python_version: '3.11',
    });
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    expect(body.generated_tests).toContain('distinct(');
  });
});
