/** Values by candidate id. */
export type ByCandidate<Value> = Readonly<Record<string, Value>>;

/** What the client measured of one function's candidates; what is left out is not known (yet). */
export interface Features {
  /** Nanoseconds. */
  originalRuntime?: number | undefined;
  /** The gain: 7.25 means 8.25 times as fast. */
  speedupRatio?: ByCandidate<number | null> | undefined;
  /** Nanoseconds. */
  optimizedRuntime?: ByCandidate<number | null> | undefined;
  isCorrect?: ByCandidate<boolean | null> | undefined;
  /** Profiles quote the code. */
  lineProfiles?: ByCandidate<string> | undefined;
  /** Code as Markdown. */
  candidates?: ByCandidate<string> | undefined;
  metadata?: Readonly<Record<string, unknown>> | undefined;
  clientVersion?: string | undefined;
  /** Whether the function ended with a winner. */
  optimizationFound?: boolean | undefined;
}

/** Keeps what is known of each trace, per user. */
export abstract class FeatureRecords {
  /** Adds to what is known: maps candidate by candidate, all else as a whole. Queued, never awaited; never throws. */
  abstract add(userId: string, traceId: string, features: Features): void;
}
