import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('closed-while', {
  rewrites: [
    [
      'numbers up to a limit that may be a float',
      'def f(n):\n    total = 0\n    i = 1\n    while i <= n:\n        total += i\n        i += 1\n    return total, i\n',
      'def f(n):\n    total = 0\n    i = 1\n    if isinstance(n, int):\n        i_count = len(range(i, n + 1))\n        total += i * i_count + (i_count - 1) * i_count // 2\n        i += i_count\n    else:\n        while i <= n:\n            total += i\n            i += 1\n    return total, i\n',
      { doubt: false },
    ],
    [
      'steps of two between parameters',
      'def f(a: int, b: int):\n    s = 0\n    while a < b:\n        s += 1\n        a = a + 2\n    return s\n',
      'def f(a: int, b: int):\n    s = 0\n    if type(a) is int and isinstance(b, int):\n        s += len(range(a, b, 2))\n        a_count = len(range(a, b, 2))\n        a += 2 * a_count\n    else:\n        while a < b:\n            s += 1\n            a = a + 2\n    return s\n',
    ],
    [
      'down to a number, with more than one sum',
      'def f(n):\n    total = rounds = 0\n    pay = 7\n    while n > 0:\n        total += n\n        pay += 2\n        n -= 1\n    return total, pay\n',
      'def f(n):\n    total = rounds = 0\n    pay = 7\n    if type(n) is int and type(total) is int:\n        n_count = len(range(n, 0, -1))\n        total += n * n_count + (-1) * ((n_count - 1) * n_count // 2)\n        pay += 2 * n_count\n        n -= n_count\n    else:\n        while n > 0:\n            total += n\n            pay += 2\n            n -= 1\n    return total, pay\n',
    ],
  ],
  leaves: [
    [
      'the limit moves',
      'def f(n):\n    total = 0\n    i = 1\n    while i <= total:\n        total += i\n        i += 1\n    return total\n',
    ],
    [
      'it counts down',
      'def f(n):\n    total = 0\n    while n > total:\n        total += n\n        n -= 1\n    return total\n',
    ],
    [
      'floats are rounded on the way',
      'def f(n):\n    total = 0.0\n    i = 1\n    while i <= n:\n        total += i\n        i += 1\n    return total\n',
    ],
    [
      'something else is done too',
      'def f(n):\n    total = 0\n    i = 1\n    while i <= n:\n        total += i\n        print(i)\n        i += 1\n    return total\n',
    ],
  ],
});
