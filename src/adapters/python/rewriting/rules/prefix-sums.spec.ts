import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('prefix-sums', {
  rewrites: [
    [
      'windows',
      `
def f(values: list[int], width: int):
    if width < 1:
        raise ValueError(width)
    return [sum(values[i : i + width]) / width for i in range(len(values) - width + 1)]
`,
      `
from itertools import accumulate


def f(values: list[int], width: int):
    if width < 1:
        raise ValueError(width)
    values_sums = [0, *accumulate(values)]
    return [(values_sums[i + width] - values_sums[i]) / width for i in range(len(values) - width + 1)]
`,
      { doubt: true },
    ],
    [
      'beginnings',
      `
def f(rows):
    counts = [len(row) for row in rows]
    out = []
    for i in range(len(counts)):
        out.append(sum(counts[: i + 1]))
    return out
`,
      `
from itertools import accumulate


def f(rows):
    counts = [len(row) for row in rows]
    out = []
    counts_sums = [0, *accumulate(counts)]
    for i in range(len(counts)):
        out.append(counts_sums[i + 1])
    return out
`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'floats are rounded elsewhere',
      'def f(xs: list[float]):\n    return [sum(xs[: i + 1]) for i in range(len(xs))]\n',
    ],
    [
      'a width that may be negative',
      'def f(xs: list[int], w: int):\n    return [sum(xs[i : i + w]) for i in range(len(xs) - w + 1)]\n',
    ],
    ['windows beyond the end', 'def f(xs: list[int]):\n    return [sum(xs[i : i + 3]) for i in range(len(xs))]\n'],
    ['the list changes', 'def f(xs: list[int]):\n    for i in range(len(xs)):\n        xs[i] = sum(xs[: i + 1])\n'],
    ['a step', 'def f(xs: list[int]):\n    return [sum(xs[:i:2]) for i in range(len(xs))]\n'],
  ],
});
