import { type NextFunction, type Request, type Response } from 'express';
import { Histogram, type Registry } from 'prom-client';
import { statusSeen } from './requests';

/** Measures every request by route and status. */
export function requestMetrics(registry: Registry) {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const stop = duration.startTimer({ method: request.method });
    response.once('close', () => {
      // Paths that are no route are chosen by strangers: each would be a series of its own.
      const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
      stop({ route: typeof route === 'string' ? route : 'none', status: statusSeen(request, response) });
    });
    next();
  };
}
