import { isTimeLimit } from './abort-time';
import { Deadlines, withinDeadlines } from './deadlines';

/** Node tells its warnings to its own process object, of which jest gives tests a copy. */
const nodeProcess = (globalThis as unknown as { requireOutsideJest: NodeJS.Require }).requireOutsideJest(
  'node:process',
) as NodeJS.Process;

const stays = new AbortController().signal;

/** A call that is answered when the test says so, and notes whether it was aborted. */
function heldCall() {
  let answer = (): void => undefined;
  const call = {
    aborted: false,
    reason: undefined as unknown,
    answer: () => {
      answer();
    },
    run: (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        answer = resolve;
        signal.addEventListener('abort', () => {
          call.aborted = true;
          call.reason = signal.reason;
          resolve();
        });
      }),
  };
  return call;
}

describe('withinDeadlines', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits for all calls, also past a usable one, before the soft deadline', async () => {
    const first = heldCall();
    const second = heldCall();
    const ended = jest.fn();
    const wait = withinDeadlines([first.run, second.run], new Deadlines(100, 200), () => true, stays).then(ended);
    first.answer();
    await jest.advanceTimersByTimeAsync(99);
    expect(ended).not.toHaveBeenCalled();
    second.answer();
    await wait;
    expect(second.aborted).toBe(false);
  });

  it('is content with what is usable at the soft deadline, and aborts the rest', async () => {
    const first = heldCall();
    const second = heldCall();
    const wait = withinDeadlines([first.run, second.run], new Deadlines(100, 200), () => true, stays);
    first.answer();
    await jest.advanceTimersByTimeAsync(100);
    await wait;
    expect(second.aborted).toBe(true);
    expect(isTimeLimit(second.reason)).toBe(false);
  });

  it('waits past the soft deadline for the first usable answer', async () => {
    const [useless, useful, late] = [heldCall(), heldCall(), heldCall()];
    let usable = false;
    const ended = jest.fn();
    const calls = [useless.run, useful.run, late.run];
    const wait = withinDeadlines(calls, new Deadlines(100, 200), () => usable, stays).then(ended);
    await jest.advanceTimersByTimeAsync(150);
    useless.answer();
    await jest.advanceTimersByTimeAsync(1);
    expect(ended).not.toHaveBeenCalled();
    usable = true;
    useful.answer();
    await wait;
    expect(late.aborted).toBe(true);
  });

  it('ends everything at the hard deadline, also calls that ignore their signal', async () => {
    const deaf = () => new Promise<void>(() => undefined);
    const held = heldCall();
    const wait = withinDeadlines([deaf, held.run], new Deadlines(100, 200), () => false, stays);
    await jest.advanceTimersByTimeAsync(200);
    await wait;
    expect(isTimeLimit(held.reason)).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends when the caller hangs up', async () => {
    const caller = new AbortController();
    const held = heldCall();
    const wait = withinDeadlines([held.run], new Deadlines(100, 200), () => false, caller.signal);
    caller.abort();
    await wait;
    expect(held.aborted).toBe(true);
    expect(isTimeLimit(held.reason)).toBe(false);
  });

  it('lets sixteen calls listen without a warning of Node', async () => {
    const warned = jest.fn();
    nodeProcess.on('warning', warned);
    const calls = Array.from({ length: 16 }, heldCall);
    const runs = calls.map(({ run }) => run);
    const wait = withinDeadlines(runs, new Deadlines(100, 200), () => true, stays);
    for (const { answer } of calls) answer();
    await wait;
    jest.useRealTimers();
    await new Promise(setImmediate);
    nodeProcess.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it('ends at once without calls', async () => {
    await withinDeadlines([], new Deadlines(100, 200), () => false, stays);
    expect(jest.getTimerCount()).toBe(0);
  });
});
