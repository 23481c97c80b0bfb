import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { Listeners } from './listeners';

const local = { port: 0, host: '127.0.0.1' };

describe('Listeners', () => {
  it('cuts a request whose body does not arrive, and then ends', async () => {
    let arrived: (() => void) | undefined;
    const seen = new Promise<void>((resolve) => (arrived = resolve));
    const listeners = new Listeners(() => arrived?.(), 10);
    await listeners.open([local]);
    const socket = connect(listeners.port, local.host);
    const closed = once(socket, 'close');
    socket.on('error', () => undefined).write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf');
    await seen;
    await listeners.close();
    await closed;
  });

  it('listens on one port for all addresses, and leaves out optional ones that the machine does not have', async () => {
    const listeners = new Listeners((_request, response) => response.end('here'));
    await listeners.open([local, { port: 0, host: '192.0.2.1', optional: true }]);
    expect(await (await fetch(`http://127.0.0.1:${listeners.port}/`)).text()).toBe('here');
    await listeners.close();
  });

  it('leaves nothing open when an address cannot be had', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    if (typeof address !== 'object' || address === null) throw new Error('no address');
    const listeners = new Listeners(() => undefined);
    const both = [
      { port: 0, host: '127.0.0.2' },
      { ...local, port: address.port },
    ];
    await expect(listeners.open(both)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(() => listeners.port).toThrow('nothing is listened on');
    other.close();
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['too large headers', `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nConnection: close\r\n\r\n', 417],
  ])('gives the usual body to %s', async (_, sent, status) => {
    const listeners = new Listeners((_request, response) => response.end());
    await listeners.open([local]);
    const socket = connect(listeners.port, local.host);
    socket.write(sent);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const body: unknown = JSON.parse(/\{.*\}/.exec(answer)?.[0] ?? '');
    expect(body).toEqual({ error: expect.any(String), code: 'bad_request', request_id: expect.any(String) });
    await listeners.close();
  });
});
