import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('extend-for-append', {
  rewrites: [
    [
      'items as they are, whatever is there already',
      `
def f(groups):
    out = ["start"]
    for group in groups:
        for item in group.items:
            out.append(item)
    return out
`,
      `
def f(groups):
    out = ["start"]
    for group in groups:
        out.extend(group.items)
    return out
`,
      { doubt: false },
    ],
    [
      'a text that is spelled like the list',
      'def f(page):\n    contacts = [1]\n    for contact in page["contacts"]:\n        contacts.append(contact)\n    return contacts\n',
      'def f(page):\n    contacts = [1]\n    contacts.extend(page["contacts"])\n    return contacts\n',
    ],
  ],
  leaves: [
    ['the list itself', 'def f():\n    xs = [1]\n    for x in xs:\n        xs.append(x)\n    return xs\n'],
    [
      'something is done to the items',
      'def f(ys):\n    xs = [1]\n    for y in ys:\n        xs.append(-y)\n    return xs\n',
    ],
    ['no list', 'def f(xs, ys):\n    for y in ys:\n        xs.append(y)\n    return xs\n'],
    [
      'a generator sees the list grow',
      'def f(ys):\n    xs = [1]\n    def seen():\n        for y in ys:\n            yield len(xs)\n    for y in seen():\n        xs.append(y)\n    return xs\n',
    ],
    [
      'making the items costs more',
      'def f(ys, g):\n    xs = [1]\n    for y in g(ys):\n        xs.append(y)\n    return xs\n',
    ],
  ],
});
