import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('group-before-loop', {
  rewrites: [
    [
      'two searches by the same key',
      `
def f(orders: list):
    rows = []
    for name in sorted({order["name"] for order in orders}):
        own = [order for order in orders if order["name"] == name]
        # In cents:
        total = sum(entry["amount"] for entry in orders if name == entry["name"])
        rows.append((name, own, total))
    return rows
`,
      `
def f(orders: list):
    rows = []
    order_groups = {}
    for order_2 in orders:
        order_groups.setdefault(order_2["name"], []).append(order_2)
    for name in sorted({order["name"] for order in orders}):
        own = [order for order in order_groups.get(name, ())]
        # In cents:
        total = sum(entry["amount"] for entry in order_groups.get(name, ()))
        rows.append((name, own, total))
    return rows
`,
      { doubt: true },
    ],
    [
      'types that hash',
      `
def f(words: list[str], letters: list[str]):
    return {letter: [word for word in words if word[0] == letter if len(word) > 1] for letter in letters}
`,
      `
def f(words: list[str], letters: list[str]):
    word_groups = {}
    for word_2 in words:
        word_groups.setdefault(word_2[0], []).append(word_2)
    return {letter: [word for word in word_groups.get(letter, ()) if len(word) > 1] for letter in letters}
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['keys may not hash', 'def f(xs: list, ys):\n    return [[x for x in xs if x.key == y] for y in ys]\n'],
    [
      'floats: nan is not itself',
      'def f(xs: list[float], ys: list[float]):\n    return [[x for x in xs if x == y] for y in ys]\n',
    ],
    [
      'the list grows',
      'def f(words: list[str]):\n    for word in words:\n        same = [w for w in words if w[0] == word]\n        words.append(str(same))\n',
    ],
    [
      'an iterator is read once',
      'def f(words, letters: list[str]):\n    return [[w for w in words if str(w) == x] for x in letters]\n',
    ],
    [
      'the keys of items change',
      'def f(source):\n    orders = [dict(o) for o in source]\n    out = []\n    for name in {o["name"] for o in orders}:\n        own = [o for o in orders if o["name"] == name]\n        own[0]["name"] = "x"\n        out.append(own)\n    return out\n',
    ],
    ['once', 'def f(words: list[str], x: str):\n    return [w for w in words if w[0] == x]\n'],
  ],
});
