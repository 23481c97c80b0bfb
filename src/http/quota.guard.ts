import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Quotas } from '../domain/access/quotas.port';
import { DomainError } from '../domain/errors';
import { traceOf } from './requests';

function nothingLeft(context: ExecutionContext): DomainError {
  context.switchToHttp().getResponse<Response>().setHeader('Retry-After', secondsToNextMonth(new Date()));
  return new DomainError(
    'quota_exceeded',
    'the optimizations of this month are used up, the next period begins on the first',
  );
}

/**
 * Charges the trace that the raw body names. A body without one goes on to validation, which refuses it;
 * what fails later is given back by the quota interceptor.
 */
@Injectable()
export class QuotaGuard implements CanActivate {
  constructor(private readonly quotas: Quotas) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const traceId = traceOf(request.body);
    if (!request.caller || traceId === undefined) return true;

    const { userId, plan } = request.caller;
    const charge = await this.quotas.charge({ userId, limit: plan.optimizationsPerMonth }, traceId);
    if (charge === null) throw nothingLeft(context);
    request.charge = charge;
    return true;
  }
}

/** Lets calls pass that belong to a charged trace, or that come while something is left; takes nothing itself. */
@Injectable()
export class AllowanceGuard implements CanActivate {
  constructor(private readonly quotas: Quotas) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const { caller } = request;
    const traceId = traceOf(request.body);
    if (!caller || traceId === undefined) return true;
    const allowance = { userId: caller.userId, limit: caller.plan.optimizationsPerMonth };
    if (await this.quotas.mayGoOn(allowance, traceId)) return true;
    throw nothingLeft(context);
  }
}

/** Periods are calendar months in UTC. */
function secondsToNextMonth(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return Math.ceil((next - now.getTime()) / 1000);
}
