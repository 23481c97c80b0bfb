import { ruleCases } from '../../../../../test/fakes/rule-cases';

const GUARD = 'isinstance(xs, (list, tuple)) and {*map(type, xs)} == {int}';

ruleCases('best-of-pairs', {
  rewrites: [
    [
      'the greatest difference and where it is',
      `
def f(xs):
    best = 0
    at = None
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            gain = xs[j] - xs[i]
            if gain > best:
                best = gain
                at = i, j
    return best, at
`,
      `
def f(xs):
    best = 0
    at = None
    if ${GUARD}:
        i = 0
        for j in range(1, len(xs)):
            gain = xs[j] - xs[i]
            if gain > best:
                best = gain
                at = i, j
            if xs[j] < xs[i]:
                i = j
    else:
        for i in range(len(xs)):
            for j in range(i + 1, len(xs)):
                gain = xs[j] - xs[i]
                if gain > best:
                    best = gain
                    at = i, j
    return best, at
`,
      { doubt: false },
    ],
    [
      'items themselves, and the least sum of two',
      'def f(xs):\n    low = None\n    for i, a in enumerate(xs):\n        for b in xs[i + 1:]:\n            if low is None or a + b < low:\n                low = a + b\n    return low\n',
      `def f(xs):\n    low = None\n    if ${GUARD}:\n        a = xs[0]\n        for b in xs[1:]:\n            if low is None or a + b < low:\n                low = a + b\n            if b < a:\n                a = b\n    else:\n        for i, a in enumerate(xs):\n            for b in xs[i + 1:]:\n                if low is None or a + b < low:\n                    low = a + b\n    return low\n`,
    ],
    [
      'each with itself, too, and a length in a variable',
      'def f(xs):\n    n = len(xs)\n    drop = 0\n    for i in range(n):\n        high = xs[i]\n        for j in range(i, n):\n            drop = max(drop, high - xs[j])\n    return drop\n',
      `def f(xs):\n    n = len(xs)\n    drop = 0\n    if ${GUARD}:\n        i = 0\n        high = xs[0]\n        for j in range(len(xs)):\n            if xs[j] > high:\n                i = j\n                high = xs[j]\n            drop = max(drop, high - xs[j])\n    else:\n        for i in range(n):\n            high = xs[i]\n            for j in range(i, n):\n                drop = max(drop, high - xs[j])\n    return drop\n`,
    ],
  ],
  leaves: [
    [
      'what is between counts, too',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            best = max(best, (j - i) * min(xs[i], xs[j]))\n    return best\n',
    ],
    [
      'something is printed',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            if xs[j] - xs[i] > best:\n                best = xs[j] - xs[i]\n                print(i, j)\n    return best\n',
    ],
    [
      'the index is used behind it',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            best = max(best, xs[j] - xs[i])\n    return best, i\n',
    ],
    [
      'a product may be of two negative numbers',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            best = max(best, xs[j] * xs[i])\n    return best\n',
    ],
    [
      'the item is used behind it',
      'def f(xs):\n    best = 0\n    for i in range(len(xs)):\n        low = xs[i]\n        for j in range(i + 1, len(xs)):\n            best = max(best, xs[j] - low)\n    return best, low\n',
    ],
    [
      'what is kept is the greater of two others',
      'def f(xs, best2):\n    best = 0\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            best = max(xs[j] - xs[i], best2)\n    return best\n',
    ],
    [
      'the last item is no pair with itself',
      'def f(xs):\n    best = 0\n    for i in range(len(xs) - 1):\n        for j in range(i, len(xs)):\n            best = max(best, xs[j] + xs[i])\n    return best\n',
    ],
  ],
});
