import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type ListenOptions } from 'node:net';
import { answerUnreadable } from './unreadable-requests';

/** Where to listen; an optional one is left out silently on machines that do not have that address. */
export interface Address {
  port: number;
  host: string;
  ipv6Only?: boolean;
  optional?: boolean;
}

/**
 * All ports and address families of the service, over one set of routes: opened, drained and closed together.
 * `arrivalLimitMs` is how long a request that was still being sent when the end began may take to arrive.
 */
export class Listeners {
  private readonly servers: Server[] = [];
  private readonly running = new Map<IncomingMessage, ServerResponse>();
  private lastAnswered: (() => void) | undefined;

  constructor(
    private readonly handler: RequestListener,
    private readonly arrivalLimitMs = 5_000,
  ) {}

  /** @throws the system's error (EADDRINUSE, EACCES…) when an address cannot be had; none is open then. */
  async open(addresses: readonly Address[]): Promise<void> {
    try {
      for (const address of addresses) await this.openOne(address);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** The port in use, also where any free one was asked for. */
  get port(): number {
    const address = this.servers[0]?.address();
    if (typeof address !== 'object' || address === null) throw new Error('nothing is listened on');
    return address.port;
  }

  /**
   * All stop accepting before any is waited for; resolves when every request that had arrived is answered. Connections
   * without one (idle, silent, in the middle of a header) are cut, so nobody can hold the end up.
   */
  async close(): Promise<void> {
    const closed = this.servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const response of this.running.values()) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    const arrival = setTimeout(() => {
      for (const request of this.running.keys()) if (!request.complete) request.destroy();
    }, this.arrivalLimitMs);
    if (this.running.size > 0) await new Promise<void>((resolve) => (this.lastAnswered = resolve));
    clearTimeout(arrival);
    for (const server of this.servers) server.closeAllConnections();
    await Promise.all(closed);
  }

  private async openOne({ port, host, ipv6Only = false, optional = false }: Address): Promise<void> {
    const server = createServer(this.handler);
    // An idle connection outlives the idle time of common proxies, so that they never send into a closing one.
    server.keepAliveTimeout = 65_000;
    server.prependListener('request', (request, response) => {
      this.follow(request, response);
    });
    answerUnreadable(server);
    try {
      await listening(server, { port: this.sharedPort(port), host, ipv6Only });
      this.servers.push(server);
    } catch (error) {
      if (!(optional && isMissingAddress(error))) throw error;
    }
  }

  private follow(request: IncomingMessage, response: ServerResponse): void {
    this.running.set(request, response);
    response.once('close', () => {
      this.running.delete(request);
      if (this.running.size === 0) this.lastAnswered?.();
    });
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
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(systemErrorCode(error));
}

/** What the system calls the reason (`EADDRINUSE`); empty for any other error. */
export function systemErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
