import { setTimeout as sleep } from 'node:timers/promises';
import { abortTime } from './abort-time';
import { ModelError } from './language-model.port';

/** How often and how patiently a failed call is tried again. Random, clock and sleep are parts of it so that tests need no time. */
export interface RetryPolicy {
  /** Calls in all, the first included. */
  attempts: number;
  /** The most that is waited before the second attempt; it doubles with each further one, up to `longestWaitMs`. */
  firstWaitMs: number;
  /** No longer wait is begun, whoever asks for it. */
  longestWaitMs: number;
  /** From 0 up to 1. */
  random: () => number;
  /** Epoch milliseconds. */
  now: () => number;
  /** Rejects when the signal aborts. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The policy of the running service. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 500,
  longestWaitMs: 60_000,
  random: Math.random,
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

/**
 * Tries until an attempt succeeds, fails for good, or nothing more can be done before the signal aborts.
 * `attempt` is told which one it is, from 1. An attempt that fails because of the signal is the last.
 * @throws whatever the last attempt threw.
 */
export async function retry<T>(
  attempt: (nth: number) => Promise<T>,
  signal: AbortSignal,
  policy: RetryPolicy = defaultRetryPolicy,
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await attempt(nth);
    } catch (error) {
      if (!(error instanceof ModelError) || !error.retryable || nth >= policy.attempts) throw error;
      // Some providers ask for no wait at all: all callers at once would come back at once.
      const waitMs = Math.max(error.retryAfterMs ?? 0, backOff(nth, policy));
      const inTime = waitMs <= policy.longestWaitMs && policy.now() + waitMs < abortTime(signal);
      if (!inTime || !(await slept(waitMs, signal, policy))) throw error;
    }
  }
}

/** Full jitter: anything between nothing and the doubled wait, so that callers who failed together do not come back together. */
function backOff(failedAttempts: number, policy: RetryPolicy): number {
  return policy.random() * Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (failedAttempts - 1));
}

/** False when the signal ended the wait. */
async function slept(ms: number, signal: AbortSignal, policy: RetryPolicy): Promise<boolean> {
  try {
    await policy.sleep(ms, signal);
  } catch {
    // Only the abort ends a sleep early.
  }
  return !signal.aborted;
}
