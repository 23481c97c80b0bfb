import { held } from '../fakes/scripted-provider';
import { fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

let app: TestApp;
afterEach(() => app.close());

const path = '/ai/optimize';

/** Of all calls, once the service has ended. */
async function outcomes(): Promise<string[]> {
  await app.stop();
  const calls = await app.db.selectFrom('llm_calls').select('outcome').orderBy('outcome').execute();
  return calls.map(({ outcome }) => outcome);
}

it('200: at the soft deadline what is usable is enough, and the rest is ended', async () => {
  const never = held();
  app = await TestApp.start([fasterShop(0), never], { SOFT_DEADLINE_MS: '300' });
  const { status, body } = await app.post(path, { ...shopRequest, n_candidates: 2 });
  expect(status).toBe(200);
  expect(body.optimizations).toHaveLength(1);
  await (
    await never.reached
  ).clientLeft;
  await expect(outcomes()).resolves.toEqual(['aborted', 'ok']);
  expect(app.logged.join('')).not.toContain('a model call failed');
});

it('504: no model answered before the hard deadline', async () => {
  const never = held();
  app = await TestApp.start([never], { SOFT_DEADLINE_MS: '100', HARD_DEADLINE_MS: '200' });
  const { status, body } = await app.post(path, { ...shopRequest, n_candidates: 1 });
  expect({ status, body }).toEqual({
    status: 504,
    body: {
      error: 'no model answered in time, try again later',
      code: 'deadline_exceeded',
      request_id: expect.any(String),
    },
  });
  await (
    await never.reached
  ).clientLeft;
  await expect(outcomes()).resolves.toEqual(['timeout']);
  expect(app.logged.join('')).toContain('a model call failed');
});

it('the models are not kept busy for a caller who has hung up', async () => {
  const never = held();
  app = await TestApp.start([never]);
  const caller = new AbortController();
  const reply = fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer cf-bootstrap-key-of-the-tests', 'content-type': 'application/json' },
    body: JSON.stringify({ ...shopRequest, n_candidates: 1 }),
    signal: caller.signal,
  });
  const asked = await never.reached;
  caller.abort();
  await expect(reply).rejects.toThrow();
  await asked.clientLeft;
  await expect(outcomes()).resolves.toEqual(['aborted']);
  expect(app.logged.join('')).not.toContain('a model call failed');
  expect(await app.db.selectFrom('optimization_errors').selectAll().execute()).toEqual([]);
});
