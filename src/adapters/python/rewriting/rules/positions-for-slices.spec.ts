import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('positions-for-slices', {
  rewrites: [
    [
      'whether a value comes again',
      `
def has_twins(names):
    for i, name in enumerate(names):
        if name in names[i + 1:]:
            return True
    return False
`,
      `
def has_twins(names):
    last_positions = {}
    for position, item in enumerate(names):
        last_positions[item] = position
    for i, name in enumerate(names):
        if last_positions.get(name, -1) >= i + 1:
            return True
    return False
`,
      { doubt: true },
    ],
    [
      'whether a value was there before',
      `
def distinct(values: list[int]):
    return [values[i] for i in range(len(values)) if values[i] not in values[:i]]
`,
      `
def distinct(values: list[int]):
    first_positions = {}
    for position, item in enumerate(values):
        first_positions.setdefault(item, position)
    return [values[i] for i in range(len(values)) if first_positions.get(values[i], len(values)) >= i]
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['values may not hash', 'def f(xs):\n    return [x for i, x in enumerate(xs) if x not in xs[:i]]\n'],
    [
      'a text holds other texts',
      'def f(text: str, words: list[str]):\n    return [w for i, w in enumerate(words) if w in text[i:]]\n',
    ],
    [
      'an index below zero counts from the end',
      'def f(xs: list[int], ks: list[int]):\n    return [x for x, k in zip(xs, ks) if x in xs[k:]]\n',
    ],
    [
      'the list changes',
      'def f(names: list[str]):\n    for i in range(len(names)):\n        if names[i] in names[:i]:\n            names[i] = ""\n',
    ],
    ['a step', 'def f(names: list[str]):\n    return [n for i, n in enumerate(names) if n in names[:i:2]]\n'],
  ],
});
