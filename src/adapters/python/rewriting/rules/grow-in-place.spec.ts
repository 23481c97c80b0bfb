import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('grow-in-place', {
  rewrites: [
    [
      'entries of a dictionary',
      'def f(pairs):\n    out = {}\n    for key, value in pairs:\n        if key in out:\n            out = {**out, key: out[key] + value}\n        elif value:\n            out = out | {key: value}\n        else:\n            out = {**out, key: 1, value: len(out)}\n    return out\n',
      'def f(pairs):\n    out = {}\n    for key, value in pairs:\n        if key in out:\n            out[key] = out[key] + value\n        elif value:\n            out[key] = value\n        else:\n            out.update({key: 1, value: len(out)})\n    return out\n',
      { doubt: false },
    ],
    [
      'sets',
      'def f(groups):\n    seen = set()\n    for group in groups:\n        seen = seen | group\n        seen = seen.union(group)\n    return len(seen)\n',
      'def f(groups):\n    seen = set()\n    for group in groups:\n        seen |= group\n        seen.update(group)\n    return len(seen)\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'a view of the old one is kept',
      'def f(xs):\n    out = {}\n    for x in xs:\n        keys = out.keys()\n        out = {**out, x: 1}\n        print(list(keys))\n',
    ],
    [
      'the old one is kept',
      'def f(pairs):\n    out = {}\n    steps = []\n    for key, value in pairs:\n        out = {**out, key: value}\n        steps.append(out)\n    return steps\n',
    ],
    ['it is the caller’s', 'def f(out, pairs):\n    for k, v in pairs:\n        out = {**out, k: v}\n    return out\n'],
    [
      'a dictionary with defaults becomes a plain one',
      'from collections import defaultdict\n\ndef f(pairs):\n    out = defaultdict(int)\n    for k, v in pairs:\n        out = {**out, k: v}\n    return out\n',
    ],
    [
      'it is kept under another name',
      'def f(groups):\n    seen = set()\n    for group in groups:\n        before = seen\n        seen = seen | group\n        print(len(before))\n    return seen\n',
    ],
    [
      'the loop goes over it',
      'def f(pairs):\n    out = {1: 2}\n    for k in out:\n        out = {**out, k: 1}\n    return out\n',
    ],
    ['it is not repeated', 'def f(k):\n    out = {}\n    out = {**out, k: 1}\n    return out\n'],
    ['numbers', 'def f(bits):\n    mask = 0\n    for bit in bits:\n        mask = mask | bit\n    return mask\n'],
  ],
});
