import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('any-for-search', {
  rewrites: [
    [
      'in and not in',
      'def f(rows, name):\n    if name in [row["name"].strip() for row in rows]:\n        return True\n    return name not in [row.b.lower() for row in rows if row]\n',
      'def f(rows, name):\n    if any(row["name"].strip() == name for row in rows):\n        return True\n    return not any(row.b.lower() == name for row in rows if row)\n',
      { doubt: true },
    ],
    [
      'a list with a name that is used for this alone',
      'def f(rows, wanted):\n    names = [row["name"].strip() for row in rows]\n    if wanted in names:\n        return 1\n    return 0\n',
      'def f(rows, wanted):\n    if any(row["name"].strip() == wanted for row in rows):\n        return 1\n    return 0\n',
    ],
    [
      'what is looked for is made once, and also where there are no items',
      'def f(rows, name):\n    return name.lower() in [row["name"].strip() for row in rows]\n',
      'def f(rows, name):\n    wanted = name.lower()\n    return any(row["name"].strip() == wanted for row in rows)\n',
    ],
    [
      'an answer among answers',
      'def f(xs):\n    return True in [x > 3 for x in xs] or False in [x < 9 for x in xs]\n',
      'def f(xs):\n    return any(x > 3 for x in xs) or (not all(x < 9 for x in xs))\n',
    ],
  ],
  leaves: [
    ['what is only read costs nothing', 'def f(rows, name):\n    return name in [row["name"] for row in rows]\n'],
    [
      'a file that is read on behind',
      'def f(path, name):\n    with open(path) as file:\n        return name in [line.strip() for line in file], file.read()\n',
    ],
    [
      'a nan is found where it is the same',
      'def f(rows, value):\n    return value in [row["value"] * 2 for row in rows]\n',
    ],
    [
      'floats may be nan',
      'def f(values: list[float], age: float):\n    return age in [value / 2 for value in values]\n',
    ],
    [
      'a file is read to its end',
      'def f(path, name):\n    file = open(path)\n    return name in [line.strip() for line in file], file.read()\n',
    ],
    [
      'a later clause binds the name',
      'def f(rows, name):\n    return name in [key.strip() for row in rows for name, key in row]\n',
    ],
    [
      'what is looked for is made for some rows only',
      'def f(rows, name):\n    return name and name.lower() in [row["name"].strip() for row in rows]\n',
    ],
    [
      'the list is used again',
      'def f(rows, wanted):\n    names = [row["name"].strip() for row in rows]\n    if wanted in names:\n        return names\n    return 0\n',
    ],
    [
      'a search in a loop is one for a set',
      'def f(rows, names):\n    n = 0\n    for name in names:\n        if name in [row["name"].strip() for row in rows]:\n            n += 1\n    return n\n',
    ],
    ['the comprehension has the name for itself', 'def f(rows, x):\n    return x in [x.a.strip() for x in rows]\n'],
    ['every item has an effect', 'def f(rows, g, x):\n    return x in [g(row) for row in rows]\n'],
    ['a few items', 'def f(x, y):\n    return x in [y + n for n in (1, 2)]\n'],
    ['True is compared with what need not be a truth', 'def f(rows):\n    return True in [row["a"] for row in rows]\n'],
  ],
});
