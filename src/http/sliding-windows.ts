import { type ThrottlerStorage } from '@nestjs/throttler';

type WindowRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** The times of the accepted requests of one key, oldest first. */
interface Window {
  hits: number[];
  lengthMs: number;
}

const sweepEvery = 1_000;

/** Exact sliding windows in memory: a refused request is not counted, so it does not lengthen the wait. */
export class SlidingWindows implements ThrottlerStorage {
  private readonly windows = new Map<string, Window>();
  private sinceSweep = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Users who are counted now. */
  get size(): number {
    return this.windows.size;
  }

  /** Times in the record are whole seconds, rounded up. */
  increment(key: string, windowMs: number, limit: number): Promise<WindowRecord> {
    const now = this.now();
    this.sweepNowAndThen(now);
    const window = this.windows.get(key) ?? { hits: [], lengthMs: windowMs };
    this.windows.set(key, window);
    window.lengthMs = windowMs;
    dropOld(window, now);

    const isBlocked = window.hits.length >= limit;
    if (!isBlocked) window.hits.push(now);
    // With a limit that was lowered meanwhile, the place that frees the next request is not the oldest hit's.
    const frees = window.hits[Math.max(0, window.hits.length - limit)] ?? now;
    const seconds = Math.max(1, Math.ceil((frees + windowMs - now) / 1000));
    return Promise.resolve({
      totalHits: window.hits.length,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    });
  }

  private sweepNowAndThen(now: number): void {
    this.sinceSweep += 1;
    if (this.sinceSweep < sweepEvery) return;
    this.sinceSweep = 0;
    for (const [key, window] of this.windows) {
      dropOld(window, now);
      if (window.hits.length === 0) this.windows.delete(key);
    }
  }
}

function dropOld(window: Window, now: number): void {
  const firstInside = window.hits.findIndex((hit) => hit > now - window.lengthMs);
  if (firstInside === -1) window.hits = [];
  else if (firstInside > 0) window.hits.splice(0, firstInside);
}
