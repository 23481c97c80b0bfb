import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DomainError, type ErrorCode } from '../domain/errors';
import { Journal } from '../domain/journal.port';
import { traceOf } from './requests';

/** A code without a status does not compile. */
export const statusOf: Record<ErrorCode, number> = {
  bad_json: 400,
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  body_too_large: 413,
  validation_failed: 422,
  unknown_language: 422,
  invalid_code_generated: 422,
  rate_limited: 429,
  quota_exceeded: 429,
  internal_error: 500,
  not_built: 501,
  provider_error: 502,
  no_provider: 503,
  draining: 503,
  database_unavailable: 503,
  deadline_exceeded: 504,
};

/** Turns every failure into the one error body; what nobody foresaw is a 500 that tells the caller nothing and the journal all. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly journal: Journal) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = foreseen(thrown, request);
    if (error.code === 'internal_error' && !(thrown instanceof DomainError)) {
      const traceId = traceOf(request.body) ?? null;
      this.journal.failed({ caller: request.caller ?? null, traceId, error: thrown, at: new Date() });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(statusOf[error.code]).json({
      error: error.message,
      code: error.code,
      request_id: request.id,
      ...(error.fields.length > 0 ? { errors: error.fields } : {}),
    });
  }
}

/** What Nest itself throws is a route that is not there, or a fault of ours. */
function foreseen(thrown: unknown, request: Request): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof NotFoundException) {
    return new DomainError('not_found', `there is no ${request.method} ${request.path}`);
  }
  if (thrown instanceof HttpException && thrown.getStatus() < 500) {
    return new DomainError('bad_request', thrown.message, { cause: thrown });
  }
  return new DomainError('internal_error', 'something went wrong on our side', { cause: thrown });
}
