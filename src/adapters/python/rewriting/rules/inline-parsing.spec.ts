import { ruleCases } from '../../../../../test/fakes/rule-cases';

const FIELD =
  'import json\n\n\ndef field(line, name, default=None):\n    """One field."""\n    return json.loads(line).get(name, default)\n\n\n';

ruleCases('inline-parsing', {
  rewrites: [
    [
      'fields of a line, with defaults and names',
      `${FIELD}def f(lines):\n    out = []\n    for line in lines:\n        if field(line, "a", 0) > 1:\n            out.append(field(line, name="b"))\n    return out\n`,
      `${FIELD}def f(lines):\n    out = []\n    for line in lines:\n        if json.loads(line).get("a", 0) > 1:\n            out.append(json.loads(line).get("b", None))\n    return out\n`,
      { doubt: true },
    ],
    [
      'two functions that take the same apart',
      'def name(row):\n    return row.split(",")[0]\n\n\ndef age(row):\n    return int(row.split(",")[1]) + 1\n\n\ndef f(rows):\n    out = {}\n    for row in rows:\n        out[name(row)] = age(row)\n    return out\n',
      'def name(row):\n    return row.split(",")[0]\n\n\ndef age(row):\n    return int(row.split(",")[1]) + 1\n\n\ndef f(rows):\n    out = {}\n    for row in rows:\n        out[row.split(",")[0]] = (int(row.split(",")[1]) + 1)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'within a text there would be quotes in quotes',
      `${FIELD}def f(lines):\n    return [f"{field(line, 'a')} {field(line, 'b')}" for line in lines]\n`,
    ],
    [
      'once for each line',
      `${FIELD}def f(lines):\n    out = []\n    for line in lines:\n        out.append(field(line, "a"))\n    return out\n`,
    ],
    [
      'different texts',
      `${FIELD}def f(pairs):\n    out = []\n    for a, b in pairs:\n        out.append(field(a, "x") + field(b, "x"))\n    return out\n`,
    ],
    [
      'the text changes in between',
      `${FIELD}def f(lines):\n    out = []\n    for line in lines:\n        out.append(field(line, "a"))\n        line = line.strip()\n        out.append(field(line, "b"))\n    return out\n`,
    ],
    [
      'a name means another thing there',
      `${FIELD}def f(lines, json):\n    out = []\n    for line in lines:\n        out.append((field(line, "a"), field(line, "b"), json))\n    return out\n`,
    ],
    [
      'it does more than that',
      'def field(line, n):\n    print(n)\n    return line.split(",")[n]\n\n\ndef f(lines):\n    return [(field(line, 0), field(line, 1)) for line in lines]\n',
    ],
  ],
});
