import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('zip-neighbours', {
  rewrites: [
    [
      'steps between points, where another loop uses the same index',
      'def f(points: list):\n    way = 0\n    for i in range(len(points) - 1):\n        way += abs(points[i + 1][0] - points[i][0])\n    for i in range(3):\n        way += i\n    return way\n',
      'def f(points: list):\n    way = 0\n    for point, next_point in zip(points, points[1:]):\n        way += abs(next_point[0] - point[0])\n    for i in range(3):\n        way += i\n    return way\n',
      { doubt: true },
    ],
    [
      'what may have no slices, and the index',
      `
def f(stamps, longest):
    gaps = []
    for i in range(1, len(stamps)):
        if stamps[i] < stamps[i - 1]:
            raise ValueError(i)
        if stamps[i] - stamps[i - 1] > longest:
            gaps.append(stamps[i - 1])
    return gaps
`,
      `
from itertools import islice


def f(stamps, longest):
    gaps = []
    for i, previous_stamp, stamp in zip(range(1, len(stamps)), stamps, islice(stamps, 1, None)):
        if stamp < previous_stamp:
            raise ValueError(i)
        if stamp - previous_stamp > longest:
            gaps.append(previous_stamp)
    return gaps
`,
      { doubt: true },
    ],
    [
      'lists that are as long, and are named by the loop',
      `
def f(names, prices):
    if len(names) != len(prices):
        raise ValueError()
    doubled = [p * 2 for p in prices]
    n = len(names)
    out = {}
    for i in range(n):
        name = names[i]
        price = prices[i]
        out[name] = price + doubled[i]
    return out
`,
      `
def f(names, prices):
    if len(names) != len(prices):
        raise ValueError()
    doubled = [p * 2 for p in prices]
    n = len(names)
    out = {}
    for name, price, doubled_item in zip(names, prices, doubled):
        out[name] = price + doubled_item
    return out
`,
    ],
    [
      'names for both, given at once, and a long line',
      `
def f(measurements_of_all: list):
    total = 0
    for i in range(1, len(measurements_of_all)):
        now, then = measurements_of_all[i], measurements_of_all[i - 1]
        total += now - then
        if now < then:
            total += measurements_of_all[i - 1] * i + measurements_of_all[i - 1]
    return total
`,
      `
def f(measurements_of_all: list):
    total = 0
    for i, then, now in zip(
            range(1, len(measurements_of_all)),
            measurements_of_all,
            measurements_of_all[1:]
    ):
        total += now - then
        if now < then:
            total += then * i + then
    return total
`,
    ],
    [
      'lists that are as long by a test of all, and the index',
      `
def f(now, then, rates):
    if not len(now) == len(then) == len(rates):
        raise ValueError()
    owed = [0] * len(now)
    for i in range(len(now)):
        if now[i] < then[i]:
            raise ValueError()
        owed[i] = (now[i] - then[i]) * rates[i]
    return owed
`,
      `
def f(now, then, rates):
    if not len(now) == len(then) == len(rates):
        raise ValueError()
    owed = [0] * len(now)
    for i, now_item, then_item in zip(range(len(now)), now, then):
        if now_item < then_item:
            raise ValueError()
        owed[i] = (now_item - then_item) * rates[i]
    return owed
`,
    ],
    [
      'as far as the shorter goes',
      'def f(a: list, b: list):\n    return sum(a[i] * b[i] for i in range(min(len(a), len(b))))\n',
      'def f(a: list, b: list):\n    return sum(a_item * b_item for a_item, b_item in zip(a, b))\n',
    ],
    [
      'the first and the last are neighbours too',
      `
def f(points):
    area = 0
    n = len(points)
    for i in range(n):
        x1, y1 = points[i]
        x2, y2 = points[(i + 1) % n]
        area += x1 * y2 - x2 * y1
    return area
`,
      `
from itertools import chain


def f(points):
    area = 0
    n = len(points)
    for (x1, y1), (x2, y2) in zip(points, chain(points[1:], points[:1])):
        area += x1 * y2 - x2 * y1
    return area
`,
    ],
    [
      'the first has the last before it',
      'def f(xs: list):\n    return [xs[i] - xs[i - 1] for i in range(len(xs))]\n',
      'def f(xs: list):\n    return [xs_item - previous_xs_item for previous_xs_item, xs_item in zip(xs[-1:] + xs[:-1], xs)]\n',
    ],
    [
      'it may end early',
      'def f(xs: list):\n    return all(xs[i - 1] <= xs[i] for i in range(1, len(xs)))\n',
      'from itertools import islice\n\n\ndef f(xs: list):\n    return all(previous_xs_item <= xs_item for previous_xs_item, xs_item in zip(xs, islice(xs, 1, None)))\n',
    ],
  ],
  leaves: [
    ['zip is another thing here', 'def f(xs: list, zip):\n    return [xs[i] - xs[i - 1] for i in range(1, len(xs))]\n'],
    ['the index counts too', 'def f(xs: list):\n    return [i * xs[i + 1] for i in range(len(xs) - 1)]\n'],
    [
      'the rest is not looked at, and would be copied for each',
      'def f(xs: list):\n    for i in range(len(xs)):\n        for j in range(i + 1, len(xs)):\n            if xs[j] > 2:\n                break\n',
    ],
    [
      'from the end, where another list may be longer',
      'def f(a: list, b: list):\n    if len(a) > len(b):\n        return None\n    return [a[i] * b[i] for i in range(len(a) - 1, -1, -1)]\n',
    ],
    [
      'the last round takes what is not there',
      'def f(xs: list):\n    return [xs[i + 1] - xs[i] for i in range(len(xs))]\n',
    ],
    ['a shorter list is an error', 'def f(a: list, b: list):\n    return [a[i] * b[i] for i in range(len(a))]\n'],
    [
      'a test that says no such thing',
      'def f(a: list, b: list):\n    if len(a) != len(b) and a:\n        return None\n    return [a[i] * b[i] for i in range(len(a))]\n',
    ],
    [
      'lists that are as long no more',
      'def f(a: list, b: list):\n    if len(a) != len(b):\n        return None\n    b.pop()\n    return [a[i] * b[i] for i in range(len(a))]\n',
    ],
    ['a filter', 'def f(a: list):\n    b = [x for x in a if x]\n    return [a[i] * b[i] for i in range(len(a))]\n'],
    ['items are written', 'def f(xs: list):\n    for i in range(len(xs) - 1):\n        xs[i] = xs[i + 1]\n'],
    [
      'the index is used behind the loop',
      'def f(xs: list):\n    for i in range(len(xs) - 1):\n        if xs[i] > xs[i + 1]:\n            break\n    return i\n',
    ],
  ],
});
