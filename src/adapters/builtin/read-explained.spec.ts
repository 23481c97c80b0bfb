import { forConsole } from '../../domain/prose';
import { explained } from './explained';
import { doubtsIn, onlyTestsTell, rewritesIn } from './read-explained';

const written = explained([
  {
    id: 'join-pieces',
    explanation: 'The text is copied whole, which is quadratic; pieces are linear.',
    doubt: 'whether everything that is added is text.',
    functions: ['distinct', 'Basket.total'],
  },
  { id: 'closed-form', explanation: 'The loop adds x[i]; a formula does not.', doubt: null, functions: [] },
  {
    id: 'drop-own-copy',
    explanation: 'It is copied; now it is not.',
    doubt: 'whether `x.y` is a list, or the like.',
    functions: ['f'],
  },
]);
const rewrites = [
  {
    explanation: 'The text is copied whole, which is quadratic; pieces are linear.',
    functions: ['distinct', 'Basket.total'],
  },
  { explanation: 'The loop adds x[i]; a formula does not.', functions: [] },
  { explanation: 'It is copied; now it is not.', functions: ['f'] },
];
const doubts = ['whether everything that is added is text', 'whether `x.y` is a list, or the like'];

it.each([
  ['as it was written', written],
  ['with other words around it', `Two did not pay.\n\n${written}\n\nThe rest stayed.`],
  ['without its heading', written.replace('Rewrites:\n', '')],
  ['on one line', written.replace(/\s+/g, ' ')],
  ['without line breaks', written.replaceAll('\n', '')],
  ['with more of them', written.replace(/\n/g, '\r\n\r\n  ')],
  ['as it was made safe for the console', forConsole(written)],
])('reads what the engine said of its rewrites: %s', (_, text) => {
  expect(rewritesIn(text)).toEqual(rewrites);
  expect(doubtsIn(text)).toEqual(doubts);
});

it('reads doubts where they were told again', () => {
  expect(doubtsIn(`It is faster.\n\n${onlyTestsTell(doubts)} It is called in \`a.py\`.`)).toEqual(doubts);
  expect(doubtsIn(`${onlyTestsTell(doubts)} ${onlyTestsTell(doubts)}`)).toEqual(doubts);
});

it('finds nothing in other texts', () => {
  for (const text of [
    '',
    '- one: two',
    'A list:\n- join-pieces: no heading of ours',
    'Rewrites: none',
    'Only tests can tell.',
  ]) {
    expect(rewritesIn(text)).toEqual([]);
    expect(doubtsIn(text)).toEqual([]);
  }
  expect(onlyTestsTell([])).toBe('');
});

it.each(['Only tests can tell: ', 'Rewrites:\n- a-b: ', ' In `a`, `', '`', 'Rewrites: ', '- a-b-', '[/x]\u0000'])(
  'takes no time over %j again and again',
  (piece) => {
    const start = performance.now();
    for (const text of [
      piece.repeat(100_000 / piece.length),
      `Rewrites:\n- a-b: ${piece.repeat(100_000 / piece.length)}`,
    ]) {
      rewritesIn(text);
      doubtsIn(text);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
