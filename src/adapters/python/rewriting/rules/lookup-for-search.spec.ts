import { ruleCases } from '../../../../../test/fakes/rule-cases';

const search = (test: string, found = 'name = person["name"]'): string =>
  `def f(people, orders):\n    out = []\n    for order in orders:\n        name = None\n        for person in people:\n            if ${test}:\n                ${found}\n                break\n        out.append(name)\n    return out\n`;

ruleCases('lookup-for-search', {
  rewrites: [
    [
      'the first of each key',
      search('str(person["id"]) == str(order["person"])'),
      `
def f(people, orders):
    out = []
    person_by_key = {}
    for person in people:
        person_by_key.setdefault(str(person["id"]), person)
    for order in orders:
        name = None
        person_key = str(order["person"])
        if person_key in person_by_key:
            person = person_by_key[person_key]
            name = person["name"]
        out.append(name)
    return out
`,
      { doubt: true },
    ],
    [
      'what is called like a key is one',
      search('person["id"] == order["person_id"]'),
      `
def f(people, orders):
    out = []
    person_by_key = {}
    for person in people:
        person_by_key.setdefault(person["id"], person)
    for order in orders:
        name = None
        person_key = order["person_id"]
        if person_key in person_by_key:
            person = person_by_key[person_key]
            name = person["name"]
        out.append(name)
    return out
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['keys may not hash', search('person["id"] == order["person"]')],
    ['keys are of different kinds', search('str(person["id"]) == len(order)')],
    ['it is no equality', search('str(person["id"]) > str(order["person"])')],
    ['the key has an effect', search('str(people.pop()) == str(order)')],
    ['every match counts', search('str(person["id"]) == str(order["person"])').replace('                break\n', '')],
    [
      'the item is used behind the loop',
      search('str(person["id"]) == str(order["person"])').replace('append(name)', 'append(person)'),
    ],
    [
      'the keys of items change',
      'def f(source, names: list[str]):\n    orders = [dict(o) for o in source]\n    for name in names:\n        for order in orders:\n            if str(order["name"]) == name:\n                order["name"] = "x"\n                break\n',
    ],
  ],
});
