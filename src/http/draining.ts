import { type NextFunction, type Request, type Response } from 'express';
import { DomainError } from '../domain/errors';

/** Whether the service is on its way out: what it has accepted it ends, what comes now it refuses. */
export class Draining {
  private begun = false;

  begin(): void {
    this.begun = true;
  }

  get isOn(): boolean {
    return this.begun;
  }

  /** Refuses new work on connections that are still open; probes and metrics go on. */
  readonly refuseNewWork = (request: Request, response: Response, next: NextFunction): void => {
    if (!this.begun || request.method === 'GET' || request.method === 'HEAD') {
      next();
      return;
    }
    response.setHeader('Connection', 'close');
    response.setHeader('Retry-After', 1);
    next(new DomainError('draining', 'the service is shutting down, try again'));
  };
}
