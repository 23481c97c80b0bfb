import { held } from '../fakes/scripted-provider';
import { fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

jest.setTimeout(30_000);

let app: TestApp;
let traces = 0;
const fresh = () => ({ ...shopRequest, n_candidates: 1, trace_id: `outage-${(traces += 1)}` });

beforeEach(async () => {
  app = await TestApp.start([0, 1, 2, 3].map(fasterShop));
});
afterEach(async () => {
  await app.wayToDatabase.mend();
  await app.close();
});

it('503: the database is away and the key is not known yet; it is taken again afterwards', async () => {
  await app.wayToDatabase.cut();
  const { status, body } = await app.post('/ai/optimize', fresh());
  expect({ status, body }).toEqual({
    status: 503,
    body: {
      error: 'the API key cannot be checked now, try again in a moment',
      code: 'database_unavailable',
      request_id: expect.any(String),
    },
  });
  await app.wayToDatabase.mend();
  const later = async (): Promise<number> => {
    const { status: again } = await app.post('/ai/optimize', fresh());
    return again === 503 ? later() : again;
  };
  expect(await later()).toBe(200);
});

it('200: a key that is known goes on working, and what happened meanwhile is recorded and counted afterwards', async () => {
  expect((await app.post('/ai/optimize', fresh())).status).toBe(200);
  await app.wayToDatabase.cut();
  expect((await app.post('/ai/optimize', fresh())).status).toBe(200);
  expect((await app.post('/ai/optimize', fresh())).status).toBe(200);
  await app.wayToDatabase.mend();
  await app.stop();
  const calls = await app.db.selectFrom('llm_calls').select('trace_id').execute();
  expect(calls).toHaveLength(3);
  const charged = await app.db.selectFrom('subscriptions').select('optimizations_used').executeTakeFirstOrThrow();
  expect(charged.optimizations_used).toBe(3);
});

it('503: /ready names the part that fails, /health does not care', async () => {
  await app.wayToDatabase.cut();
  const { status, body } = await app.get('/ready');
  expect({ status, body }).toEqual({
    status: 503,
    body: { status: 'not ready', parts: expect.objectContaining({ database: 'the database does not answer' }) },
  });
  expect((await app.get('/health')).status).toBe(200);
});

it('500: a failure of our own tells the caller nothing and the records all', async () => {
  await app.db.schema.alterTable('trace_charges').renameColumn('succeeded', 'lost').execute();
  const { status, body } = await app.post('/ai/optimize', fresh(), { 'x-request-id': 'broken' });
  expect({ status, body }).toEqual({
    status: 500,
    body: { error: 'something went wrong on our side', code: 'internal_error', request_id: 'broken' },
  });
  await app.stop();
  const errors = await app.db.selectFrom('optimization_errors').selectAll().execute();
  expect(errors).toMatchObject([{ severity: 'error', trace_id: `outage-${traces}`, user_id: 'local' }]);
  expect(errors[0]?.stack_trace).toContain('quota');
});

it('what a hung-up caller asked for is given back', async () => {
  const never = held();
  app.provider.play([never]);
  const caller = new AbortController();
  const key = await app.keyOf('hugo', 'free');
  const reply = fetch(`${app.url}/ai/optimize`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(fresh()),
    signal: caller.signal,
  });
  const asked = await never.reached;
  caller.abort();
  await expect(reply).rejects.toThrow();
  await asked.clientLeft;
  await app.stop();
  const { optimizations_used: used } = await app.db
    .selectFrom('subscriptions')
    .select('optimizations_used')
    .where('user_id', '=', 'hugo')
    .executeTakeFirstOrThrow();
  expect(used).toBe(0);
  expect(app.logged.some((line) => JSON.parse(line).status === 499)).toBe(true);
});
