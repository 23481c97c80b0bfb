import { ruleCases } from '../../../../../test/fakes/rule-cases';

const FEW = 'def f(xs):\n    if len(xs) <= 1:\n        return list(xs)\n';
const HALVES = '    mid = len(xs) // 2\n    left = f(xs[:mid])\n    right = f(xs[mid:])\n';

const merge = (test: string, first = 'left', second = 'right'): string => {
  const place: Record<string, string> = { left: 'i', right: 'j' };
  const take = (one: string): string =>
    `            out.append(${one}[${place[one]}])\n            ${place[one]} += 1\n`;
  return `    out = []\n    i = j = 0\n    while i < len(left) and j < len(right):\n        if ${test}:\n${take(first)}        else:\n${take(second)}    out.extend(left[i:])\n    out.extend(right[j:])\n    return out\n`;
};

ruleCases('sorted-for-merging', {
  rewrites: [
    [
      'the left of equals comes first',
      FEW + HALVES + merge('left[i].n <= right[j].n'),
      `${FEW}    return sorted(xs, key=lambda item: item.n)\n`,
      { doubt: true },
    ],
    [
      'the right one only where it is larger',
      FEW + HALVES + merge('right[j]["n"] > left[i]["n"]', 'right', 'left'),
      `${FEW}    return sorted(xs, key=lambda item: item["n"], reverse=True)\n`,
    ],
    ['items themselves', FEW + HALVES + merge('left[i] < right[j]'), `${FEW}    return sorted(xs)\n`],
    [
      'merged by another function',
      `def merge(left, right):\n${merge('left[i].n <= right[j].n')}\n\n${FEW}    mid = len(xs) // 2\n    return merge(f(xs[:mid]), f(xs[mid:]))\n`,
      `def merge(left, right):\n${merge('left[i].n <= right[j].n')}\n\n${FEW}    return sorted(xs, key=lambda item: item.n)\n`,
    ],
    [
      'compared by another function',
      `def first(a, b):\n    return a.n <= b.n\n\n\n${FEW}${HALVES}${merge('first(left[i], right[j])')}`,
      `from functools import cmp_to_key\n\n\ndef first(a, b):\n    return a.n <= b.n\n\n\n${FEW}    return sorted(xs, key=cmp_to_key(lambda a, b: 0 if first(b, a) else -1))\n`,
    ],
  ],
  leaves: [
    ['the right of equals comes first', FEW + HALVES + merge('left[i].n < right[j].n')],
    ['two things are compared', FEW + HALVES + merge('left[i].n <= right[j].m')],
    ['other halves', FEW + HALVES.replace('xs[mid:]', 'xs[:mid]') + merge('left[i] <= right[j]')],
    ['another function sorts them', FEW + HALVES.replace('= f(', '= g(') + merge('left[i] <= right[j]')],
    [
      'what is compared by writes something',
      `def first(a, b):\n    print(a)\n    return a.n <= b.n\n\n\n${FEW}${HALVES}${merge('first(left[i], right[j])')}`,
    ],
    ['the function is called sorted', (FEW + HALVES + merge('left[i] <= right[j]')).replaceAll('f(xs', 'sorted(xs')],
  ],
});
