import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('chain-for-sum', {
  rewrites: [
    [
      'lists of lists',
      `
def f(groups):
    return sum([group.items for group in groups], [])
`,
      `
from itertools import chain


def f(groups):
    return list(chain.from_iterable([group.items for group in groups]))
`,
      { doubt: true },
    ],
    [
      'a generator, by keyword',
      `
def f(xs):
    return sum(([x] * 2 for x in xs), start=[])
`,
      `
from itertools import chain


def f(xs):
    return list(chain.from_iterable([x] * 2 for x in xs))
`,
      { doubt: false },
    ],
  ],
  leaves: [
    ['a few', 'def f(a, b, c):\n    return sum([a, b, c], [])\n'],
    ['numbers', 'def f(xs):\n    return sum(xs, 0)\n'],
    ['tuples are an error', 'def f(xs):\n    return sum([(x,) for x in xs], [])\n'],
    ['it starts with something', 'def f(xs, y):\n    return sum(xs, [y])\n'],
  ],
});
