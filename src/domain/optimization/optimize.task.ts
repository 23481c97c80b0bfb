import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { Task } from '../task';

/** Asks for one faster version of the code. */
export class OptimizeTask extends Task {
  readonly callType: string = 'optimize';

  constructor(
    caller: Caller,
    traceId: string,
    readonly code: CodeContext,
    /** Which of the request's calls this is, from 0: calls differ by it. */
    readonly nth: number,
  ) {
    super(caller, traceId);
  }
}

/** The same, aimed at the lines that a profile shows to be hot. */
export class OptimizeWithProfileTask extends OptimizeTask {
  override readonly callType = 'optimize_line_profiler';

  constructor(
    caller: Caller,
    traceId: string,
    code: CodeContext,
    nth: number,
    /** The profiler's text as the client sent it; may be empty. */
    readonly lineProfile: string,
  ) {
    super(caller, traceId, code, nth);
  }
}
