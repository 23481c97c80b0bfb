import { once } from 'node:events';
import { parse } from 'pg-connection-string';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut, or made to swallow everything, and mended again. */
export class CuttableProxy {
  private readonly sockets = new Set<Socket>();
  private stalled = false;

  private constructor(
    private server: Server,
    private readonly target: { host: string; port: number } | { path: string },
    readonly port: number,
  ) {}

  /** To a port, or to a Unix socket. */
  static async to(target: { host: string; port: number } | { path: string }): Promise<CuttableProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new CuttableProxy(server, target, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => {
      proxy.join(socket);
    });
    return proxy;
  }

  /** In front of a database; `url` is its address through the proxy. */
  static async toDatabase(address: string): Promise<{ proxy: CuttableProxy; url: string }> {
    const { host, port, user, password, database } = parse(address);
    const socket = host?.startsWith('/') === true;
    const target = socket
      ? { path: `${host}/.s.PGSQL.${port || '5432'}` }
      : { host: host ?? '127.0.0.1', port: Number(port || 5432) };
    const proxy = await CuttableProxy.to(target);
    const login = `${user ?? ''}:${encodeURIComponent(password || 'unused')}`;
    return { proxy, url: `postgres://${login}@127.0.0.1:${proxy.port}/${database ?? ''}?sslmode=disable` };
  }

  /** Ends every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** From now on bytes vanish in both directions, also on new connections. */
  stall(): Promise<void> {
    this.stalled = true;
    return Promise.resolve();
  }

  async mend(): Promise<void> {
    this.stalled = false;
    if (this.server.listening) return;
    this.server = createServer((socket) => {
      this.join(socket);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private join(near: Socket): void {
    const far = connect(this.target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes) => this.stalled || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}
