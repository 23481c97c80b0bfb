import { readCases, runnable } from './cases';
import { improves, judge, judgeTogether, ratioOf } from './judge';
import { planted } from './planted';
import { RIGHT } from './right-rewrites';
import { WRONG } from './wrong-rewrites';

const cases = new Map(readCases(['open']).map((one) => [one.name, one]));
const caseOf = (name: string) => cases.get(name)!;

describe('the judge', () => {
  it('finds what is wrong with hand-written rewrites, and where', async () => {
    const jobs = WRONG.map((wrong) => {
      const one = caseOf(wrong.name);
      return { case: one, candidate: planted(one.source, wrong), seconds: null };
    });
    const verdicts = await judgeTogether(jobs, 60_000);
    WRONG.forEach(({ name, aspect, where }, at) => {
      const { difference } = verdicts[at]!;
      expect([name, difference?.aspect, difference?.where]).toEqual([name, aspect, expect.stringMatching(where)]);
    });
  }, 90_000);

  it('finds a candidate that does not end', async () => {
    const one = caseOf('topological_order');
    const endless = planted(one.source, {
      name: one.name,
      swap: [['    while ready:', '    while True:\n        pass\n    while ready:']],
    });
    const { difference } = await judge({ case: one, candidate: endless, seconds: null }, 1_000);
    expect(difference).toMatchObject({ aspect: 'ending', candidate: expect.stringContaining('no answer in 1 s') });
  });

  it('finds a candidate that is no Python at all', async () => {
    const { difference } = await judge({ case: caseOf('summary'), candidate: 'def summary(:', seconds: null });
    expect(difference).toMatchObject({ aspect: 'loading', candidate: expect.stringContaining('SyntaxError') });
  });

  it('has a rewrite for every function of the open part that is said to be improvable', () => {
    const improvable = [...cases.values()].filter((one) => one.improvable).map(({ name }) => name);
    expect(RIGHT.map(({ name }) => name).sort()).toEqual(improvable.sort());
  });

  it('finds hand-written rewrites equal, and faster', async () => {
    const runnableNames = new Set(runnable([...cases.values()]).cases.map(({ name }) => name));
    const able = RIGHT.filter(({ name }) => runnableNames.has(name));
    const jobs = able.map((right) => {
      const one = caseOf(right.name);
      return { case: one, candidate: planted(one.source, right), seconds: right.modest ? 0 : 0.01 };
    });
    const verdicts = await judgeTogether(jobs, 60_000);
    able.forEach(({ name, modest }, at) => {
      const verdict = verdicts[at]!;
      expect([name, verdict.difference]).toEqual([name, null]);
      expect(ratioOf(verdict)).not.toBeNull();
      if (!modest) expect([name, improves(verdict)]).toEqual([name, true]);
    });
  }, 90_000);

  it('does not take a difference for a gain: the original is not faster than itself', () => {
    const verdict = (ratio: number) => ({
      calls: 10,
      difference: null,
      times: [{ size: 10, original: ratio, candidate: 1, ratio }],
    });
    expect(improves(verdict(1.04))).toBe(false);
    expect(improves(verdict(1.06))).toBe(true);
  });
});
