import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('drop-own-copy', {
  rewrites: [
    [
      'copies of what the function made itself',
      'def f(stock, changes):\n    left = dict(stock)\n    steps = []\n    for name, change in changes:\n        left = dict(left)\n        steps = steps[:]\n        left[name] += change\n        steps.append(left[name])\n    return steps\n',
      'def f(stock, changes):\n    left = dict(stock)\n    steps = []\n    for name, change in changes:\n        left[name] += change\n        steps.append(left[name])\n    return steps\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'a Counter becomes a dictionary',
      'from collections import Counter\n\n\ndef f(xs):\n    out = Counter()\n    for x in xs:\n        out = dict(out)\n        out[x] = 1\n    return out\n',
    ],
    [
      'each copy is kept',
      'def f(xs):\n    out = []\n    all = []\n    for x in xs:\n        out = out[:]\n        out.append(x)\n        all.append(out)\n    return all\n',
    ],
    [
      'the first is the caller’s',
      'def f(out: list, xs):\n    for x in xs:\n        out = list(out)\n        out.append(x)\n    return out\n',
    ],
    [
      'it becomes something else',
      'def f(xs):\n    out = set()\n    for x in xs:\n        out = list(out)\n        out.append(x)\n    return out\n',
    ],
    [
      'it is gone over while it changes',
      'def f(xs):\n    out = [1]\n    for x in out:\n        out = out[:]\n        out.append(x)\n        if len(out) > 9:\n            break\n',
    ],
  ],
});
