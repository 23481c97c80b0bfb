import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request } from 'express';
import { catchError, from, mergeMap, type Observable, throwError } from 'rxjs';
import { Quotas } from '../domain/access/quotas.port';

/** Settles what the quota guard charged: an error or an empty answer gives it back. */
@Injectable()
export class QuotaInterceptor implements NestInterceptor {
  constructor(private readonly quotas: Quotas) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { charge } = context.switchToHttp().getRequest<Request>();
    if (!charge) return next.handle();

    const giveBack = () => from(this.quotas.giveBack(charge));
    return next.handle().pipe(
      mergeMap((reply) => {
        if (isEmpty(reply)) return giveBack().pipe(mergeMap(() => [reply]));
        this.quotas.keep(charge);
        return [reply];
      }),
      catchError((error: unknown) => giveBack().pipe(mergeMap(() => throwError(() => error)))),
    );
  }
}

/** An answer gives something when one of its lists holds an entry. */
function isEmpty(reply: unknown): boolean {
  const lists = typeof reply === 'object' && reply !== null ? Object.values(reply).filter(Array.isArray) : [];
  return lists.length > 0 && lists.every((list) => list.length === 0);
}
