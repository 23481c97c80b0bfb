import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('search-itself', {
  rewrites: [
    [
      'keys that are copied',
      `
def f(words: list[str]):
    seen = {}
    for word in words:
        if word in list(seen.keys()):
            seen[word] += 1
        else:
            seen[word] = 1
    return "a" in seen.keys(), seen
`,
      `
def f(words: list[str]):
    seen = {}
    for word in words:
        if word in seen:
            seen[word] += 1
        else:
            seen[word] = 1
    return "a" in seen, seen
`,
      { doubt: true },
    ],
    [
      'a list that is copied',
      `
def f(x):
    xs = [str(y) for y in range(x)]
    return x in list(xs)
`,
      `
def f(x):
    xs = [str(y) for y in range(x)]
    return x in xs
`,
      { doubt: false },
    ],
  ],
  leaves: [
    ['what may not hash is no error in a list', 'def f(x):\n    d = {"a": 1}\n    return x in list(d)\n'],
    ['what cannot be sorted is an error', 'def f(x: str, d: dict):\n    return x in sorted(d)\n'],
    ['an iterator is used up', 'def f(x, xs):\n    return x in list(xs)\n'],
    ['keys of something else', 'def f(x, table):\n    return x in table.keys()\n'],
  ],
});
