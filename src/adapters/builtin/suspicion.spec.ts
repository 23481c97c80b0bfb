import { type TestDifference } from '../../domain/repair/repair.task';
import { type AppliedRewrite } from '../../domain/rewriter.port';
import { storedCall } from './stored-call';
import { suspicion } from './suspicion';

const rewrite = (explanation: string): AppliedRewrite => ({ id: 'some', explanation, doubt: null, functions: ['f'] });
const difference = (changes: Partial<TestDifference>): TestDifference => ({
  ...{ scope: 'return_value', originalPassed: true, candidatePassed: true, originalValue: null, candidateValue: null },
  ...{ testSource: null, originalError: null, candidateError: null, ...changes },
});
const values = (originalValue: string, candidateValue: string): TestDifference =>
  difference({ originalValue, candidateValue });

it.each([
  ['a rounding', values("'((([1.5],), {}, 0.1),)'", "'((([1.5],), {}, 0.10000000000000001),)'"), 'the formula for it'],
  ['another kind of number', values("'((([],), {}, 0.0),)'", "'((([],), {}, 0),)'"), 'the sum of numbers'],
  ['another order', values("'((([],), {}, [1, 2, 3]),)'", "'((([],), {}, [3, 1, 2]),)'"), 'a set of them'],
  ['what stands there once', values("'((([],), {}, [1, 1]),)'", "'((([],), {}, [1]),)'"), 'a dict of them'],
  ['changed arguments', values("'((([2, 1],), {}, 3),)'", "'((([1, 2],), {}, 3),)'"), 'without a copy'],
  ['calls that print', difference({ scope: 'stdout', originalValue: 'a\na', candidateValue: 'a' }), 'is called once'],
  ['a missing key', difference({ candidateValue: `"(KeyError('toy'),)"` }), 'a lookup by its key'],
  ['deep recursion', difference({ candidateError: 'RecursionError: maximum' }), 'remembered results'],
])('takes %s for the work of a rewrite that can do it', (_, seen, explanation) => {
  expect(suspicion(rewrite(explanation), [], [seen])).toBeGreaterThan(suspicion(rewrite('less work'), [], [seen]));
});

it('tells the same of other differences as of none', () => {
  const others = [values("'((([],), {}, [1, 2]),)'", "'((([],), {}, [5]),)'"), values('', ''), difference({})];
  for (const explanation of ['the formula for a sum', 'a set in order', 'without a copy', 'called once'])
    expect(suspicion(rewrite(explanation), [], others)).toBe(suspicion(rewrite(explanation), [], []));
});

it('reads what a test stored, with whatever stands inside', () => {
  expect(storedCall("'((([1, 2], {\\'a\\': 1}), {\\'b\\': 2}, {\\'c\\': (3,)}),)'")).toEqual({
    given: "[1, 2], {\\'a\\': 1}), {\\'b\\': 2}, ",
    result: "{\\'c\\': (3,)}",
  });
  for (const text of [null, '', "(KeyError('toy'),)", "'((([1, 2],), {}, [1, 1, 1", 'True'])
    expect(storedCall(text)).toBeNull();
});
