import { measuredOrder } from './measured-order';

const candidate = (speedup: number, diff = '') => ({ optimizationId: 'a', speedup, diff });

it.each([
  ['the fastest first', [candidate(1.5), candidate(4), candidate(-1), candidate(2)], [1, 3, 0, 2]],
  [
    'equal ones by changed lines',
    [candidate(2, '@@ -1,2 +1,2 @@\n a\n-b\n+c'), candidate(2, '@@ -1 +1,2 @@\n a\n+c')],
    [1, 0],
  ],
  [
    'equal ones without files that were left out',
    [candidate(2, '@@ -1 +1,2 @@\n a\n+b\n+c'), candidate(2, '@@ -1,3 +1,2 @@\n a\n-# file: b.py\n-x\n+c')],
    [1, 0],
  ],
  ['else as they came', [candidate(2, 'a'), candidate(2, 'b'), candidate(2, 'c')], [0, 1, 2]],
  ['one', [candidate(0)], [0]],
])('measuredOrder: %s', (_, candidates, order) => {
  expect(measuredOrder(candidates)).toEqual(order);
});
