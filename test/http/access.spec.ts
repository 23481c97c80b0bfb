import { held } from '../fakes/scripted-provider';
import { fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const path = '/ai/optimize';
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
let traces = 0;
const fresh = (changes: object = {}) => ({
  ...shopRequest,
  n_candidates: 1,
  trace_id: `trace-${(traces += 1)}`,
  ...changes,
});

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start([], { RATE_LIMIT_MAX: '3' });
});
afterAll(() => app.close());

/** What is answered before any model is asked. */
const refused = async (key: string | null, body: unknown = fresh()) =>
  app.post(path, body, key === null ? { authorization: null } : bearer(key));

describe('API keys', () => {
  it.each([
    ['no header', null],
    ['another scheme', 'Basic abc'],
    ['no cf- key', 'Bearer sk-1234567890123456'],
  ])('401: %s', async (_, authorization) => {
    const { status, body } = await app.post(path, fresh(), { authorization });
    expect({ status, body }).toEqual({
      status: 401,
      body: { error: expect.stringMatching(/Authorization/), code: 'unauthorized', request_id: expect.any(String) },
    });
  });

  it('401: unknown, revoked and expired keys are refused with one same message', async () => {
    const revoked = await app.keyOf('rita');
    await app.db.updateTable('cf_api_keys').set({ revoked_at: new Date() }).where('user_id', '=', 'rita').execute();
    const expired = await app.keyOf('egon');
    await app.db.updateTable('cf_api_keys').set({ expires_at: new Date() }).where('user_id', '=', 'egon').execute();
    const replies = await Promise.all([refused('cf-never-minted-by-anyone'), refused(revoked), refused(expired)]);
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(replies.map(({ body }) => body.error)).size).toBe(1);
    expect(replies[0].body.error).toBe('the API key is unknown, expired or revoked');
  });

  it('403: the user is suspended', async () => {
    const key = await app.keyOf('susi');
    await app.db.updateTable('users').set({ suspended_at: new Date() }).where('user_id', '=', 'susi').execute();
    const { status, body } = await refused(key);
    expect({ status, body }).toEqual({
      status: 403,
      body: { error: 'this user is suspended', code: 'forbidden', request_id: expect.any(String) },
    });
  });
});

