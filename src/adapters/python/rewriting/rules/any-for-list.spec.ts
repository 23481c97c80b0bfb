import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('any-for-list', {
  rewrites: [
    [
      'its length is asked at once, both ways',
      'def f(rows):\n    if len([row for row in rows if row["a"]]) > 0:\n        return True\n    return len([r for r in rows if not r["b"]]) == 0\n',
      'def f(rows):\n    if any(True for row in rows if row["a"]):\n        return True\n    return not any(True for r in rows if not r["b"])\n',
      { doubt: true },
    ],
    [
      'held by a name that is only tested',
      'def f(rows):\n    late = [row for row in rows if row < 3]\n    if late:\n        return "late"\n    return "" if len(late) == 0 else None\n',
      'def f(rows):\n    late = any(True for row in rows if row < 3)\n    if late:\n        return "late"\n    return "" if not late else None\n',
    ],
    [
      'the first is taken',
      'from itertools import islice\n\ndef f(rows):\n    late = [row for row in rows if row < 3]\n    if late:\n        return late[0]\n    return list(filter(lambda row: row > 3, rows))[0]\n',
      'from itertools import islice\n\ndef f(rows):\n    late = list(islice((row for row in rows if row < 3), 1))\n    if late:\n        return late[0]\n    return list(islice(filter(lambda row: row > 3, rows), 1))[0]\n',
    ],
  ],
  leaves: [
    ['how many there are', 'def f(rows):\n    return len([row for row in rows if row]) > 1\n'],
    ['it is given back', 'def f(rows):\n    late = [row for row in rows if row]\n    if late:\n        return late\n'],
    ['the last is taken, too', 'def f(rows):\n    late = [r for r in rows if r]\n    return late[0], late[-1]\n'],
    ['nothing is tested', 'def f(rows):\n    return [row["a"] for row in rows][0]\n'],
    ['every item has an effect', 'def f(rows, g):\n    return len([row for row in rows if g(row)]) > 0\n'],
    [
      'it may be short, and is made for each row',
      'def f(rows, names):\n    n = 0\n    for row in rows:\n        if len([x for x in names if x not in row]) > 0:\n            n += 1\n    return n\n',
    ],
    ['a few items', 'def f(row):\n    return len([x for x in ("a", "b") if x not in row]) > 0\n'],
    [
      'a function raises an error on purpose, maybe behind the first that counts',
      'def check(x):\n    if x < 0:\n        raise ValueError(x)\n    return x > 5\n\n\ndef f(xs):\n    return len([x for x in xs if check(x)]) > 0\n',
    ],
    [
      'an iterator that others go on with',
      'def f(xs):\n    rows = map(int, xs)\n    return len([row for row in rows if row]) > 0, list(rows)\n',
    ],
    [
      'in a generator the end of another is another error',
      'def f(xs, ys):\n    return len([x for x in xs if next(y for y in ys if y > x) > 3]) > 0\n',
    ],
    ['by zero one cannot divide', 'def f(nums, x):\n    return len([n for n in nums if 10 / n > x]) > 0\n'],
    ['a file that is read on', 'def f(f, x):\n    return len([l for l in f if x in l]) > 0, f.read()\n'],
    ['what is no number', 'def f(xs):\n    return len([x for x in xs if int(x) > 0]) > 0\n'],
  ],
});
