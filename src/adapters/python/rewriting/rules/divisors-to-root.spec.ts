import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('divisors-to-root', {
  rewrites: [
    [
      'a test that ends the loop',
      `
def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for i in range(2, n):
        if n % i == 0:
            return False
    return True
`,
      `
from math import isqrt


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for i in range(2, isqrt(max(n, 0)) + 1):
        if n % i == 0:
            return False
    return True
`,
      { doubt: true },
    ],
    [
      'half of it, and a flag',
      `
def f(n):
    prime = True
    for i in range(2, n // 2 + 1):
        if n % i == 0:
            prime = False
            break
    return prime and n > 1
`,
      `
from math import isqrt


def f(n):
    prime = True
    for i in range(2, isqrt(max(n, 0)) + 1):
        if n % i == 0:
            prime = False
            break
    return prime and n > 1
`,
      { doubt: true },
    ],
    [
      'a question',
      `
def f(limit: int):
    return [n for n in range(2, limit) if all(n % i != 0 for i in range(2, n))]
`,
      `
from math import isqrt


def f(limit: int):
    return [n for n in range(2, limit) if all(n % i != 0 for i in range(2, isqrt(max(n, 0)) + 1))]
`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'which divisor it is counts',
      'def f(n: int):\n    for i in range(2, n):\n        if n % i == 0:\n            return i\n    return n\n',
    ],
    [
      'all divisors count',
      'def f(n: int):\n    count = 0\n    for i in range(2, n):\n        if n % i == 0:\n            count += 1\n    return count\n',
    ],
    [
      'two is no divisor of four below its half',
      'def f(n: int):\n    for i in range(2, n // 2):\n        if n % i == 0:\n            return False\n    return True\n',
    ],
    [
      'it is told',
      'def f(n: int):\n    for i in range(2, n):\n        if n % i == 0:\n            print(i)\n            return False\n    return True\n',
    ],
    [
      'from one on',
      'def f(n: int):\n    for i in range(1, n):\n        if n % i == 0:\n            return False\n    return True\n',
    ],
  ],
});
