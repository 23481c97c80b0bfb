import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('closed-sum', {
  rewrites: [
    [
      'powers from a generator',
      'def f(n):\n    return 2 * sum(i**2 for i in range(1, n + 1))\n',
      'def f(n):\n    i_count = len(range(1, n + 1))\n    return 2 * (i_count * (i_count + 1) * (2 * i_count + 1) // 6)\n',
      { doubt: false },
    ],
    [
      'a range with a start and a step',
      'def f(a, b):\n    total = sum(range(a, b, 3))\n    return total\n',
      'def f(a, b):\n    number_count = len(range(a, b, 3))\n    total = a * number_count + 3 * ((number_count - 1) * number_count // 2)\n    return total\n',
      { doubt: false },
    ],
    [
      'odd numbers, and how many there are',
      'def f(n):\n    many = sum(1 for i in range(n) if i % 2 == 1)\n    return many, sum([i for i in range(n) if i % 2])\n',
      'def f(n):\n    many = len(range(1, n, 2))\n    i_count = len(range(1, n, 2))\n    return many, (i_count + 2 * ((i_count - 1) * i_count // 2))\n',
    ],
    [
      'a divisor that may be anything',
      'def f(n, k):\n    return sum(i for i in range(n) if i % k == 0)\n',
      'def f(n, k):\n    i_count = len(range(0, n, k)) if isinstance(k, int) and k > 0 else 0\n    return k * ((i_count - 1) * i_count // 2) if isinstance(k, int) and k > 0 else sum(i for i in range(n) if i % k == 0)\n',
      { doubt: false },
    ],
    [
      'leap years',
      'def f(a, b):\n    return sum(1 for y in range(a, b) if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0))\n',
      'def f(a, b):\n    return len(range(a + -a % 4, b, 4)) - len(range(a + -a % 100, b, 100)) + len(range(a + -a % 400, b, 400))\n',
    ],
  ],
  leaves: [
    ['it need not be evaluated', 'def f(n, m):\n    return n and sum(range(m))\n'],
    ['it is evaluated for each item', 'def f(ns):\n    return [sum(range(n)) for n in ns]\n'],
    ['a start that is no whole number', 'def f(n):\n    return sum((i for i in range(n)), 0.5)\n'],
    ['a float in the sum', 'def f(n):\n    return sum(0.1 * i for i in range(n))\n'],
    ['range is another', 'from mine import range\n\n\ndef f(n):\n    return sum(range(n))\n'],
  ],
});
