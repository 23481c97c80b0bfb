import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('remember-results', {
  rewrites: [
    [
      'numbers, by what the function does with them',
      'STEPS = (1, 2)\n\n\ndef ways(n):\n    """How many."""\n    if n <= 0:\n        return 1 if n == 0 else 0\n    total = 0\n    for step in STEPS:\n        total += ways(n - step)\n    return total\n',
      'from functools import lru_cache\n\nSTEPS = (1, 2)\n\n\n@lru_cache(maxsize=65536, typed=True)\ndef ways(n):\n    """How many."""\n    if n <= 0:\n        return 1 if n == 0 else 0\n    total = 0\n    for step in STEPS:\n        total += ways(n - step)\n    return total\n',
      { doubt: true },
    ],
    [
      'texts, by their annotations',
      'import functools\n\n\ndef far(a: str, b: str) -> int:\n    if not a or not b:\n        return len(a) + len(b)\n    return 1 + min(far(a[1:], b), far(a, b[1:]))\n',
      'import functools\n\n\n@functools.lru_cache(maxsize=65536, typed=True)\ndef far(a: str, b: str) -> int:\n    if not a or not b:\n        return len(a) + len(b)\n    return 1 + min(far(a[1:], b), far(a, b[1:]))\n',
    ],
  ],
  leaves: [
    [
      'each call makes a new list',
      'def f(n: int):\n    if n < 1:\n        return []\n    return f(n - 1) + f(n - 2)\n',
    ],
    ['it calls itself once', 'def f(n: int):\n    if n < 1:\n        return 1\n    return n * f(n - 1)\n'],
    [
      'arguments may not hash',
      'def f(xs):\n    if not xs:\n        return 0\n    return 1 + max(f(xs[1:]), f(xs[:-1]))\n',
    ],
    ['it prints', 'def f(n: int):\n    print(n)\n    if n < 1:\n        return 1\n    return f(n - 1) + f(n - 2)\n'],
    [
      'it reads what may change',
      'LIMITS = [1]\n\n\ndef f(n: int):\n    if n < LIMITS[0]:\n        return 1\n    return f(n - 1) + f(n - 2)\n',
    ],
    [
      'it is a method',
      'class A:\n    def f(self, n: int):\n        return 1 if n < 1 else self.f(n - 1) + self.f(n - 2)\n',
    ],
    [
      'it is a generator',
      'def f(n: int):\n    yield n\n    if n:\n        yield from f(n - 1)\n        yield from f(n - 2)\n',
    ],
    [
      'it is remembered already',
      'import functools\n\n\n@functools.cache\ndef f(n: int):\n    return 1 if n < 1 else f(n - 1) + f(n - 2)\n',
    ],
  ],
});