describe('rate limit', () => {
  it('429: over all endpoints together, with the IETF headers on every answer', async () => {
    const key = await app.keyOf('rob', 'pro');
    const statuses = [];
    const remaining = [];
    for (const endpoint of ['/ai/optimize', '/ai/optimize-line-profiler', '/ai/optimize', '/ai/optimize']) {
      const { status, headers, body } = await app.post(endpoint, {}, bearer(key));
      expect(headers.get('ratelimit-policy')).toBe('"user";q=3;w=60');
      statuses.push(status);
      remaining.push(headers.get('ratelimit'));
      if (status === 429) {
        expect(body).toEqual({
          error: expect.stringMatching(/^too many requests: 3 per 60 seconds are allowed, try again in \d+ seconds$/),
          code: 'rate_limited',
          request_id: expect.any(String),
        });
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect(statuses).toEqual([422, 422, 422, 429]);
    expect(remaining).toEqual([
      '"user";r=2;t=60',
      '"user";r=1;t=60',
      '"user";r=0;t=60',
      expect.stringMatching(/"user";r=0;t=\d+/),
    ]);
  });
});

describe('quota', () => {
  const used = async (userId: string) => {
    const row = await app.db
      .selectFrom('subscriptions')
      .select('optimizations_used')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return row?.optimizations_used ?? 0;
  };
  /** Returns when only so many calls of the user run. */
  const ended = async (userId: string, running: number) => {
    for (const end = Date.now() + 5_000; ;) {
      const rows = await app.db.selectFrom('trace_charges').select('running').where('user_id', '=', userId).execute();
      if (rows.reduce((sum, row) => sum + row.running, 0) <= running) return;
      expect(Date.now()).toBeLessThan(end);
    }
  };
  const limited = async (userId: string, limit: number) => {
    const key = await app.keyOf(userId, 'unlimited');
    await app.db
      .updateTable('subscriptions')
      .set({ optimizations_limit: limit })
      .where('user_id', '=', userId)
      .execute();
    return key;
  };

  it('429: distinct traces are counted, repeated ones are free', async () => {
    const key = await limited('quinn', 2);
    app.provider.play([0, 1, 2].map(fasterShop));
    const first = fresh();
    expect((await refused(key, first)).status).toBe(200);
    expect((await refused(key, first)).status).toBe(200);
    expect((await refused(key)).status).toBe(200);
    const { status, body, headers } = await refused(key);
    expect({ status, body }).toEqual({
      status: 429,
      body: {
        error: 'the optimizations of this month are used up, the next period begins on the first',
        code: 'quota_exceeded',
        request_id: expect.any(String),
      },
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await used('quinn')).toBe(2);
  });

  it('an error and an empty answer give the unit back', async () => {
    const key = await limited('gina', 1);
    app.provider.play(['no code at all', { status: 400 }, fasterShop(0)]);
    expect((await refused(key)).body).toEqual({ optimizations: [] });
    expect(await used('gina')).toBe(0);
    expect((await refused(key)).status).toBe(502);
    expect(await used('gina')).toBe(0);
    expect((await refused(key, fresh({ source_code: 7 }))).status).toBe(422);
    expect((await refused(key, fresh({ language: 'go' }))).status).toBe(501);
    expect(await used('gina')).toBe(0);
    expect((await refused(key)).status).toBe(200);
    expect(await used('gina')).toBe(1);
  });

  it('a unit stays spent when another call of the trace gave something', async () => {
    const key = await limited('kim', 1);
    app.provider.play([fasterShop(0), { status: 400 }]);
    const trace = fresh();
    expect((await refused(key, trace)).status).toBe(200);
    expect((await refused(key, trace)).status).toBe(502);
    expect(await used('kim')).toBe(1);
  });

  it('a unit stays spent while another call of the trace runs, whatever becomes of its twins', async () => {
    const key = await limited('theo', 1);
    const slow = held(fasterShop(0));
    const hanging = held();
    app.provider.play([slow, hanging, fasterShop(1)]);
    const trace = fresh();
    const answer = refused(key, trace);
    await slow.reached;
    expect((await refused(key, { ...trace, source_code: 7 })).status).toBe(422);
    expect(await used('theo')).toBe(1);

    const caller = new AbortController();
    const reply = fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { ...bearer(key), 'content-type': 'application/json' },
      body: JSON.stringify(trace),
      signal: caller.signal,
    });
    const asked = await hanging.reached;
    caller.abort();
    await expect(reply).rejects.toThrow();
    await asked.clientLeft;
    await ended('theo', 1);
    expect(await used('theo')).toBe(1);
    expect((await refused(key)).status).toBe(429);

    slow.release();
    expect((await answer).status).toBe(200);
    expect((await refused(key)).status).toBe(429);
    expect(await used('theo')).toBe(1);
  });

  it('a unit goes back with the last call of its trace when none of them gave anything', async () => {
    const key = await limited('lars', 1);
    const slow = held({ status: 400 });
    app.provider.play([slow]);
    const trace = fresh();
    const answer = refused(key, trace);
    await slow.reached;
    expect((await refused(key, { ...trace, source_code: 7 })).status).toBe(422);
    expect(await used('lars')).toBe(1);
    slow.release();
    expect((await answer).status).toBe(502);
    expect(await used('lars')).toBe(0);
  });

  it('a body without a trace costs nothing', async () => {
    const key = await limited('nora', 1);
    expect((await refused(key, {})).status).toBe(422);
    expect(await used('nora')).toBe(0);
  });
});
