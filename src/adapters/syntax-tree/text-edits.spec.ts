import { applyEdits } from './text-edits';

it('replaces, inserts and deletes, and leaves the rest as it is', () => {
  const text = 'a🙂b\r\nc';
  expect(applyEdits(text, [])).toBe(text);
  expect(
    applyEdits(text, [
      { start: 6, end: 7, replacement: 'C' },
      { start: 0, end: 1, replacement: '' },
      { start: 3, end: 3, replacement: '-' },
    ]),
  ).toBe('🙂-b\r\nC');
});

it('takes what overlaps once', () => {
  expect(
    applyEdits('abcdef', [
      { start: 1, end: 4, replacement: '' },
      { start: 2, end: 5, replacement: '' },
    ]),
  ).toBe('af');
});
