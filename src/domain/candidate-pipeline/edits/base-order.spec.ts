import { BaseOrder } from './base-order';
import { LEVELS } from './levels';
import { type LineChange } from './line-change';
import { type Placement } from './placement';

const [level] = LEVELS;
const place = (start: number, end: number): Placement => ({
  start,
  end,
  lines: [],
  level: level!,
  finalLineBreak: null,
});
const change = (start: number, end: number, ...lines: string[]): LineChange => ({ start, end, lines });

it('gives changes in the order of the file, and of blocks where they are at one place', () => {
  const order = new BaseOrder(10);
  expect(order.add(1, [place(6, 8)], [change(7, 8)])).toBeNull();
  expect(order.add(2, [place(2, 2)], [change(2, 2, 'a')])).toBeNull();
  expect(order.add(3, [place(2, 2)], [change(2, 2, 'b')])).toBeNull();
  expect(order.add(4, [place(2, 4)], [change(2, 3, 'c')])).toBeNull();
  expect(order.changes).toEqual([change(2, 2, 'a'), change(2, 2, 'b'), change(2, 3, 'c'), change(7, 8)]);
});

it.each<[string, Placement, LineChange[]]>([
  ['takes out the same line', place(4, 6), [change(4, 6)]],
  ['needs a line that is taken out', place(4, 7), [change(6, 6, 'x')]],
  ['takes out a line that is needed', place(3, 4), [change(3, 4)]],
  ['adds between lines that are taken out', place(5, 5), [change(5, 5, 'x')]],
])('names the block with which a change clashes that %s', (_, where, changes) => {
  const order = new BaseOrder(10);
  expect(order.add(7, [place(3, 7)], [change(4, 6)])).toBeNull();
  expect(order.add(8, [where], changes)).toBe(7);
  expect(order.changes).toEqual([change(4, 6)]);
});

it('names the block that adds between lines that are then taken out', () => {
  const order = new BaseOrder(10);
  expect(order.add(1, [place(5, 5)], [change(5, 5, 'x')])).toBeNull();
  expect(order.add(2, [place(4, 6)], [change(4, 6)])).toBe(1);
});
