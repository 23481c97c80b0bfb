import { type Caller } from '../caller';
import { Task } from '../task';

/** A candidate that is right and was timed. */
export interface TimedCandidate {
  optimizationId: string;
  /** From the original to the candidate, as the client sent it. */
  diff: string;
  /** How many times as fast as the original. */
  speedup: number;
}

/** Asks which of several candidates a developer should be offered. */
export class RankTask extends Task {
  readonly callType = 'rank';

  constructor(
    caller: Caller,
    traceId: string,
    /** In the order of the request: their positions are the answer. */
    readonly candidates: readonly TimedCandidate[],
    /** The places that call the function, as Markdown; may be empty. */
    readonly callers: string,
  ) {
    super(caller, traceId);
  }
}
