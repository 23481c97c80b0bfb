import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('short-circuit', {
  rewrites: [
    [
      'any and all of a comprehension',
      'def f(rows):\n    return any([row["a"] > 0 for row in rows]) or all([not row for row in rows if row])\n',
      'def f(rows):\n    return any(row["a"] > 0 for row in rows) or all(not row for row in rows if row)\n',
      { doubt: true },
    ],
  ],
  leaves: [
    ['a request is sent for each', 'def f(session, urls):\n    return all([session.get(url) for url in urls])\n'],
    ['every item has an effect', 'def f(check, xs):\n    return all([check(x) for x in xs])\n'],
    ['a few items cost less in a list', 'def f(row):\n    return all([name in row for name in ("a", "b")])\n'],
    [
      'the name is the module’s own',
      'def any(xs):\n    return len(xs)\n\n\ndef f(xs):\n    return any([x for x in xs])\n',
    ],
    ['a sum reads everything anyway', 'def f(xs):\n    return sum([x * x for x in xs])\n'],
    ['it waits for others', 'async def f(xs):\n    return any([await x for x in xs])\n'],
  ],
});
