import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('needless-copy', {
  rewrites: [
    [
      'lists of lists, and what reads them at once',
      'def f(xs):\n    ys = list(sorted(list(xs), key=len))\n    zs = [y for y in list(ys)]\n    return sum(list(xs)), list(zs[:])[:3]\n',
      'def f(xs):\n    ys = sorted(xs, key=len)\n    zs = [y for y in ys]\n    return sum(xs), zs[:3]\n',
      { doubt: false },
    ],
  ],
  leaves: [
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
