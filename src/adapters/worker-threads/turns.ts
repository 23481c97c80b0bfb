/** Lets so many in at once; the others wait in line, first come first served. */
export class Turns {
  private taken = 0;
  private readonly line = new Set<() => void>();

  constructor(
    private readonly atOnce: number,
    private readonly longestLine: number,
  ) {}

  /** Whether who comes now would find no place, not even in line. */
  get full(): boolean {
    return this.taken >= this.atOnce && this.line.size >= this.longestLine;
  }

  /** Runs the work when its turn has come; who waits leaves the line when the signal aborts. @throws the signal's reason. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.taken < this.atOnce) this.taken += 1;
    else await this.wait(signal);
    try {
      return await work();
    } finally {
      const [next] = this.line;
      if (next)
        next(); // the turn is handed on, never free in between
      else this.taken -= 1;
    }
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.line.delete(enter);
        reject(signal?.reason as Error);
      };
      const enter = (): void => {
        this.line.delete(enter);
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      this.line.add(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
