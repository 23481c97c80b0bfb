import { shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start([], { BODY_LIMIT_BYTES: '4096' });
});
afterAll(() => app.close());

describe('what every endpoint has in common', () => {
  it.each([
    ['half a body', '{"source_code":'],
    ['a bare number', '3'],
    ['NaN', '{"n_candidates": NaN}'],
    ['no JSON', 'hello'],
  ])('400: %s', async (_, sent) => {
    const { status, body } = await app.post('/ai/optimize', sent);
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: expect.stringMatching(/JSON/), code: 'bad_json', request_id: expect.any(String) },
    });
  });

  it('404: the usual body', async () => {
    const { status, body } = await app.get('/ai/nowhere');
    expect({ status, body }).toEqual({
      status: 404,
      body: { error: 'there is no GET /ai/nowhere', code: 'not_found', request_id: expect.any(String) },
    });
  });

  it('413: the usual body, with the limit', async () => {
    const { status, body } = await app.post('/ai/optimize', { ...shopRequest, dependency_code: 'x'.repeat(5000) });
    expect({ status, body }).toEqual({
      status: 413,
      body: {
        error: 'the body is too large (at most 4096 bytes are taken)',
        code: 'body_too_large',
        request_id: expect.any(String),
      },
    });
  });

  it.each(['', '{}'])('422: an empty body: %j', async (sent) => {
    const { status, body } = await app.post('/ai/optimize', sent);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'validation_failed' });
  });

  it('takes JSON for what it is, whatever its content type claims', async () => {
    const { status, body } = await app.post('/ai/optimize', '{}', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect({ status, error: body.error }).toEqual({
      status: 422,
      error: 'trace_id is required; source_code is required',
    });
  });

  it('400: a charset that JSON does not have', async () => {
    const { status, body } = await app.post('/ai/optimize', '{}', {
      'content-type': 'application/json; charset=latin1',
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'bad_request' });
  });

  it('401: comes before the body is looked at', async () => {
    const { status } = await app.post('/ai/optimize', '{"half', { authorization: null });
    expect(status).toBe(401);
  });

  it('tells the rate on every authenticated answer', async () => {
    for (const sent of ['{"half', { ...shopRequest, dependency_code: 'x'.repeat(5000) }, {}]) {
      const { status, headers } = await app.post('/ai/optimize', sent);
      expect([400, 413, 422]).toContain(status);
      expect(headers.get('ratelimit')).toMatch(/^"user";r=\d+;t=\d+$/);
    }
  });

  it('takes a plain X-Request-Id and makes one for any other', async () => {
    const plain = await app.get('/health', { 'x-request-id': 'build-7.retry_1' });
    expect(plain.headers.get('x-request-id')).toBe('build-7.retry_1');
    const odd = await app.get('/health', { 'x-request-id': 'a b' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const failed = await app.post('/ai/optimize', '{', { 'x-request-id': 'mine' });
    expect(failed.body.request_id).toBe('mine');
  });

  it('422: a body that is nested deeper than any stack', async () => {
    const roomy = await TestApp.start({});
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const { status, body } = await roomy.post('/ai/optimize', `{"experiment_metadata":{"deep":${deep}}}`);
    await roomy.close();
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'validation_failed' });
  });

  it('503: no provider, with the settings that would help', async () => {
    const bare = await TestApp.start({});
    const { status, body } = await bare.post('/ai/optimize', shopRequest);
    await bare.close();
    expect({ status, body }).toEqual({
      status: 503,
      body: {
        error:
          'no model provider is configured: set OPENAI_API_KEY, AZURE_OPENAI_API_KEY, ANTHROPIC_API_KEY or BEDROCK_MODEL',
        code: 'no_provider',
        request_id: expect.any(String),
      },
    });
  });
});

describe('operations', () => {
  it.each(['/health', '/healthcheck'])('200: %s', async (path) => {
    const { status, body } = await app.get(path);
    expect({ status, body }).toEqual({
      status: 200,
      body: { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    });
  });

  it('200: /ready, part by part', async () => {
    const { status, body } = await app.get('/ready');
    expect({ status, body }).toEqual({
      status: 200,
      body: { status: 'ready', parts: { database: 'ok', migrations: 'ok', prompts: 'ok', draining: 'ok' } },
    });
  });

  it('200: /metrics counts requests by route, and paths that are none as one', async () => {
    await app.get('/chosen-by-a-stranger');
    const { status, body, headers } = await app.get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="none",status="404"\} [1-9]/);
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} [1-9]/);
    expect(body).not.toContain('stranger');
  });

  it('/ leads to the documentation, which works offline', async () => {
    const root = await app.get('/');
    expect([root.status, root.headers.get('location')]).toEqual([302, '/docs']);
    const page = await app.get('/docs');
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/src="https?:/);
  });
});

it('logs one line per request: who, what, how long, and no body', async () => {
  const key = await app.keyOf('lena');
  await app.post(
    '/ai/optimize',
    { trace_id: 'traced', secret: 'body' },
    { authorization: `Bearer ${key}`, 'x-request-id': 'logged' },
  );
  const lines = app.logged.map((line) => JSON.parse(line)).filter(({ request_id: id }) => id === 'logged');
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      request_id: 'logged',
      method: 'POST',
      path: '/ai/optimize',
      status: 422,
      key_suffix: key.slice(-4),
      user_id: 'lena',
      trace_id: 'traced',
      ms: expect.any(Number),
      msg: 'request',
    },
  ]);
});
