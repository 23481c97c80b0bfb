import { type Caller } from '../caller';
import { Task } from '../task';

/** One version of the code with what was measured of it, as the client sent it; what it did not send is empty. */
export interface MeasuredVersion {
  /** Files below each other, each under a comment `# file: path` or `// file: path`. */
  code: string;
  lineProfile: string;
  /** For people: `749 microseconds`. */
  runtime: string;
  /** `832 operations/second`; for async code. */
  throughput: string;
  /** `0.84x`; for async code. */
  concurrencyRatio: string;
}

/** All that is known of an optimization that was accepted; what the client did not send is empty. */
export interface AcceptedOptimization {
  original: MeasuredVersion;
  optimized: MeasuredVersion;
  /** `361%`: how much faster the optimized version is. */
  gain: string;
  throughputGain: string;
  concurrencyGain: string;
  /** What it was accepted for: `runtime`, `throughput`, `concurrency` or `none`. */
  acceptedFor: string;
  /** Tests as Markdown, with the time of each call before and after. */
  annotatedTests: string;
  /** By the model that wrote the candidate, before anything was measured. */
  explanation: string;
  readOnlyCode: string;
  /** The places that call the function, as Markdown. */
  callers: string;
}

/** Asks for the text of a pull request. */
export class ExplainTask extends Task {
  readonly callType = 'explain';

  constructor(
    caller: Caller,
    traceId: string,
    /** The name of the language that the code is in. */
    readonly language: string,
    readonly optimization: AcceptedOptimization,
  ) {
    super(caller, traceId);
  }
}
