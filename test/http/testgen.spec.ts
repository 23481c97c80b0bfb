import { generateTestsExample } from '../../src/http/testgen.examples';
import { shopRequest, shopTests } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const { request: body } = generateTestsExample;
const path = '/ai/testgen';
const broken = '```python\ndef test_broken(:\n    pass\n```';

let app: TestApp;
afterEach(() => app.close());

describe('POST /ai/testgen', () => {
  it('200: clean, instrumented and raw tests', async () => {
    app = await TestApp.start([shopTests]);
    const { status, body: reply } = await app.post(path, body);
    expect(status).toBe(200);
    expect(Object.keys(reply)).toEqual([
      'generated_tests',
      'instrumented_behavior_tests',
      'instrumented_perf_tests',
      'raw_generated_tests',
    ]);
    expect(reply.raw_generated_tests).toContain('def test_empty_basket():');
    expect(reply.generated_tests).toContain('from shop.pricing import total_price');
    expect(reply.generated_tests).not.toMatch(/_cf_|```/);
    expect(reply.instrumented_behavior_tests).toContain('{codeflash_run_tmp_dir_client_side}');
    expect(reply.instrumented_behavior_tests).toContain("'tests.test_total_price__unit_test_0'");
    expect(reply.instrumented_perf_tests).toContain('perf_counter_ns');
    expect(reply.instrumented_perf_tests).not.toContain('sqlite3');
  });

  it('200: TESTGEN_INSTRUMENTATION=client gives the same clean code everywhere', async () => {
    app = await TestApp.start([shopTests], { TESTGEN_INSTRUMENTATION: 'client' });
    const { body: reply } = await app.post(path, body);
    expect(reply.instrumented_behavior_tests).toBe(reply.generated_tests);
    expect(reply.instrumented_perf_tests).toBe(reply.generated_tests);
  });

  it('200: the two files of a function are asked for differently, of different models', async () => {
    app = await TestApp.start({ openai: [shopTests], anthropic: [shopTests] });
    await app.post(path, body);
    await app.post(path, { ...body, test_index: 1 });
    const [first, second] = app.provider.asked;
    expect(new Set([first?.provider, second?.provider]).size).toBe(2);
    const sides = [first, second].map((asked) => asked?.messages.at(-1)?.content);
    expect(sides[0]).toContain('Yours is breadth');
    expect(sides[1]).toContain('Yours is scale');
    for (const side of sides) {
      expect(side).toContain('from shop.pricing import total_price');
      expect(side).toContain('`shop.tax.rate_for`');
      expect(side).not.toContain('asynchronous');
    }
  });

  it('200: a broken answer is asked for once more, with its error', async () => {
    app = await TestApp.start({ openai: [broken, shopTests], anthropic: [] });
    const { status } = await app.post(path, body);
    expect(status).toBe(200);
    const [, again] = app.provider.asked;
    expect(again?.messages.at(-2)).toMatchObject({ role: 'assistant' });
    expect(again?.messages.at(-1)?.content).toContain('line 1');
  });

  it('200: another model writes them where the first one fails', async () => {
    app = await TestApp.start({ openai: [{ status: 400 }], anthropic: [shopTests] });
    expect((await app.post(path, body)).status).toBe(200);
  });

  it('422: no usable answer, asked twice at most', async () => {
    app = await TestApp.start({ openai: [broken, 'It needs no tests.'], anthropic: [] });
    const reply = await app.post(path, body);
    expect(reply).toMatchObject({
      status: 422,
      body: { error: 'Invalid code generated', code: 'invalid_code_generated' },
    });
    await app.stop();
    const errors = await app.db.selectFrom('optimization_errors').select(['call_type', 'error_type']).execute();
    expect(errors).toEqual([
      { call_type: 'testgen', error_type: 'invalid_code' },
      { call_type: 'testgen', error_type: 'no_code' },
    ]);
  });

  it('422: every field at fault, with its path', async () => {
    app = await TestApp.start();
    const faults = async (change: object) => (await app.post(path, { ...body, ...change })).body.errors;
    expect(await faults({ function_to_optimize: null, module_path: null, test_framework: '' })).toEqual([
      { path: 'function_to_optimize', message: 'is required' },
      { path: 'module_path', message: 'is required' },
      { path: 'test_framework', message: 'must not be empty' },
    ]);
    expect(await faults({ function_to_optimize: {} })).toEqual([
      { path: 'function_to_optimize.function_name', message: 'is required' },
    ]);
    expect(await faults({ function_to_optimize: [] })).toEqual([
      { path: 'function_to_optimize', message: 'must be an object' },
    ]);
    expect(await faults({ function_to_optimize: { function_name: 'f', parents: [{ name: 1 }] } })).toEqual([
      { path: 'function_to_optimize.parents[0].name', message: 'must be a text' },
    ]);
    expect(await faults({ helper_function_names: [1], test_index: -1 })).toEqual([
      { path: 'helper_function_names', message: 'must hold values of the type string ([0] is none)' },
      { path: 'test_index', message: 'must be an integer of at least 0' },
    ]);
  });

  it('422 and 501: languages', async () => {
    app = await TestApp.start();
    const of = async (language: string) => (await app.post(path, { ...body, language })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
  });

  it('401, 429: behind the key, the rate and what is left of the month', async () => {
    app = await TestApp.start([shopTests, '```python\nx = 1\n```'], { RATE_LIMIT_MAX: '3' });
    expect((await app.post(path, body, { authorization: null })).status).toBe(401);
    const key = await app.keyOf('anna');
    await app.db.updateTable('subscriptions').set({ optimizations_limit: 0 }).where('user_id', '=', 'anna').execute();
    const headers = { authorization: `Bearer ${key}` };
    const refused = await app.post(path, { ...body, trace_id: 'unpaid' }, headers);
    expect(refused).toMatchObject({ status: 429, body: { code: 'quota_exceeded' } });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    await app.db
      .insertInto('trace_charges')
      .values({ user_id: 'anna', trace_id: 'paid', period: '2026-11-01' })
      .execute();
    expect((await app.post(path, { ...body, trace_id: 'paid' }, headers)).status).toBe(200);
    await app.post(path, { ...body, trace_id: 'unpaid' }, headers);
    expect((await app.post(path, body, headers)).body.code).toBe('rate_limited');
  });

  it('502, 503, 504: no model answers', async () => {
    app = await TestApp.start({ openai: [{ status: 400 }], anthropic: [{ status: 400 }] });
    expect(await app.post(path, body)).toMatchObject({ status: 502, body: { code: 'provider_error' } });
    await app.close();
    app = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
    expect(await app.post(path, body)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
    await app.close();
    app = await TestApp.start(
      { openai: [{ broken: 'stalled' }], anthropic: [] },
      {
        SOFT_DEADLINE_MS: '50',
        HARD_DEADLINE_MS: '200',
      },
    );
    expect(await app.post(path, body)).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  });
});

it('what testgen says of a trace holds for its later calls', async () => {
  app = await TestApp.start({ openai: [shopTests, 'x'], anthropic: [] });
  await app.post(path, { ...body, trace_id: 'remembered', language_version: '3.9.1', is_async: true });
  const { language_version: _, ...rest } = shopRequest;
  await app.post('/ai/optimize', { ...rest, is_async: null, trace_id: 'remembered', n_candidates: 1 });
  const question = app.provider.asked.at(-1)?.messages.at(-1)?.content;
  expect(question).toContain('python 3.9');
  expect(question).toContain('asynchronous');
});
