import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('stop-when-settled', {
  rewrites: [
    [
      'a flag',
      `
def f(xs: list):
    found = False
    for x in xs:
        if x < 0:
            found = True
    return found
`,
      `
def f(xs: list):
    found = False
    for x in xs:
        if x < 0:
            found = True
            break
    return found
`,
      { doubt: true },
    ],
    [
      'what is prepared for the test, of a parameter without a type',
      'def f(rows, names):\n    valid = True\n    for row in rows:\n        missing = row.strip()\n        if missing not in names:\n            valid = False\n    return valid\n',
      'def f(rows, names):\n    valid = True\n    for row in rows:\n        missing = row.strip()\n        if missing not in names:\n            valid = False\n            break\n    return valid\n',
    ],
    [
      'both of two loops',
      'def f(xs, ys):\n    found = False\n    for x in xs:\n        for y in ys:\n            if x == y:\n                found = True\n    return found\n',
      'def f(xs, ys):\n    found = False\n    for x in xs:\n        for y in ys:\n            if x == y:\n                found = True\n                break\n        if found:\n            break\n    return found\n',
    ],
  ],
  leaves: [
    [
      'a text that is made of itself',
      'def f(x: str, starts: list):\n    for start in starts:\n        if x.startswith(start):\n            x = f"<{x}>"\n    return x\n',
    ],
    [
      'the last one counts',
      'def f(xs: list):\n    found = None\n    for x in xs:\n        if x < 0:\n            found = x\n    return found\n',
    ],
    [
      'an iterator is read on by others',
      'def f(rows):\n    xs = iter(rows)\n    found = False\n    for x in xs:\n        if x < 0:\n            found = True\n    return found, xs\n',
    ],
    [
      'something else is done for each item',
      'def f(xs: list):\n    found = False\n    seen = 0\n    for x in xs:\n        seen = x\n        if x < 0:\n            found = True\n    return found, seen\n',
    ],
    [
      'a test with an effect',
      'def f(xs: list, g):\n    found = False\n    for x in xs:\n        if g(x):\n            found = True\n    return found\n',
    ],
    [
      'a few',
      'def f(y):\n    found = False\n    for x in (1, 2, 3):\n        if x < y:\n            found = True\n    return found\n',
    ],
    [
      'it stops already',
      'def f(xs: list):\n    found = False\n    for x in xs:\n        if x < 0:\n            found = True\n            break\n    return found\n',
    ],
  ],
});
