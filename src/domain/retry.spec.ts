import { abortingAt } from './abort-time';
import { ModelError } from './language-model.port';
import { defaultRetryPolicy, retry, type RetryPolicy } from './retry';

const busy = (retryAfterMs?: number) => new ModelError('rate_limit', 'busy', { retryable: true, retryAfterMs });

/** A policy whose clock moves only by its own sleeps. */
function instantly(random = 1): { policy: RetryPolicy; waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  const policy: RetryPolicy = {
    ...defaultRetryPolicy,
    random: () => random,
    now: () => now,
    sleep: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  return { policy, waits };
}

/** Fails with each of the errors in turn, then answers with the number of the attempt. */
function failing(...errors: Error[]): (nth: number) => Promise<number> {
  return (nth) => {
    const error = errors[nth - 1];
    return error ? Promise.reject(error) : Promise.resolve(nth);
  };
}

describe('retry', () => {
  const { signal } = new AbortController();

  it('doubles the wait, and takes any part of it', async () => {
    const most = instantly(1);
    await expect(retry(failing(busy(), busy(), busy()), signal, most.policy)).resolves.toBe(4);
    expect(most.waits).toEqual([500, 1000, 2000]);

    const quarter = instantly(0.25);
    await retry(failing(busy(), busy()), signal, quarter.policy);
    expect(quarter.waits).toEqual([125, 250]);
  });

  it('never waits longer than the longest wait by itself', async () => {
    const { policy, waits } = instantly(1);
    await retry(failing(busy(), busy(), busy()), signal, { ...policy, longestWaitMs: 700 });
    expect(waits).toEqual([500, 700, 700]);
  });

  it('waits as long as it is asked to, but never less than it would by itself', async () => {
    const { policy, waits } = instantly(0.5);
    await retry(failing(busy(300), busy(0), busy(7)), signal, policy);
    expect(waits).toEqual([300, 500, 1000]);
  });

  it('throws the last failure after the last attempt', async () => {
    const { policy, waits } = instantly();
    const errors = [busy(), busy(), busy(), busy()];
    await expect(retry(failing(...errors), signal, policy)).rejects.toBe(errors[3]);
    expect(waits).toHaveLength(3);
  });

  it.each([new ModelError('auth', 'no'), new Error('a fault of ours')])('does not repeat %s', async (error) => {
    const { policy, waits } = instantly();
    await expect(retry(failing(error), signal, policy)).rejects.toBe(error);
    expect(waits).toEqual([]);
  });

  it('begins no wait that is asked for but too long', async () => {
    const { policy, waits } = instantly();
    await expect(retry(failing(busy(60_001)), signal, policy)).rejects.toThrow('busy');
    expect(waits).toEqual([]);
  });

  it('begins no wait that would pass the deadline', async () => {
    const { policy, waits } = instantly(1);
    const deadline = abortingAt(new AbortController().signal, 1500);
    await expect(retry(failing(busy(), busy(), busy()), deadline, policy)).rejects.toThrow('busy');
    expect(waits).toEqual([500]); // the next one would end at 1500
  });

  it('ends a real sleep with the signal', async () => {
    const deadline = new AbortController();
    const sleep: RetryPolicy['sleep'] = (ms, abort) => {
      const sleeping = defaultRetryPolicy.sleep(ms, abort);
      deadline.abort();
      return sleeping;
    };
    await expect(retry(failing(busy(50_000)), deadline.signal, { ...defaultRetryPolicy, sleep })).rejects.toThrow(
      'busy',
    );
  });
});
