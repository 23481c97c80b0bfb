import { EditedFile } from './edited-file';
import { STRICTEST } from './levels';

it('keeps what lines end in, and gives new ones what was asked for', () => {
  const file = new EditedFile('a\r\nb\nc', '\r\n');
  file.change([{ start: 1, end: 2, lines: ['x', 'y'] }], null);
  expect(file.code).toBe('a\r\nx\r\ny\r\nc');
  file.change([{ start: 4, end: 4, lines: ['z'] }], null);
  expect(file.code).toBe('a\r\nx\r\ny\r\nc\r\nz');
  file.change([], true);
  expect(file.code).toBe('a\r\nx\r\ny\r\nc\r\nz\r\n');
});

it('is found as it is now, under the numbers of the base', () => {
  const file = new EditedFile('a\nb\nc\n', '\n');
  expect([...file.positionsOf(['c'], STRICTEST)]).toEqual([2]);
  file.change([{ start: 0, end: 1, lines: ['c', 'c', 'c'] }], null);
  expect([...file.positionsOf(['c'], STRICTEST)]).toEqual([0, 1, 2, 4]);
  expect([0, 3, 4].map((at) => file.baseNumber(at))).toEqual([1, 2, 3]);
});

it('knows what it indents by, where it is one character', () => {
  const signOf = (code: string): string | null => new EditedFile(code, '\n').indentSign;
  expect(['a\n\tb\n  \n', 'a\n b', 'a\n b\n\tc\n d', 'a\n', ''].map(signOf)).toEqual(['\t', ' ', null, null, null]);
});

it('is empty without anything but space, and ends in a line break when it gets lines', () => {
  const file = new EditedFile('', '\n');
  expect(file.isEmpty).toBe(true);
  file.change([{ start: 0, end: 0, lines: ['a'] }], null);
  expect([file.isEmpty, file.code]).toEqual([false, 'a\n']);
  expect(new EditedFile(' \n\n', '\n').isEmpty).toBe(true);
});
