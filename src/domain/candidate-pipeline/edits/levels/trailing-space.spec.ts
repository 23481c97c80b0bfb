import { trailingSpace } from './trailing-space';

it.each(['  x = 1', '  x = 1 ', '  x = 1\t \t', '  x = 1\r', '  x = 1\f'])('%j is the same', (line) => {
  expect(trailingSpace.key(line)).toBe('  x = 1');
});

it.each([' x = 1', 'x = 1', '  x =  1', '  x = 1\u00a0', '  x = 1\u2028'])('%j is another', (line) => {
  expect(trailingSpace.key(line)).not.toBe('  x = 1');
});
