/** One part of the service that must work before it takes requests. */
export abstract class ReadinessCheck {
  /** As `/ready` names it. */
  abstract readonly part: string;

  /** Null when the part works, else one line that says what is wrong. Never throws, answers within seconds. */
  abstract fault(): Promise<string | null>;
}
