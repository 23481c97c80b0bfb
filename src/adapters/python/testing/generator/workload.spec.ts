import { Program } from './program';
import { itemsFor, numberFor, steppingNames, workloadOf } from './workload';

function workload(code: string): ReturnType<typeof workloadOf> {
  const program = new Program([{ path: null, code }]);
  return workloadOf(program.functions.get('f')!, program);
}

it.each([
  ['def f(a):\n    return a + 1', 0, 'none'],
  ['def f(a):\n    for b in a:\n        for c in a:\n            pass', 2, 'none'],
  ['def f(a):\n    return [b for b in a if b in a]', 1.5, 'none'],
  ['def f(a):\n    for b in (1, 2):\n        for c in range(3):\n            pass', 0, 'none'],
  ['def g(a):\n    return [b for b in a]\ndef f(a):\n    for b in a:\n        g(a)', 2, 'none'],
  ['def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)', 0, 'exponential'],
  ['from functools import cache\n@cache\ndef f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)', 0, 'linear'],
  ['def f(n):\n    return 1 if n == 0 else n * f(n - 1)', 0, 'linear'],
  ['def f(t):\n    return sum(f(b) for b in t.values())', 1, 'linear'],
  ['def f(a):\n    def g(n):\n        return g(n - 1) + g(n - 2)\n    return g(a)', 0, 'exponential'],
])('%s', (code, degree, recursion) => {
  expect(workload(code)).toMatchObject({ degree, recursion });
});

it('sizes fall with the work', () => {
  const sizes = [1, 1.5, 2, 2.5, 3, 4].map((degree) => itemsFor({ degree, weight: 1, recursion: 'none', deepest: 14 }));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[0]).toBe(1_000);
  expect(sizes[2]! ** 2).toBeLessThan(100_000);
  expect(itemsFor({ degree: 1, weight: 1, recursion: 'exponential', deepest: 14 })).toBeLessThan(10);
});

it.each([
  ['def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)', 14],
  ['def f(n):\n    return 1 if n < 1 else f(n - 1) + f(n - 1) + f(n - 1)', 8],
  ['def f(a, b):\n    return 1 if a == 0 or b == 0 else f(a - 1, b) + f(a, b - 1)', 7],
])('the more calls multiply the smaller are numbers: %s', (code, most) => {
  expect(numberFor(workload(code))).toBe(most);
});

it.each([
  ['def f(n):\n    while n != 1:\n        n = n // 2 if n % 2 == 0 else 3 * n + 1', ['n']],
  ['def f(n, step):\n    i = 0\n    while i < n:\n        i += step', ['step']],
  ['def f(n):\n    while n:\n        n //= 2', ['n']],
  ['def f(queue):\n    while len(queue) > 0:\n        queue.pop()', []],
])('what must not be small for loops to end: %s', (code, names) => {
  const program = new Program([{ path: null, code }]);
  expect([...steppingNames(program.functions.get('f')!)]).toEqual(names);
});
