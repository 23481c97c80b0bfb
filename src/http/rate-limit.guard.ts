import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerRequest } from '@nestjs/throttler';
import { type Request, type Response } from 'express';
import { type Caller } from '../domain/caller';
import { DomainError } from '../domain/errors';
import { SlidingWindows } from './sliding-windows';

/** One bucket per user over all paid endpoints, as large as the user's plan says. */
export function rateLimits(): ThrottlerModuleOptions {
  return {
    storage: new SlidingWindows(),
    throttlers: [
      {
        name: 'user',
        limit: (context) => callerOf(context).plan.rate.max,
        ttl: (context) => callerOf(context).plan.rate.windowMs,
        blockDuration: 0,
      },
    ],
  };
}

/** Refuses what is over the plan's rate, and tells every authenticated caller where they stand (IETF draft headers). */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async handleRequest({ context, limit, ttl, throttler }: ThrottlerRequest): Promise<boolean> {
    const { userId } = callerOf(context);
    const name = throttler.name ?? 'user';
    const { totalHits, timeToExpire, isBlocked } = await this.storageService.increment(userId, ttl, limit, 0, name);

    const response = context.switchToHttp().getResponse<Response>();
    const windowSeconds = Math.ceil(ttl / 1000);
    response.setHeader('RateLimit-Policy', `"user";q=${limit};w=${windowSeconds}`);
    response.setHeader('RateLimit', `"user";r=${Math.max(0, limit - totalHits)};t=${timeToExpire}`);
    if (!isBlocked) return true;

    response.setHeader('Retry-After', timeToExpire);
    throw new DomainError(
      'rate_limited',
      `too many requests: ${limit} per ${windowSeconds} seconds are allowed, try again in ${timeToExpire} seconds`,
    );
  }
}

function callerOf(context: ExecutionContext): Caller {
  const { caller } = context.switchToHttp().getRequest<Request>();
  if (!caller) throw new Error('the rate limit needs the API key guard before it');
  return caller;
}
