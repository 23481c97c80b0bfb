import { ruleCases } from '../../../../../test/fakes/rule-cases';

const sort = (test: string): string =>
  `def f(xs):\n    out = []\n    for x in xs:\n        at = len(out)\n        while at > 0 and ${test}:\n            at -= 1\n        out.insert(at, x)\n    return out\n`;

ruleCases('sorted-for-insertion', {
  rewrites: [
    ['by the items', sort('out[at - 1] > x'), 'def f(xs):\n    out = sorted(xs)\n    return out\n', { doubt: true }],
    [
      'by a function of them',
      sort('len(out[at - 1]) > len(x)'),
      'def f(xs):\n    out = sorted(xs, key=len)\n    return out\n',
    ],
    [
      'by a part of them, the smaller first',
      sort('x["a"] < out[at - 1]["a"]'),
      'def f(xs):\n    out = sorted(xs, key=lambda x: x["a"])\n    return out\n',
    ],
  ],
  leaves: [
    [
      'the list is called sorted',
      'def f(xs):\n    sorted = []\n    for x in xs:\n        at = len(sorted)\n        while at > 0 and sorted[at - 1] > x:\n            at -= 1\n        sorted.insert(at, x)\n    return sorted\n',
    ],
    ['later equals go first', sort('out[at - 1] >= x')],
    ['the largest first', sort('out[at - 1] < x')],
    ['two different things are compared', sort('out[at - 1].a > x.b')],
    ['the comparison does something', sort('print(out[at - 1]) > print(x)')],
  ],
});
