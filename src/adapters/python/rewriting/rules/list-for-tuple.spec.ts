import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('list-for-tuple', {
  rewrites: [
    [
      'added in two ways',
      'def f(names):\n    res = ()\n    for name in names:\n        if name:\n            res = res + (name,)\n        else:\n            res += (0,)\n    return res\n',
      'def f(names):\n    res = []\n    for name in names:\n        if name:\n            res.append(name)\n        else:\n            res.append(0)\n    res = tuple(res)\n    return res\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'it is called tuple',
      'def f(xs):\n    tuple = ()\n    for x in xs:\n        tuple = tuple + (x,)\n    return tuple\n',
    ],
    [
      'it is looked at meanwhile',
      'def f(names):\n    res = ()\n    for name in names:\n        res = res + (name,)\n        print(res)\n    return res\n',
    ],
    [
      'the loop is left with it',
      'def f(names):\n    res = ()\n    for name in names:\n        res = res + (name,)\n        if not name:\n            return res\n    return ()\n',
    ],
    [
      'it did not start empty',
      'def f(names, res):\n    for name in names:\n        res = res + (name,)\n    return res\n',
    ],
    ['it is not repeated', 'def f(x):\n    res = ()\n    res += (x,)\n    return res\n'],
  ],
});
