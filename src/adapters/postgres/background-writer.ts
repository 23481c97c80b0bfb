import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, isRefusedRow } from './outage';

/** How a writer works; every size is that of one queue. */
export interface WriterOptions<Row> {
  /** What the log calls the rows. */
  name: string;
  /** Writes the rows, all or none of them. */
  write: (rows: Row[]) => Promise<void>;
  warn: (line: string) => void;
  /** How long a row waits for company, in milliseconds. */
  flushMs?: number;
  maxBatch?: number;
  /** Beyond these the oldest rows are lost. */
  maxRows?: number;
  maxCharacters?: number;
  /** The characters of a row, where they can be many. */
  weigh?: (row: Row) => number;
}

const longestBackOffMs = 10_000;
const warnEveryMs = 60_000;

/**
 * Writes rows behind the requests' backs: `add` returns at once, rows go out in batches, an outage is waited for with a
 * bounded queue, and a row that Postgres refuses takes no other with it.
 */
export class BackgroundWriter<Row> {
  private readonly options: Required<WriterOptions<Row>>;
  private queue: Row[] = [];
  private characters = 0;
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> | undefined;
  private failures = 0;
  private lost = 0;
  private warnedAt = -Infinity;

  constructor(options: WriterOptions<Row>) {
    this.options = {
      flushMs: 200,
      maxBatch: 200,
      maxRows: 10_000,
      maxCharacters: 16_000_000,
      weigh: () => 0,
      ...options,
    };
  }

  /** Rows that were lost since the start: refused by Postgres, or too many during an outage. */
  get lostRows(): number {
    return this.lost;
  }

  add(row: Row): void {
    this.queue.push(row);
    this.characters += this.options.weigh(row);
    this.shed();
    if (this.failures === 0 && this.queue.length >= this.options.maxBatch) this.flushSoon(0);
    else this.flushSoon(this.waitingTime());
  }

  /** Writes what is queued; returns when the queue is empty, or after `limitMs` (the rest stays queued). */
  async drain(limitMs: number): Promise<void> {
    const end = Date.now() + limitMs;
    while ((this.queue.length > 0 || this.flushing) && Date.now() < end) {
      clearTimeout(this.timer);
      this.timer = undefined;
      await Promise.race([this.flush(), pause(end - Date.now(), undefined, { ref: false })]);
      if (this.queue.length > 0 && this.failures > 0) await pause(Math.min(100, Math.max(0, end - Date.now())));
    }
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.queue.length > 0) this.lose(this.queue.length, 'the time to write them was up', true);
  }

  private waitingTime(): number {
    return this.failures === 0 ? this.options.flushMs : Math.min(longestBackOffMs, 250 * 2 ** this.failures);
  }

  private flushSoon(afterMs: number): void {
    if (this.flushing || (this.timer && afterMs > 0)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, afterMs);
    this.timer.unref();
  }

  private flush(): Promise<void> {
    this.flushing ??= this.writeBatches().finally(() => {
      this.flushing = undefined;
      if (this.queue.length > 0) this.flushSoon(this.waitingTime());
    });
    return this.flushing;
  }

  private async writeBatches(): Promise<void> {
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, this.options.maxBatch);
      const unwritten = await this.write(batch);
      if (unwritten.length > 0) {
        this.queue = [...unwritten, ...this.queue];
        this.failures += 1;
        break;
      }
      this.failures = 0;
      this.characters = this.queue.reduce((sum, row) => sum + this.options.weigh(row), 0);
    }
    this.shed();
  }

  /** Returns the rows that are to be tried again. */
  private async write(batch: Row[]): Promise<Row[]> {
    try {
      await this.options.write(batch);
      return [];
    } catch (error) {
      if (!isRefusedRow(error)) {
        this.warn(`${this.options.name}: not written yet (${reasonOf(error)}), ${batch.length} and more wait`);
        return batch;
      }
      if (batch.length === 1) {
        this.lose(1, `refused by the database (${reasonOf(error)})`);
        return [];
      }
    }
    for (const [index, row] of batch.entries()) {
      const unwritten = await this.write([row]);
      if (unwritten.length > 0) return batch.slice(index);
    }
    return [];
  }

  private shed(): void {
    const { maxRows, maxCharacters, weigh } = this.options;
    let count = 0;
    while (this.queue.length > count + 1 && (this.queue.length - count > maxRows || this.characters > maxCharacters)) {
      this.characters -= weigh(this.queue[count] as Row);
      count += 1;
    }
    if (count === 0) return;
    this.queue.splice(0, count);
    this.lose(count, 'too many wait for the database');
  }

  private lose(count: number, why: string, last = false): void {
    this.lost += count;
    this.warn(`${this.options.name}: ${this.lost} lost since the start: ${why}`, last);
  }

  private warn(line: string, always = false): void {
    if (!always && Date.now() - this.warnedAt < warnEveryMs) return;
    this.warnedAt = Date.now();
    this.options.warn(line);
  }
}

/** A code or the class of the error: messages of a database can quote what was to be written. */
function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
}
