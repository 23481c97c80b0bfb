import { NearestRegions } from './nearest-region';

const file = [
  'import re',
  '',
  'def first(words):',
  '    for word in words:',
  '        return word',
  '',
  'def second(words):',
  '    for word in words:',
  '        print(word, len(word))',
  '    return None',
];
const find = (lines: string[]): ReturnType<NearestRegions['find']> => new NearestRegions(file).find(lines);

it.each([
  ['a line that differs', ['def second(words):', '    for each in words:', '        print(word, len(word))'], 6, 9, 7],
  ['a line that is missing', ['def second(words):', '        print(word, len(word))', '    return None'], 7, 10, 7],
  ['words only', ['        print(word, size(word))'], 8, 9, 8],
  [
    'other indentation and punctuation',
    ['def second(words):', 'for word in words:', 'print(word,\u00a0len(word))', 'return 1'],
    6,
    10,
    9,
  ],
  ['lines before the start', ['import os', 'import sys', 'import re'], 0, 1, -2],
  ['lines behind the end', ['    return None', 'x = 1'], 9, 10, 10],
])('%s', (_, lines, start, end, line) => {
  const region = find(lines);
  expect(region).toMatchObject({ start, end, difference: { line, has: file[line] ?? null } });
  expect(lines).toContain(region?.difference?.expected);
});

it('has no difference where all lines are there', () => {
  expect(find(['def first(words):', '    for word in words:'])).toMatchObject({ start: 2, end: 4, difference: null });
});

it('finds nothing where nothing is alike', () => {
  expect(find(['async fn', '', '{'])).toBeNull();
});
