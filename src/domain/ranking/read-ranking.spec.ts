import { readRanking } from './read-ranking';

const ids = [1, 2, 3, 4].map((nth) => `3f0c4a5e-8d1b-4f7a-9b57-00000000000${nth}`);
const read = (answer: string) => readRanking(answer, ids).join(' ');

describe('readRanking reads', () => {
  it.each<[string, string, string]>([
    ['JSON', '{"ranking": [3, 1, 4, 2]}', '2 0 3 1'],
    ['JSON behind reasons', 'Candidate 2 is slower than candidate 1.\n\n{"ranking": [3, 1, 4, 2]}', '2 0 3 1'],
    ['the last of several objects', '{"ranking": [1, 2, 3, 4]}\nNo:\n{"ranking": [3, 1, 4, 2]}', '2 0 3 1'],
    ['fenced JSON', 'Here it is:\n```json\n{\n  "ranking": [3, 1, 4, 2]\n}\n```', '2 0 3 1'],
    ['a bare list', '[3, 1, 4, 2]', '2 0 3 1'],
    ['the last of several lists', 'First [1, 2, 3, 4], better [3, 1, 4, 2].', '2 0 3 1'],
    ['texts', '{"ranking": ["3", "candidate 1", "#4", "C2"]}', '2 0 3 1'],
    ['ids', JSON.stringify({ ranking: [ids[2], ids[0], ids[3], ids[1]] }), '2 0 3 1'],
    ['objects', '{"ranking": [{"candidate": 3, "why": "x"}, {"candidate": 1}, {"index": 4}, {"id": "2"}]}', '2 0 3 1'],
    [
      'objects with ranks',
      '[{"candidate": 1, "rank": 2}, {"candidate": 2, "rank": 4}, {"candidate": 3, "rank": 1}, {"candidate": 4, "rank": 3}]',
      '2 0 3 1',
    ],
    ['another name', '{"order": [3, 1, 4, 2]}', '2 0 3 1'],
    ['XML', '<answer>\n<ranking>3, 1, 4, 2</ranking>\n</answer>', '2 0 3 1'],
    ['XML around JSON', '<ranking>\n[3, 1, 4, 2]\n</ranking>', '2 0 3 1'],
    [
      'XML elements',
      '<ranking><candidate>3</candidate><candidate>Candidate 1</candidate><candidate>4</candidate><candidate>2</candidate></ranking>',
      '2 0 3 1',
    ],
    ['a list', '1. Candidate 3 (4.6x)\n2. Candidate 1: simple\n3. **Candidate 4**\n4. Candidate 2', '2 0 3 1'],
    ['a list of numbers', 'Ranking:\n1. 3 – best\n2. 1\n3. 4\n4. 2', '2 0 3 1'],
    ['a list of ids', ids.map((_, at) => `${at + 1}. \`${ids[[2, 0, 3, 1][at]!]}\``).join('\n'), '2 0 3 1'],
    ['places', '1st place: candidate 3\n2nd place: candidate 1\n**3rd:** candidate 4\n4th - candidate 2', '2 0 3 1'],
    [
      'a table',
      '| Rank | Candidate |\n|---|---|\n| 1 | Candidate 3 |\n| 2 | Candidate 1 |\n| 3 | 4 |\n| 4 | 2 |',
      '2 0 3 1',
    ],
    [
      'the last of several lists in prose',
      '1. Candidate 1 is fine.\n2. Candidate 2 is slow.\n\nRanked:\n1. Candidate 3\n2. Candidate 1\n3. Candidate 4\n4. Candidate 2',
      '2 0 3 1',
    ],
    ['bullets under a heading', '## Ranking\n- Candidate 3\n- Candidate 1\n- Candidate 4\n- Candidate 2', '2 0 3 1'],
    ['one line', 'Final ranking: 3 > 1 > 4 > 2', '2 0 3 1'],
    [
      'one line of words',
      'All are right.\n\nCandidate 3, then candidate 1, then candidate 4, and candidate 2.',
      '2 0 3 1',
    ],
    ['one line at the end', 'They differ in 2 ways.\n3, 1, 4, 2', '2 0 3 1'],
    ['positions from 0', '{"ranking": [2, 0, 3, 1]}', '2 0 3 1'],
    ['some positions from 0', '{"ranking": [2, 0]}', '2 0'],
    ['some numbers', '{"ranking": [3, 1]}', '2 0'],
    ['the best alone', 'The best is candidate 3.', '2'],
    ['repeated, foreign and odd entries', '{"ranking": [3, 3, 9, -1, 1.5, null, "x", [], {}, true, 1, 0, 4]}', '2 0 3'],
    ['what broke off', '{"ranking": [3, 1,', '2 0'],
    ['thoughts apart', '<thinking>{"ranking": [1, 2, 3, 4]}</thinking>{"ranking": [3, 1, 4, 2]}', '2 0 3 1'],
  ])('%s', (_, answer, ranking) => {
    expect(read(answer)).toBe(ranking);
  });
});

it.each([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a refusal', "I'm sorry, but I can't help with that."],
  ['prose', 'All candidates are good. Candidate 2 is 3.5x faster than candidate 1.'],
  ['code', '```python\nx = rates[1]\nfor i in range(4): pass\n```'],
  ['a bullet for each', '- Candidate 1 keeps the loop.\n- Candidate 2 has a cache.'],
  ['foreign numbers', '{"ranking": [7, 8, 9]}'],
  ['other JSON', '{"ranking": "none", "scores": {"1": 3}}'],
  ['a table of ranks', '{"ranking": {"1": 3, "2": 1, "3": 4, "4": 2}}'],
  ['a list of other things', '1. Speed\n2. Size\n3. 3x gain\n4. 5 % noise'],
  ['figures', '4.62\n3.9x\n50%\n2 times'],
])('readRanking reads nothing from %s', (_, answer) => {
  expect(read(answer)).toBe('');
});

it.each([
  '[',
  '1. ',
  '1. candidate ',
  '{"ranking":',
  '<candidate>',
  '<ranking>3',
  'ranking:',
  '3 > ',
  '| ',
  '1',
  '#',
  '3f0c4a5e-',
])('readRanking takes little time over a megabyte of %j', (text) => {
  const started = performance.now();
  for (const end of ['', '\n']) read(`${text}${end}`.repeat(Math.ceil(1_000_000 / (text.length + end.length))));
  expect(performance.now() - started).toBeLessThan(20_000);
});
