import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { JudgingStopped } from '../../domain/candidate-pipeline/answer-judge.port';
import { Turns } from './turns';
import { type WorkerTasks } from './worker-tasks';

/** How the threads are kept. */
export interface ThreadSettings {
  /** Characters of code and answer up to which work is done at once, on the thread that asks. */
  largestInline: number;
  /** The time that one piece of work may take, the start of a thread included. */
  limitMs: number;
  /** How long a thread without work is kept. */
  idleMs: number;
  /** Threads at once, at least 1. */
  threads: number;
  /** Pieces of work that may wait for a thread. */
  longestLine: number;
}

const usual: ThreadSettings = {
  largestInline: 16_000, // within 50 ms, whatever it holds; ordinary code takes a third of that
  limitMs: 10_000,
  idleMs: 60_000,
  threads: Math.min(2, Math.max(1, availableParallelism() - 1)), // one core stays with the requests
  longestLine: 100,
};

/** Does pure work on threads of its own, which are started when first needed. */
export class WorkerThreads {
  private readonly settings: ThreadSettings;
  private readonly pool: Piscina;
  private readonly turns: Turns;
  /** Aborts when a thread fails that has no work yet: it cannot start. */
  private failure = new AbortController();

  /** @param workerFile a script that exports WorkerTasks for every language that will be asked for */
  constructor(workerFile: string, settings: Partial<ThreadSettings> = {}) {
    this.settings = { ...usual, ...settings };
    const { threads, idleMs, longestLine } = this.settings;
    this.pool = new Piscina({
      filename: workerFile,
      name: 'judge',
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: idleMs,
      // Threads that sleep between tasks would never let go of native syntax trees.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      recordTiming: false,
    });
    // The pool's own line has no bound for work that can be aborted, and stands still after a thread was ended.
    this.turns = new Turns(threads, longestLine);
    this.pool.on('error', (error: unknown) => {
      this.failure.abort(error);
      this.failure = new AbortController();
    });
  }

  /** Threads that run now. */
  get running(): number {
    return this.pool.threads.length;
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  /**
   * Does one task where it is best done: at once, by `inline` on the thread that asks, where the texts that it is about
   * are short, else on a thread of its own.
   * @throws as run.
   */
  async runFitting<Name extends keyof WorkerTasks>(
    name: Name,
    task: Parameters<WorkerTasks[Name]>[0],
    texts: readonly string[],
    inline: () => ReturnType<WorkerTasks[Name]> | Promise<ReturnType<WorkerTasks[Name]>>,
    signal?: AbortSignal,
  ): Promise<ReturnType<WorkerTasks[Name]>> {
    signal?.throwIfAborted();
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return length <= this.settings.largestInline ? inline() : this.run(name, task, signal);
  }

  /**
   * Does one task.
   * @throws JudgingStopped when it takes more time or memory than it may, and the signal's reason soon after it aborts.
   */
  async run<Name extends keyof WorkerTasks>(
    name: Name,
    task: Parameters<WorkerTasks[Name]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<WorkerTasks[Name]>> {
    if (this.turns.full) throw new JudgingStopped('too many large answers are being judged');
    return this.turns.run(async () => {
      const limit = AbortSignal.timeout(this.settings.limitMs);
      const failure = this.failure.signal;
      const ending = AbortSignal.any([limit, failure, ...(signal ? [signal] : [])]);
      try {
        // What comes back is what the worker's function of that name gives.
        return (await this.pool.run(task, { name, signal: ending })) as ReturnType<WorkerTasks[Name]>;
      } catch (error) {
        signal?.throwIfAborted();
        failure.throwIfAborted();
        if (limit.aborted) throw new JudgingStopped(`judging took longer than ${this.settings.limitMs / 1000} s`);
        if (isOutOfMemory(error)) throw new JudgingStopped('judging took too much memory');
        throw error;
      }
    }, signal);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
