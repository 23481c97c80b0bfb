import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { type SentCandidate } from '../sent-candidate';
import { Task } from '../task';

/** One thing that a test saw differ between the original and a candidate. Texts may be empty or cut; null is not known. */
export interface TestDifference {
  /** `return_value`, `stdout` or `did_pass`. */
  scope: string;
  originalPassed: boolean | null;
  candidatePassed: boolean | null;
  originalValue: string | null;
  candidateValue: string | null;
  /** The test function, as it was run. */
  testSource: string | null;
  originalError: string | null;
  candidateError: string | null;
}

/** Asks for a version of a candidate that behaves like the original. */
export class RepairTask extends Task {
  readonly callType = 'code_repair';

  constructor(
    caller: Caller,
    traceId: string,
    /** The original. */
    readonly code: CodeContext,
    readonly base: SentCandidate,
    readonly differences: readonly TestDifference[],
  ) {
    super(caller, traceId);
  }
}
