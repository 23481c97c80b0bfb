import { surroundingSpace } from './surrounding-space';

it.each(['x = 1', '  x = 1 ', '\t x = 1\t', '\fx = 1\r'])('%j is the same', (line) => {
  expect(surroundingSpace.key(line)).toBe('x = 1');
});

it.each(['x  = 1', 'x = 1;', '\u00a0x = 1', '\ufeffx = 1'])('%j is another', (line) => {
  expect(surroundingSpace.key(line)).not.toBe('x = 1');
});
