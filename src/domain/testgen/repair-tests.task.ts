import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { Task } from '../task';
import { type Coverage } from './coverage';
import { type TestTarget } from './test-target';

/** A test that is to be written anew. */
export interface TestToRepair {
  name: string;
  /** What a review found; may be empty. */
  reason: string;
  /** What its last rewriting failed with; null where there was none. */
  error: string | null;
}

/** Asks for new versions of some tests of a file. */
export class RepairTestsTask extends Task {
  readonly callType = 'testgen_repair';

  constructor(
    caller: Caller,
    traceId: string,
    /** The file of the function, or the function alone. */
    readonly code: CodeContext,
    readonly target: TestTarget,
    /** The whole test file. */
    readonly source: string,
    /** By the names that the file has. */
    readonly tests: readonly TestToRepair[],
    readonly coverage: Coverage,
  ) {
    super(caller, traceId);
  }
}
