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
  ],
  leaves: [
    [
      'None is excluded only later',
      'def f(xs: list[str], ys: list[str] | None):\n    return [x for x in xs if ys and x in ys]\n',
    ],
    [
      'a default of None',
      'def f(xs: list[str], ys: list[str] = None):\n    return [x for x in xs if ys and x in ys]\n',
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
    ['the container has rules of its own', 'def f(xs: list[str], ys):\n    return [x for x in xs if x in ys]\n'],
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
