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
    [
      'items in parts, of a dictionary too; one side is called like a key',
      'def f(prices, basket):\n    total = 0\n    for wanted in basket:\n        for name, cost in prices.items():\n            if name == wanted:\n                total += cost\n                break\n    return total\n',
      'def f(prices, basket):\n    total = 0\n    cost_by_key = {}\n    for name, cost in prices.items():\n        cost_by_key.setdefault(name, (name, cost))\n    for wanted in basket:\n        cost_key = wanted\n        if cost_key in cost_by_key:\n            name, cost = cost_by_key[cost_key]\n            total += cost\n    return total\n',
    ],
    [
      'lines with their own ends',
      'def f(people, ids):\r\n    for one in ids:\r\n        for person in people:\r\n            if person.id == one:\r\n                person.seen = True\r\n                break\r\n        else:\r\n            print(one)\r\n',
      'def f(people, ids):\r\n    person_by_key = {}\r\n    for person in people:\r\n        person_by_key.setdefault(person.id, person)\r\n    for one in ids:\r\n        person_key = one\r\n        if person_key in person_by_key:\r\n            person = person_by_key[person_key]\r\n            person.seen = True\r\n        else:\r\n            print(one)\r\n',
    ],
    [
      'what is found is looked at behind the loop',
      'def f(people, ids):\n    out = []\n    for one in ids:\n        for person in people:\n            if person.id == one:\n                break\n        else:\n            continue\n        out.append(person.age)\n    return out\n',
      'def f(people, ids):\n    out = []\n    person_by_key = {}\n    for person in people:\n        person_by_key.setdefault(person.id, person)\n    for one in ids:\n        person_key = one\n        if person_key not in person_by_key:\n            continue\n        person = person_by_key[person_key]\n        out.append(person.age)\n    return out\n',
    ],
    [
      'what is done where nothing is found',
      'def f(people, ids):\n    out = []\n    for one in ids:\n        for person in people:\n            if person.id == one:\n                out.append(person)\n                break\n        else:\n            out.append(None)\n    return out\n',
      'def f(people, ids):\n    out = []\n    person_by_key = {}\n    for person in people:\n        person_by_key.setdefault(person.id, person)\n    for one in ids:\n        person_key = one\n        if person_key in person_by_key:\n            person = person_by_key[person_key]\n            out.append(person)\n        else:\n            out.append(None)\n    return out\n',
    ],
    [
      'only what is not found counts',
      'def f(people, ids):\n    missing = []\n    for one in ids:\n        for person in people:\n            if person.id == one:\n                break\n        else:\n            missing.append(one)\n    return missing\n',
      'def f(people, ids):\n    missing = []\n    person_by_key = {}\n    for person in people:\n        person_by_key.setdefault(person.id, person)\n    for one in ids:\n        person_key = one\n        if person_key not in person_by_key:\n            missing.append(one)\n    return missing\n',
    ],
    [
      'the function ends where one is found',
      'def f(people, ids):\n    for one in ids:\n        for person in people:\n            if person.id == one:\n                return person\n    return None\n',
      'def f(people, ids):\n    person_by_key = {}\n    for person in people:\n        person_by_key.setdefault(person.id, person)\n    for one in ids:\n        person_key = one\n        if person_key in person_by_key:\n            person = person_by_key[person_key]\n            return person\n    return None\n',
    ],
  ],
  leaves: [
    [
      'an error would be caught',
      'def f(people, ids):\n    out = []\n    for one in ids:\n        try:\n            for person in people:\n                if person["id"] == one:\n                    out.append(person)\n                    break\n        except KeyError:\n            out.append(None)\n    return out\n',
    ],
    [
      'what was not found is looked at behind',
      search('person["id"] == order["person_id"]').replace('out.append(name)', 'out.append((name, person))'),
    ],
    [
      'the items change',
      'def f(people, ids):\n    for one in ids:\n        for person in people:\n            if person.id == one:\n                people.remove(person)\n                break\n',
    ],
    [
      'few items',
      'def f(ids):\n    out = []\n    for one in ids:\n        for name, code in (("a", 1), ("b", 2)):\n            if code == one:\n                out.append(name)\n                break\n    return out\n',
    ],
    ['keys may not hash', search('person["tags"] == order["tags"]')],
    ['keys are lists', search('person["id"] == [order]')],
    ['None is found by being equal', search('person["id"] == None')],
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
