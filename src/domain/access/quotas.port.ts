/** Whose allowance, and how large it is: null is without limit. */
export interface Allowance {
  userId: string;
  limit: number | null;
}

/** One running call of a trace: when it ends it is handed to `keep` or to `giveBack`, once. */
export interface Charge {
  readonly userId: string;
  readonly traceId: string;
  /** First day (UTC) of the month in which the call began, as `2026-11-01`. */
  readonly period: string;
  /** False when the database was away: the unit is counted when the call has given something. */
  readonly counted: boolean;
}

/** Counts distinct traces per user and calendar month (UTC). Each method is atomic, also over several replicas. */
export abstract class Quotas {
  /**
   * Takes one unit for a trace that is new this month; an already charged trace costs nothing. While the database is away
   * every call may begin.
   * @returns null when the trace is new and nothing is left.
   */
  abstract charge(allowance: Allowance, traceId: string): Promise<Charge | null>;

  /**
   * Whether a call that takes no unit itself may go on: its trace is charged, or something is left. While the database is
   * away every call may.
   */
  abstract mayGoOn(allowance: Allowance, traceId: string): Promise<boolean>;

  /** The call gave something: the unit of its trace stays spent. Queued, never awaited. */
  abstract keep(charge: Charge): void;

  /** The call gave nothing: the unit goes back, unless a call of the trace has given something or is still running. */
  abstract giveBack(charge: Charge): Promise<void>;
}
