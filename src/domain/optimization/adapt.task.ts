import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { type SentCandidate } from '../sent-candidate';
import { Task } from '../task';

/** One candidate of a chain, each made from the one before, and what came of it. */
export interface Attempt extends SentCandidate {
  explanation: string;
  /** The client's mark for the endpoint it came from: `OPTIMIZE`, `REFINE`, …; may be empty. */
  source: string;
  /** What came of it, for people: `Performance gain: 726%`, or that it failed; may be empty. */
  outcome: string;
}

/** Asks for an idea that goes beyond all attempts so far. */
export class AdaptTask extends Task {
  readonly callType = 'adaptive_optimize';

  constructor(
    caller: Caller,
    traceId: string,
    /** The original. */
    readonly code: CodeContext,
    /** The oldest first; the new version is made from the last. */
    readonly attempts: readonly Attempt[],
  ) {
    super(caller, traceId);
  }
}
