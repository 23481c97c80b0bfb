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
      'def f(tree):\n    out = []\n    for name in tree:\n        out = out + f(tree[name]) + [name]\n        out += f(tree[name])\n    return out\n',
    ],
  ],
  leaves: [
    [
      'the old list is kept',
      'def f(xs):\n    out = []\n    steps = []\n    for x in xs:\n        out = out + [x]\n        steps.append(out)\n    return steps\n',
    ],
    ['the list is the caller’s', 'def f(out: list, xs):\n    for x in xs:\n        out = out + [x]\n    return out\n'],
    [
      'only a list can be added by +',
      'def f(xs):\n    out = []\n    for x in xs:\n        out = out + x\n    return out\n',
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
