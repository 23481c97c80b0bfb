import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('iterate-items', {
  rewrites: [
    [
      'only the items',
      'def f(lines: list[str]):\n    n = 0\n    for i in range(len(lines)):\n        if lines[i].strip():\n            n += len(lines[i])\n    return n\n',
      'def f(lines: list[str]):\n    n = 0\n    for line in lines:\n        if line.strip():\n            n += len(line)\n    return n\n',
    ],
    [
      'items and indexes, where an item is taken several times',
      'def f(data):\n    return [(i, data[i]) for i in range(len(data)) if data[i] and data[i].real > 1 or data[i] == 1]\n',
      'def f(data):\n    return [(i, data_item) for i, data_item in enumerate(data) if data_item and data_item.real > 1 or data_item == 1]\n',
      { doubt: true },
    ],
    [
      'rows of a grid, by lengths in variables',
      `
def f(grid, level):
    rows, cols = len(grid), len(grid[0])
    wet = []
    for i in range(rows):
        for j in range(cols):
            if grid[i][j] < level:
                wet.append((i, j))
    return wet
`,
      `
def f(grid, level):
    rows, cols = len(grid), len(grid[0])
    wet = []
    for i, grid_item in enumerate(grid):
        for j in range(cols):
            if grid_item[j] < level:
                wet.append((i, j))
    return wet
`,
    ],
    [
      'rows that are changed inside',
      `
def f(grid, k):
    for i in range(len(grid)):
        for j in range(len(grid[i])):
            grid[i][j] = grid[i][j] * k
`,
      `
def f(grid, k):
    for grid_item in grid:
        for j in range(len(grid_item)):
            grid_item[j] = grid_item[j] * k
`,
    ],
    [
      'items that the loop names',
      `
def f(self):
    total = 0
    for i in range(len(self.items)):
        name, price = self.items[i]
        if price > 3:
            total += price
    return total
`,
      `
def f(self):
    total = 0
    for name, price in self.items:
        if price > 3:
            total += price
    return total
`,
    ],
    [
      'a name that becomes another item',
      `
def f(xs: list[int]):
    total = 0
    for i in range(len(xs) - 1):
        x = xs[i]
        x += 1
        total += x * xs[i]
    return total
`,
      `
def f(xs: list[int]):
    total = 0
    for xs_item in xs[:-1]:
        x = xs_item
        x += 1
        total += x * xs_item
    return total
`,
    ],
    [
      'pairs',
      `
def f(xs: list, t):
    n = 0
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            if xs[i] + xs[j] == t:
                n += 1
    return n
`,
      `
def f(xs: list, t):
    n = 0
    for i, xs_item in enumerate(xs):
        for xs_item_2 in xs[i + 1:]:
            if xs_item + xs_item_2 == t:
                n += 1
    return n
`,
    ],
    [
      'from the end, and by steps',
      `
def f(xs: list):
    out = []
    for i in range(len(xs) - 1, -1, -1):
        out.append(xs[i])
    for i in range(1, len(xs), 2):
        out.append(xs[i])
    return out
`,
      `
def f(xs: list):
    out = []
    for xs_item in reversed(xs):
        out.append(xs_item)
    for xs_item_2 in xs[1::2]:
        out.append(xs_item_2)
    return out
`,
    ],
    [
      'other fields are changed',
      `
class A:
    def f(self):
        for i in range(len(self.prices)):
            if self.prices[i] > 3:
                self.total += self.prices[i]
                self.log.append(self.prices[i])
`,
      `
class A:
    def f(self):
        for price in self.prices:
            if price > 3:
                self.total += price
                self.log.append(price)
`,
    ],
  ],
  leaves: [
    [
      'what may be of a class that goes by indexes',
      'class A:\n    def __len__(self):\n        return 3\n\n    def __getitem__(self, i):\n        return i\n\n\ndef f(xs):\n    return [xs[i] for i in range(len(xs))]\n',
    ],
    ['items are written', 'def f(xs: list):\n    for i in range(len(xs)):\n        xs[i] = xs[i] + 1\n'],
    [
      'the list changes',
      'def f(xs: list):\n    for i in range(len(xs)):\n        if xs[i]:\n            xs.append(1)\n',
    ],
    ['other code may change it', 'def f(xs: list, g):\n    for i in range(len(xs)):\n        g(xs[i])\n'],
    [
      'the index is used behind the loop',
      'def f(xs: list):\n    for i in range(len(xs)):\n        if xs[i]:\n            break\n    return i\n',
    ],
    ['a dictionary of numbers', 'def f(xs: dict):\n    return [xs[i] for i in range(len(xs))]\n'],
    ['counting costs as much', 'def f(xs: list):\n    return [i for i in range(len(xs)) if xs[i]]\n'],
    [
      'the object itself, which may be iterated over by this',
      'class A:\n    def f(self):\n        return [self[i] for i in range(len(self))]\n',
    ],
    [
      'a class that goes by indexes',
      'class A:\n    def __getitem__(self, i):\n        return i\n\n\ndef f(xs: A):\n    return [xs[i] for i in range(len(xs))]\n',
    ],
    [
      'the length is another one by then',
      'def f(xs: list):\n    n = len(xs)\n    xs.append(1)\n    return sum([xs[i] for i in range(n)])\n',
    ],
    [
      'the length is another one in the next round',
      'def f(xs: list, k):\n    n = len(xs)\n    t = 0\n    for _ in range(k):\n        for i in range(n):\n            t += xs[i]\n        xs.append(1)\n    return t\n',
    ],
    [
      'read later',
      'def f(xs: list):\n    later = (xs[i] for i in range(len(xs)))\n    xs.append(1)\n    return later\n',
    ],
    ['rows are replaced', 'def f(g: list):\n    for i in range(len(g)):\n        g[0] = 1\n        print(g[i])\n'],
    ['it takes other items', 'def f(xs: list):\n    return [xs[i * 2] for i in range(len(xs))]\n'],
  ],
});
