import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('append-to-comprehension', {
  rewrites: [
    [
      'conditions, and what was between the list and the loop',
      `
def names(people, least):
    found = []
    least = max(least, 0)
    # Everybody of age:
    for person in people:
        if person.age < least or person.name not in person.names:
            continue  # too young
        if person.name:
            found.append(person.name)
    return found
`,
      `
def names(people, least):
    least = max(least, 0)
    # Everybody of age:
    # too young
    found = [
        person.name
        for person in people
        if not (person.age < least or person.name not in person.names)
        if person.name
    ]
    return found
`,
    ],
    [
      'nested loops on one line',
      'def flat(rows):\n    out = []\n    for row in rows:\n        for cell in row:\n            if cell in row:\n                out.append((row, cell))\n    return out\n',
      'def flat(rows):\n    out = [(row, cell) for row in rows for cell in row if cell in row]\n    return out\n',
    ],
    [
      'a plain copy',
      'def copied(rows):\n    out = []\n    for row in rows:\n        out.append(row)\n    return out\n',
      'def copied(rows):\n    out = list(rows)\n    return out\n',
    ],
    [
      'opposites of conditions',
      'def f(xs, ys):\n    out = []\n    for x in xs:\n        if x in ys:\n            continue\n        if x == 1:\n            continue\n        if not x:\n            continue\n        out.append(-x)\n    return out\n',
      'def f(xs, ys):\n    out = [-x for x in xs if x not in ys if not x == 1 if x]\n    return out\n',
    ],
    [
      'one of two',
      'def f(xs):\n    out = []\n    for x in xs:\n        if x > 0:\n            out.append(x * 2)\n        else:\n            out.append(0)\n    return out\n',
      'def f(xs):\n    out = [x * 2 if x > 0 else 0 for x in xs]\n    return out\n',
    ],
    [
      'a list that is not empty',
      'def f(xs):\n    out = ["header"]\n    for x in xs:\n        out.append(x.name)\n    return out\n',
      'def f(xs):\n    out = ["header"]\n    out += [x.name for x in xs]\n    return out\n',
    ],
  ],
  leaves: [
    ['a few items', 'def f(out):\n    out = ["a"]\n    for x in (1, 2):\n        out.append(x + 1)\n    return out\n'],
    [
      'items as they are, which extend takes',
      'def f(xs):\n    out = ["a"]\n    for x in xs:\n        out.append(x)\n    return out\n',
    ],
    [
      'it may stop early',
      'def f(xs):\n    out = []\n    for x in xs:\n        if not x:\n            break\n        out.append(x)\n    return out\n',
    ],
    [
      'it does more',
      'def f(xs):\n    out = []\n    for x in xs:\n        print(x)\n        out.append(x)\n    return out\n',
    ],
    [
      'the variable is used behind it',
      'def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out, x\n',
    ],
    [
      'what is appended looks at the list',
      'def f(xs):\n    out = []\n    for x in xs:\n        out.append(len(out))\n    return out\n',
    ],
    [
      'a handler sees how far it came',
      'def f(xs):\n    try:\n        out = []\n        for x in xs:\n            out.append(int(x))\n    except ValueError:\n        pass\n    return out\n',
    ],
    [
      'a nested function sees how far it came',
      'def f(xs, g):\n    out = []\n    seen = lambda: len(out)\n    for x in xs:\n        out.append(g(x, seen))\n    return out\n',
    ],
    [
      'it makes functions',
      'def f(xs):\n    out = []\n    for x in xs:\n        out.append(lambda: x)\n    return out\n',
    ],
    [
      'the list is known elsewhere and not empty',
      'def f(xs, out):\n    for x in xs:\n        out.append(x + 1)\n    return out\n',
    ],
    [
      'the list is kept elsewhere and not empty',
      'def f(self, xs):\n    out = [1]\n    self.out = out\n    for x in xs:\n        out.append(x + 1)\n    return out\n',
    ],
    [
      'a few at a time',
      'def f(rows):\n    out = [1]\n    for row in rows:\n        print(row)\n        for x in row:\n            out.append(x + 1)\n    return out\n',
    ],
    [
      'three ways',
      'def f(xs):\n    out = []\n    for x in xs:\n        if x:\n            out.append(1)\n        elif x is None:\n            out.append(2)\n        else:\n            out.append(3)\n    return out\n',
    ],
    [
      'two lists',
      'def f(xs):\n    out = []\n    rest = []\n    for x in xs:\n        if x:\n            out.append(x)\n        else:\n            rest.append(x)\n    return out, rest\n',
    ],
    [
      'making the items costs more',
      'def f(xs, g):\n    out = []\n    for x in g(xs):\n        out.append(x)\n    return out\n',
    ],
    [
      'there is an else',
      'def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    else:\n        print(1)\n    return out\n',
    ],
    [
      'super is not found in a comprehension',
      'class A(B):\n    def f(self, xs):\n        out = []\n        for x in xs:\n            out.append(super().f(x))\n        return out\n',
    ],
  ],
});
