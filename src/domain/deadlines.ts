import { abortingAt, timeLimit } from './abort-time';

/** How long the answers of models are waited for, in milliseconds from the start of the request. */
export class Deadlines {
  constructor(
    /** From here on a usable result is enough. */
    readonly softMs: number,
    /** Here everything ends. */
    readonly hardMs: number,
  ) {}
}

/** One of several calls that run in parallel; it never rejects and ends soon after its signal aborts. */
export type ParallelCall = (signal: AbortSignal) => Promise<void>;

/**
 * Runs the calls in parallel and waits: for all of them; from the soft deadline on only until one result is usable;
 * never beyond the hard deadline or the caller's going away. What still runs then is aborted, at the hard deadline
 * with `timeLimit`, and not waited for.
 */
export async function withinDeadlines(
  calls: readonly ParallelCall[],
  deadlines: Deadlines,
  usable: () => boolean,
  callerGone: AbortSignal,
): Promise<void> {
  // A signal of its own for each call: Node warns of a leak where more than ten listen to one.
  const running = calls.map((call) => ({ call, ender: new AbortController() }));
  const hardDeadline = Date.now() + deadlines.hardMs;
  let stopWaiting = (): void => undefined;
  const ended = new Promise<void>((resolve) => (stopWaiting = resolve));
  const end = (reason?: unknown): void => {
    for (const { ender } of running) ender.abort(reason);
    stopWaiting();
  };

  let softDeadlinePassed = false;
  const endIfUsable = (): void => {
    if (softDeadlinePassed && usable()) end();
  };
  const soft = setTimeout(() => {
    softDeadlinePassed = true;
    endIfUsable();
  }, deadlines.softMs);
  const hard = setTimeout(() => {
    end(timeLimit());
  }, deadlines.hardMs);
  const leave = (): void => {
    end();
  };
  callerGone.addEventListener('abort', leave);
  if (callerGone.aborted) leave();

  try {
    const all = running.map(({ call, ender }) => call(abortingAt(ender.signal, hardDeadline)).then(endIfUsable));
    await Promise.race([Promise.all(all), ended]);
  } finally {
    clearTimeout(soft);
    clearTimeout(hard);
    callerGone.removeEventListener('abort', leave);
  }
}
