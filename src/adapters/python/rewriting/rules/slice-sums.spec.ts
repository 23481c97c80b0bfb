import { ruleCases } from '../../../../../test/fakes/rule-cases';

/** The sums of beginnings as they are made where the items may be anything. */
const sums = (list: string, kinds = 'int, bool'): string =>
  `[*accumulate(${list}, initial=0)] if isinstance(${list}, (list, tuple)) and {*map(type, ${list})} <= {${kinds}} else []`;

ruleCases('slice-sums', {
  rewrites: [
    [
      'windows of a width that may be negative, counted by a while loop',
      `
def f(prices: list[int], width):
    best = 0
    i = 0
    while i + width <= len(prices):
        best = max(best, sum(prices[i:i + width]))
        i += 1
    return best
`,
      `
from itertools import accumulate


def f(prices: list[int], width):
    best = 0
    i = 0
    prices_sums = [*accumulate(prices, initial=0)] if isinstance(prices, (list, tuple)) and {*map(type, prices)} <= {int, bool} else []
    while i + width <= len(prices):
        best = max(best, prices_sums[i + width] - prices_sums[i] if 0 <= i <= i + width < len(prices_sums) else sum(prices[i:i + width]))
        i += 1
    return best
`,
      { doubt: false },
    ],
    [
      'an inner loop over an offset',
      `
def f(levels: list[int], size: int):
    out = []
    for i in range(len(levels) - size + 1):
        total = 0
        for j in range(size):
            total += levels[i + j]
        out.append(total)
    return out
`,
      `
from itertools import accumulate


def f(levels: list[int], size: int):
    out = []
    levels_sums = [*accumulate(levels, initial=0)] if isinstance(levels, (list, tuple)) and {*map(type, levels)} <= {int, bool} else []
    for i in range(len(levels) - size + 1):
        total = 0
        if 0 <= i <= i + size < len(levels_sums):
            total += levels_sums[i + size] - levels_sums[i]
        else:
            for j in range(size):
                total += levels[i + j]
        out.append(total)
    return out
`,
    ],
    [
      'beginnings of any numbers, added up in the same order',
      `
def f(values):
    out = []
    for i in range(len(values)):
        total = 0.0
        for j in range(i + 1):
            total += values[j]
        out.append(total)
    return out
`,
      `
from itertools import accumulate


def f(values):
    out = []
    values_sums = [*accumulate(values, initial=0)] if isinstance(values, (list, tuple)) and {*map(type, values)} <= {int, bool, float} else []
    for i in range(len(values)):
        total = 0.0
        if 0 <= i + 1 < len(values_sums):
            total += values_sums[i + 1]
        else:
            for j in range(i + 1):
                total += values[j]
        out.append(total)
    return out
`,
      { doubt: false },
    ],
    [
      'the rest of a list behind every place',
      'def f(nums):\n    return [sum(nums[i + 1:]) for i in range(len(nums))]\n',
      'from itertools import accumulate\n\n\ndef f(nums):\n    nums_sums = [*accumulate(nums, initial=0)] if isinstance(nums, (list, tuple)) and {*map(type, nums)} <= {int, bool} else []\n    return [(nums_sums[-1] - nums_sums[i + 1] if 0 <= i + 1 < len(nums_sums) else sum(nums[i + 1:])) for i in range(len(nums))]\n',
      { doubt: false },
    ],
    [
      'beginnings of a list that is known',
      'def f(rows):\n    counts = [len(row) for row in rows]\n    return [sum(counts[:i]) for i in range(len(counts))]\n',
      'from itertools import accumulate\n\n\ndef f(rows):\n    counts = [len(row) for row in rows]\n    counts_sums = [*accumulate(counts, initial=0)]\n    return [(counts_sums[i] if 0 <= i < len(counts_sums) else sum(counts[:i])) for i in range(len(counts))]\n',
      { doubt: false },
    ],
    [
      'both sides of every place, with sums that are made once, and beginnings that are sums of floats',
      `
def f(prices):
    for i in range(len(prices)):
        if sum(prices[i:]) == sum(prices[j] for j in range(i + 1, len(prices))):
            return sum(prices[:i])
`,
      `
from itertools import accumulate


def f(prices):
    prices_sums = ${sums('prices')}
    prices_sums_2 = ${sums('prices', 'int, bool, float')}
    for i in range(len(prices)):
        if (prices_sums[-1] - prices_sums[i] if 0 <= i < len(prices_sums) else sum(prices[i:])) == (prices_sums[len(prices)] - prices_sums[i + 1] if 0 <= i + 1 <= len(prices) < len(prices_sums) else sum(prices[j] for j in range(i + 1, len(prices)))):
            return prices_sums_2[i] if 0 <= i < len(prices_sums_2) else sum(prices[:i])
`,
      { doubt: true },
    ],
    [
      'a loop over the items of a part',
      `
def f(values, queries):
    out = []
    for first, last in queries:
        subtotal = 0
        for value in values[first:last + 1]:
            subtotal = subtotal + value
        out.append(subtotal)
    return out
`,
      `
from itertools import accumulate


def f(values, queries):
    out = []
    values_sums = ${sums('values')}
    for first, last in queries:
        subtotal = 0
        if first is not None and 0 <= first <= last + 1 < len(values_sums):
            subtotal += values_sums[last + 1] - values_sums[first]
        else:
            for value in values[first:last + 1]:
                subtotal = subtotal + value
        out.append(subtotal)
    return out
`,
      { doubt: false },
    ],
    [
      'something of each item, by an index',
      'def f(rows):\n    out = []\n    for i in range(len(rows)):\n        total = 0\n        for j in range(i + 1):\n            total += rows[j]["n"] * 2\n        out.append(total)\n    return out\n',
      'from itertools import accumulate\n\n\ndef f(rows):\n    out = []\n    rows_values = [one["n"] * 2 for one in rows] if isinstance(rows, (list, tuple)) else [None]\n    rows_sums = [*accumulate(rows_values, initial=0)] if {*map(type, rows_values)} <= {int, bool, float} else []\n    for i in range(len(rows)):\n        total = 0\n        if 0 <= i + 1 < len(rows_sums):\n            total += rows_sums[i + 1]\n        else:\n            for j in range(i + 1):\n                total += rows[j]["n"] * 2\n        out.append(total)\n    return out\n',
      { doubt: true },
    ],
    [
      'how many of a part meet a condition',
      'def f(rows, parts):\n    return [sum(1 for a, b in rows[low:high] if a < b) for low, high in parts]\n',
      'from itertools import accumulate\n\n\ndef f(rows, parts):\n    rows_values = [1 if a < b else 0 for a, b in rows] if isinstance(rows, (list, tuple)) and parts else [None]\n    rows_sums = [*accumulate(rows_values, initial=0)] if {*map(type, rows_values)} <= {int, bool} else []\n    return [(rows_sums[high] - rows_sums[low] if low is not None and high is not None and 0 <= low <= high < len(rows_sums) else sum(1 for a, b in rows[low:high] if a < b)) for low, high in parts]\n',
    ],
    [
      'windows that are yielded',
      'def f(xs, width):\n    for i in range(len(xs) - width + 1):\n        window = xs[i:i + width]\n        yield i, sum(window) / width\n',
      `from itertools import accumulate\n\n\ndef f(xs, width):\n    xs_sums = ${sums('xs')}\n    for i in range(len(xs) - width + 1):\n        window = xs[i:i + width]\n        yield i, (xs_sums[i + width] - xs_sums[i] if 0 <= i <= i + width < len(xs_sums) else sum(window)) / width\n`,
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'differences of sums of floats are rounded elsewhere',
      'def f(xs: list[float], w: int):\n    return [sum(xs[i:i + w]) for i in range(len(xs) - w + 1)]\n',
    ],
    ['few items', 'def f(xs: list[int]):\n    return [sum(xs[i - 1:i + 2]) for i in range(len(xs))]\n'],
    ['it is added up once', 'def f(xs: list[int], a: int, b: int):\n    return sum(xs[a:b])\n'],
    [
      'the list changes',
      'def f(xs: list[int], w: int):\n    for i in range(len(xs)):\n        xs[i] = sum(xs[i:i + w])\n',
    ],
    [
      'an inner total that may be a float',
      'def f(xs, w, start):\n    out = []\n    for i in range(len(xs)):\n        total = start\n        for x in xs[i:i + w]:\n            total += x\n        out.append(total)\n    return out\n',
    ],
    [
      'a lambda reads the list when it is called',
      'def f(xs: list[int], w: int):\n    g = lambda: [sum(xs[i:i + w]) for i in range(len(xs))]\n    xs.append(1)\n    return g()\n',
    ],
    [
      'an end that may be None',
      'def f(xs: list[int], w: int, end: int | None = None):\n    return [sum(xs[i:end]) for i in range(w)]\n',
    ],
    ['the list itself is yielded', 'def f(xs, w):\n    for i in range(len(xs)):\n        yield xs, sum(xs[i:i + w])\n'],
    [
      'what is added up changes',
      'def f(rows):\n    for i in range(len(rows)):\n        rows[i]["n"] = sum(r["n"] for r in rows[:i])\n',
    ],
    [
      'it depends on the round',
      'def f(rows, w):\n    return [sum(w * i for r in rows[i:]) for i in range(len(rows))]\n',
    ],
    [
      'a parameter is called like a builtin that is needed',
      'def f(xs, w, type):\n    return [sum(xs[i:i + w]) for i in range(len(xs))]\n',
    ],
    ['it is read later', 'def f(xs: list[int], w: int):\n    return (sum(xs[i:i + w]) for i in range(len(xs)))\n'],
    [
      'the last index is used behind the inner loop',
      'def f(xs: list[int], w: int):\n    out = []\n    for i in range(9):\n        total = 0\n        for j in range(i, i + w):\n            total += xs[j]\n        out.append((total, j))\n    return out\n',
    ],
  ],
});
