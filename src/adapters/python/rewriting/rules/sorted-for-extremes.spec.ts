import { ruleCases } from '../../../../../test/fakes/rule-cases';

const taken = (rounds: string, start = 'rest = list(xs)', end = 'return out'): string =>
  `def f(xs, n):\n    ${start}\n    out = []\n${rounds}    ${end}\n`;

const found = (call: string): string =>
  taken(`    while rest:\n        best = ${call}\n        out.append(best)\n        rest.remove(best)\n`);

ruleCases('sorted-for-extremes', {
  rewrites: [
    ['the smallest', found('min(rest)'), taken('    out.extend(sorted(rest))\n'), { doubt: true }],
    [
      'the largest by a key',
      found('max(rest, key=lambda x: (x[1], -x[0]))'),
      taken('    out.extend(sorted(rest, key=lambda x: (x[1], -x[0]), reverse=True))\n'),
    ],
    [
      'searched by hand, in a copy by a slice',
      taken(
        '    while len(rest) > 0:\n        best = rest[0]\n        for x in rest:\n            if x["age"] < best["age"]:\n                best = x\n        rest.remove(best)\n        out.append(best)\n',
        'rest = xs[:]',
      ),
      taken('    out.extend(sorted(rest, key=lambda item: item["age"]))\n', 'rest = xs[:]'),
    ],
    [
      'searched by place',
      taken(
        '    while rest:\n        at = 0\n        for i in range(1, len(rest)):\n            if rest[i] > rest[at]:\n                at = i\n        out.append(rest.pop(at))\n',
      ),
      taken('    out.extend(sorted(rest, reverse=True))\n'),
    ],
    [
      'so many times',
      taken(
        '    for _ in range(min(n, len(rest))):\n        best = max(rest)\n        out.append(best)\n        rest.remove(best)\n',
      ),
      `from heapq import nlargest\n\n\n${taken('    out.extend(nlargest(n, rest))\n')}`,
    ],
  ],
  leaves: [
    [
      'the list is called sorted',
      'def f(xs):\n    rest = list(xs)\n    sorted = []\n    while rest:\n        best = min(rest)\n        sorted.append(best)\n        rest.remove(best)\n    return sorted\n',
    ],
    [
      'it is filled again',
      'def f(groups):\n    rest = []\n    out = []\n    for group in groups:\n        rest.extend(group)\n        while rest:\n            best = min(rest)\n            out.append(best)\n            rest.remove(best)\n    return out\n',
    ],
    ['the list is the caller’s', found('min(rest)').replace('rest = list(xs)', 'rest = xs')],
    ['something else is removed', found('min(rest)').replace('rest.remove(best)', 'rest.remove(rest[0])')],
    [
      'the latest of equals is taken',
      taken(
        '    while rest:\n        best = rest[0]\n        for x in rest:\n            if x[1] <= best[1]:\n                best = x\n        rest.remove(best)\n        out.append(best)\n',
      ),
    ],
    ['the last is used', found('min(rest)').replace('return out', 'return out, best')],
    ['it is no smallest item', found('len(rest)')],
    [
      'more than there are raises an error',
      taken('    for _ in range(n):\n        best = max(rest)\n        out.append(best)\n        rest.remove(best)\n'),
    ],
    [
      'what is left is used',
      taken(
        '    for _ in range(min(n, len(rest))):\n        best = max(rest)\n        out.append(best)\n        rest.remove(best)\n',
        'rest = list(xs)',
        'return out, rest',
      ),
    ],
  ],
});
