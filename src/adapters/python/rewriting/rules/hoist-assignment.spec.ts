import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('hoist-assignment', {
  rewrites: [
    [
      'where there is a round',
      'def f(xs: list):\n    out = []\n    for x in xs:\n        mean = sum(xs) / len(xs)\n        out.append(x - mean)\n    return out\n',
      'def f(xs: list):\n    out = []\n    mean = sum(xs) / len(xs) if xs else None\n    for x in xs:\n        out.append(x - mean)\n    return out\n',
      { doubt: false },
    ],
    [
      'out of two loops, of an attribute',
      'class A:\n    def f(self, rows):\n        n = 0\n        for row in rows:\n            for cell in row:\n                wanted = [one.strip() for one in self.names]\n                if cell in wanted:\n                    n += 1\n        return n\n',
      'class A:\n    def f(self, rows):\n        n = 0\n        wanted = None\n        for row in rows:\n            for cell in row:\n                if wanted is None:\n                    wanted = [one.strip() for one in self.names]\n                if cell in wanted:\n                    n += 1\n        return n\n',
      { doubt: true },
    ],
    [
      'a display of constants',
      'def f(words):\n    n = 0\n    for word in words:\n        vowels = ["a", "e", "i", "o"]\n        if word[0] in vowels:\n            n += 1\n    return n\n',
      'def f(words):\n    n = 0\n    vowels = ["a", "e", "i", "o"]\n    for word in words:\n        if word[0] in vowels:\n            n += 1\n    return n\n',
      { doubt: false },
    ],
    [
      'the inner loop may have no round, and nothing has no greatest',
      'def f(xs: list, ys: list):\n    n = 0\n    for x in xs:\n        for y in (1, 2):\n            best = max(ys)\n            n += best\n    return n\n',
      'def f(xs: list, ys: list):\n    n = 0\n    best = None\n    for x in xs:\n        for y in (1, 2):\n            if best is None:\n                best = max(ys)\n            n += best\n    return n\n',
      { doubt: false },
    ],
    [
      'behind an end of the round, which no other round need come to',
      'def f(rows: list, xs: list):\n    out = []\n    for row in rows:\n        if not row:\n            continue\n        best = max(xs)\n        out.append(row - best)\n    return out\n',
      'def f(rows: list, xs: list):\n    out = []\n    best = None\n    for row in rows:\n        if not row:\n            continue\n        if best is None:\n            best = max(xs)\n        out.append(row - best)\n    return out\n',
      { doubt: false },
    ],
    [
      'a display that need not hash, where there is a round',
      'def f(words: list, a):\n    n = 0\n    for word in words:\n        known = {"a", "b", "c", a}\n        if word in known:\n            n += 1\n    return n\n',
      'def f(words: list, a):\n    n = 0\n    known = {"a", "b", "c", a} if words else None\n    for word in words:\n        if word in known:\n            n += 1\n    return n\n',
    ],
    [
      'of items that may be an iterator, which is true without any',
      'def f(rows, xs: list[int]):\n    out = []\n    for row in rows:\n        best = max(xs)\n        out.append(row / best)\n    return out\n',
      'def f(rows, xs: list[int]):\n    out = []\n    best = None\n    for row in rows:\n        if best is None:\n            best = max(xs)\n        out.append(row / best)\n    return out\n',
    ],
    [
      'a calculation of several steps',
      'import math\n\ndef f(rows: list, a: float, b: float):\n    out = []\n    for row in rows:\n        length = math.sqrt(a ** 2 + b ** 2)\n        out.append(row / length)\n    return out\n',
      'import math\n\ndef f(rows: list, a: float, b: float):\n    out = []\n    length = math.sqrt(a ** 2 + b ** 2) if rows else None\n    for row in rows:\n        out.append(row / length)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'a calculation of a step or two',
      'def f(rows: list, a: float):\n    out = []\n    for row in rows:\n        part = a / 100 + 1\n        out.append(row * part)\n    return out\n',
    ],
    [
      'a method reads what the loop sets',
      'class A:\n    def mean(self):\n        return sum([x * self.n for x in self.xs])\n\n    def f(self, rows: list):\n        out = []\n        for row in rows:\n            mean = self.mean() + 1\n            self.n = row\n            out.append(row - mean)\n        return out\n',
    ],
    [
      'the name is read where no round need have come to it',
      'def f(rows: list, xs: list):\n    for row in rows:\n        if row:\n            best = sorted(xs)\n            print(best)\n    return best\n',
    ],
    [
      'what is read changes',
      'def f(xs: list):\n    for x in range(9):\n        best = max(xs)\n        xs.append(best + x)\n',
    ],
    [
      'each round changes or keeps what it makes',
      'def f(rows):\n    out = []\n    for row in rows:\n        cells = [0, 0, 0, 0]\n        cells[row] = 1\n        ones = sorted(rows)\n        out.append(ones)\n    return out\n',
    ],
    [
      'a part of it is changed, or goes on in what is made of it',
      'import json\n\ndef f(rows, text: str):\n    out = []\n    for row in rows:\n        made = json.loads(text)\n        made["a"].append(row)\n        other = json.loads(text)\n        out.extend(other)\n        third = json.loads(text)\n        third.cells.append(1)\n    return out\n',
    ],
    [
      'the things in the list change, though the list does not',
      'def f(n):\n    rows = [{"x": i} for i in range(n)]\n    out = []\n    for row in rows:\n        row["x"] += 1\n        total = sum(one["x"] for one in rows)\n        out.append(total)\n    return out\n',
    ],
    [
      'the loop variable',
      'def f(rows):\n    n = 0\n    for row in rows:\n        best = max(row)\n        n += best\n    return n\n',
    ],
    [
      'the round before is looked at',
      'def f(rows: list[int]):\n    best = 0\n    for row in rows:\n        if best:\n            row += best\n        best = max(rows)\n    return best\n',
    ],
    [
      'an iterator is empty the next time',
      'def f(rows, ys):\n    xs = iter(rows)\n    n = 0\n    for y in ys:\n        total = sum(xs)\n        n += total\n    return n\n',
    ],
    [
      'it costs nothing',
      'def f(xs: list, ys):\n    t = 0\n    for y in ys:\n        n = len(xs)\n        t += n\n    return t\n',
    ],
    [
      'other code might change it',
      'def f(xs: list, ys, g):\n    for y in ys:\n        best = max(xs)\n        g(best)\n',
    ],
  ],
});
