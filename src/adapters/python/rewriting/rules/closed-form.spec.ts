import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('closed-form', {
  rewrites: [
    [
      'squares from one on',
      'def f(n):\n    total = 0\n    for i in range(1, n + 1):\n        total += i * i\n    return total\n',
      'def f(n):\n    total = 0\n    i_count = len(range(1, n + 1))\n    total += i_count * (i_count + 1) * (2 * i_count + 1) // 6\n    return total\n',
      { doubt: false },
    ],
    [
      'multiples of cubes from zero on',
      'def f(n):\n    total = 5\n    for i in range(n):\n        total += 3 * i ** 3\n    return total\n',
      'def f(n):\n    total = 5\n    i_count = len(range(n))\n    total += 3 * (((i_count - 1) * i_count // 2) ** 2)\n    return total\n',
    ],
  ],
  leaves: [
    [
      'floats are rounded on the way',
      'def f(n):\n    total = 0.0\n    for i in range(n):\n        total += i\n    return total\n',
    ],
    [
      'the steps are others',
      'def f(n):\n    total = 0\n    for i in range(0, n, 3):\n        total += i\n    return total\n',
    ],
    [
      'the last number is used',
      'def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total, i\n',
    ],
    [
      'something else is added too',
      'def f(n, x):\n    total = 0\n    for i in range(n):\n        total += i * x\n    return total\n',
    ],
    ['it need not be a number', 'def f(n, total):\n    for i in range(n):\n        total += i\n    return total\n'],
  ],
});
