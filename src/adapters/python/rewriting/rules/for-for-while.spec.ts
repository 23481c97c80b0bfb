import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('for-for-while', {
  rewrites: [
    [
      'a counter up to a length',
      `
def f(xs):
    i = 0
    total = 0
    while i < len(xs):
        total += xs[i]
        i += 1
    return total
`,
      `
def f(xs):
    total = 0
    for i in range(len(xs)):
        total += xs[i]
    return total
`,
      { doubt: false },
    ],
    [
      'up to a number',
      `
def f(rows):
    n = len(rows)
    out = []
    i = 1
    while i <= n:
        out.append(i * 2)
        i = i + 1
    return out
`,
      `
def f(rows):
    n = len(rows)
    out = []
    for i in range(1, n + 1):
        out.append(i * 2)
    return out
`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'the counter is used behind',
      'def f(xs):\n    i = 0\n    while i < len(xs):\n        print(xs)\n        i += 1\n    return i\n',
    ],
    [
      'a round that goes on leaves the step out',
      'def f(xs):\n    i = 0\n    n = 0\n    while i < len(xs):\n        if xs[i]:\n            i += 1\n            continue\n        n += 1\n        i += 1\n    return n\n',
    ],
    ['the list shrinks', 'def f(xs: list):\n    i = 0\n    while i < len(xs):\n        xs.pop()\n        i += 1\n'],
    [
      'the limit may be a fraction',
      'def f(n, g):\n    i = 0\n    out = []\n    while i < n:\n        out.append(i)\n        i += 1\n    return out\n',
    ],
    [
      'other code may change the list',
      'def f(xs, g):\n    i = 0\n    while i < len(xs):\n        g(xs[i])\n        i += 1\n',
    ],
  ],
});
