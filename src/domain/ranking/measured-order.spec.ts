import { measuredOrder } from './measured-order';

const candidate = (speedup: number, diff = '') => ({ optimizationId: 'a', speedup, diff });

it.each([
  ['the fastest first', [candidate(1.5), candidate(4), candidate(-1), candidate(2)], [1, 3, 0, 2]],
  ['equal ones by the shorter diff', [candidate(2, 'long'), candidate(2, 's')], [1, 0]],
  ['else as they came', [candidate(2, 'a'), candidate(2, 'b'), candidate(2, 'c')], [0, 1, 2]],
  ['one', [candidate(0)], [0]],
])('measuredOrder: %s', (_, candidates, order) => {
  expect(measuredOrder(candidates)).toEqual(order);
});
