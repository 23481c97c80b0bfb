import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('counter-for-loop', {
  rewrites: [
    [
      'counting with get',
      `
def f(words: list):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts
`,
      `
from collections import Counter


def f(words: list):
    counts = dict(Counter(words))
    return counts
`,
      { doubt: false },
    ],
    [
      'counting with a test, of what may be a mapping',
      `
def f(words):
    counts = {}
    for word in words:
        if word not in counts:
            counts[word] = 1
        else:
            counts[word] += 1
    return counts
`,
      `
from collections import Counter


def f(words):
    counts = dict(Counter(iter(words)))
    return counts
`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'it counts on from what is there',
      'def f(xs, d):\n    for x in xs:\n        d[x] = d.get(x, 0) + 1\n    return d\n',
    ],
    [
      'the first counts twice',
      'def f(xs):\n    d = {}\n    for x in xs:\n        d[x] = d.get(x, 1) + 1\n    return d\n',
    ],
    [
      'a key that is calculated is as fast in a loop',
      'def f(xs):\n    d = {}\n    for x in xs:\n        d[x.k] = d.get(x.k, 0) + 1\n    return d\n',
    ],
    [
      'sums are no counts',
      'def f(xs):\n    d = {}\n    for x in xs:\n        d[x.k] = d.get(x.k, 0) + x.n\n    return d\n',
    ],
    ['another call', 'def f(xs, g):\n    d = {}\n    for x in xs:\n        d[x] = d.get(x, g(0)) + 1\n    return d\n'],
  ],
});
