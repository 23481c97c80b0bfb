import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { Task } from '../task';
import { type TestTarget } from './test-target';

/** Asks for one file of tests. */
export class GenerateTestsTask extends Task {
  readonly callType = 'testgen';

  constructor(
    caller: Caller,
    traceId: string,
    /** The code under test, with what is needed to build arguments. */
    readonly code: CodeContext,
    readonly target: TestTarget,
    /** Which of the function's two files this is, from 0: the files must differ. */
    readonly index: number,
  ) {
    super(caller, traceId);
  }
}
