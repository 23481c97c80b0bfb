import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('hoist-from-comprehension', {
  rewrites: [
    [
      'where there is an item',
      'def f(scores: dict):\n    return {name: score / max(scores.values()) for name, score in scores.items()}\n',
      'def f(scores: dict):\n    max_scores = max(scores.values()) if scores else None\n    return {name: score / max_scores for name, score in scores.items()}\n',
      { doubt: false },
    ],
    [
      'behind a guard, twice',
      'def f(xs: list):\n    if not xs:\n        return []\n    return [x / max(xs) for x in xs if max(xs) > 0]\n',
      'def f(xs: list):\n    if not xs:\n        return []\n    max_xs = max(xs)\n    return [x / max_xs for x in xs if max_xs > 0]\n',
    ],
    [
      'a text, and a set that is searched',
      'def f(rows: list, text: str, names: list[str]):\n    return [row for row in rows if row["a"] in text.lower() and row["b"] in set(names)]\n',
      'def f(rows: list, text: str, names: list[str]):\n    text_lower = text.lower() if rows else None\n    set_names = None\n    return [row for row in rows if row["a"] in text_lower and row["b"] in (set_names if set_names is not None else (set_names := set(names)))]\n',
      { doubt: false },
    ],
    [
      'where only some items need it, or none',
      'def f(rows: list, xs: list[int]):\n    return [row / max(xs) for row in rows if row > 0]\n',
      'def f(rows: list, xs: list[int]):\n    max_xs = None\n    return [row / (max_xs if max_xs is not None else (max_xs := max(xs))) for row in rows if row > 0]\n',
      { doubt: false },
    ],
    [
      'out of the loop around, too',
      'def f(rows, names: list[str]):\n    out = []\n    for row in rows:\n        if any(x in set(names) for x in row):\n            out.append(row)\n    return out\n',
      'def f(rows, names: list[str]):\n    out = []\n    set_names = None\n    for row in rows:\n        if any(x in (set_names if set_names is not None else (set_names := set(names))) for x in row):\n            out.append(row)\n    return out\n',
      { doubt: false },
    ],
    [
      'another part of the statement comes first, and may change it',
      'def f(g, rows: list, xs: list[int]):\n    return g(xs), [row / max(xs) for row in rows]\n',
      'def f(g, rows: list, xs: list[int]):\n    max_xs = None\n    return g(xs), [row / (max_xs if max_xs is not None else (max_xs := max(xs))) for row in rows]\n',
    ],
  ],
  leaves: [
    [
      'it is another one in each round of the comprehension around',
      'def f(rows: list, gens: list):\n    return [[row[gens.index(gen)] for row in rows] for gen in gens]\n',
    ],
    [
      'one of the equal calls is handed out',
      'def f(rows: list, xs: list):\n    return [sorted(xs) for row in rows if row in sorted(xs)]\n',
    ],
    [
      'a generator that another function may read later',
      'def f(g, rows: list, xs: list[int]):\n    return g(row / max(xs) for row in rows)\n',
    ],
    [
      'Python takes no assignment where a comprehension has its items',
      'def f(rows: list, xs: list):\n    return [[x for x in sorted(xs) if x < row] for row in rows if row]\n',
    ],
    ['it depends on the item', 'def f(rows: list):\n    return [max(row) for row in rows]\n'],
    ['it costs nothing', 'def f(xs: list):\n    return [x / len(xs) for x in xs]\n'],
    ['it is handed out', 'def f(rows: list, xs: list):\n    return [sorted(xs) for row in rows]\n'],
    ['it is made once already', 'def f(xs: list):\n    return [x for x in sorted(xs)]\n'],
    [
      'an iterator is empty the next time',
      'def f(rows, ys):\n    xs = iter(rows)\n    return [y + sum(xs) for y in ys]\n',
    ],
    ['a generator that somebody reads later', 'def f(xs: list):\n    return (x / max(xs) for x in xs)\n'],
    ['a few items', 'def f(xs: list):\n    return [max(xs) * k for k in (1, 2)]\n'],
  ],
});
