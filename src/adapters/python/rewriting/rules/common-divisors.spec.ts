import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('common-divisors', {
  rewrites: [
    [
      'from the smaller one down',
      `
def highest(a: int, b: int) -> int:
    for d in range(min(a, b), 0, -1):
        if a % d == 0 and b % d == 0:
            return d
    return 1
`,
      `
from math import gcd


def highest(a: int, b: int) -> int:
    for d in range(gcd(a, b) if min(a, b) > 0 and {type(a), type(b)} == {int} else min(a, b), 0, -1):
        if a % d == 0 and b % d == 0:
            return d
    return 1
`,
      { doubt: false },
    ],
    [
      'up to the smaller one',
      `
def highest(a, b):
    best = 1
    for d in range(1, min(a, b) + 1):
        if b % d == 0 and a % d == 0:
            best = d
    return best
`,
      `
from math import gcd


def highest(a, b):
    best = 1
    for d in range(1, (gcd(a, b) if min(a, b) > 0 and {type(a), type(b)} == {int} else min(a, b)) + 1):
        if b % d == 0 and a % d == 0:
            best = d
    return best
`,
    ],
  ],
  leaves: [
    [
      'divisors of one of them',
      'def f(a, b):\n    for d in range(min(a, b), 0, -1):\n        if a % d == 0 or b % d == 0:\n            return d\n',
    ],
    [
      'the last one that was tried is used',
      'def f(a, b):\n    for d in range(min(a, b), 0, -1):\n        if a % d == 0 and b % d == 0:\n            break\n    return d\n',
    ],
    [
      'one of them changes',
      'def f(a, b):\n    best = 1\n    for d in range(1, min(a, b) + 1):\n        if a % d == 0 and b % d == 0:\n            a = a // d\n            best = d\n    return best, a\n',
    ],
    [
      'something is done with the others',
      'def f(a, b):\n    for d in range(min(a, b), 0, -1):\n        if a % d == 0 and b % d == 0:\n            return d\n        a += 1\n',
    ],
  ],
});
