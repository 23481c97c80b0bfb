import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('matches-by-key', {
  rewrites: [
    [
      'all matches of dictionaries',
      `
def attach(orders, customers):
    rows = []
    for order in orders:
        # Usually one:
        for customer in customers:
            if order["customer_id"] == customer["id"] and customer["active"]:
                rows.append((order["id"], customer["name"]))
    return rows
`,
      `
def attach(orders, customers):
    rows = []
    customer_groups = {}
    for customer in customers:
        customer_groups.setdefault(customer["id"], []).append(customer)
    for order in orders:
        # Usually one:
        for customer in customer_groups.get(order["customer_id"], ()):
            if order["customer_id"] == customer["id"] and customer["active"]:
                rows.append((order["id"], customer["name"]))
    return rows
`,
      { doubt: true },
    ],
    [
      'parts of tuples, what does not match is passed over, and an else',
      `
def prices(items, price_list):
    found = []
    for sku, quantity in items:
        for code, amount in price_list:
            if code != sku:
                continue
            found.append(quantity * amount)
            break
        else:
            found.append(None)
    return found
`,
      `
def prices(items, price_list):
    found = []
    price_list_item_groups = {}
    for code, amount in price_list:
        price_list_item_groups.setdefault(code, []).append((code, amount))
    for sku, quantity in items:
        for code, amount in price_list_item_groups.get(sku, ()):
            if code != sku:
                continue
            found.append(quantity * amount)
            break
        else:
            found.append(None)
    return found
`,
    ],
    [
      'a comprehension of two loops',
      `
def joined(left, right, key):
    return [(one, other) for one in left for other in right if one[key] == other[key]]
`,
      `
def joined(left, right, key):
    right_item_groups = {}
    for other_item in right:
        right_item_groups.setdefault(other_item[key], []).append(other_item)
    return [(one, other) for one in left for other in right_item_groups.get(one[key], ()) if one[key] == other[key]]
`,
    ],
    [
      'any of the others',
      `
def without_owner(cars, owners):
    return [car for car in cars if not any(owner.car_id == car.id for owner in owners)]
`,
      `
def without_owner(cars, owners):
    owner_groups = {}
    for owner_item in owners:
        owner_groups.setdefault(owner_item.car_id, []).append(owner_item)
    return [car for car in cars if not any(owner.car_id == car.id for owner in owner_groups.get(car.id, ()))]
`,
    ],
    [
      'the first of the others, while records get new fields',
      `
def managers(employees):
    for employee in employees:
        manager = next((one for one in employees if one["id"] == employee["manager_id"]), None)
        employee["manager"] = manager
`,
      `
def managers(employees):
    employee_groups = {}
    for one_item in employees:
        employee_groups.setdefault(one_item["id"], []).append(one_item)
    for employee in employees:
        manager = next((one for one in employee_groups.get(employee["manager_id"], ()) if one["id"] == employee["manager_id"]), None)
        employee["manager"] = manager
`,
    ],
    [
      'pairs of positions',
      `
def has_twins(emails):
    for i in range(len(emails)):
        for j in range(i + 1, len(emails)):
            if emails[i] == emails[j]:
                return True
    return False
`,
      `
from bisect import bisect_left


def has_twins(emails):
    position_groups = {}
    for j in range(len(emails)):
        position_groups.setdefault(emails[j], []).append(j)
    for i in range(len(emails)):
        same = position_groups.get(emails[i], ())
        for j in same[bisect_left(same, i + 1):]:
            if emails[i] == emails[j]:
                return True
    return False
`,
    ],
    [
      'whole numbers that add up to one',
      `
def pairs(numbers: list[int], target: int):
    return [(i, j) for i in range(len(numbers)) for j in range(i + 1, len(numbers)) if numbers[i] + numbers[j] == target]
`,
      `
from bisect import bisect_left


def pairs(numbers: list[int], target: int):
    position_groups = {}
    for j_item in range(len(numbers)):
        position_groups.setdefault(numbers[j_item], []).append(j_item)
    return [(i, j) for i in range(len(numbers)) for same in (position_groups.get(target - numbers[i], ()),) for j in same[bisect_left(same, i + 1):] if numbers[i] + numbers[j] == target]
`,
    ],
    [
      'another guard before it, what is found goes into lists of a dictionary',
      `
def tree(people):
    below = {}
    for boss in people:
        below[boss.name] = []
        for person in people:
            if person is boss:
                continue
            if person.group == boss.group and person.boss_name == boss.name:
                below[boss.name].append(person)
    return below
`,
      `
def tree(people):
    below = {}
    people_item_groups = {}
    for person in people:
        people_item_groups.setdefault(person.group, []).append(person)
    for boss in people:
        below[boss.name] = []
        for person in people_item_groups.get(boss.group, ()):
            if person is boss:
                continue
            if person.group == boss.group and person.boss_name == boss.name:
                below[boss.name].append(person)
    return below
`,
    ],
    [
      'the same letters',
      `
def anagrams(words, others):
    return [(word, other) for word in words for other in others if sorted(word) == sorted(other.strip())]
`,
      `
def anagrams(words, others):
    other_groups = {}
    for other_item in others:
        other_groups.setdefault(tuple(sorted(other_item.strip())), []).append(other_item)
    return [(word, other) for word in words for other in other_groups.get(tuple(sorted(word)), ()) if sorted(word) == sorted(other.strip())]
`,
    ],
    [
      'fields of records, and what matches is put into a field of the item',
      `
def attach(posts, comments):
    for post in posts:
        post["comments"] = []
        for comment in comments:
            if comment["post"] == post["number"]:
                post["comments"].append(comment)
    return posts
`,
      `
def attach(posts, comments):
    comment_groups = {}
    for comment in comments:
        comment_groups.setdefault(comment["post"], []).append(comment)
    for post in posts:
        post["comments"] = []
        for comment in comment_groups.get(post["number"], ()):
            if comment["post"] == post["number"]:
                post["comments"].append(comment)
    return posts
`,
    ],
    [
      'all that stand behind in a list',
      `
def clashes(shifts):
    found = []
    for i, first in enumerate(shifts):
        for second in shifts[i + 1:]:
            if first["day"] == second["day"]:
                found.append((first, second))
    return found
`,
      `
from bisect import bisect_left


def clashes(shifts):
    found = []
    shift_groups = {}
    for position, second in enumerate(shifts[:]):
        shift_groups.setdefault(second["day"], []).append(position)
    for i, first in enumerate(shifts):
        same = shift_groups.get(first["day"], ())
        for second in [shifts[place] for place in same[bisect_left(same, i + 1):]]:
            if first["day"] == second["day"]:
                found.append((first, second))
    return found
`,
    ],
    [
      'a key that is collected in a set',
      'def f(rows: list):\n    return {code: [row for row in rows if row.value == code] for code in {row.value for row in rows}}\n',
      'def f(rows: list):\n    row_groups = {}\n    for row_item in rows:\n        row_groups.setdefault(row_item.value, []).append(row_item)\n    return {code: [row for row in row_groups.get(code, ()) if row.value == code] for code in {row.value for row in rows}}\n',
    ],
  ],
  leaves: [
    [
      'fields that hold things of any kind',
      'def f(stops, orders):\n    for order in orders:\n        for stop in stops:\n            if stop["location"] == order["location"]:\n                print(stop)\n',
    ],
    [
      'None is excluded on the way to the loop',
      'def f(left, right):\n    return [(a, b) for a in left for b in right if a["id"] == b["id"]] if right else []\n',
    ],
    [
      'a field that is compared is filled',
      'def f(posts, comments):\n    for post in posts:\n        for comment in comments:\n            if comment.code == tuple(post.codes):\n                post.codes.append(comment)\n',
    ],
    [
      'a list of the dictionary may be that of the items',
      'def f(xs, ys):\n    table = {}\n    for x in xs:\n        table[x.id] = ys\n        for y in ys:\n            if x.id == y.id:\n                table[x.id].append(x)\n    return table\n',
    ],
    ['keys may not hash', 'def f(xs, ys):\n    return [(x, y) for x in xs for y in ys if x == y]\n'],
    [
      'sums of numbers that may not be whole',
      'def f(xs, total):\n    return [(i, j) for i in range(len(xs)) for j in range(i + 1, len(xs)) if xs[i] + xs[j] == total]\n',
    ],
    [
      'something is done with the others, too',
      'def f(xs, ys):\n    n = 0\n    for x in xs:\n        for y in ys:\n            if x.id == y.id:\n                n += 1\n            else:\n                n -= 1\n    return n\n',
    ],
    [
      'the others are counted',
      'def f(xs, ys):\n    n = 0\n    for x in xs:\n        for y in ys:\n            n += 1\n            if x.id == y.id:\n                break\n    return n\n',
    ],
    [
      'the items change',
      'def f(xs, ys):\n    for x in xs:\n        for y in ys:\n            if x.id == y.id:\n                ys.append(x)\n                break\n',
    ],
    [
      'their keys change',
      'def f(xs, ys):\n    for x in xs:\n        for y in ys:\n            if x["id"] == y["id"]:\n                y.pop("id")\n',
    ],
    [
      'what is wanted changes on the way',
      'def f(names, ys):\n    for name in names:\n        for y in ys:\n            if y.name == name:\n                name = y.next_name\n',
    ],
    [
      'an iterator is read once',
      'def f(xs, ys):\n    ys = iter(ys)\n    return [(x, y) for x in xs for y in ys if x.id == y.id]\n',
    ],
    [
      'the item is used behind the loop',
      'def f(xs, ys):\n    for x in xs:\n        for y in ys:\n            if x.id == y.id:\n                break\n        print(y)\n',
    ],
    [
      'the error is caught',
      'def f(xs, ys):\n    try:\n        return [x for x in xs for y in ys if x.id == y.id]\n    except KeyError:\n        return []\n',
    ],
    [
      'the same is wanted in every round',
      'def f(lines):\n    for header in lines:\n        for line in lines:\n            if line == "END":\n                break\n        yield header\n',
    ],
    ['once', 'def f(ys, name):\n    return [y for y in ys if y.name == name]\n'],
  ],
});
