import { randomUUID } from 'node:crypto';
import { type NextFunction, type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { statusSeen, traceOf } from './requests';

const plainRequestId = /^[\w.-]{1,128}$/;

/** One JSON line per request (who, what, how long; never a body), the request id, and the signal that tells when the caller hangs up. */
export function requestLog(logger: Logger) {
  const log = pinoHttp<Request, Response>({
    logger,
    genReqId: (request, response) => {
      const sent = request.headers['x-request-id'];
      const id = typeof sent === 'string' && plainRequestId.test(sent) ? sent : randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'request_id', responseTime: 'ms' },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customSuccessObject: (request, response, { ms }: { ms: number }) => ({ ...facts(request, response), ms }),
    customErrorObject: (request, response, _error, { ms }: { ms: number }) => ({ ...facts(request, response), ms }),
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const gone = new AbortController();
    request.callerGone = gone.signal;
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    log(request, response, next);
  };
}

function facts(request: Request, response: Response) {
  return {
    method: request.method,
    path: request.originalUrl.split('?', 1)[0],
    status: statusSeen(request, response),
    key_suffix: request.caller?.keySuffix,
    user_id: request.caller?.userId,
    trace_id: traceOf(request.body),
  };
}
