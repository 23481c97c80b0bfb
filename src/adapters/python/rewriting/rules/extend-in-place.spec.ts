import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('extend-in-place', {
  rewrites: [
    [
      'one item, several, and a last one that is replaced',
      `
def f(rows):
    out = []
    for row in rows:
        if out and row:
            out = out[:-1] + [row]
        elif row:
            out = out + [row]
        else:
            out = out + [cell for cell in row]
    return out
`,
      `
def f(rows):
    out = []
    for row in rows:
        if out and row:
            out[-1:] = [row]
        elif row:
            out.append(row)
        else:
            out += [cell for cell in row]
    return out
`,
      { doubt: false },
    ],
    [
      'what the function itself gives back is a list of its own',
      'def f(tree):\n    out = []\n    for name in tree:\n        out = out + f(tree[name]) + [name]\n        out = out + f(tree[name])\n    return out\n',
      'def f(tree):\n    out = []\n    for name in tree:\n        out += f(tree[name]) + [name]\n        out += f(tree[name])\n    return out\n',
    ],
    [
      'one item several times',
      'def f(pairs):\n    out = []\n    for name, many in pairs:\n        out = out + [name] * many\n    return out\n',
      'def f(pairs):\n    out = []\n    for name, many in pairs:\n        out += [name] * many\n    return out\n',
    ],
    [
      'what is known of nothing but that it is added to a list',
      'def f(xs):\n    out = []\n    for x in xs:\n        out = out + x["items"]\n    return out\n',
      'def f(xs):\n    out = []\n    for x in xs:\n        out += x["items"]\n    return out\n',
      { doubt: true },
    ],
    [
      'spread, copied, in front, several, two names at once',
      'def f(xs):\n    a, b = [], []\n    for x in xs:\n        a = [*a, x]\n        a = list(a) + [x] + [-x]\n        b = [x] + b\n        b = [x, *b]\n        b = [x, -x] + b\n        b = b[:] + list(x)\n    return a, b\n',
      'def f(xs):\n    a, b = [], []\n    for x in xs:\n        a.append(x)\n        a += [x, -x]\n        b.insert(0, x)\n        b.insert(0, x)\n        b[:0] = [x, -x]\n        b += list(x)\n    return a, b\n',
      { doubt: false },
    ],
    [
      'it is handed on, and a new one begun',
      'def f(xs):\n    out = []\n    own = []\n    for x in xs:\n        own = own + [x]\n        if len(own) == 3:\n            out.append(own)\n            own = []\n    out.append(own)\n    return out\n',
      'def f(xs):\n    out = []\n    own = []\n    for x in xs:\n        own.append(x)\n        if len(own) == 3:\n            out.append(own)\n            own = []\n    out.append(own)\n    return out\n',
    ],
    [
      'a row at a time',
      'def f(xs):\n    out = []\n    for x in xs:\n        row = []\n        for y in x:\n            row = row + [y]\n        out.append(row)\n    return out\n',
      'def f(xs):\n    out = []\n    for x in xs:\n        row = []\n        for y in x:\n            row.append(y)\n        out.append(row)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'something reads it later',
      'def f(xs):\n    out = []\n    for x in xs:\n        later = (y for y in out)\n        out = out + [x]\n        print(list(later))\n',
    ],
    [
      'it is handed on right before it grows',
      'def f(xs):\n    out = []\n    for x in xs:\n        yield out\n        out = out + [x]\n',
    ],
    [
      'it is handed on in the condition of the loop that it grows in',
      'def f(xs, g):\n    out = []\n    while g(out):\n        out = out + [1]\n    out = []\n',
    ],
    [
      'the list so far is kept by name',
      'def f(rows):\n    out = []\n    own = []\n    for row in rows:\n        own = own + [row]\n        out.append(dict(row=row, own=own))\n    return out\n',
    ],
    [
      'the list so far is one of two',
      'def f(rows):\n    best = []\n    own = []\n    for row in rows:\n        own = own + [row]\n        best = max(best, own, key=len)\n    return best\n',
    ],
    [
      'the old list is kept',
      'def f(xs):\n    out = []\n    steps = []\n    for x in xs:\n        out = out + [x]\n        steps.append(out)\n    return steps\n',
    ],
    ['the list is the caller’s', 'def f(out: list, xs):\n    for x in xs:\n        out = out + [x]\n    return out\n'],
    [
      'only a list can be added by +',
      'def f(xs):\n    out = []\n    for x in xs:\n        out = out + tuple(x)\n    return out\n',
    ],
    [
      'numbers may be added one by one',
      'def f(xs):\n    out = [0, 0]\n    for x in xs:\n        out = out + x\n    return out\n',
    ],
    [
      'it is handed on in a round, and grows in the next',
      'def f(xs):\n    out = []\n    own = []\n    for x in xs:\n        own = own + [x]\n        out.append(own)\n        if x:\n            own = []\n    return out\n',
    ],
    [
      'it is handed on before it grows',
      'def f(xs):\n    out = []\n    for x in xs:\n        own = []\n        out.append(own)\n        for y in x:\n            own = own + [y]\n    return out\n',
    ],
    [
      'it gets what others hold',
      'def f(xs, base):\n    out = []\n    for x in xs:\n        if x:\n            out = base\n        out = out + [x]\n    return out\n',
    ],
    [
      'the loop goes over it',
      'def f():\n    out = [1, 2]\n    for x in out:\n        out = out + [x]\n    return out\n',
    ],
    [
      'a nested function holds it',
      'def f(xs):\n    out = []\n    g = lambda: out\n    for x in xs:\n        out = out + [x]\n    return g\n',
    ],
    ['it is not repeated', 'def f(x):\n    out = []\n    out = out + [x]\n    return out\n'],
  ],
});
