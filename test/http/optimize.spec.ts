import { held, type Step } from '../fakes/scripted-provider';
import { answer, fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const one = { ...shopRequest, n_candidates: 1 };

let app: TestApp;
let traces = 0;

/** A body with a trace of its own. */
const fresh = (changes: object = {}) => ({ ...one, trace_id: `trace-${(traces += 1)}`, ...changes });

beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

/** For tests that ask one candidate of the first model. */
const gpt = (...openai: Step[]) => {
  app.provider.play({ openai });
};

describe.each(['/ai/optimize', '/ai/optimize-line-profiler'])('POST %s', (path) => {
  const post = (body: object) => app.post(path, { line_profiler_results: '', ...body });

  it('200: five candidates, three of the first model and two of the second', async () => {
    app.provider.play({ openai: [0, 1, 2].map(fasterShop), anthropic: [3, 4].map(fasterShop) });
    const { status, body } = await post(fresh({ n_candidates: 5 }));
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['optimizations']);
    const { optimizations } = body;
    expect(optimizations.map(({ model }: { model: string }) => model).sort()).toEqual([
      'claude-sonnet-4-6',
      'claude-sonnet-4-6',
      'gpt-5-mini',
      'gpt-5-mini',
      'gpt-5-mini',
    ]);
    for (const candidate of optimizations) {
      expect(candidate).toMatchObject({ parent_id: null, optimization_id: expect.stringMatching(uuid) });
      expect(candidate.source_code).toMatch(/^```python:shop\/pricing.py\n/);
      expect(candidate.source_code).toContain('\n```python:shop/tax.py\n');
      expect(candidate.explanation).toContain('instead of adding in a loop');
    }
    const ids = new Set(optimizations.map((candidate: { optimization_id: string }) => candidate.optimization_id));
    expect(ids.size).toBe(5);
  });

  it('200: no two calls ask the same', async () => {
    app.provider.play({ openai: [0, 1, 2].map(fasterShop), anthropic: [3, 4].map(fasterShop) });
    await post(fresh({ n_candidates: 5 }));
    const questions = app.provider.asked.map(({ messages }) => messages.at(-1)?.content);
    expect(new Set(questions).size).toBe(5);
    expect(questions.every((question) => question?.includes('def rate_for(kind: str) -> float:'))).toBe(true);
  });

  it('200: the calls run in parallel', async () => {
    const steps = [held(fasterShop(0)), held(fasterShop(1)), held(fasterShop(2))];
    gpt(...steps.slice(0, 2));
    app.provider.play({ openai: steps.slice(0, 2), anthropic: steps.slice(2) });
    const reply = post(fresh({ n_candidates: 3 }));
    await Promise.all(steps.map(({ reached }) => reached)); // all are asked before any answers
    for (const step of steps) step.release();
    expect((await reply).body.optimizations).toHaveLength(3);
  });

  it('200: a failed call costs only its own candidate', async () => {
    app.provider.play({ openai: [fasterShop(0), { status: 400 }], anthropic: [fasterShop(1)] });
    const { status, body } = await post(fresh({ n_candidates: 3 }));
    expect(status).toBe(200);
    expect(body.optimizations).toHaveLength(2);
  });

  it('200: an empty list when every answer is unusable, and why is recorded', async () => {
    gpt(answer('Broken.', { 'shop/pricing.py': 'def total_price(items:\n    return 0' }), 'Nothing to gain here.');
    app.provider.play({
      openai: [
        answer('Broken.', { 'shop/pricing.py': 'def total_price(items:\n    return 0' }),
        'Nothing to gain here.',
      ],
      anthropic: [answer('Another signature.', { 'shop/pricing.py': 'def total_price(basket):\n    return 0.0' })],
    });
    const { status, body } = await post(fresh({ n_candidates: 3, trace_id: `unusable ${path}` }));
    expect({ status, body }).toEqual({ status: 200, body: { optimizations: [] } });
    const { body: metrics } = await app.get('/metrics');
    for (const reason of ['invalid_code', 'no_code', 'guard']) {
      expect(metrics).toMatch(new RegExp(`candidates_dropped_total\\{.*reason="${reason}"\\} [1-9]`));
    }
  });

  it.each(['openai', 'anthropic'] as const)(
    '200: a refused edit goes back to its model once (%s)',
    async (provider) => {
      const edit = (old: string): string =>
        `shop/pricing.py\n<<<<<<< SEARCH\n        for _ in range(${old}):\n            total += price * (1 + rate_for(kind))\n=======\n        total += price * count * (1 + rate_for(kind))\n>>>>>>> REPLACE`;
      const other = provider === 'openai' ? 'anthropic' : 'openai';
      // Of two calls each model gets one.
      app.provider.play({ [provider]: [edit('number'), edit('count')], [other]: [fasterShop()] });
      const before = app.provider.asked.length;
      const { status, body } = await post(fresh({ n_candidates: 2 }));
      expect(status).toBe(200);
      const codes = body.optimizations.map(({ source_code: code }: { source_code: string }) => code);
      expect(codes).toContainEqual(
        expect.stringContaining('    for kind, price, count in items:\n        total += price * count'),
      );
      const asked = app.provider.asked.slice(before).filter((call) => call.provider === provider);
      expect(asked).toHaveLength(2);
      const [answered, correction] = asked[1]?.messages.slice(-2) ?? [];
      expect(answered).toEqual({ role: 'assistant', content: edit('number') });
      expect(correction?.role).toBe('user');
      expect(correction?.content).toContain('expected:         for _ in range(number):');
      expect(correction?.content).toContain('file has:         for _ in range(count):');
    },
  );

  it('200: equal answers and the original itself are dropped', async () => {
    const same = fasterShop(1).replaceAll('total', 'sum_so_far').replaceAll('sum_so_far_price', 'total_price');
    app.provider.play({ openai: [fasterShop(1), same], anthropic: [shopRequest.source_code] });
    const { body } = await post(fresh({ n_candidates: 3 }));
    expect(body.optimizations).toHaveLength(1);
  });

  it('200: nulls, unknown fields and too many candidates are taken as they are meant', async () => {
    app.provider.play({
      openai: Array.from({ length: 11 }, (_, nth) => fasterShop(nth)),
      anthropic: Array.from({ length: 5 }, (_, nth) => fasterShop(20 + nth)),
    });
    const body = fresh({ n_candidates: 99, language: null, language_version: null, is_async: null, surprise: [1] });
    expect((await post(body)).body.optimizations).toHaveLength(16);
  });

  it('200: code without a fence is one file without a path', async () => {
    gpt('```python\ndef f(n):\n    return n * (n - 1) // 2\n```');
    const { body } = await post(fresh({ source_code: 'def f(n):\n    return sum(range(n))', language: undefined }));
    expect(body.optimizations[0].source_code).toBe('```python\ndef f(n):\n    return n * (n - 1) // 2\n```');
  });

  it('200: brackets in an explanation cannot be read as console markup', async () => {
    gpt(fasterShop(0).replace('version 0', 'no [/red] here'));
    const { body } = await post(fresh());
    expect(body.optimizations[0].explanation).toContain('[\u200b/red]');
  });

  it('422: every field at fault is named', async () => {
    const { status, body, headers } = await post({ line_profiler_results: 1, n_candidates: 0, trace_id: '' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'validation_failed', request_id: headers.get('x-request-id') });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { path: 'source_code', message: 'is required' },
        { path: 'trace_id', message: 'must not be empty' },
        { path: 'n_candidates', message: 'must be an integer of at least 1' },
      ]),
    );
    expect(body.error).toContain('source_code is required');
  });

  it.each([
    [{ source_code: null }, 'source_code', 'is required'],
    [{ source_code: '' }, 'source_code', 'must not be empty'],
    [{ source_code: ['x'] }, 'source_code', 'must be a text'],
    [{ trace_id: 'x'.repeat(65) }, 'trace_id', 'must have at most 64 characters'],
    [{ trace_id: 'a\0b' }, 'trace_id', 'must not hold a NUL character'],
    [{ trace_id: 7 }, 'trace_id', 'must be a text'],
    [{ n_candidates: 1.5 }, 'n_candidates', 'must be an integer of at least 1'],
    [{ n_candidates: '5' }, 'n_candidates', 'must be an integer of at least 1'],
    [{ dependency_code: {} }, 'dependency_code', 'must be a text'],
    [{ is_numerical_code: 'yes' }, 'is_numerical_code', 'must be true or false'],
    [{ experiment_metadata: 'x' }, 'experiment_metadata', 'must be an object'],
    [{ language_version: 3.11 }, 'language_version', 'must be a text'],
  ])('422: %j', async (changes, field, message) => {
    const { status, body } = await post(fresh(changes));
    expect({ status, body }).toEqual({
      status: 422,
      body: {
        error: `${field} ${message}`,
        code: 'validation_failed',
        request_id: expect.any(String),
        errors: [{ path: field, message }],
      },
    });
  });

  it('422: a body that is no object', async () => {
    const { status, body } = await app.post(path, [one]);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'validation_failed', error: 'the body must be a JSON object' });
  });

  it('422: unknown_language, with the known ones', async () => {
    const { status, body } = await post(fresh({ language: 'cobol' }));
    expect({ status, body }).toEqual({
      status: 422,
      body: {
        error: 'language must be one of python, javascript, typescript, java, go',
        code: 'unknown_language',
        request_id: expect.any(String),
      },
    });
  });

  it.each(['javascript', 'typescript', 'java', 'go'])('501: %s is known but not built', async (language) => {
    const { status, body } = await post(fresh({ language }));
    expect({ status, body }).toEqual({
      status: 501,
      body: {
        error: `this endpoint is not built for ${language} yet`,
        code: 'not_built',
        request_id: expect.any(String),
      },
    });
  });

  it('502: every call failed', async () => {
    app.provider.play({
      openai: [{ status: 401 }, { status: 400, body: { error: { message: 'no such model sk-secret' } } }],
      anthropic: [{ status: 403 }],
    });
    const { status, body } = await post(fresh({ n_candidates: 3 }));
    expect({ status, body }).toEqual({
      status: 502,
      body: {
        error: 'every model call failed (auth, bad_request), try again later',
        code: 'provider_error',
        request_id: expect.any(String),
      },
    });
  });
});
