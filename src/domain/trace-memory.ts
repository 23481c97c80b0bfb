/** What earlier calls said of a trace and later ones do not repeat. */
export interface TraceFacts {
  languageVersion?: string | undefined;
  isAsync?: boolean | undefined;
  /** Whether the code works on arrays of numbers, so that compilers are allowed. */
  isNumerical?: boolean | undefined;
  /** The qualified name of the function to optimize: `Basket.total`. */
  target?: string | undefined;
}

const lifetimeMs = 2 * 60 * 60 * 1000;
const mostTraces = 20_000;

/** Remembers facts per user and trace, in memory, for two hours; the oldest go first when there are too many. */
export class TraceMemory {
  private readonly traces = new Map<string, { facts: TraceFacts; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Adds to what is known; an undefined fact takes nothing away. */
  remember(userId: string, traceId: string, facts: TraceFacts): void {
    const key = keyOf(userId, traceId);
    const known = this.recall(userId, traceId);
    const said = Object.entries(facts).filter(([, value]) => value !== undefined);
    this.traces.delete(key); // inserted anew, so that the map stays in order of age
    this.traces.set(key, { facts: { ...known, ...Object.fromEntries(said) }, until: this.now() + lifetimeMs });
    this.forgetOldest();
  }

  recall(userId: string, traceId: string): TraceFacts {
    const known = this.traces.get(keyOf(userId, traceId));
    return known && known.until > this.now() ? known.facts : {};
  }

  private forgetOldest(): void {
    for (const [key, { until }] of this.traces) {
      if (this.traces.size <= mostTraces && until > this.now()) return;
      this.traces.delete(key);
    }
  }
}

/** Trace ids are chosen by clients, so a trace is only ever known together with its user. */
function keyOf(userId: string, traceId: string): string {
  return JSON.stringify([userId, traceId]);
}
