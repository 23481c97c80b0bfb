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
    [
      'rounds that go on, and a counter that starts anew',
      `
def f(xs):
    t = 0
    i = 0
    while i < len(xs):
        if xs[i] < 0:
            i += 1
            continue
        t += xs[i]
        i += 1
    i = 5
    return t + i
`,
      `
def f(xs):
    t = 0
    for i in range(len(xs)):
        if xs[i] < 0:
            continue
        t += xs[i]
    i = 5
    return t + i
`,
    ],
  ],
  leaves: [
    [
      'a round that goes on without a step',
      'def f(xs):\n    t = 0\n    i = 0\n    while i < len(xs):\n        if t > 9:\n            t = 0\n            continue\n        t += xs[i]\n        i += 1\n    return t\n',
    ],
    [
      'the counter goes on behind',
      'def f(xs, ys):\n    t = 0\n    i = 0\n    while i < len(xs):\n        t += xs[i]\n        i += 1\n    i += 1\n    return t + i\n',
    ],
    [
      'the counter is looked at before it starts anew, in the next round outside',
      'def f(xs):\n    t = i = 0\n    for x in xs:\n        t += i\n        i = 0\n        while i < len(xs):\n            t += xs[i]\n            i += 1\n    return t\n',
    ],
    [
      'the counter is used behind',
      'def f(xs):\n    i = 0\n    while i < len(xs):\n        print(xs)\n        i += 1\n    return i\n',
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
