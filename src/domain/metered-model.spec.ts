import { RecordingJournal } from '../../test/fakes/recording-journal';
import { timeLimit } from './abort-time';
import { type Caller } from './caller';
import { type Completion, LanguageModel, ModelError, type ModelFamily, type Reply } from './language-model.port';
import { MeteredModel } from './metered-model';
import { defaultRetryPolicy } from './retry';
import { Task } from './task';

class RankTask extends Task {
  readonly callType = 'rank';
}

/** Does what the test says with each call in turn. */
class PlannedModel extends LanguageModel {
  readonly name = 'planned';
  readonly family: ModelFamily = 'claude';
  constructor(private readonly plan: (() => Promise<Reply>)[]) {
    super();
  }
  complete(): Promise<Reply> {
    const next = this.plan.shift();
    return next ? next() : Promise.reject(new Error('asked too often'));
  }
}

const usage = { input: 1_000_000, cachedInput: 0, cacheWrite: 0, output: 0 };
const price = { input: 3, cachedInput: null, cacheWrite: null, output: 15 };
const caller = { userId: 'user' } as Caller;
const completion: Completion = { task: new RankTask(caller, 'trace'), messages: [] };

function metered(...plan: (() => Promise<Reply>)[]) {
  const journal = new RecordingJournal();
  const policy = { ...defaultRetryPolicy, random: () => 0 };
  return { journal, model: new MeteredModel(new PlannedModel(plan), price, journal, policy) };
}

const answer = (): Promise<Reply> => Promise.resolve({ text: 'yes', usage });
const fail =
  (error: unknown): (() => Promise<Reply>) =>
  () =>
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- adapters may throw anything
    Promise.reject(error);

describe('MeteredModel', () => {
  const { signal } = new AbortController();

  it('is the model that it meters', () => {
    expect(metered().model).toMatchObject({ name: 'planned', family: 'claude' });
  });

  it('journals one call for all attempts', async () => {
    const { model, journal } = metered(fail(new ModelError('network', 'reset', { retryable: true })), answer);
    const before = Date.now();
    await expect(model.complete(completion, signal)).resolves.toEqual({ text: 'yes', usage });
    expect(journal.calls).toEqual([
      {
        caller,
        traceId: 'trace',
        callType: 'rank',
        model: 'planned',
        usage,
        cost: 3,
        latencyMs: expect.any(Number) as number,
        attempts: 2,
        outcome: 'ok',
        failureMessage: null,
        said: null,
        at: expect.any(Date) as Date,
      },
    ]);
    expect(journal.calls[0]?.at.getTime()).toBeGreaterThanOrEqual(before);
    expect(journal.calls[0]?.latencyMs).toBeGreaterThanOrEqual(0);
  });

  it('journals a failure with what it cost all the same', async () => {
    const error = new ModelError('context_length', 'cut', { usage, said: 'def f(): ret' });
    const { model, journal } = metered(fail(error));
    await expect(model.complete(completion, signal)).rejects.toBe(error);
    expect(journal.calls).toMatchObject([
      { outcome: 'context_length', failureMessage: 'cut', said: 'def f(): ret', usage, cost: 3, attempts: 1 },
    ]);
  });

  it('makes a ModelError of anything else, and keeps it as the cause', async () => {
    const bug = new RangeError('a fault of ours');
    const { model, journal } = metered(fail(bug));
    await expect(model.complete(completion, signal)).rejects.toMatchObject({ failure: 'provider_error', cause: bug });
    expect(journal.calls).toMatchObject([
      { outcome: 'provider_error', failureMessage: 'unexpected RangeError', said: 'RangeError: a fault of ours' },
    ]);
  });

  it.each([
    ['a time limit', timeLimit(), 'timeout'],
    ['anything else', undefined, 'aborted'],
  ])('a call that was ended by %s', async (_, reason, outcome) => {
    const ender = new AbortController();
    const { model, journal } = metered(() => {
      ender.abort(reason);
      return Promise.reject(new Error('AbortError'));
    });
    await expect(model.complete(completion, ender.signal)).rejects.toMatchObject({ failure: outcome });
    expect(journal.calls).toMatchObject([{ outcome, attempts: 1, usage: null, cost: null }]);
  });

  it('does not ask after the deadline', async () => {
    const { model, journal } = metered();
    const passed = AbortSignal.abort(timeLimit());
    await expect(model.complete(completion, passed)).rejects.toMatchObject({ failure: 'timeout' });
    expect(journal.calls).toMatchObject([{ outcome: 'timeout', attempts: 0 }]);
  });
});
