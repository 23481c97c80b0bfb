import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Caller } from '../domain/caller';

/** Who calls, and whether they are still there. */
export interface Call {
  caller: Caller;
  /** Aborts when the caller hangs up before the answer. */
  gone: AbortSignal;
}

/** Hands a handler the call that the API key guard let through. */
export const CurrentCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const { caller, callerGone } = context.switchToHttp().getRequest<Request>();
  if (!caller || !callerGone) throw new Error('CurrentCall needs a route behind the API key guard');
  return { caller, gone: callerGone };
});
