import { AdapterUnderTest } from '../../../test/fakes/adapter-under-test';
import { held, type Step } from '../../../test/fakes/scripted-provider';
import { timeLimit } from '../../domain/abort-time';
import { defaultRetryPolicy, type RetryPolicy } from '../../domain/retry';
import { PROVIDERS } from './provider-settings';

const atOnce: RetryPolicy = { ...defaultRetryPolicy, random: () => 0 };

/** Deadlines and retries, alike for every adapter. */
describe.each(PROVIDERS)('%s', (name) => {
  let under: AdapterUnderTest;

  async function script(steps: Step[], policy?: RetryPolicy): Promise<void> {
    under = await AdapterUnderTest.start(name, steps, policy);
  }

  afterEach(() => under.close());

  describe('the deadline', () => {
    it('that has passed lets nothing be sent', async () => {
      await script([]);
      under.deadline.abort(timeLimit());
      expect(await under.failure()).toMatchObject({ failure: 'timeout', retryable: false });
      expect(under.provider.asked).toHaveLength(0);
      expect(under.journal.calls).toMatchObject([{ outcome: 'timeout', attempts: 0 }]);
    });

    it('ends a call that waits for the reply, and its connection', async () => {
      const hanging = held();
      await script([hanging]);
      const asking = under.ask();
      const asked = await hanging.reached;
      under.deadline.abort(timeLimit());
      expect(await under.failure(asking)).toMatchObject({ failure: 'timeout', retryable: false });
      await asked.clientLeft;
      expect(under.journal.calls).toMatchObject([{ outcome: 'timeout', attempts: 1 }]);
    });

    it('is told apart from a caller who leaves', async () => {
      const hanging = held();
      await script([hanging]);
      const asking = under.ask();
      await hanging.reached;
      under.deadline.abort();
      expect(await under.failure(asking)).toMatchObject({ failure: 'aborted', retryable: false });
      expect(under.journal.calls).toMatchObject([{ outcome: 'aborted', attempts: 1 }]);
    });

    it('ends a call that waits within the body', async () => {
      await script([{ broken: 'stalled' }]);
      const timer = setTimeout(() => {
        under.deadline.abort(timeLimit());
      }, 100);
      expect(await under.failure()).toMatchObject({ failure: 'timeout', retryable: false });
      clearTimeout(timer);
      await under.provider.asked[0]?.clientLeft;
    });
  });

  describe('retry', () => {
    it('goes on until it works, one record for all attempts', async () => {
      await script([{ status: 503 }, { broken: 'in the body' }, { status: 429 }, 'faster'], atOnce);
      await expect(under.ask()).resolves.toMatchObject({ text: 'faster' });
      expect(under.journal.calls).toMatchObject([{ outcome: 'ok', attempts: 4 }]);
    });

    it('gives up after four attempts', async () => {
      await script([{ status: 500 }, { status: 500 }, { status: 500 }, { status: 529 }], atOnce);
      expect(await under.failure()).toMatchObject({ failure: 'provider_error', status: 529 });
      expect(under.journal.calls).toMatchObject([{ outcome: 'provider_error', attempts: 4 }]);
    });

    it('leaves what cannot get better alone', async () => {
      await script([{ status: 401 }], atOnce);
      expect(await under.failure()).toMatchObject({ failure: 'auth' });
      expect(under.journal.calls).toMatchObject([{ outcome: 'auth', attempts: 1 }]);
    });

    it.each([
      ['retry-after-ms', '20', 20, 20],
      ['retry-after', '2', 2000, 2000],
      ['retry-after', new Date(Date.now() + 50_000).toUTCString(), 1, 50_000],
    ])('waits as long as %s: %s says', async (header, value, least, most) => {
      const waits: number[] = [];
      const sleep = (ms: number): Promise<void> => {
        waits.push(ms);
        return Promise.resolve();
      };
      await script([{ status: 429, headers: { [header]: value } }, 'faster'], { ...atOnce, sleep });
      await under.ask();
      expect(waits).toHaveLength(1);
      expect(waits[0]).toBeGreaterThanOrEqual(least);
      expect(waits[0]).toBeLessThanOrEqual(most);
    });

    it('is ended by the deadline in the middle of a wait', async () => {
      const sleep = (ms: number, signal: AbortSignal): Promise<void> => {
        const sleeping = defaultRetryPolicy.sleep(ms, signal);
        under.deadline.abort(timeLimit());
        return sleeping;
      };
      await script([{ status: 429, headers: { 'retry-after': '50' } }], { ...defaultRetryPolicy, sleep });
      expect(await under.failure()).toMatchObject({ failure: 'timeout' });
      expect(under.journal.calls).toMatchObject([{ outcome: 'timeout', attempts: 1 }]);
    });
  });
});
