import { abortingAt } from './abort-time';

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
 * never beyond the hard deadline or the caller's going away. What still runs then is aborted and not waited for.
 */
export async function withinDeadlines(
  calls: readonly ParallelCall[],
  deadlines: Deadlines,
  usable: () => boolean,
  callerGone: AbortSignal,
): Promise<void> {
  const enough = new AbortController();
  abortingAt(enough.signal, Date.now() + deadlines.hardMs);
  let softDeadlinePassed = false;
  const enoughIfUsable = (): void => {
    if (softDeadlinePassed && usable()) enough.abort();
  };
  const soft = setTimeout(() => {
    softDeadlinePassed = true;
    enoughIfUsable();
  }, deadlines.softMs);
  const hard = setTimeout(() => {
    enough.abort();
  }, deadlines.hardMs);
  const leave = (): void => {
    enough.abort();
  };
  callerGone.addEventListener('abort', leave);
  if (callerGone.aborted) leave();

  try {
    const all = Promise.all(calls.map((call) => call(enough.signal).then(enoughIfUsable)));
    await Promise.race([all, aborted(enough.signal)]);
  } finally {
    clearTimeout(soft);
    clearTimeout(hard);
    callerGone.removeEventListener('abort', leave);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
