import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('needless-copy', {
  rewrites: [
    [
      'lists of lists, and what reads them at once',
      'def f(xs):\n    ys = list(sorted(list(xs), key=len))\n    zs = [y for y in list(ys)]\n    return sum(list(xs)), list(zs[:])[:3]\n',
      'def f(xs):\n    ys = sorted(xs, key=len)\n    zs = [y for y in ys]\n    return sum(xs), zs[:3]\n',
      { doubt: false },
    ],
    [
      'a view that is gone over in each round',
      'def f(rows):\n    out = []\n    for row in rows:\n        own = dict(row)\n        for key, value in list(own.items()):\n            out.append((key, value))\n        for part in list(row):\n            out.append(part)\n    return out\n',
      'def f(rows):\n    out = []\n    for row in rows:\n        own = dict(row)\n        for key, value in own.items():\n            out.append((key, value))\n        for part in row:\n            out.append(part)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'it is changed by another name',
      'def f(groups, keys):\n    for key in keys:\n        own = groups[key]\n        for x in list(own):\n            groups[key].remove(x)\n',
    ],
    [
      'a dictionary that the loop changes',
      'def f(rows):\n    for row in rows:\n        own = dict(row)\n        for key in list(own.keys()):\n            del own[key]\n',
    ],
    [
      'others may change it meanwhile',
      'def f(rows, g):\n    for row in rows:\n        for part in list(row):\n            g(part)\n',
    ],
    ['a generator reads it later', 'def f(xs: list[int]):\n    return (x for x in list(xs))\n'],
    ['a dictionary of pairs is no dictionary of keys', 'def f(xs):\n    return dict(list(xs))\n'],
    ['it is kept', 'def f(xs):\n    ys = list(xs)\n    return ys\n'],
    [
      'the loop changes what it goes over',
      'def f(xs):\n    ys = sorted(xs)\n    for y in list(ys):\n        ys.remove(y)\n    return ys\n',
    ],
    ['a slice of what may be no list', 'def f(xs):\n    return list(xs)[:3]\n'],
    ['any would stop early', 'def f(xs):\n    return any(list(xs))\n'],
    ['len wants more than an iterator', 'def f(xs):\n    return len(list(xs))\n'],
  ],
});
