import { readCases } from './cases';
import { improves, judge, judgeTogether, ratioOf } from './judge';
import { planted, RIGHT, WRONG } from './planted';

const cases = new Map(readCases(['open']).map((one) => [one.name, one]));
const caseOf = (name: string) => cases.get(name)!;

describe('the judge', () => {
  it.each(WRONG)('finds what is wrong with a rewrite of $name by its $aspect', async (wrong) => {
    const one = caseOf(wrong.name);
    const { difference } = await judge({ case: one, candidate: planted(one.source, wrong), seconds: null });
    expect(difference).toMatchObject({ aspect: wrong.aspect });
    expect(difference?.where).toMatch(wrong.where);
  });

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

  it('finds hand-written rewrites equal, and faster', async () => {
    const jobs = RIGHT.map((right) => {
      const one = caseOf(right.name);
      return { case: one, candidate: planted(one.source, right), seconds: 0.1 };
    });
    const verdicts = await judgeTogether(jobs, 60_000);
    RIGHT.forEach(({ name }, at) => {
      const verdict = verdicts[at]!;
      expect([name, verdict.difference]).toEqual([name, null]);
      expect([name, ratioOf(verdict), improves(verdict)]).toEqual([name, expect.any(Number), true]);
    });
  }, 90_000);

  it('does not take a difference for a gain: the original is not faster than itself', () => {
    const times = [{ size: 10, original: 1.04, candidate: 1 }];
    expect(improves({ calls: 10, difference: null, times })).toBe(false);
    expect(improves({ calls: 10, difference: null, times: [{ size: 10, original: 1.06, candidate: 1 }] })).toBe(true);
  });
});
