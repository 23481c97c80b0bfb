import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('repeat-for-append', {
  rewrites: [
    [
      'a value as often as is said',
      `
def f(steps, idle: int):
    profile = []
    for step in steps:
        for _ in range(step.quarters):
            profile.append(step.kilowatts)
        for _ in range(idle + 1):
            profile.append(0.0)
    return profile
`,
      `
def f(steps, idle: int):
    profile = []
    for step in steps:
        profile.extend([step.kilowatts] * step.quarters)
        profile.extend([0.0] * (idle + 1))
    return profile
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['a new list each time', 'def f(n):\n    xs = []\n    for _ in range(n):\n        xs.append([])\n    return xs\n'],
    ['a call each time', 'def f(n, g):\n    xs = []\n    for _ in range(n):\n        xs.append(g())\n    return xs\n'],
    ['the index', 'def f(n):\n    xs = []\n    for i in range(n):\n        xs.append(i)\n    return xs\n'],
    [
      'the index is seen behind',
      'def f(n):\n    xs = []\n    for i in range(n):\n        xs.append(0)\n    return xs, i\n',
    ],
    ['who knows what is appended to', 'def f(xs, n):\n    for _ in range(n):\n        xs.append(0)\n'],
    [
      'text made anew',
      'def f(x, n):\n    xs = [1]\n    for _ in range(n):\n        xs.append(f"{x}")\n    return xs\n',
    ],
  ],
});
