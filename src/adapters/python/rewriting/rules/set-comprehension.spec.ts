import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('set-comprehension', {
  rewrites: [
    [
      'what is added to an empty set',
      `
def f(rows):
    names = set()
    for row in rows:
        if not row.name:
            continue
        names.add(row.name.lower())
    return names
`,
      `
def f(rows):
    names = {row.name.lower() for row in rows if row.name}
    return names
`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'the set is asked on the way',
      'def f(xs):\n    s = set()\n    for x in xs:\n        if x not in s:\n            s.add(x)\n    return s\n',
    ],
    [
      'set is another function here',
      'from lib import set\n\ndef f(xs):\n    s = set()\n    for x in xs:\n        s.add(x)\n    return s\n',
    ],
    ['it has items already', 'def f(xs):\n    s = set(xs)\n    for x in xs:\n        s.add(-x)\n    return s\n'],
  ],
});
