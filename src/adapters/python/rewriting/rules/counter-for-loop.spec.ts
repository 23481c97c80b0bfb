import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('counter-for-loop', {
  rewrites: [
    [
      'counting with get',
      `
def f(n: int):
    words = [x % 7 for x in range(n)]
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts
`,
      `
from collections import Counter


def f(n: int):
    words = [x % 7 for x in range(n)]
    counts = dict(Counter(words))
    return counts
`,
      { doubt: false },
    ],
    [
      'annotations do not keep None or a mapping away',
      'def f(words: list):\n    counts = {}\n    for word in words:\n        counts[word] = 1 + counts.get(word, 0)\n    return counts\n',
      'from collections import Counter\n\n\ndef f(words: list):\n    counts = dict(Counter(iter(words)))\n    return counts\n',
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
    ...[
      'd[k] = 1 if k not in d else d[k] + 1',
      'd[k] = d[k] + 1 if k in d else 1',
      'if k not in d:\n            d[k] = 0\n        d[k] += 1',
      'd.setdefault(k, 0)\n        d[k] += 1',
      'n = d.get(k, 0)\n        d[k] = n + 1',
      'try:\n            d[k] += 1\n        except KeyError:\n            d[k] = 1',
    ].map((count): [string, string, string] => [
      `a key in a variable: ${count}`,
      `def f(xs):\n    d = {}\n    for x in xs:\n        k = x["k"]\n        ${count}\n    return d\n`,
      'from collections import Counter\n\n\ndef f(xs):\n    d = dict(Counter([x["k"] for x in xs]))\n    return d\n',
    ]),
    [
      'loops in loops, conditions and what is made of items on the way',
      `
def f(lines):
    counts = dict()
    for line in lines:
        if line.startswith("#"):
            continue
        for word in line.split():
            word = word.strip(".").lower()
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts
`,
      `
from collections import Counter


def f(lines):
    counts = dict(Counter([
        word
        for line in lines
        if not line.startswith("#")
        for word in line.split()
        for word in [word.strip(".").lower()]
        if word
    ]))
    return counts
`,
    ],
    [
      'in a dictionary that begins entries itself',
      'from collections import defaultdict\n\n\ndef f(xs):\n    d = defaultdict(int)\n    for x in xs:\n        d[x.k] += 1\n    return d\n',
      'from collections import defaultdict\nfrom collections import Counter\n\n\ndef f(xs):\n    d = defaultdict(int, Counter([x.k for x in xs]))\n    return d\n',
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
      'a key that is calculated with an effect',
      'def f(xs, g):\n    d = {}\n    for x in xs:\n        d[g(x)] = d.get(g(x), 0) + 1\n    return d\n',
    ],
    [
      'the few letters of each word',
      'def f(words):\n    out = []\n    for word in words:\n        d = {}\n        for c in word:\n            d[c] = d.get(c, 0) + 1\n        out.append(d)\n    return out\n',
    ],
    ['no entry to add to', 'def f(xs):\n    d = {}\n    for x in xs:\n        d[x] += 1\n    return d\n'],
    [
      'the condition looks at the counts',
      'def f(xs):\n    d = {}\n    for x in xs:\n        if len(d) < 3:\n            d[x] = d.get(x, 0) + 1\n    return d\n',
    ],
    [
      'what the loop assigns is used behind it',
      'def f(xs):\n    d = {}\n    k = None\n    for x in xs:\n        k = x.k\n        d[k] = d.get(k, 0) + 1\n    return d, k\n',
    ],
    [
      'sums are no counts',
      'def f(xs):\n    d = {}\n    for x in xs:\n        d[x.k] = d.get(x.k, 0) + x.n\n    return d\n',
    ],
    ['another call', 'def f(xs, g):\n    d = {}\n    for x in xs:\n        d[x] = d.get(x, g(0)) + 1\n    return d\n'],
  ],
});
