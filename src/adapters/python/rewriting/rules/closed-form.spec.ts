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
    [
      'other steps, and a product of sums',
      'def f(a: int, n):\n    total = 0\n    for i in range(a, n, 3):\n        total += i * (i + 1)\n    return total\n',
      'def f(a: int, n):\n    total = 0\n    i_count = len(range(a, n, 3))\n    total += a * a * i_count + 6 * a * ((i_count - 1) * i_count // 2) + 9 * ((i_count - 1) * i_count * (2 * i_count - 1) // 6) + a * i_count + 3 * ((i_count - 1) * i_count // 2)\n    return total\n',
    ],
    [
      'multiples of one number or the other',
      'def f(limit):\n    total = 0\n    for i in range(1, limit):\n        if i % 3 == 0 or i % 4 == 0:\n            total += i\n    return total\n',
      'def f(limit):\n    total = 0\n    i_count = len(range(3, limit, 3))\n    total += 3 * i_count + 3 * ((i_count - 1) * i_count // 2)\n    i_count_2 = len(range(4, limit, 4))\n    total += 4 * i_count_2 + 4 * ((i_count_2 - 1) * i_count_2 // 2)\n    i_count_3 = len(range(12, limit, 12))\n    total -= 12 * i_count_3 + 12 * ((i_count_3 - 1) * i_count_3 // 2)\n    return total\n',
    ],
    [
      'a count of multiples, where the divisor may be anything',
      'def f(low, high, k):\n    count = 0\n    for i in range(low, high + 1):\n        if i % k == 0:\n            count += 1\n    return count\n',
      'def f(low, high, k):\n    count = 0\n    if isinstance(k, int) and k > 0:\n        count += len(range(low + -low % k, high + 1, k))\n    else:\n        for i in range(low, high + 1):\n            if i % k == 0:\n                count += 1\n    return count\n',
      { doubt: false },
    ],
    [
      'a factor that need not be whole',
      'def f(n, x: int):\n    total = 0\n    for i in range(n):\n        total += i * x\n    return total\n',
      'def f(n, x: int):\n    total = 0\n    if isinstance(x, int):\n        i_count = len(range(n))\n        total += x * ((i_count - 1) * i_count // 2)\n    else:\n        for i in range(n):\n            total += i * x\n    return total\n',
      { doubt: false },
    ],
    [
      'loops that only count their rounds',
      'def f(n, m):\n    cells = 0\n    for _ in range(n):\n        for _ in range(m):\n            cells += 1\n    return cells\n',
      'def f(n, m):\n    cells = 0\n    cells += len(range(m)) * len(range(n))\n    return cells\n',
    ],
    [
      'numbers and a sum that may be anything',
      'def f(n, price, total):\n    for i in range(n):\n        total += i * price\n    return total\n',
      'def f(n, price, total):\n    if isinstance(price, int) and type(total) is int:\n        i_count = len(range(n))\n        total += price * ((i_count - 1) * i_count // 2)\n    else:\n        for i in range(n):\n            total += i * price\n    return total\n',
      { doubt: false },
    ],
    [
      'one number or another, by a remainder',
      'def f(n):\n    total = 0\n    for i in range(n):\n        if i % 3 == 0:\n            total += i\n        else:\n            total += 1\n    return total\n',
      'def f(n):\n    total = 0\n    i_count = len(range(0, n, 3))\n    total += 3 * ((i_count - 1) * i_count // 2)\n    total += len(range(n))\n    total -= i_count\n    return total\n',
    ],
    [
      'a limit, and some that are passed over',
      'def f(n: int):\n    total = 0\n    for i in range(n):\n        if i % 2 != 0:\n            continue\n        total += 5 if i < 100 else 3\n    return total\n',
      'def f(n: int):\n    total = 0\n    if isinstance(n, int):\n        i_count = len(range(0, min(n, 100), 2))\n        total += 5 * i_count\n        total += 3 * len(range(0, n, 2))\n        total -= 3 * i_count\n    else:\n        for i in range(n):\n            if i % 2 != 0:\n                continue\n            total += 5 if i < 100 else 3\n    return total\n',
    ],
    [
      'quotients, by a name, and constants of the module',
      'BASE = 5\n\n\ndef f(days):\n    fee = 0\n    for day in range(days):\n        weeks = (day + 1) // 7\n        fee += BASE + weeks * 2 - day % 3\n    return fee\n',
      'BASE = 5\n\n\ndef f(days):\n    fee = 0\n    day_count = len(range(days))\n    fee += BASE * day_count + (-1) * ((day_count - 1) * day_count // 2) + 2 * ((1 + day_count) // 7 * ((1 + day_count) + (1 + day_count) % 7 - 7) // 2) + 3 * (day_count // 3 * (day_count + day_count % 3 - 3) // 2)\n    return fee\n',
    ],
    [
      'what steps on in every round',
      'def f(rows):\n    seats = 0\n    row = 20\n    for _ in range(rows):\n        seats += row\n        row += 2\n    return seats, row\n',
      'def f(rows):\n    seats = 0\n    row = 20\n    count = len(range(rows))\n    seats += row * count + 2 * ((count - 1) * count // 2)\n    row += 2 * count\n    return seats, row\n',
    ],
  ],
  leaves: [
    ['a few rounds', 'def f(n):\n    total = 0\n    for i in range(4):\n        total += i * n\n    return total\n'],
    [
      'what is added to depends on itself',
      'def f(n):\n    total = 0\n    for i in range(n):\n        if i < total:\n            total += 1\n        total += i\n    return total\n',
    ],
    [
      'it does not step on in every round',
      'def f(n):\n    total = 0\n    rate = 1\n    for i in range(n):\n        if i % 7 == 6:\n            rate += 1\n        total += rate\n    return total\n',
    ],
    ['the range is added to', 'def f(a, n):\n    for i in range(a, n):\n        a += i\n    return a\n'],
    [
      'a name of the round is used behind the loop',
      'def f(n):\n    total = 0\n    for i in range(n):\n        last = i\n        total += last\n    return total, last\n',
    ],
    [
      'floats are rounded on the way',
      'def f(n):\n    total = 0.0\n    for i in range(n):\n        total += i\n    return total\n',
    ],
    [
      'the last number is used',
      'def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total, i\n',
    ],
    [
      'something else is added too',
      'def f(n, xs):\n    total = 0\n    for i in range(n):\n        total += i * xs[i]\n    return total\n',
    ],
    [
      'a variable is called like a builtin that is needed',
      'def f(n):\n    max = 0\n    for i in range(n):\n        max += i\n    return max\n',
    ],
  ],
});
