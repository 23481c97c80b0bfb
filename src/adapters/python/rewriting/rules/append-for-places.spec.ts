import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('append-for-places', {
  rewrites: [
    [
      'places that are filled, and looked at',
      `
def f(now: list, then):
    owed = [0] * len(now)
    total = 0
    for i in range(len(now)):
        if now[i] < 0:
            raise ValueError()
        owed[i] = now[i] * 2
        total += owed[i]
    return owed, total
`,
      `
def f(now: list, then):
    owed = []
    total = 0
    for i in range(len(now)):
        if now[i] < 0:
            raise ValueError()
        owed_item = now[i] * 2
        owed.append(owed_item)
        total += owed_item
    return owed, total
`,
      { doubt: false },
    ],
    [
      'nothing but that, by a length in a variable',
      `
def f(xs):
    n = len(xs)
    out = [None] * n
    for i in range(n):
        out[i] = xs[i] * i
    return out
`,
      `
def f(xs):
    n = len(xs)
    out = []
    for i in range(n):
        out.append(xs[i] * i)
    return out
`,
    ],
    [
      'two lists',
      `
def f(xs):
    a = [0] * len(xs)
    b = [0] * len(xs)
    for i in range(len(xs)):
        a[i] = xs[i]
        b[i] = xs[i] * 2
    return a, b
`,
      `
def f(xs):
    a = []
    b = []
    for i in range(len(xs)):
        a.append(xs[i])
        b.append(xs[i] * 2)
    return a, b
`,
    ],
  ],
  leaves: [
    [
      'the list is shorter by then',
      'def f(xs):\n    out = [0] * len(xs)\n    xs.pop()\n    for i in range(len(xs)):\n        out[i] = xs[i]\n    return out\n',
    ],
    [
      'another index of that name',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        out[i] = xs[i]\n        print([out[i] for i in range(2)])\n    return out\n',
    ],
    [
      'a place is changed again',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        out[i] = xs[i]\n        out[i] += 1\n    return out\n',
    ],
    [
      'not every place is filled',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        if xs[i]:\n            out[i] = xs[i]\n    return out\n',
    ],
    [
      'a round may leave it out',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        if not xs[i]:\n            continue\n        out[i] = xs[i]\n    return out\n',
    ],
    [
      'it looks at other places',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        out[i] = xs[i] + out[i - 1]\n    return out\n',
    ],
    [
      'another length',
      'def f(xs):\n    out = [0] * (len(xs) + 1)\n    for i in range(len(xs)):\n        out[i] = xs[i]\n    return out\n',
    ],
    [
      'it starts at another',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(1, len(xs)):\n        out[i] = xs[i]\n    return out\n',
    ],
    [
      'the index counts',
      'def f(xs):\n    out = [0] * len(xs)\n    for i in range(len(xs)):\n        print(i)\n        out[i] = xs[i]\n    return out\n',
    ],
    [
      'a handler sees it',
      'def f(xs):\n    out = [0] * len(xs)\n    try:\n        for i in range(len(xs)):\n            out[i] = int(xs[i])\n    except ValueError:\n        pass\n    return out\n',
    ],
  ],
});
