import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('divisor-pairs', {
  rewrites: [
    [
      'a loop that counts them',
      `
def count(n):
    found = 0
    for i in range(1, n + 1):
        if n % i == 0:
            found += 1
    return found
`,
      `
from math import isqrt


def count(n):
    found = 0
    for i in sorted({divisor for small in range(1, isqrt(max(n, 0)) + 1) if n % small == 0 for divisor in (small, n // small)}):
        if n % i == 0:
            found += 1
    return found
`,
      { doubt: true },
    ],
    [
      'the sum of those below the number',
      `
def is_perfect(number: int) -> bool:
    return number == sum(i for i in range(1, number // 2 + 1) if number % i == 0)
`,
      `
from math import isqrt


def is_perfect(number: int) -> bool:
    return number == sum(i for i in sorted({divisor for small in range(1, isqrt(max(number, 0)) + 1) if number % small == 0 for divisor in (small, number // small) if divisor < number // 2 + 1}) if number % i == 0)
`,
    ],
  ],
  leaves: [
    ['another number ends the loop', 'def f(n, m):\n    return [i for i in range(1, m) if n % i == 0]\n'],
    [
      'it ends at the first',
      'def f(n):\n    for i in range(2, n):\n        if n % i == 0:\n            return i\n    return n\n',
    ],
    [
      'the number changes',
      'def f(n):\n    out = []\n    for i in range(2, n + 1):\n        if n % i == 0:\n            n //= i\n            out.append(i)\n    return out\n',
    ],
    [
      'something is done with the others',
      'def f(n):\n    rest = 0\n    for i in range(1, n):\n        if n % i == 0:\n            rest += 1\n        else:\n            rest -= 1\n    return rest\n',
    ],
    ['a float', 'def f(n: float):\n    return [i for i in range(1, n) if n % i == 0]\n'],
    [
      'a generator is read as far as anybody likes',
      'def f(n):\n    found = (i for i in range(1, n) if n % i == 0)\n    return found\n',
    ],
    ['the smallest one is found at once', 'def f(n):\n    return next((i for i in range(2, n) if n % i == 0), n)\n'],
  ],
});
