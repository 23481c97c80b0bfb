import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';

/** Gives the usual error body also to what Node cannot read as a request, and so never hands to a route. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.destroyed || !socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [status, message] = refusalOf(error.code);
    const body = errorBody(message);
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
  server.on('checkExpectation', (_request, response) => {
    response
      .writeHead(417, { 'Content-Type': 'application/json' })
      .end(errorBody('only "Expect: 100-continue" is met'));
  });
}

function refusalOf(code: string | undefined): [number, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'the headers are too large'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'the request did not arrive in time'];
  return [400, 'the request is no HTTP'];
}

function errorBody(message: string): string {
  return JSON.stringify({ error: message, code: 'bad_request', request_id: randomUUID() });
}
