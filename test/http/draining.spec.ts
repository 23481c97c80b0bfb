import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { held } from '../fakes/scripted-provider';
import { fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

let app: TestApp;
afterEach(() => app.close());

async function socketTo(): Promise<Socket> {
  const socket = connect(app.service.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

const head = 'POST /ai/optimize HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n';

it('200: what has been accepted is answered and recorded; 503: what comes now is not', async () => {
  const step = held(fasterShop(0));
  app = await TestApp.start([step]);
  const accepted = app.post('/ai/optimize', { ...shopRequest, n_candidates: 1 });
  await step.reached;
  const late = await socketTo();
  late.write(head);

  const stopped = app.stop();
  late.write('\r\n{}');
  const refused = await text(late);
  expect(refused).toMatch(/^HTTP\/1.1 503 .*\r\n/);
  expect(refused).toMatch(/\r\nConnection: close\r\n/i);
  expect(JSON.parse(refused.split('\r\n\r\n')[1] ?? '')).toEqual({
    error: 'the service is shutting down, try again',
    code: 'draining',
    request_id: expect.any(String),
  });

  step.release();
  const { status, headers } = await accepted;
  expect(status).toBe(200);
  expect(headers.get('connection')).toBe('close');
  await stopped;
  expect(await app.db.selectFrom('llm_calls').select('outcome').execute()).toEqual([{ outcome: 'ok' }]);
});

it.each([
  ['says nothing', ''],
  ['stops in the middle of the header', head],
  ['stays connected between two requests', 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('the end does not wait for a caller who %s', async (_, sent) => {
  app = await TestApp.start();
  const socket = await socketTo();
  const closed = once(socket, 'close');
  socket.resume().write(sent);
  await app.get('/health'); // by now the socket has been seen
  await app.stop();
  await closed;
});
