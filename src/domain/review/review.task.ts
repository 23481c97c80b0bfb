import { type Caller } from '../caller';
import { Task } from '../task';

/** One of the project's own benchmarks, with the optimization and without. */
export interface Benchmark {
  name: string;
  testFunction: string;
  /** For people. */
  before: string;
  after: string;
  /** How much faster it is, in percent; null where the client does not tell. */
  gain: number | null;
}

/** An optimization with all that speaks for and against merging it; what the client did not send is empty or null. */
export interface ReviewedOptimization {
  /** Whole files below each other, without marks of their paths. */
  originalCode: string;
  optimizedCode: string;
  explanation: string;
  /** For people: `749 microseconds`. */
  originalRuntime: string;
  optimizedRuntime: string;
  /** `361.78%`: how much faster. */
  gain: string;
  /** How often the calls were timed. */
  loopCount: number | null;
  /** `100.0%`, or a sentence. */
  coverage: string;
  /** Tests of the project and of recorded calls: tables with the times of each. */
  existingTests: string;
  replayTests: string;
  /** Tests as Markdown, with the time of each call before and after. */
  generatedTests: string;
  benchmarks: readonly Benchmark[];
  /** The places that call the function, as Markdown. */
  callers: string;
}

/** Asks whether an optimization is worth merging. */
export class ReviewTask extends Task {
  readonly callType = 'optimization_review';

  constructor(
    caller: Caller,
    traceId: string,
    /** The name of the language that the code is in. */
    readonly language: string,
    readonly optimization: ReviewedOptimization,
  ) {
    super(caller, traceId);
  }
}
