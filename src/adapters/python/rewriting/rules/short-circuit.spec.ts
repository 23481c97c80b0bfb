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
    [
      'a function raises an error on purpose, maybe behind the first that counts',
      'def check(x):\n    if x < 0:\n        raise ValueError(x)\n    return x > 5\n\n\ndef f(xs):\n    return any([check(x) for x in xs])\n',
    ],
    [
      'an iterator that others go on with',
      'def f(xs):\n    rows = map(int, xs)\n    return all([row for row in rows]), list(rows)\n',
    ],
    [
      'in a generator the end of another is another error',
      'def f(xs, ys):\n    return any([next(y for y in ys if y > x) > 3 for x in xs])\n',
    ],
    ['by zero one cannot divide', 'def f(nums, x):\n    return all([x % n == 0 for n in nums])\n'],
    ['a file that is read on', 'def f(f, x):\n    return any([x in l for l in f]), f.read()\n'],
    ['what is no number', 'def f(xs):\n    return all([int(x) > 0 for x in xs])\n'],
  ],
});
