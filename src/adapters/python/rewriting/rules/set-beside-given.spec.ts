import { ruleCases } from '../../../../../test/fakes/rule-cases';

const loop = (body: string): string =>
  `def f(cities, rows):\n    for row in rows:\n        if row["city"] not in cities:\n${body}    return len(cities)\n`;

ruleCases('set-beside-given', {
  rewrites: [
    [
      'a list of the object',
      `
class Registry:
    def __init__(self):
        self.names = []

    def register(self, names):
        added = 0
        for name in names:
            if name not in self.names:
                self.names.append(name)
                added += 1
        return added
`,
      `
class Registry:
    def __init__(self):
        self.names = []

    def register(self, names):
        added = 0
        names_set = set(self.names)
        for name in names:
            if name not in names_set:
                self.names.append(name)
                names_set.add(name)
                added += 1
        return added
`,
      { doubt: true },
    ],
    [
      'a list that was given; what is more than a name is made once',
      loop('            cities.append(row["city"])\n'),
      `def f(cities, rows):
    cities_set = set(cities) if cities is not None else None
    for row in rows:
        if row["city"] not in cities_set:
            new_cities = row["city"]
            cities.append(new_cities)
            cities_set.add(new_cities)
    return len(cities)
`,
    ],
  ],
  leaves: [
    ['set is the name of the list', loop('            cities.append(row["city"])\n').replaceAll('cities', 'set')],
    ['anything may come', 'def f(xs, ys):\n    for y in ys:\n        if y not in xs:\n            xs.append(y)\n'],
    ['it shrinks as well', loop('            cities.append(row["city"])\n            cities.pop(0)\n')],
    ['code that is not shown may change it', loop('            cities.append(row["city"])\n            row.tell()\n')],
    [
      'another name may stand for it',
      loop('            cities.append(row["city"])\n            rows.append({"city": ""})\n'),
    ],
    ['a caller may change it meanwhile', loop('            cities.append(row["city"])\n            yield row\n')],
    [
      'it is gone over as it grows',
      'def f(names):\n    for name in names:\n        if name + "s" not in names:\n            names.append(name)\n',
    ],
    ['nothing is appended', loop('            print(row)\n')],
    [
      'another method appends',
      'class A:\n    def __init__(self):\n        self.names = []\n\n    def put(self, name):\n        self.names.append(name)\n\n    def f(self, names):\n        for name in names:\n            if name not in self.names:\n                self.names.append(name)\n                self.put(name)\n',
    ],
  ],
});
