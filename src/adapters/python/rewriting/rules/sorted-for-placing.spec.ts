import { ruleCases } from '../../../../../test/fakes/rule-cases';

const placed = (body: string): string => `def f(xs):\n    out = []\n    for x in xs:\n${body}    return out\n`;
const sorted = (options = ''): string => `def f(xs):\n    out = sorted(xs${options})\n    return out\n`;

const flagged = (test: string): string =>
  placed(
    `        done = False\n        for i in range(len(out)):\n            if ${test}:\n                out.insert(i, x)\n                done = True\n                break\n        if not done:\n            out.append(x)\n`,
  );
const counted = (test: string): string =>
  placed(`        at = 0\n        while at < len(out) and ${test}:\n            at += 1\n        out.insert(at, x)\n`);

ruleCases('sorted-for-placing', {
  rewrites: [
    [
      'a flag tells that it found a place',
      flagged('x[1] < out[i][1]'),
      sorted(', key=lambda item: item[1]'),
      { doubt: true },
    ],
    ['the largest first', flagged('x.size > out[i].size'), sorted(', key=lambda item: item.size, reverse=True')],
    [
      'else of the loop',
      placed(
        '        for i, y in enumerate(out):\n            if y > x:\n                out.insert(i, x)\n                break\n        else:\n            out.append(x)\n',
      ),
      sorted(),
    ],
    ['the place is counted', counted('out[at].size <= x.size'), sorted(', key=lambda item: item.size')],
    ['equals that are compared whole are alike', counted('out[at] < x'), sorted()],
    [
      'a key and the other under names, two keys, two ends',
      'def f(xs):\n    out = []\n    for x in xs:\n        pos = 0\n        while pos < len(out):\n            other = out[pos]\n            if x.n > other.n:\n                break\n            if x.n == other.n and x.m < other.m:\n                break\n            pos += 1\n        out.insert(pos, x)\n    return out\n',
      'def f(xs):\n    out = sorted(sorted(xs, key=lambda item: item.m), key=lambda item: item.n, reverse=True)\n    return out\n',
    ],
    [
      'the key of an item under a name',
      'def f(xs):\n    out = []\n    for x in xs:\n        n = x["n"]\n        at = 0\n        while at < len(out) and out[at]["n"] >= n:\n            at += 1\n        out.insert(at, x)\n    return out\n',
      'def f(xs):\n    out = sorted(xs, key=lambda item: item["n"], reverse=True)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'the list is called sorted',
      'def f(xs):\n    sorted = []\n    for x in xs:\n        at = 0\n        while at < len(sorted) and sorted[at] <= x:\n            at += 1\n        sorted.insert(at, x)\n    return sorted\n',
    ],
    ['equals are turned round', flagged('x[1] <= out[i][1]')],
    ['equals are turned round when counted', counted('out[at].size < x.size')],
    ['it is no order', flagged('x != out[i]')],
    ['there is something already', flagged('x < out[i]').replace('out = []', 'out = [3]')],
    ['two orders', flagged('x[0] < out[i][1]')],
    ['the list is looked at before', flagged('x < out[i]').replace('out = []', 'out = []\n    out.append(5)')],
  ],
});
