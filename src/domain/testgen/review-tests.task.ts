import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { Task } from '../task';
import { type Coverage } from './coverage';

/** A test that does not pass with the original code. */
export interface FailedTest {
  name: string;
  /** What the test runner said; null where that is not known. */
  message: string | null;
}

/** A test file under review. */
export interface ReviewedFile {
  /** What the client knows it by. */
  index: number;
  /** As the model wrote it. */
  source: string;
  failed: readonly FailedTest[];
  /** Its other tests, by the names that the client gives them. */
  passing: readonly string[];
}

/** Asks which passing tests do harm or show nothing. */
export class ReviewTestsTask extends Task {
  readonly callType = 'testgen_review';

  constructor(
    caller: Caller,
    traceId: string,
    /** The file of the function, or the function alone. */
    readonly code: CodeContext,
    /** Without its class. */
    readonly functionName: string,
    readonly files: readonly ReviewedFile[],
    readonly coverage: Coverage,
  ) {
    super(caller, traceId);
  }
}
