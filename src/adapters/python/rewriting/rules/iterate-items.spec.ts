import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('iterate-items', {
  rewrites: [
    [
      'only the items',
      'def f(lines: list[str]):\n    n = 0\n    for i in range(len(lines)):\n        if lines[i].strip():\n            n += len(lines[i])\n    return n\n',
      'def f(lines: list[str]):\n    n = 0\n    for line in lines:\n        if line.strip():\n            n += len(line)\n    return n\n',
    ],
    [
      'items and indexes, also in a comprehension',
      'def f(data):\n    return [(i, data[i]) for i in range(len(data)) if data[i]]\n',
      'def f(data):\n    return [(i, data_item) for i, data_item in enumerate(data) if data_item]\n',
      { doubt: true },
    ],
  ],
  leaves: [
    ['items are written', 'def f(xs: list):\n    for i in range(len(xs)):\n        xs[i] = xs[i] + 1\n'],
    [
      'the list changes',
      'def f(xs: list):\n    for i in range(len(xs)):\n        if xs[i]:\n            xs.append(1)\n',
    ],
    ['other code may change it', 'def f(xs: list, g):\n    for i in range(len(xs)):\n        g(xs[i])\n'],
    [
      'the index is used behind the loop',
      'def f(xs: list):\n    for i in range(len(xs)):\n        if xs[i]:\n            break\n    return i\n',
    ],
    ['a dictionary of numbers', 'def f(xs: dict):\n    return [xs[i] for i in range(len(xs))]\n'],
    ['it takes other items', 'def f(xs: list):\n    return [xs[i - 1] for i in range(len(xs))]\n'],
  ],
});
