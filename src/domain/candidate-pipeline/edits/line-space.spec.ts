import { commonStart, indentOf, isBlank, withoutSurroundingSpace, withoutTrailingSpace } from './line-space';

it('indentation is spaces and tabs', () => {
  expect(['  \tx', '\fx', '\u00a0x', '   ', ''].map(indentOf)).toEqual(['  \t', '', '', '   ', '']);
});

it('space is what ASCII has', () => {
  expect(withoutTrailingSpace(' x \t\f\v\r')).toBe(' x');
  expect(withoutSurroundingSpace('\f \tx y\r ')).toBe('x y');
  expect(withoutSurroundingSpace('\u2028x\u00a0')).toBe('\u2028x\u00a0');
  expect([' \t', '', '\f'].every(isBlank)).toBe(true);
  expect(['\u00a0', '\ufeff', ' .'].some(isBlank)).toBe(false);
});

it.each([
  ['abc', 'abd', 'ab'],
  ['ab', 'abc', 'ab'],
  ['', 'a', ''],
  ['b', 'a', ''],
])('%j and %j begin with %j', (one, other, shared) => {
  expect(commonStart(one, other)).toBe(shared);
});
