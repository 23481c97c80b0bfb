import { ruleCases } from '../../../../../test/fakes/rule-cases';

const search = (call: string): string =>
  `def f(orders, people):\n    out = []\n    for order in orders:\n        found = ${call}\n        out.append(found)\n    return out\n`;
const table = (build: string, call: string): string => search(call).replace('    for', `${build}    for`);

ruleCases('lookup-for-next', {
  rewrites: [
    [
      'the first of each key',
      search('next((p for p in people if p["id"] == order["who"]), None)'),
      table(
        '    item_by_key = {}\n    for p in people:\n        item_by_key.setdefault(p["id"], p)\n',
        'item_by_key.get(order["who"], None)',
      ),
      { doubt: true },
    ],
    [
      'fields of what is found are counted',
      search('next((p for p in people if p["id"] == order["id"]), None)').replace(
        'out.append(found)',
        'found["stock"] -= order["count"]',
      ),
      table(
        '    item_by_key = {}\n    for p in people:\n        item_by_key.setdefault(p["id"], p)\n',
        'item_by_key.get(order["id"], None)',
      ).replace('out.append(found)', 'found["stock"] -= order["count"]'),
    ],
    [
      'a part of it, the sides turned round',
      search('next((age for name, age in people if order.name == name), 0)'),
      table(
        '    name_by_key = {}\n    for name, age in people:\n        name_by_key.setdefault(name, age)\n',
        'name_by_key.get(order.name, 0)',
      ),
    ],
    [
      'in a comprehension',
      'def f(ids, people):\n    return [next((person for person in people if person.id == one), None) for one in ids]\n',
      'def f(ids, people):\n    person_by_key = {}\n    for person in people:\n        person_by_key.setdefault(person.id, person)\n    return [person_by_key.get(one, None) for one in ids]\n',
    ],
  ],
  leaves: [
    ['what other items may not have', search('next((p.age for p in people if p.id == order.id), None)')],
    [
      'an error would be caught',
      search('next((p for p in people if p["id"] == order["id"]), None)').replace(
        / {8}found.*\n/,
        (line) => `        try:\n    ${line}        except KeyError:\n            found = None\n`,
      ),
    ],
    [
      'what is taken may be an error for the others',
      search('next((10 / p.count for p in people if p.id == order.id), None)'),
    ],
    [
      'what is taken changes',
      search('next((p["stock"] for p in people if p["id"] == order["id"]), None)').replace(
        'out.append(found)',
        'order["stock"] = found',
      ),
    ],
    ['once', 'def f(people, one):\n    return next((p for p in people if p.id == one), None)\n'],
    ['it must be there', search('next(p for p in people if p.id == order.id)')],
    ['no equality', search('next((p for p in people if p.id > order.id), None)')],
    [
      'what is taken depends on the round',
      search('next((p.price * order.count for p in people if p.id == order.id), None)'),
    ],
    [
      'the items change',
      search('next((p for p in people if p.id == order.id), None)').replace(
        'out.append(found)',
        'people.append(order)',
      ),
    ],
    ['what stands for nothing has an effect', search('next((p for p in people if p.id == order.id), print(1))')],
    [
      'the name is used otherwise',
      search('next((p for p in people if p.id == order.id), None)').replace('out = []', 'out = []\n    p = 1'),
    ],
  ],
});
