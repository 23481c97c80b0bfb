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
  ],
  leaves: [
    [
      'the last one counts',
      'def f(xs: list):\n    found = None\n    for x in xs:\n        if x < 0:\n            found = x\n    return found\n',
    ],
    [
      'an iterator is read on by others',
      'def f(xs):\n    found = False\n    for x in xs:\n        if x < 0:\n            found = True\n    return found\n',
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
