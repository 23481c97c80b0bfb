import { featuresExample } from '../../src/http/features.examples';
import { TestApp } from '../fakes/start-app';

const path = '/ai/log_features';
const { request: body } = featuresExample;
const [wrong = '', best = ''] = Object.keys(body.speedup_ratio);

let app: TestApp;
afterEach(() => app.close());

const stored = async () => {
  await app.stop();
  return app.db.selectFrom('optimization_features').selectAll().orderBy('user_id').execute();
};

describe('POST /ai/log_features', () => {
  it('200: written down under user and trace', async () => {
    app = await TestApp.start();
    expect(await app.post(path, body)).toMatchObject({ status: 200, body: {} });
    expect(await stored()).toMatchObject([
      {
        user_id: 'local',
        trace_id: body.trace_id,
        original_code: null,
        original_runtime: 749161,
        speedup_ratio: { [wrong]: null, [best]: 4.18 },
        optimized_runtime: { [wrong]: null, [best]: 144652 },
        is_correct: { [wrong]: false, [best]: true },
        optimized_line_profiler_results: { [best]: '# Timer unit: 1e-09 s' },
        optimizations_post: {},
        metadata: { best_optimization_id: best },
        codeflash_version: '0.20.6',
        optimization_found: null,
      },
    ]);
  });

  it('200: later calls add to the maps, and take nothing away', async () => {
    app = await TestApp.start();
    await app.post(path, body);
    await app.post(path, { trace_id: body.trace_id, speedup_ratio: { [wrong]: 1.5, third: 2 }, is_correct: null });
    await app.post('/cfapi/mark-as-success', { trace_id: body.trace_id, is_optimization_found: false });
    expect(await stored()).toMatchObject([
      {
        original_runtime: 749161,
        speedup_ratio: { [wrong]: 1.5, [best]: 4.18, third: 2 },
        is_correct: { [wrong]: false, [best]: true },
        codeflash_version: '0.20.6',
        optimization_found: false,
      },
    ]);
  });

  it('200: traces of other users are others, and many at once lose nothing', async () => {
    app = await TestApp.start();
    const authorization = `Bearer ${await app.keyOf('bert')}`;
    await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        app.post(path, { trace_id: 't', speedup_ratio: { [`c${nth}`]: nth } }, nth % 2 === 0 ? { authorization } : {}),
      ),
    );
    const rows = await stored();
    expect(rows.map(({ user_id }) => user_id)).toEqual(['bert', 'local']);
    expect(rows.map(({ speedup_ratio }) => Object.keys(speedup_ratio ?? {}).length)).toEqual([10, 10]);
  });

  it('200: texts that Postgres cannot hold', async () => {
    app = await TestApp.start();
    const odd = { trace_id: 'odd', metadata: { 'a\0b': ['\0', { '\ud800': '\udfff' }] } };
    expect((await app.post(path, odd)).status).toBe(200);
    expect(await stored()).toMatchObject([{ metadata: { 'a\ufffdb': ['\ufffd', { '\ufffd': '\ufffd' }] } }]);
  });

  it('200: counts for no rate and no quota', async () => {
    app = await TestApp.start([], { RATE_LIMIT_MAX: '1' });
    const authorization = `Bearer ${await app.keyOf('carla')}`;
    await app.db.updateTable('subscriptions').set({ optimizations_limit: 0 }).where('user_id', '=', 'carla').execute();
    for (let nth = 0; nth < 3; nth += 1) {
      expect((await app.post(path, body, { authorization })).status).toBe(200);
    }
  });

  it('401, 422: no key, wrong fields', async () => {
    app = await TestApp.start();
    expect((await app.post(path, body, { authorization: null })).status).toBe(401);
    const { status, body: reply } = await app.post(path, {
      speedup_ratio: { a: 'fast' },
      is_correct: [],
      original_runtime: '1',
    });
    expect(status).toBe(422);
    expect(reply.errors).toEqual([
      { path: 'trace_id', message: 'is required' },
      { path: 'speedup_ratio', message: 'must hold values of the type number ("a" is none)' },
      { path: 'original_runtime', message: 'must be a number' },
      { path: 'is_correct', message: 'must be an object' },
    ]);
    expect(await stored()).toEqual([]);
  });
});
