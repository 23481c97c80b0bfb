import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('change-itself', {
  rewrites: [
    [
      'a dictionary',
      'def f(items):\n    counts: dict[str, int] = {}\n    for item in items:\n        updated = dict(counts)\n        updated[item] = updated.get(item, 0) + 1\n        counts = updated\n    return counts\n',
      'def f(items):\n    counts: dict[str, int] = {}\n    for item in items:\n        counts[item] = counts.get(item, 0) + 1\n    return counts\n',
      { doubt: false },
    ],
    [
      'a list',
      'def f(items):\n    out = []\n    for item in items:\n        longer = out[:]\n        if item:\n            longer.append(item)\n        out = longer\n    return out\n',
      'def f(items):\n    out = []\n    for item in items:\n        if item:\n            out.append(item)\n    return out\n',
      { doubt: false },
    ],
    [
      'copied back as well, of a parameter that is copied first',
      'def f(state, pairs):\n    state = dict(state)\n    for key, value in pairs:\n        new = {**state}\n        new[key] = value\n        state = dict(new)\n    return state\n',
      'def f(state, pairs):\n    state = dict(state)\n    for key, value in pairs:\n        state[key] = value\n    return state\n',
    ],
  ],
  leaves: [
    [
      'the parameter itself',
      'def f(state, pairs):\n    for key, value in pairs:\n        new = {**state}\n        new[key] = value\n        state = new\n    return state\n',
    ],
    [
      'the old one is looked at meanwhile',
      'def f(items):\n    out = []\n    for item in items:\n        longer = out[:]\n        longer.append(len(out))\n        print(out)\n        out = longer\n    return out\n',
    ],
    [
      'somebody holds the old one',
      'def f(items):\n    out = []\n    steps = []\n    for item in items:\n        longer = out[:]\n        longer.append(item)\n        steps.append(longer)\n        out = longer\n    return steps\n',
    ],
    [
      'it may not be put back',
      'def f(items):\n    out = set()\n    for item in items:\n        more = set(out)\n        more.add(item)\n        if len(more) > 3:\n            break\n        out = more\n    return out\n',
    ],
    [
      'it is the caller’s',
      'def f(out, items):\n    for item in items:\n        longer = out[:]\n        longer.append(item)\n        out = longer\n    return out\n',
    ],
  ],
});
