import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('direct-comprehension', {
  rewrites: [
    [
      'sets, dictionaries and lists',
      `
def f(xs):
    a = set([x.name for x in xs])
    b = set(x.name for x in xs if x)
    c = dict([(x.id, x) for x in xs])
    d = list(x.id + 1 for x in xs)
    return a, b, c, d
`,
      `
def f(xs):
    a = {x.name for x in xs}
    b = {x.name for x in xs if x}
    c = {x.id: x for x in xs}
    d = [x.id + 1 for x in xs]
    return a, b, c, d
`,
      { doubt: false },
    ],
    [
      'in a formatted text',
      'def f(xs):\n    return f"{set([len(x) for x in xs])} of {dict((x.id, x.n) for x in xs)}"\n',
      'def f(xs):\n    return f"{ {len(x) for x in xs}} of { {x.id: x.n for x in xs}}"\n',
    ],
  ],
  leaves: [
    ['another error where an iterator ends', 'def f(it, n):\n    return list(next(it) for _ in range(n))\n'],
    [
      'items with effects come before they are hashed',
      'def f(xs, g):\n    return set([g(x) for x in xs]), dict([(x, g(x)) for x in xs])\n',
    ],
    ['pairs from elsewhere', 'def f(xs):\n    return dict([x.pair for x in xs])\n'],
    ['set is another function here', 'def f(xs, set):\n    return set([x.a for x in xs])\n'],
    ['a list of what is awaited one by one', 'async def f(xs):\n    return list([x async for x in xs])\n'],
  ],
});
