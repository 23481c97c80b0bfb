import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Request } from 'express';

/** A request that came in at one of the ports, and what went out. */
export interface Exchange {
  method: string;
  path: string;
  /** As the service has parsed it; undefined where nobody wanted it. */
  // Bodies are what the tests are about to check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  request: any;
  /** Null while there is no answer. */
  status: number | null;
  contentType: string;
  text: string;
}

const began = 'http.server.request.start';
const ended = 'http.server.response.finish';

interface Heard {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Listens to what Node's own server does at some ports of this process, and changes nothing about it. */
export class Exchanges {
  readonly all: Exchange[] = [];
  private readonly open = new Map<IncomingMessage, Exchange>();

  constructor(private readonly ports: readonly number[]) {
    subscribe(began, this.begin);
    subscribe(ended, this.end);
  }

  close(): void {
    unsubscribe(began, this.begin);
    unsubscribe(ended, this.end);
  }

  private readonly begin = (heard: unknown): void => {
    const { request, response } = heard as Heard;
    if (!this.ports.includes(request.socket.localPort ?? 0)) return;
    const exchange = {
      method: request.method!,
      path: request.url!,
      request: undefined,
      status: null,
      contentType: '',
      text: '',
    };
    this.all.push(exchange);
    this.open.set(request, exchange);
    keepBody(response, exchange);
  };

  private readonly end = (heard: unknown): void => {
    const { request, response } = heard as Heard;
    const exchange = this.open.get(request);
    if (exchange === undefined) return;
    this.open.delete(request);
    exchange.request = (request as Request).body as unknown;
    exchange.status = response.statusCode;
    exchange.contentType = String(response.getHeader('content-type') ?? '');
  };
}

/** Answers are written whole, by one `end`. */
function keepBody(response: ServerResponse, exchange: Exchange): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = (...given: unknown[]): ServerResponse => {
    const [chunk] = given;
    if (typeof chunk === 'string') exchange.text = chunk;
    else if (chunk instanceof Uint8Array) exchange.text = Buffer.from(chunk).toString('utf8');
    return end(...given);
  };
}
