import { equal } from './equal';

it('takes every character for what it is', () => {
  const lines = ['x', 'x ', ' x', '\tx', '', ' ', 'x\r', '\ufeffx', 'x\u2028', '\fx', '“x”', '"x"'];
  expect(new Set(lines.map((line) => equal.key(line))).size).toBe(lines.length);
});
