import { LevelIndex } from './level-index';
import { LEVELS, LOOSEST, STRICTEST } from './levels';

it('goes from the strictest to the loosest', () => {
  expect(LEVELS[0]).toBe(STRICTEST);
  expect(LEVELS.at(-1)).toBe(LOOSEST);
  expect(new Set(LEVELS.map(({ name }) => name)).size).toBe(LEVELS.length);
});

it.each([
  ['equal', ['    a', '', '        b'], 0],
  ['trailing space', ['    a ', '  ', '        b\t'], 1],
  ['one shift of all lines', ['a', '', '    b '], 2],
  ['surrounding space', ['a', '', 'b'], 3],
  ['punctuation', ['a\u00a0', '', 'b'], 4],
  ['other words', ['a', '', 'c'], 5],
])('%s: found at no level before it, and at all after it', (_, lines, first) => {
  const found = LEVELS.map((level) => new LevelIndex(level, ['x', '    a', '', '        b']).positionsOf(lines).length);
  expect(found).toEqual(LEVELS.map((_level, at) => (at >= first ? 1 : 0)));
});
