import { testMeant } from './test-names';

const tests = ['test_a', 'TestX.test_b', 'TestX.test_c', 'TestY.test_c', 'TestY.test_a'];

it.each([
  ['test_a', 'test_a'],
  [' test_a[1-x.y]\n', 'test_a'],
  ['test_a()', 'test_a'],
  ['TestX.test_b', 'TestX.test_b'],
  ['test_b', 'TestX.test_b'],
  ['TestZ.test_b[0]', 'TestX.test_b'],
  ['`test_a`', 'test_a'],
  ['TestY::test_c', 'TestY.test_c'],
  ['tests/test_shop.py::TestX::test_b[a::b]', 'TestX.test_b'],
  ['test_c', null],
  ['TestY.test_c', 'TestY.test_c'],
  ['test_', null],
  ['TestX', null],
  ['', null],
])('testMeant: %j', (name, meant) => {
  expect(testMeant(name, tests)).toBe(meant);
});
