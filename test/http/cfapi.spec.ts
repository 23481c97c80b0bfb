import { createServer } from 'node:net';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { TestApp } from '../fakes/start-app';

let app: TestApp;
afterEach(() => app.close());

const bad = { authorization: 'Bearer cf-nobody-has-this-key' };

it('cli-get-user: the user of a good key, 403 for a bad one', async () => {
  app = await TestApp.start();
  const authorization = `Bearer ${await app.keyOf('dora')}`;
  expect(await app.get('/cfapi/cli-get-user', { authorization })).toMatchObject({
    status: 200,
    body: { userId: 'dora', min_version: '0.0.1' },
  });
  for (const headers of [bad, {}]) {
    const refused = await app.get('/cfapi/cli-get-user', headers);
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  }
});

it('mark-as-success: written down', async () => {
  app = await TestApp.start();
  const reply = await app.post('/cfapi/mark-as-success', { trace_id: 'won', is_optimization_found: true });
  expect(reply).toMatchObject({ status: 200, body: { success: true } });
  expect((await app.post('/cfapi/mark-as-success', {})).status).toBe(422);
  expect((await app.post('/cfapi/mark-as-success', { trace_id: 'x' }, bad)).status).toBe(401);
  await app.stop();
  const rows = await app.db.selectFrom('optimization_features').select(['trace_id', 'optimization_found']).execute();
  expect(rows).toEqual([{ trace_id: 'won', optimization_found: true }]);
});

it('is-github-app-installed: the text false', async () => {
  app = await TestApp.start();
  const authorization = `Bearer ${await app.keyOf('emil')}`;
  const reply = await app.get('/cfapi/is-github-app-installed?repo=r&owner=o', { authorization });
  expect([reply.status, reply.body]).toEqual([200, 'false']);
  expect((await app.get('/cfapi/is-github-app-installed', bad)).status).toBe(401);
});

it.each([
  ['verify-existing-optimizations', {}],
  ['is-already-optimized', { already_optimized_tuples: [] }],
  ['add-code-hash', {}],
  ['send-completion-email', {}],
])('%s: always the same', async (path, body) => {
  app = await TestApp.start();
  const reply = await app.post(`/cfapi/${path}`, { pr_number: 1, repo_owner: 'o', code_contexts: [] });
  expect(reply).toMatchObject({ status: 200 });
  expect(reply.body).toEqual(body);
  expect((await app.post(`/cfapi/${path}`, {}, bad)).status).toBe(401);
});

it.each(['create-pr', 'suggest-pr-changes', 'create-staging', 'setup-github-actions'])('%s: 501', async (path) => {
  app = await TestApp.start();
  const reply = await app.post(`/cfapi/${path}`, { diffContents: {} });
  expect(reply).toMatchObject({ status: 501, body: { code: 'not_built' } });
  expect(reply.body.error).toContain('--no-pr');
});

describe('CFAPI_PORT', () => {
  /** A port that was free a moment ago. */
  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
  }

  it('answers all routes, as PORT does', async () => {
    const port = await freePort();
    app = await TestApp.start([], { CFAPI_PORT: String(port) });
    for (const path of ['/health', '/cfapi/cli-get-user', '/docs-json']) {
      const [first, second] = await Promise.all([fetch(`${app.url}${path}`), fetch(`http://127.0.0.1:${port}${path}`)]);
      expect(second.status).toBe(first.status);
    }
    await app.stop();
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  });

  it('stops the start in one line when it is taken', async () => {
    app = await TestApp.start();
    const taken = { CFAPI_PORT: String(app.service.port) };
    await expect(TestApp.start([], taken)).rejects.toThrow(
      `CFAPI_PORT ${taken.CFAPI_PORT} is taken by another program`,
    );
  });
});
