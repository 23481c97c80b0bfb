import { pythonTree } from '../../../python-tree';
import { isCalledKey, isCalledKeys } from './key-names';

/** What a test says of the one expression of a text. */
function said(test: typeof isCalledKey, expression: string): boolean {
  const tree = pythonTree(expression);
  const node = tree?.root.children[0]?.children[0];
  return tree && node ? test(tree, node) : false;
}

it.each(['name', 'customer_id', 'order.status', 'row["country"]', 'self.KEY', "row['user']['email']"])(
  '%s is called like a key',
  (expression) => {
    expect(said(isCalledKey, expression)).toBe(true);
  },
);

it.each(['x', 'row', 'order.items', 'row["path"]', 'row[key]', 'row[f"{name}"]', 'names', 'name()', 'valid', '3'])(
  '%s is not',
  (expression) => {
    expect(said(isCalledKey, expression)).toBe(false);
  },
);

it.each(['titles', 'self.seen_ids', 'report["categories"]', 'statuses'])('%s is called like several', (expression) => {
  expect(said(isCalledKeys, expression)).toBe(true);
});

it.each(['title', 'rows', 'seen', 'names[0]', 'names()'])('%s is not called like several', (expression) => {
  expect(said(isCalledKeys, expression)).toBe(false);
});
