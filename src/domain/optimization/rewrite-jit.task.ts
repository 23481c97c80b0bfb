import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { Task } from '../task';

/** Asks for one version whose hot part is compiled just in time. */
export class RewriteJitTask extends Task {
  readonly callType = 'rewrite_jit';

  constructor(
    caller: Caller,
    traceId: string,
    readonly code: CodeContext,
    /** One of the language's compilers that fit the code. */
    readonly compiler: string,
    /** Which of the request's calls for this compiler it is, from 0: calls differ by it. */
    readonly nth: number,
  ) {
    super(caller, traceId);
  }
}
