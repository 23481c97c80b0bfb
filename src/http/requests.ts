import { type Request, type Response } from 'express';
import { type Charge } from '../domain/access/quotas.port';
import { type Caller } from '../domain/caller';

declare module 'express-serve-static-core' {
  // What the guards and the log leave on a request, in the order of its way through the service.
  interface Request {
    /** Also the answer's `X-Request-Id`. */
    id: string;
    /** Aborts when the caller hangs up before the answer. */
    callerGone?: AbortSignal;
    /** Set by the API key guard. */
    caller?: Caller;
    /** Set by the quota guard; the quota interceptor settles it. */
    charge?: Charge;
  }
}

export const longestTraceId = 64;

/** Null for a trace id that can be taken (characters are code points), else what is wrong with it. Postgres cannot store the NUL character. */
export function traceIdFault(value: unknown): string | null {
  if (value === undefined || value === null) return 'is required';
  if (typeof value !== 'string') return 'must be a text';
  if (value === '') return 'must not be empty';
  if (Array.from(value).length > longestTraceId) return `must have at most ${longestTraceId} characters`;
  return value.includes('\0') ? 'must not hold a NUL character' : null;
}

/** What logs and metrics call a request whose caller hung up before the answer: no status was seen by anyone. */
const hungUp = 499;

/** The status that the caller has seen. */
export function statusSeen(request: Request, response: Response): number {
  return request.callerGone?.aborted === true ? hungUp : response.statusCode;
}

/** The trace that a raw, not yet validated body names (an array: its first item). Undefined when validation will refuse it. */
export function traceOf(body: unknown): string | undefined {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof first !== 'object' || first === null || !('trace_id' in first)) return undefined;
  const { trace_id: traceId } = first;
  return typeof traceId === 'string' && traceIdFault(traceId) === null ? traceId : undefined;
}
