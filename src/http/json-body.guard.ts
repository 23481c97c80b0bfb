import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { json, type Request, type Response } from 'express';
import { DomainError } from '../domain/errors';

/** Injection token of the largest body, in bytes. */
export const BODY_LIMIT = Symbol('body limit');

/**
 * Reads the body, as JSON whatever its content type claims. A guard, so that it comes after the key and the rate (the
 * bodies of strangers are not read) and before the quota, which needs the trace.
 */
@Injectable()
export class JsonBodyGuard implements CanActivate {
  private readonly parse: ReturnType<typeof json>;

  constructor(@Inject(BODY_LIMIT) private readonly limit: number) {
    this.parse = json({ limit, type: () => true });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    // The parser would read all of it before it refuses.
    if (Number(request.headers['content-length']) > this.limit) throw this.tooLarge(response);
    await new Promise<void>((resolve, reject) => {
      this.parse(request, response, (error?: Error) => {
        if (error === undefined) resolve();
        else reject(this.refusal(error, response));
      });
    });
    return true;
  }

  /** What the caller did wrong; any other error goes on as it is, for the error filter to book. */
  private refusal(error: Error & { type?: string; status?: number }, response: Response): Error {
    const { type, status = 500, message } = error;
    if (type === 'entity.too.large') return this.tooLarge(response);
    if (type === 'entity.parse.failed') {
      return new DomainError('bad_json', 'the body is not a JSON object or array', { cause: error });
    }
    return status < 500 ? new DomainError('bad_request', message, { cause: error }) : error;
  }

  private tooLarge(response: Response): DomainError {
    response.setHeader('Connection', 'close');
    return new DomainError('body_too_large', `the body is too large (at most ${this.limit} bytes are taken)`);
  }
}
