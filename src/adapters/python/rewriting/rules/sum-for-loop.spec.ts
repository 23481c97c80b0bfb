import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('sum-for-loop', {
  rewrites: [
    [
      'lengths are whole numbers, whatever they are of',
      `
def f(words):
    total = 0
    for word in words:
        total += len(word)
    return total
`,
      `
def f(words):
    total = 0
    total += sum(map(len, words))
    return total
`,
      { doubt: false },
    ],
    [
      'numbers by their annotation',
      `
def f(amounts: list[int]) -> int:
    total = 0
    for amount in amounts:
        total += amount
    return total
`,
      `
def f(amounts: list[int]) -> int:
    total = 0
    total += sum(amounts)
    return total
`,
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'floats would be rounded elsewhere',
      'def f(xs: list[float]):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n',
    ],
    ['anything can be added', 'def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n'],
    [
      'the total so far is used',
      'def f(xs: list[int]):\n    total = 0\n    for x in xs:\n        total += x\n        print(total)\n    return total\n',
    ],
    [
      'a handler sees the total so far',
      'def f(xs):\n    total = 0\n    try:\n        for x in xs:\n            total += int(x)\n    except ValueError:\n        pass\n    return total\n',
    ],
    [
      'sum is another function here',
      'sum = max\n\ndef f(xs):\n    total = 0\n    for x in xs:\n        total += len(x)\n    return total\n',
    ],
    [
      'the sum is called like the builtin',
      'def f(words):\n    sum = 0\n    for w in words:\n        sum += len(w)\n    return sum\n',
    ],
  ],
});
