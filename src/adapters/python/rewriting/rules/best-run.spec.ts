import { ruleCases } from '../../../../../test/fakes/rule-cases';

const GUARD = 'isinstance(xs, (list, tuple)) and {*map(type, xs)} == {int}';

ruleCases('best-run', {
  rewrites: [
    [
      'the greatest sum and where it is',
      `
def f(xs):
    best, where = 0, None
    for i in range(len(xs)):
        total = 0
        for j in range(i, len(xs)):
            total += xs[j]
            if total > best:
                best = total
                where = (i, j)
    return best, where
`,
      `
def f(xs):
    best, where = 0, None
    if ${GUARD}:
        i = 0
        total = 0
        for j in range(len(xs)):
            if total < 0:
                i = j
                total = 0
            total += xs[j]
            if total > best:
                best = total
                where = (i, j)
    else:
        for i in range(len(xs)):
            total = 0
            for j in range(i, len(xs)):
                total += xs[j]
                if total > best:
                    best = total
                    where = (i, j)
    return best, where
`,
      { doubt: false },
    ],
    [
      'the least, over the items themselves',
      'def f(xs):\n    low = None\n    for i in range(len(xs)):\n        s = 0\n        for x in xs[i:]:\n            s = s + x\n            if low is None or s < low:\n                low = s\n    return low\n',
      `def f(xs):\n    low = None\n    if ${GUARD}:\n        s = 0\n        for x in xs:\n            if s > 0:\n                s = 0\n            s = s + x\n            if low is None or s < low:\n                low = s\n    else:\n        for i in range(len(xs)):\n            s = 0\n            for x in xs[i:]:\n                s = s + x\n                if low is None or s < low:\n                    low = s\n    return low\n`,
    ],
    [
      'sums of slices',
      'def f(xs):\n    n = len(xs)\n    best = xs[0]\n    for i in range(n):\n        for j in range(i, n):\n            s = sum(xs[i : j + 1])\n            best = max(best, s)\n    return best\n',
      `def f(xs):\n    n = len(xs)\n    best = xs[0]\n    if ${GUARD}:\n        s = 0\n        for j in range(len(xs)):\n            if s < 0:\n                s = 0\n            s += xs[j]\n            best = max(best, s)\n    else:\n        for i in range(n):\n            for j in range(i, n):\n                s = sum(xs[i : j + 1])\n                best = max(best, s)\n    return best\n`,
    ],
  ],
  leaves: [
    [
      'the last of the equal ones is noted',
      'def f(xs):\n    best, at = 0, None\n    for i in range(len(xs)):\n        s = 0\n        for j in range(i, len(xs)):\n            s += xs[j]\n            if s >= best:\n                best = s\n                at = i\n    return best, at\n',
    ],
    [
      'the sum is used behind it',
      'def f(xs):\n    best = s = 0\n    for i in range(len(xs)):\n        s = 0\n        for j in range(i, len(xs)):\n            s += xs[j]\n            if s > best:\n                best = s\n    return best, s\n',
    ],
    [
      'a sum that is looked for',
      'def f(xs, k):\n    n = 0\n    for i in range(len(xs)):\n        s = 0\n        for j in range(i, len(xs)):\n            s += xs[j]\n            if s == k:\n                n += 1\n    return n\n',
    ],
    [
      'squares',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        s = 0\n        for j in range(i, len(xs)):\n            s += xs[j] ** 2\n            if s > best:\n                best = s\n    return best\n',
    ],
    [
      'no run begins at the last item',
      'def f(xs):\n    best = -9\n    for i in range(len(xs) - 1):\n        s = 0\n        for j in range(i, len(xs)):\n            s += xs[j]\n            best = max(best, s)\n    return best\n',
    ],
  ],
});
