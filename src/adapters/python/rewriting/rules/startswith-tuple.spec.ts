import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('startswith-tuple', {
  rewrites: [
    [
      'neighbours that ask the same text',
      `
def f(lines):
    out = []
    for line in lines:
        if line.strip() and line or line.startswith("#") or line.startswith(("//", ";")) or line.endswith("!"):
            out.append(line)
    return out
`,
      `
def f(lines):
    out = []
    for line in lines:
        if line.strip() and line or line.startswith(("#", "//", ";")) or line.endswith("!"):
            out.append(line)
    return out
`,
      { doubt: false },
    ],
  ],
  leaves: [
    ['once', 'def f(s):\n    return s.startswith("a") or s.startswith("b")\n'],
    [
      'beginnings that are not texts for sure',
      'def f(xs, a, b):\n    return [x for x in xs if x.startswith(a) or x.startswith(b)]\n',
    ],
    ['and', 'def f(xs):\n    return [x for x in xs if x.startswith("a") and x.startswith("ab")]\n'],
    ['two texts', 'def f(xs, y):\n    return [x for x in xs if x.startswith("a") or y.startswith("b")]\n'],
    [
      'what is inserted might fail',
      'def f(xs, y):\n    return [x for x in xs if x.startswith("a") or x.startswith(f"{y}")]\n',
    ],
  ],
});
