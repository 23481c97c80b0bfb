import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('shallow-copy', {
  rewrites: [
    [
      'a dictionary of plain values, and a list of tuples of them',
      'import copy\n\nUSUAL = {"a": 1, "b": "x", "c": None}\n\n\ndef f(xs: list[float]):\n    points = [(x, 1) for x in xs]\n    return copy.deepcopy(USUAL), copy.deepcopy(points)\n',
      'import copy\n\nUSUAL = {"a": 1, "b": "x", "c": None}\n\n\ndef f(xs: list[float]):\n    points = [(x, 1) for x in xs]\n    return USUAL.copy(), points.copy()\n',
      { doubt: true },
    ],
  ],
  leaves: [
    ['what it holds can change', 'import copy\n\nUSUAL = {"a": []}\n\n\ndef f():\n    return copy.deepcopy(USUAL)\n'],
    ['nobody knows what it holds', 'import copy\n\n\ndef f(xs: list):\n    return copy.deepcopy(xs)\n'],
    [
      'deepcopy is another',
      'from mine import deepcopy\n\nUSUAL = {"a": 1}\n\n\ndef f():\n    return deepcopy(USUAL)\n',
    ],
  ],
});
