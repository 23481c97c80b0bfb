import { LevelIndex } from './level-index';
import { LEVELS } from './levels';
import { type LineChange } from './line-change';

const texts = ['class A:', '    x = 1', '', '    y = 2', '        z', '', '', 'end'];
const changes: [string, LineChange[]][] = [
  ['a line taken out', [{ start: 1, end: 2, lines: [] }]],
  ['a line put in', [{ start: 3, end: 3, lines: ['  new'] }]],
  ['the first line replaced', [{ start: 0, end: 1, lines: ['', '\tnew', ''] }]],
  ['the last lines taken out', [{ start: 6, end: 8, lines: [] }]],
  ['lines put in at the end', [{ start: 8, end: 8, lines: ['', '   last'] }]],
  ['all taken out', [{ start: 0, end: 8, lines: [] }]],
  [
    'several changes',
    [
      { start: 0, end: 1, lines: ['if B:'] },
      { start: 2, end: 3, lines: [] },
      { start: 5, end: 7, lines: ['      w'] },
    ],
  ],
];

describe.each(changes)('%s', (_, change) => {
  it.each(LEVELS)('is followed as if all lines were new: $name', (level) => {
    const index = new LevelIndex(level, texts);
    const result = [...texts];
    for (const { start, end, lines } of change.toReversed()) result.splice(start, end - start, ...lines);
    index.change(change, result);
    const fresh = new LevelIndex(level, result);
    for (let start = 0; start < result.length; start += 1) {
      for (let end = start + 1; end <= result.length; end += 1) {
        const wanted = result.slice(start, end);
        expect([wanted, index.positionsOf(wanted)]).toEqual([wanted, fresh.positionsOf(wanted)]);
        expect([...index.positionsOf(wanted)]).toContain(start);
      }
    }
  });
});
