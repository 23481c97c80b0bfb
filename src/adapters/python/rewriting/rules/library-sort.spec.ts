import { ruleCases } from '../../../../../test/fakes/rule-cases';

const sort = (passes: string, steps: string, test: string): string =>
  `def f(xs):\n    n = len(xs)\n    for a in range(${passes}):\n        for i in range(${steps}):\n            if ${test}:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n    return xs\n`;

ruleCases('library-sort', {
  rewrites: [
    [
      'smallest first',
      sort('n', 'n - 1 - a', 'xs[i] > xs[i + 1]'),
      'def f(xs):\n    n = len(xs)\n    xs.sort()\n    return xs\n',
      { doubt: true },
    ],
    [
      'largest first',
      sort('len(xs)', '0, len(xs) - a - 1', 'xs[i + 1] > xs[i]'),
      'def f(xs):\n    n = len(xs)\n    xs.sort(reverse=True)\n    return xs\n',
    ],
    [
      'by a key under two names, with an early end',
      'def f(xs):\n    n = len(xs)\n    for end in range(n - 1, 0, -1):\n        done = False\n        for i in range(end):\n            a = xs[i].size\n            b = xs[i + 1].size\n            if b < a:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n                done = True\n        if not done:\n            break\n',
      'def f(xs):\n    n = len(xs)\n    xs.sort(key=lambda item: item.size)\n',
    ],
  ],
  leaves: [
    ['equals are swapped', sort('n', 'n - 1', 'xs[i] >= xs[i + 1]')],
    ['not enough passes', sort('n - 2', 'n - 1', 'xs[i] > xs[i + 1]')],
    ['the first item is left out', sort('n', '1, n - 1', 'xs[i] > xs[i + 1]')],
    ['the index counts', sort('n', 'n - 1', 'xs[i] * i > xs[i + 1] * i')],
    [
      'swaps are counted',
      'def f(xs):\n    n = 0\n    for a in range(len(xs)):\n        for i in range(len(xs) - 1):\n            if xs[i] > xs[i + 1]:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n                n += 1\n    return n\n',
    ],
  ],
});
