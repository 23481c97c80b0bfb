import { ruleCases } from '../../../../../test/fakes/rule-cases';

const head = (name: string): string => `from bisect import ${name}\n\n\n`;
const loop = (test: string): string =>
  `def f(xs, limits):\n    out = []\n    for limit in limits:\n        count = 0\n        for x in xs:\n            if ${test}:\n                count += 1\n        out.append(count)\n    return out\n`;
const counted = (count: string): string =>
  `def f(xs, limits):\n    out = []\n    ordered_xs = sorted(xs_item for xs_item in xs if xs_item == xs_item)\n    for limit in limits:\n        count = ${count}\n        out.append(count)\n    return out\n`;

ruleCases('bisect-for-count', {
  rewrites: [
    ['below', loop('x < limit'), head('bisect_left') + counted('bisect_left(ordered_xs, limit)'), { doubt: true }],
    [
      'not above, turned round',
      loop('limit >= x'),
      head('bisect_right') + counted('(bisect_right(ordered_xs, limit) if limit == limit else 0)'),
    ],
    ['above', loop('x > limit'), head('bisect_right') + counted('len(ordered_xs) - bisect_right(ordered_xs, limit)')],
    [
      'in comprehensions',
      'def f(xs: list[int]):\n    return [sum(1 for y in xs if y >= x) for x in xs]\n',
      `${head('bisect_left')}def f(xs: list[int]):\n    ordered_xs = sorted(xs)\n    return [len(ordered_xs) - bisect_left(ordered_xs, x) for x in xs]\n`,
    ],
    [
      'by the length of a list',
      'def f(xs: list[int]):\n    return [len([y for y in xs if y < x]) for x in xs]\n',
      `${head('bisect_left')}def f(xs: list[int]):\n    ordered_xs = sorted(xs)\n    return [bisect_left(ordered_xs, x) for x in xs]\n`,
    ],
  ],
  leaves: [
    ['a name of the function', loop('x < limit').replace('out = []', 'sorted = out = []')],
    ['once', 'def f(xs, limit):\n    return sum(1 for x in xs if x < limit)\n'],
    ['equals', loop('x == limit')],
    ['two limits', loop('0 < x < limit')],
    ['something of the items', loop('x[0] < limit')],
    ['the items change', loop('x < limit').replace('out.append(count)', 'xs.append(count)')],
    ['the item is used behind', loop('x < limit').replace('out.append(count)', 'out.append(x)')],
    [
      'it goes on counting',
      loop('x < limit').replace('        count = 0\n', '').replace('out = []', 'out = []\n    count = 0'),
    ],
    ['sets are in no one order', 'def f(xs: list[set]):\n    return [sum(1 for y in xs if y < x) for x in xs]\n'],
  ],
});
