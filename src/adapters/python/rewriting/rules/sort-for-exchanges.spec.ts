import { ruleCases } from '../../../../../test/fakes/rule-cases';

const own = (body: string, after = '    return own\n'): string => `def f(xs):\n    own = list(xs)\n${body}${after}`;

const insertion = (test: string): string =>
  own(
    `    for i in range(1, len(own)):\n        now = own[i]\n        at = i - 1\n        while at >= 0 and ${test}:\n            own[at + 1] = own[at]\n            at -= 1\n        own[at + 1] = now\n`,
  );

const selection = (test: string): string =>
  own(
    `    for i in range(len(own)):\n        best = i\n        for j in range(i + 1, len(own)):\n            if ${test}:\n                best = j\n        own[i], own[best] = own[best], own[i]\n`,
  );

const flagged = (test: string, exchange: string): string =>
  own(
    `    moved = True\n    while moved:\n        moved = False\n        for i in range(len(own) - 1):\n            if ${test}:\n${exchange}                moved = True\n`,
  );

const sort = (passes: string, steps: string, test: string): string =>
  `def f(xs):\n    n = len(xs)\n    for a in range(${passes}):\n        for i in range(${steps}):\n            if ${test}:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n    return xs\n`;

ruleCases('sort-for-exchanges', {
  rewrites: [
    [
      'smallest first',
      sort('n', 'n - 1 - a', 'xs[i] > xs[i + 1]'),
      'def f(xs):\n    n = len(xs)\n    xs[:] = sorted(xs)\n    return xs\n',
      { doubt: true },
    ],
    [
      'largest first',
      sort('len(xs)', '0, len(xs) - a - 1', 'xs[i + 1] > xs[i]'),
      'def f(xs):\n    n = len(xs)\n    xs[:] = sorted(xs, reverse=True)\n    return xs\n',
    ],
    [
      'by a key under two names, with an early end',
      'def f(xs):\n    n = len(xs)\n    for end in range(n - 1, 0, -1):\n        done = False\n        for i in range(end):\n            a = xs[i].size\n            b = xs[i + 1].size\n            if b < a:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n                done = True\n        if not done:\n            break\n',
      'def f(xs):\n    n = len(xs)\n    xs[:] = sorted(xs, key=lambda item: item.size)\n',
    ],
    ['insertion', insertion('own[at] > now'), own('    own.sort()\n'), { doubt: true }],
    [
      'insertion by a key',
      insertion('own[at]["n"] < now["n"]'),
      own('    own.sort(key=lambda item: item["n"], reverse=True)\n'),
    ],
    [
      'insertion by exchanges, the length in a variable',
      own(
        '    n = len(own)\n    for i in range(1, n):\n        j = i\n        while j > 0 and own[j - 1].size > own[j].size:\n            own[j], own[j - 1] = own[j - 1], own[j]\n            j = j - 1\n',
      ),
      own('    n = len(own)\n    own.sort(key=lambda item: item.size)\n'),
    ],
    ['selection', selection('own[j] < own[best]'), own('    own.sort()\n')],
    ['selection, largest first', selection('own[best] < own[j]'), own('    own.sort(reverse=True)\n')],
    [
      'exchanges of any two',
      own(
        '    for i in range(len(own) - 1):\n        for j in range(i + 1, len(own)):\n            if own[i] > own[j]:\n                own[i], own[j] = own[j], own[i]\n',
      ),
      own('    own.sort()\n'),
    ],
    [
      'until nothing moves, with a variable in between',
      flagged(
        'own[i][1] > own[i + 1][1]',
        '                held = own[i]\n                own[i] = own[i + 1]\n                own[i + 1] = held\n',
      ),
      own('    own.sort(key=lambda item: item[1])\n'),
    ],
    [
      'until a pass finds all in order',
      own(
        '    while True:\n        moved = False\n        for i in range(1, len(own)):\n            if own[i - 1] > own[i]:\n                own[i - 1], own[i] = own[i], own[i - 1]\n                moved = True\n        if not moved:\n            break\n',
      ),
      own('    own.sort()\n'),
    ],
    [
      'exchanges with all others',
      own(
        '    for i in range(len(own)):\n        for j in range(len(own)):\n            if own[i] < own[j]:\n                own[i], own[j] = own[j], own[i]\n',
      ),
      own('    own.sort()\n'),
    ],
    [
      'what may be no list fails as before',
      selection('own[j] < own[best]').replace('    own = list(xs)\n', '').replace('(xs)', '(own)'),
      'def f(own):\n    own[:] = sorted(own)\n    return own\n',
    ],
    [
      'insertion by a key under a name of its own',
      insertion('own[at]["n"] < key').replace('        at = i - 1', '        key = now["n"]\n        at = i - 1'),
      own('    own.sort(key=lambda item: item["n"], reverse=True)\n'),
    ],
    [
      'the smallest is taken out and put in its place',
      own(
        '    for i in range(len(own)):\n        best = i\n        for j in range(i + 1, len(own)):\n            if own[j].n < own[best].n:\n                best = j\n        if best != i:\n            own.insert(i, own.pop(best))\n',
      ),
      own('    own.sort(key=lambda item: item.n)\n'),
    ],
    [
      'two keys, under names of both neighbours, with an early end',
      own(
        '    n = len(own)\n    for i in range(n):\n        done = True\n        for j in range(n - i - 1):\n            a, b = own[j], own[j + 1]\n            if a.n > b.n or (a.n == b.n and a.m > b.m):\n                own[j], own[j + 1] = b, a\n                done = False\n        if done:\n            break\n',
      ),
      own('    n = len(own)\n    own.sort(key=lambda item: (item.n, item.m))\n'),
    ],
    [
      'two keys, one the other way round',
      own(
        '    n = len(own)\n    for i in range(n):\n        for j in range(n - 1):\n            if own[j].n < own[j + 1].n or own[j].n == own[j + 1].n and own[j].m > own[j + 1].m:\n                own[j], own[j + 1] = own[j + 1], own[j]\n',
      ),
      own(
        '    n = len(own)\n    own.sort(key=lambda item: item.m)\n    own.sort(key=lambda item: item.n, reverse=True)\n',
      ),
    ],
    [
      'as far as the last pass came',
      own(
        '    n = len(own)\n    moved = True\n    while moved:\n        moved = False\n        for i in range(n - 1):\n            if own[i] > own[i + 1]:\n                own[i], own[i + 1] = own[i + 1], own[i]\n                moved = True\n        n -= 1\n',
      ),
      own('    n = len(own)\n    own.sort()\n'),
    ],
    [
      'a list in an attribute',
      'class A:\n    def f(self):\n        n = len(self.own)\n        for i in range(n):\n            for j in range(n - 1 - i):\n                if self.own[j] > self.own[j + 1]:\n                    self.own[j], self.own[j + 1] = self.own[j + 1], self.own[j]\n',
      'class A:\n    def f(self):\n        n = len(self.own)\n        self.own[:] = sorted(self.own)\n',
    ],
  ],
  leaves: [
    [
      'the name stands for what was there before the exchange',
      own(
        '    for i in range(len(own) - 1):\n        first = own[i]\n        for j in range(i + 1, len(own)):\n            if first > own[j]:\n                own[i], own[j] = own[j], own[i]\n',
      ),
    ],
    [
      'two keys that are not of the same item',
      own(
        '    for i in range(len(own)):\n        for j in range(len(own) - 1):\n            if own[j].n < own[j + 1].n or own[j].k == own[j + 1].n and own[j].m > own[j + 1].m:\n                own[j], own[j + 1] = own[j + 1], own[j]\n',
      ),
    ],
    [
      'what is counted down did not begin as the length',
      own(
        '    n = len(xs) - 2\n    moved = True\n    while moved:\n        moved = False\n        for i in range(n - 1):\n            if own[i] > own[i + 1]:\n                own[i], own[i + 1] = own[i + 1], own[i]\n                moved = True\n        n -= 1\n',
      ),
    ],
    [
      'the list has grown since it was counted',
      sort('n', 'n - 1', 'xs[i] > xs[i + 1]').replace('    for a', '    xs.append(0)\n    for a'),
    ],
    ['equals are swapped', sort('n', 'n - 1', 'xs[i] >= xs[i + 1]')],
    ['not enough passes', sort('n - 2', 'n - 1', 'xs[i] > xs[i + 1]')],
    ['the first item is left out', sort('n', '1, n - 1', 'xs[i] > xs[i + 1]')],
    ['the index counts', sort('n', 'n - 1', 'xs[i] * i > xs[i + 1] * i')],
    [
      'swaps are counted',
      'def f(xs):\n    n = 0\n    for a in range(len(xs)):\n        for i in range(len(xs) - 1):\n            if xs[i] > xs[i + 1]:\n                xs[i], xs[i + 1] = xs[i + 1], xs[i]\n                n += 1\n    return n\n',
    ],
    [
      'it never begins',
      flagged('own[i] > own[i + 1]', '                own[i], own[i + 1] = own[i + 1], own[i]\n').replace(
        'True',
        'False',
      ),
    ],
    [
      'the list has grown since it was counted',
      own(
        '    n = len(own)\n    own.append(0)\n    for i in range(n):\n        for j in range(i + 1, n):\n            if own[i] > own[j]:\n                own[i], own[j] = own[j], own[i]\n',
      ),
    ],
    ['selection moves equals past each other', selection('own[j]["n"] < own[best]["n"]')],
    ['equals are moved', insertion('own[at] >= now')],
    ['two things are compared', insertion('own[at].a > now.b')],
    ['the place counts', insertion('own[at] * at > now * at')],
    ['another condition', insertion('own[at] > now and now > 0')],
    ['a test that does something', insertion('own[at] > now').replace('own[at] > now', 'look(own[at]) > look(now)')],
    ['exchanges for another order', flagged('own[i] > own[i + 1]', '                own[i] = own[i + 1]\n')],
    ['where it ended is used', insertion('own[at] > now').replace('return own', 'return own, at')],
    [
      'only part of the list',
      own(
        '    for i in range(len(own) - 1):\n        for j in range(i + 2, len(own)):\n            if own[i] > own[j]:\n                own[i], own[j] = own[j], own[i]\n',
      ),
    ],
  ],
});
