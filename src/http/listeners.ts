import { createServer, type RequestListener, type Server } from 'node:http';
import { type ListenOptions } from 'node:net';
import { setTimeout as elapsed } from 'node:timers/promises';

/** Where to listen; an optional one is left out silently on machines that do not have that address. */
export interface Address {
  port: number;
  host: string;
  ipv6Only?: boolean;
  optional?: boolean;
}

/** All ports and address families of the service, over one set of routes: opened, drained and closed together. */
export class Listeners {
  private readonly servers: Server[] = [];

  constructor(private readonly handler: RequestListener) {}

  /** @throws the system's error (EADDRINUSE, EACCES…) when an address cannot be had. */
  async open(addresses: readonly Address[]): Promise<void> {
    for (const { port, host, ipv6Only = false, optional = false } of addresses) {
      const server = createServer(this.handler);
      // An idle connection outlives the idle time of common proxies, so that they never send into a closing one.
      server.keepAliveTimeout = 65_000;
      try {
        await listening(server, { port: this.sharedPort(port), host, ipv6Only });
        this.servers.push(server);
      } catch (error) {
        if (!(optional && isMissingAddress(error))) throw error;
      }
    }
  }

  /** The port in use, also where any free one was asked for. */
  get port(): number {
    const address = this.servers[0]?.address();
    if (typeof address !== 'object' || address === null) throw new Error('nothing is listened on');
    return address.port;
  }

  /** All stop accepting before any is waited for; resolves when the slowest request has been answered. */
  async close(): Promise<void> {
    const closing = new AbortController();
    void this.closeIdleUntil(closing.signal);
    await Promise.all(this.servers.map((server) => new Promise((resolve) => server.close(resolve))));
    closing.abort();
  }

  /** A connection that has just been answered becomes idle only after close() began. */
  private async closeIdleUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      for (const server of this.servers) server.closeIdleConnections();
      await elapsed(50, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Port 0 is any free one, but the same for all address families. */
  private sharedPort(port: number): number {
    return port === 0 && this.servers.length > 0 ? this.port : port;
  }
}

function listening(server: Server, where: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isMissingAddress(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}
