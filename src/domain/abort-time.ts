const times = new WeakMap<AbortSignal, number>();

/** Notes that the signal will abort at `at` (epoch milliseconds) at the latest, so that nobody begins a wait that cannot end before. */
export function abortingAt(signal: AbortSignal, at: number): AbortSignal {
  times.set(signal, at);
  return signal;
}

/** When the signal will abort at the latest, as epoch milliseconds; Infinity when nobody said. */
export function abortTime(signal: AbortSignal): number {
  return times.get(signal) ?? Infinity;
}

/** The reason to abort with when the time is up; it is the one that `AbortSignal.timeout` gives too. */
export function timeLimit(): DOMException {
  return new DOMException('the time is up', 'TimeoutError');
}

/** Whether a signal's reason says that the time was up. */
export function isTimeLimit(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
