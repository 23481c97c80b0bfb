import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('set-for-membership', {
  rewrites: [
    [
      'all searches of a list that the loop leaves alone, one set before the loop',
      `
def missing(rows):
    known = [str(row) for row in rows]
    found = []
    # Those that nobody knows:
    for name in (str(row) for row in rows):
        if name not in known and name + "s" in known:
            found.append(name)
    return found
`,
      `
def missing(rows):
    known = [str(row) for row in rows]
    found = []
    known_set = set(known)
    # Those that nobody knows:
    for name in (str(row) for row in rows):
        if name not in known_set and name + "s" in known_set:
            found.append(name)
    return found
`,
      { doubt: false },
    ],
    [
      'a comprehension; annotations only suggest what the elements are',
      `
def both(left: list[str], right: list[str]):
    return [word for word in left if word in right]
`,
      `
def both(left: list[str], right: list[str]):
    right_set = set(right)
    return [word for word in left if word in right_set]
`,
      { doubt: true },
    ],
    [
      'lists of the object, outside of the outermost loop that leaves them alone',
      `
class Guests:
    def __init__(self, invited: list[str]):
        self.invited = list(invited)

    def strangers(self, tables: list[list[str]]):
        count = 0
        for table in tables:
            for guest in table:
                if guest not in self.invited:
                    count += 1
        return count
`,
      `
class Guests:
    def __init__(self, invited: list[str]):
        self.invited = list(invited)

    def strangers(self, tables: list[list[str]]):
        count = 0
        invited_set = set(self.invited)
        for table in tables:
            for guest in table:
                if guest not in invited_set:
                    count += 1
        return count
`,
    ],
    [
      'a parameter that is called like several keys',
      `
def remaining(tickets, closed_ids):
    return [ticket for ticket in tickets if ticket["id"] not in closed_ids]
`,
      `
def remaining(tickets, closed_ids):
    closed_ids_set = set(closed_ids) if type(closed_ids) in (list, tuple) else closed_ids
    return [ticket for ticket in tickets if ticket["id"] not in closed_ids_set]
`,
      { doubt: true },
    ],
    [
      'a list in which texts are looked for',
      `
def known(rows, banned):
    blocked = list(banned)
    return [row for row in rows if row.strip().lower() in blocked]
`,
      `
def known(rows, banned):
    blocked = list(banned)
    blocked_set = set(blocked)
    return [row for row in rows if row.strip().lower() in blocked_set]
`,
      { doubt: true },
    ],
    ...['ys: list[str] | None', 'ys: list[str] = None', 'ys: list[str]'].map((ys): [string, string, string] => [
      `None is excluded only later: ${ys}`,
      `def f(xs: list[str], ${ys}):\n    return [x for x in xs if ys and x in ys]\n`,
      `def f(xs: list[str], ${ys}):\n    ys_set = set(ys) if type(ys) in (list, tuple) else ys\n    return [x for x in xs if ys and x in ys_set]\n`,
    ]),
    [
      'fields of records in what may well be a list',
      'def f(rows, known):\n    return [row for row in rows if row["reader"] not in known and (row.x, row.y) not in known]\n',
      'def f(rows, known):\n    known_set = set(known) if type(known) in (list, tuple) else known\n    return [row for row in rows if row["reader"] not in known_set and (row.x, row.y) not in known_set]\n',
      { doubt: true },
    ],
    [
      'a list that is made for each search',
      'def f(orders, paid):\n    return [order for order in orders if order["id"] not in [number for number, _ in paid]]\n',
      'def f(orders, paid):\n    known_set = {number for number, _ in paid}\n    return [order for order in orders if order["id"] not in known_set]\n',
    ],
    [
      'None is excluded on the way to the loop',
      'def f(xs: list[str], ys: list[str]):\n    return [x for x in xs if x in ys] if ys is not None else list(xs)\n',
      'def f(xs: list[str], ys: list[str]):\n    ys_set = set(ys) if type(ys) in (list, tuple) else ys\n    return [x for x in xs if x in ys_set] if ys is not None else list(xs)\n',
    ],
  ],
  leaves: [
    [
      'a global that the loop appends to',
      'KNOWN = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]\n\n\ndef f(xs: list[str]):\n    for x in xs:\n        if x not in KNOWN:\n            KNOWN.append(x)\n',
    ],
    [
      'a global that a called function appends to',
      'KNOWN = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]\n\n\ndef keep(x):\n    KNOWN.append(x)\n\n\ndef f(xs: list[str]):\n    for x in xs:\n        if x not in KNOWN:\n            keep(x)\n',
    ],
    [
      'None is excluded only later, and `type` is something else',
      'def f(xs: list[str], ys: list[str] | None, type):\n    return [x for x in xs if ys and x in ys]\n',
    ],
    [
      'a generator is read later',
      'def f(xs: list[str], ys: list[str]):\n    late = (x for x in xs if x in ys)\n    ys.append("")\n    return late\n',
    ],
    [
      'a lambda is called later',
      'def f(xs: list[str], ys: list[str]):\n    return lambda: [x for x in xs if x in ys]\n',
    ],
    [
      'the variables are looked at by name',
      'def f(xs: list[str], ys: list[str]):\n    return [x for x in xs if x in ys], locals()\n',
    ],
    [
      'nobody knows what the elements are',
      'def f(xs, ys):\n    ys = list(ys)\n    return [x for x in xs if x in ys]\n',
    ],
    ['what is looked up may be a list', 'def f(xs: list, ys: list[str]):\n    return [x for x in xs if x in ys]\n'],
    ['the container has rules of its own', 'def f(xs: list[str], ys: Rules):\n    return [x for x in xs if x in ys]\n'],
    [
      'what is searched is a mapping by what else is done with it',
      'def f(rows, prices):\n    return sum(prices[row["sku"]] for row in rows if row["sku"] in prices)\n',
    ],
    [
      'what is searched is a set by its description',
      'def f(rows, allowed):\n    """Rows of the allowed ids (a set)."""\n    return [row for row in rows if row["id"] in allowed]\n',
    ],
    [
      'objects of a dataclass that do not hash',
      'from dataclasses import dataclass\n\n\n@dataclass\nclass Code:\n    text: str\n\n\ndef f(codes: list[Code], known_codes: list[Code]):\n    return [code for code in codes if code in known_codes]\n',
    ],
    [
      'a field that is an object of such a dataclass',
      'from dataclasses import dataclass\n\n\n@dataclass\nclass Code:\n    text: str\n\n\n@dataclass\nclass Item:\n    code: Code\n\n\ndef f(items: list[Item], known_codes):\n    return [item for item in items if item.code in known_codes]\n',
    ],
    [
      'items that are dictionaries',
      'def f(messages: list):\n    return [m for m in messages if m["author"].lower() in messages]\n',
    ],
    ['values of any kind', 'def f(rows, known):\n    return [row for row in rows if row["value"] not in known]\n'],
    [
      'the list grows in the loop',
      'def f(xs: list[str]):\n    ys = [""]\n    for x in xs:\n        if x in ys:\n            ys.append(x + "!")\n',
    ],
    [
      'other code may change the list of the object',
      `class A:
    def __init__(self, known: list[str]):
        self.known = known

    def f(self, xs: list[str], tell):
        for x in xs:
            if x in self.known:
                tell(x)
`,
    ],
    ['it is asked once', 'def f(x: str, ys: list[str]):\n    return x in ys\n'],
    [
      'a list of a few',
      'def f(rows):\n    left_out = ["a", "b"]\n    return [row for row in rows if str(row) not in left_out]\n',
    ],
    [
      'an attribute that is a list of a few',
      'class A:\n    CODES = ["gzip", "zlib"]\n\n    def f(self, text: str):\n        return [x for x in text.split() if x.strip() in self.CODES]\n',
    ],
  ],
});
