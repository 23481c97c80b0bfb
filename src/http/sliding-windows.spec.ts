import { SlidingWindows } from './sliding-windows';

const windowMs = 60_000;

function clock(start = 1_000_000) {
  const time = { now: start };
  return { windows: new SlidingWindows(() => time.now), pass: (ms: number) => (time.now += ms) };
}

describe('SlidingWindows', () => {
  it('takes as many as the limit allows and says how long the rest must wait', async () => {
    const { windows, pass } = clock();
    expect(await windows.increment('user', windowMs, 2)).toMatchObject({
      totalHits: 1,
      isBlocked: false,
      timeToExpire: 60,
    });
    pass(20_000);
    expect(await windows.increment('user', windowMs, 2)).toMatchObject({
      totalHits: 2,
      isBlocked: false,
      timeToExpire: 40,
    });
    expect(await windows.increment('user', windowMs, 2)).toMatchObject({ isBlocked: true, timeToBlockExpire: 40 });
  });

  it('slides: each place comes free one window after it was taken', async () => {
    const { windows, pass } = clock();
    await windows.increment('user', windowMs, 2);
    pass(30_000);
    await windows.increment('user', windowMs, 2);
    pass(30_000);
    expect((await windows.increment('user', windowMs, 2)).isBlocked).toBe(false);
    expect(await windows.increment('user', windowMs, 2)).toMatchObject({ isBlocked: true, timeToBlockExpire: 30 });
  });

  it('does not lengthen the wait for those who knock again', async () => {
    const { windows, pass } = clock();
    await windows.increment('user', windowMs, 1);
    for (let second = 0; second < 59; second += 1) {
      pass(1_000);
      expect(await windows.increment('user', windowMs, 1)).toMatchObject({
        isBlocked: true,
        timeToBlockExpire: 59 - second,
      });
    }
    pass(1_000);
    expect((await windows.increment('user', windowMs, 1)).isBlocked).toBe(false);
  });

  it('keeps users apart, and follows a plan that changes', async () => {
    const { windows } = clock();
    await windows.increment('one', windowMs, 1);
    expect((await windows.increment('other', windowMs, 1)).isBlocked).toBe(false);
    expect((await windows.increment('one', windowMs, 3)).isBlocked).toBe(false);
    expect((await windows.increment('one', windowMs, 1)).isBlocked).toBe(true);
  });

  it('forgets users who are gone', async () => {
    const { windows, pass } = clock();
    for (let user = 0; user < 900; user += 1) await windows.increment(`user ${user}`, windowMs, 1);
    pass(windowMs);
    for (let call = 0; call < 200; call += 1) await windows.increment('still here', windowMs, 1);
    expect(windows.size).toBe(1);
  });
});
