/** Whose allowance, and how large it is: null is without limit. */
export interface Allowance {
  userId: string;
  limit: number | null;
}

/** Counts distinct traces per user and calendar month (UTC). Each method is atomic, also over several replicas. */
export abstract class Quotas {
  /**
   * Takes one unit for a trace that is new this month; an already charged trace costs nothing.
   * @returns false when the trace is new and nothing is left.
   * @throws DatabaseAway when the database cannot be asked now.
   */
  abstract charge(allowance: Allowance, traceId: string): Promise<boolean>;

  /**
   * Whether a request that costs no unit of its own may go on: its trace is charged this month, or something is left.
   * @throws DatabaseAway when the database cannot be asked now.
   */
  abstract mayGoOn(allowance: Allowance, traceId: string): Promise<boolean>;

  /** A call of the trace gave something: its unit stays spent. Queued, never awaited. */
  abstract keep(userId: string, traceId: string): void;

  /** A call of the trace gave nothing: its unit goes back, unless another call of the trace gave something. */
  abstract giveBack(userId: string, traceId: string): Promise<void>;
}
