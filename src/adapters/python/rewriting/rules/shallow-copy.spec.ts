import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('shallow-copy', {
  rewrites: [
    [
      'a dictionary of plain values, and a list of tuples of them',
      'import copy\n\nUSUAL = {"a": 1, "b": "x", "c": None}\n\n\ndef f(xs: list[float]):\n    points = [(x, 1) for x in xs]\n    return copy.deepcopy(USUAL), copy.deepcopy(points)\n',
      'import copy\n\nUSUAL = {"a": 1, "b": "x", "c": None}\n\n\ndef f(xs: list[float]):\n    points = [(x, 1) for x in xs]\n    return USUAL.copy(), points.copy()\n',
      { doubt: true },
    ],
    [
      'rows of plain values, and groups of them',
      'from copy import deepcopy\n\n\ndef f(rows: list[dict[str, int]], groups: dict[str, list[str]]):\n    return deepcopy(rows), deepcopy(groups)\n',
      'from copy import deepcopy\n\n\ndef f(rows: list[dict[str, int]], groups: dict[str, list[str]]):\n    return [row.copy() for row in rows], {key: value.copy() for key, value in groups.items()}\n',
      { doubt: true },
    ],
    [
      'by way of JSON',
      'import json\n\n\ndef f(counts: dict[str, int]):\n    return json.loads(json.dumps(counts))\n',
      'import json\n\n\ndef f(counts: dict[str, int]):\n    return counts.copy()\n',
    ],
    [
      'an object of a class of plain fields',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass Point:\n    x: int\n    y: int = 0\n\n\ndef f(steps):\n    point = Point(0)\n    way = []\n    for step in steps:\n        point.x += step\n        way.append(copy.deepcopy(point))\n    return way\n',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass Point:\n    x: int\n    y: int = 0\n\n\ndef f(steps):\n    point = Point(0)\n    way = []\n    for step in steps:\n        point.x += step\n        way.append(copy.copy(point))\n    return way\n',
      { doubt: true },
    ],
    [
      'an item of a list of copies; one that was pickled; numbers that are counted',
      'import copy\nimport pickle\n\n\ndef f(rows: list[list[int]], n):\n    steps = [copy.deepcopy(rows)]\n    for _ in range(n):\n        step = copy.deepcopy(steps[-1])\n        step[0][0] = 1\n        steps.append(step)\n    return steps, pickle.loads(pickle.dumps(rows))\n',
      'import copy\nimport pickle\n\n\ndef f(rows: list[list[int]], n):\n    steps = [[row.copy() for row in rows]]\n    for _ in range(n):\n        step = [inner.copy() for inner in steps[-1]]\n        step[0][0] = 1\n        steps.append(step)\n    return steps, [row_2.copy() for row_2 in rows]\n',
    ],
    [
      'each of a list of records',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass P:\n    x: int\n\n\ndef f(ps: list[P]):\n    for p in ps:\n        yield copy.deepcopy(p)\n',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass P:\n    x: int\n\n\ndef f(ps: list[P]):\n    for p in ps:\n        yield copy.copy(p)\n',
    ],
  ],
  leaves: [
    [
      'the module puts other things into its constant',
      'import copy\n\nBLANK = {"n": 1}\n\n\ndef register(key, value):\n    BLANK[key] = value\n\n\ndef f():\n    return copy.deepcopy(BLANK)\n',
    ],
    [
      'rows hold what can change',
      'import copy\n\n\ndef f(rows: list[dict[str, list[int]]]):\n    return copy.deepcopy(rows)\n',
    ],
    [
      'JSON gives back other keys, or lists for tuples',
      'import json\n\n\ndef f(a: dict[int, int], b: list[tuple[int, int]]):\n    return json.loads(json.dumps(a)), json.loads(json.dumps(b))\n',
    ],
    [
      'a field that can change',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass Path:\n    points: list[int]\n\n\ndef f(path: Path):\n    return copy.deepcopy(path)\n',
    ],
    [
      'a class that copies itself in its own way',
      'import copy\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass Point:\n    x: int\n\n    def __deepcopy__(self, memo):\n        return Point(0)\n\n\ndef f(point: Point):\n    return copy.deepcopy(point)\n',
    ],
    ['what it holds can change', 'import copy\n\nUSUAL = {"a": []}\n\n\ndef f():\n    return copy.deepcopy(USUAL)\n'],
    ['nobody knows what it holds', 'import copy\n\n\ndef f(xs: list):\n    return copy.deepcopy(xs)\n'],
    [
      'deepcopy is another',
      'from mine import deepcopy\n\nUSUAL = {"a": 1}\n\n\ndef f():\n    return deepcopy(USUAL)\n',
    ],
  ],
});
