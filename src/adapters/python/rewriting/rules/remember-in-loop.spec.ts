import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('remember-in-loop', {
  rewrites: [
    [
      'a pattern for each item of the inner loop',
      `
import re


def f(lines, names: list[str]):
    out = []
    for line in lines:
        for name in names:
            pattern = re.compile("^" + re.escape(name))
            if pattern.match(line):
                out.append(name)
    return out
`,
      `
import re


def f(lines, names: list[str]):
    out = []
    compile_by_name = {}
    for line in lines:
        for name in names:
            if name not in compile_by_name:
                compile_by_name[name] = re.compile("^" + re.escape(name))
            pattern = compile_by_name[name]
            if pattern.match(line):
                out.append(name)
    return out
`,
      { doubt: true },
    ],
    [
      'the parts of what a function makes of a value that is looked up',
      'def parse(text):\n    x, y = text.split(",")\n    return float(x), float(y)\n\n\ndef f(places):\n    table = {}\n    for start in places:\n        row = {}\n        for end in places:\n            x, y = parse(places[end])\n            row[end] = x - y\n        table[start] = row\n    return table\n',
      'def parse(text):\n    x, y = text.split(",")\n    return float(x), float(y)\n\n\ndef f(places):\n    table = {}\n    parse_by_end = {}\n    for start in places:\n        row = {}\n        for end in places:\n            if end not in parse_by_end:\n                parse_by_end[end] = parse(places[end])\n            x, y = parse_by_end[end]\n            row[end] = x - y\n        table[start] = row\n    return table\n',
      { doubt: true },
    ],
    [
      'a text of an item, which itself does not hash',
      'from decimal import Decimal\n\n\ndef f(rows, limits):\n    n = 0\n    for limit in limits:\n        for row in rows:\n            if Decimal(row["price"]) < limit:\n                n += 1\n    return n\n',
      'from decimal import Decimal\nfrom functools import lru_cache\n\n\ndef f(rows, limits):\n    n = 0\n    remembered_Decimal = lru_cache(maxsize=None, typed=True)(Decimal)\n    for limit in limits:\n        for row in rows:\n            if (remembered_Decimal if isinstance(row["price"], str) else Decimal)(row["price"]) < limit:\n                n += 1\n    return n\n',
      { doubt: false },
    ],
    [
      'in a comprehension of a loop',
      'from decimal import Decimal\n\n\ndef f(rows, limits):\n    out = []\n    for limit in limits:\n        out.append([row for row in rows if Decimal(row["price"]) < limit])\n    return out\n',
      'from decimal import Decimal\nfrom functools import lru_cache\n\n\ndef f(rows, limits):\n    out = []\n    remembered_Decimal = lru_cache(maxsize=None, typed=True)(Decimal)\n    for limit in limits:\n        out.append([row for row in rows if (remembered_Decimal if isinstance(row["price"], str) else Decimal)(row["price"]) < limit])\n    return out\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'equal values that are not the same in every way',
      'def label(value):\n    return "/".join([part for part in (str(value), repr(value))])\n\n\ndef f(values, n):\n    out = {}\n    for i in range(n):\n        for value in values:\n            text = label(value)\n            out[value] = text\n    return out\n',
    ],
    [
      'the item is changed',
      'def parse(row):\n    return sum(x for x in row["cells"])\n\n\ndef f(rows: list[str], n):\n    out = []\n    for i in range(n):\n        for row in rows:\n            out.append(parse(row) + 1)\n            row["cells"] = [i]\n    return out\n',
    ],
    [
      'other items in each round',
      'from decimal import Decimal\n\n\ndef f(orders):\n    n = 0\n    for order in orders:\n        for line in order.lines:\n            n += Decimal(line["price"]) > 1\n    return n\n',
    ],
    [
      'the function reads what the loop changes',
      'SEEN = {}\n\n\ndef score(name):\n    return sum(SEEN[key] for key in SEEN if key.startswith(name))\n\n\ndef f(names: list[str], n):\n    out = []\n    for i in range(n):\n        for name in names:\n            out.append(score(name))\n            SEEN[name] = i\n    return out\n',
    ],
    [
      'the parts of a text are found as fast',
      'def f(lines, names: list[str]):\n    out = []\n    for line in lines:\n        for name in names:\n            out.append(" ".join(name.split()))\n    return out\n',
    ],
    [
      'items may not hash',
      'def total(part):\n    return sum(x for x in part)\n\n\ndef f(lines, parts):\n    out = []\n    for line in lines:\n        for part in parts:\n            out.append(total(part) + 1)\n    return out\n',
    ],
    [
      'it depends on both',
      'import re\n\n\ndef f(lines, names: list[str]):\n    for line in lines:\n        for name in names:\n            print(re.compile(line + name))\n',
    ],
    [
      'the result can be changed',
      'import json\n\n\ndef f(lines, texts: list[str]):\n    for line in lines:\n        for text in texts:\n            data = json.loads(text)\n            data.append(line)\n',
    ],
    [
      'there is one loop',
      'import re\n\n\ndef f(names: list[str]):\n    for name in names:\n        print(re.compile(name))\n',
    ],
  ],
});
