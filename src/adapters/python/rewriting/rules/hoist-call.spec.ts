import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('hoist-call', {
  rewrites: [
    [
      'the same call twice, made where it is first needed',
      `
def f(scores: dict):
    out = {}
    for name in scores:
        if name:
            # The best is 1:
            out[name] = scores[name] / max(scores.values())
            out[name] = out[name] - max(scores.values())
    return out
`,
      `
def f(scores: dict):
    out = {}
    max_values = None
    for name in scores:
        if name:
            if max_values is None:
                max_values = max(scores.values())
            # The best is 1:
            out[name] = scores[name] / max_values
            out[name] = out[name] - max_values
    return out
`,
      { doubt: false },
    ],
    [
      'a method that loops, out of the inner loop alone',
      `
class Marks:
    def __init__(self, marks):
        self.marks = marks

    def mean(self, name):
        own = [mark for mark in self.marks if mark[0] == name]
        return sum([mark[1] for mark in own]) / len(own)

    def grades(self, names):
        out = {}
        for name in names:
            for least, grade in ((2, "A"), (1, "B")):
                if self.mean(name) > least:
                    out[name] = grade
        return out
`,
      `
class Marks:
    def __init__(self, marks):
        self.marks = marks

    def mean(self, name):
        own = [mark for mark in self.marks if mark[0] == name]
        return sum([mark[1] for mark in own]) / len(own)

    def grades(self, names):
        out = {}
        for name in names:
            mean_name = None
            for least, grade in ((2, "A"), (1, "B")):
                if mean_name is None:
                    mean_name = self.mean(name)
                if mean_name > least:
                    out[name] = grade
        return out
`,
      { doubt: true },
    ],
    [
      'of a parameter without a type',
      'def f(scores, g):\n    n = 0\n    for score in scores:\n        if score / max(scores) > 0.5:\n            n += 1\n    return n\n',
      'def f(scores, g):\n    n = 0\n    max_scores = None\n    for score in scores:\n        if max_scores is None:\n            max_scores = max(scores)\n        if score / max_scores > 0.5:\n            n += 1\n    return n\n',
      { doubt: true },
    ],
    [
      'a list that is only searched, and a text',
      'def f(rows, text: str):\n    n = 0\n    for row in rows:\n        if row in text.lower().split():\n            n += 1\n    return n\n',
      'def f(rows, text: str):\n    n = 0\n    split_once = None\n    for row in rows:\n        if split_once is None:\n            split_once = text.lower().split()\n        if row in split_once:\n            n += 1\n    return n\n',
      { doubt: false },
    ],
    [
      'the condition of a while, before the loop',
      'def f(text: str):\n    i = 0\n    while i < len(text.split()):\n        i += 1\n    return i\n',
      'def f(text: str):\n    i = 0\n    split_once = text.split()\n    while i < len(split_once):\n        i += 1\n    return i\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'a class of the file has another method of that name',
      'class A:\n    def load(self):\n        return [x for x in self.xs]\n\n    def f(self, rows):\n        n = 0\n        for row in rows:\n            if row in self.load():\n                n += 1\n        return n\n\n\nclass B(A):\n    def load(self):\n        self.n += 1\n        return [self.n]\n',
    ],
    [
      'a function reads what the loop changes',
      'SEEN = {}\n\ndef total():\n    return sum(x for x in SEEN.values())\n\ndef f(rows):\n    out = []\n    for row in rows:\n        SEEN[row] = 1\n        if total() > 1:\n            out.append(row)\n    return out\n',
    ],
    [
      'the loop changes a list of the module',
      'LIMITS = [1]\n\ndef f(rows):\n    for row in rows:\n        if row not in sorted(LIMITS):\n            LIMITS.append(row)\n',
    ],
    [
      'a method reads what the loop sets',
      'class A:\n    def mean(self):\n        return sum([x * self.n for x in self.xs])\n\n    def f(self, rows):\n        out = []\n        for row in rows:\n            self.n = row\n            if self.mean() > 5:\n                out.append(row)\n        return out\n',
    ],
    [
      'one of the equal calls is handed out',
      'def f(rows, xs: list):\n    out = []\n    for row in rows:\n        if row in sorted(xs):\n            out.append(sorted(xs))\n    return out\n',
    ],
    [
      'what a function makes is kept, and may be changed',
      'def merged(a, b):\n    out = a.copy()\n    for k in b:\n        out[k] = b[k]\n    return out\n\ndef f(a: dict, b: dict, xs):\n    out = []\n    for x in xs:\n        out.append(merged(a, b))\n    return out\n',
    ],
    [
      'what is read changes',
      'def f(xs: list):\n    while xs:\n        print(max(xs))\n        y = max(xs) + 1\n        xs.pop()\n',
    ],
    [
      'other code might change it',
      'def f(xs: list, g):\n    for x in range(9):\n        y = 1 + max(xs)\n        g(y)\n',
    ],
    [
      'an iterator is empty the next time',
      'def f(rows, ys):\n    xs = iter(rows)\n    for y in ys:\n        z = 1 + sum(xs)\n',
    ],
    [
      'it depends on another operand',
      'def f(xs: list, ys):\n    out = []\n    for y in ys:\n        out.append(y and max(xs) + 1)\n    return out\n',
    ],
    ['it costs nothing', 'def f(xs: list, ys):\n    n = 0\n    for y in ys:\n        n += len(xs)\n    return n\n'],
    [
      'each round changes what it makes',
      'def f(xs: list, ys):\n    out = []\n    for y in ys:\n        out.append(sorted(xs))\n    return out\n',
    ],
    [
      'a method without a loop gains nothing, and may be another in a subclass',
      'class A:\n    def seen(self):\n        return True\n\n    def f(self, xs):\n        n = 0\n        for x in xs:\n            if self.seen():\n                n += 1\n        return n\n',
    ],
    [
      'a function reads the next line of what it is given',
      'def first(p):\n    for line in p.stdout:\n        return line\n\ndef f(p):\n    out = []\n    while True:\n        line = first(p)\n        if not line:\n            break\n        out.append(line)\n    return out\n',
    ],
    [
      'a function reads an iterator up',
      'def first(lines):\n    for line in lines:\n        return line\n\ndef f(lines, n):\n    out = []\n    for i in range(n):\n        line = first(lines)\n        out.append(line)\n    return out\n',
    ],
    [
      'other code may change the arguments of the program',
      'import sys\n\ndef f(rows, g):\n    for row in rows:\n        g(" ".join(sys.argv[1:]))\n',
    ],
    [
      'the loop is left behind it',
      'def f(rows, words: list[str]):\n    for row in rows:\n        if row:\n            text = " ".join(words)\n            break\n    return text\n',
    ],
    [
      'a few rounds',
      'def f(words: list[str]):\n    out = []\n    for end in (".", "!"):\n        text = " ".join(words)\n        out.append(text + end)\n    return out\n',
    ],
    [
      'a few words',
      'def f(rows, a, b):\n    out = []\n    for row in rows:\n        out.append(row + "".join((a, b)))\n    return out\n',
    ],
    [
      'a pattern that every call would compile again',
      'import re\n\ndef f(rows):\n    out = []\n    for row in rows:\n        p = re.compile("a+")\n        out.append(p.sub("", row))\n    return out\n',
    ],
  ],
});
