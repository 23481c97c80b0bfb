import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('parse-once', {
  rewrites: [
    [
      'in a condition and behind it',
      'import json\n\ndef f(lines):\n    out = []\n    for line in lines:\n        if json.loads(line)["a"] > 1:\n            out.append(json.loads(line)["b"])\n    return out\n',
      'import json\n\ndef f(lines):\n    out = []\n    for line in lines:\n        parsed_line = json.loads(line)\n        if parsed_line["a"] > 1:\n            out.append(parsed_line["b"])\n    return out\n',
      { doubt: false },
    ],
    [
      'the parts of a line, in several statements',
      'def f(lines):\n    out = {}\n    for line in lines:\n        name = line.split(",")[0].strip()\n        if name:\n            out[name] = line.split(",")[1]\n    return out\n',
      'def f(lines):\n    out = {}\n    for line in lines:\n        line_parts = line.split(",")\n        name = line_parts[0].strip()\n        if name:\n            out[name] = line_parts[1]\n    return out\n',
      { doubt: false },
    ],
    [
      'what is handed on comes last, and a function of the file that reads all',
      'import json\n\ndef total(xs):\n    return sum(x * 2 for x in xs)\n\ndef f(line: str, xs: list):\n    if "b" in json.loads(line)["a"] and total(xs) > 1:\n        return json.loads(line)["a"], total(xs)\n    return None\n',
      'import json\n\ndef total(xs):\n    return sum(x * 2 for x in xs)\n\ndef f(line: str, xs: list):\n    parsed_line = json.loads(line)\n    if "b" in parsed_line["a"] and total(xs) > 1:\n        return parsed_line["a"], total(xs)\n    return None\n',
    ],
    [
      'a function of the file that reads all, once for each call',
      'def total(xs):\n    return sum(x * 2 for x in xs)\n\ndef f(xs: list):\n    n = len(xs) - total(xs)\n    return n / total(xs)\n',
      'def total(xs):\n    return sum(x * 2 for x in xs)\n\ndef f(xs: list):\n    total_xs = total(xs)\n    n = len(xs) - total_xs\n    return n / total_xs\n',
    ],
  ],
  leaves: [
    [
      'what was handed on may be changed before it is looked at again',
      'import json\n\ndef f(line, out):\n    out.append(json.loads(line)["a"])\n    out[-1].pop()\n    return len(json.loads(line)["a"])\n',
    ],
    [
      'the text is another one by then',
      'def f(lines):\n    for line in lines:\n        print(line.split(",")[0])\n        line = line.strip()\n        print(line.split(",")[1])\n',
    ],
    [
      'the same part is handed out twice',
      'import json\n\ndef f(lines):\n    out = []\n    for line in lines:\n        out.append(json.loads(line)["a"])\n        out.append(json.loads(line)["a"])\n    return out\n',
    ],
    [
      'one of them is changed',
      'import json\n\ndef f(lines):\n    out = []\n    for line in lines:\n        row = json.loads(line)\n        row["b"] = json.loads(line)["b"] + 1\n        out.append(row)\n    return out\n',
    ],
    [
      'the first depends on a condition',
      'def f(lines):\n    n = 0\n    for line in lines:\n        if line and line.split(",")[0]:\n            n += int(line.split(",")[0])\n    return n\n',
    ],
    ['once for each call', 'def f(line):\n    return line.split(",")[0], line.split(",")[1]\n'],
  ],
});
