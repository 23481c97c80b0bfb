import { parseRequestCode } from '../../src/domain/code-markdown';
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

it('200: an empty list for code that no rewrite is known for, and for what the engine does not answer yet', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '1' });
  const plain = { ...request, source_code: '```python:a.py\ndef f(a, b):\n    return a + b\n```' };
  for (const [path, body] of [
    ['/ai/optimize', plain],
    ['/ai/optimize-line-profiler', { ...plain, line_profiler_results: '' }],
    ['/ai/rewrite_jit', request],
  ] as const) {
    expect(await app.post(path, body)).toMatchObject({ status: 200, body: { optimizations: [] } });
  }
  await app.close();
});

it('503: with 0 the engine stays out, and the answer says which settings would help', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '0' });
  expect(await app.post('/ai/optimize', request)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
  await app.close();
});

it('503: what only a provider can do says so, whatever the engine answers elsewhere', async () => {
  const app = await TestApp.start([], { ...WITHOUT_PROVIDER, BUILTIN_CANDIDATES: '1' });
  const { status, body } = await app.post('/ai/explain', {
    source_code: source,
    optimized_code: source,
    trace_id: 'builtin-2',
  });
  expect({ status, error: body.error }).toEqual({ status: 503, error: expect.stringContaining('OPENAI_API_KEY') });
  await app.close();
});
