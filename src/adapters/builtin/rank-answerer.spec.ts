import { RankTask, type TimedCandidate } from '../../domain/ranking/rank.task';
import { readRanking } from '../../domain/ranking/read-ranking';
import { type Task } from '../../domain/task';
import { RankAnswerer } from './rank-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const diff = (lines: number) => `@@ -1,1 +1,${lines + 1} @@\n a${'\n+b'.repeat(lines)}`;

function answerTo(candidates: readonly TimedCandidate[]): string {
  return new RankAnswerer().answer(new RankTask(caller, 't', candidates, ''));
}

/** What the use case reads of the answer about candidates with speedups and numbers of changed lines. */
function ranked(...candidates: [speedup: number, lines: number][]): number[] {
  const given = candidates.map(([speedup, lines], at) => ({ optimizationId: `id-${at}`, speedup, diff: diff(lines) }));
  return readRanking(
    answerTo(given),
    given.map(({ optimizationId }) => optimizationId),
  );
}

it.each<[string, [number, number][], number[]]>([
  [
    'a clearly faster one wins, however large',
    [
      [2, 1],
      [4, 90],
    ],
    [1, 0],
  ],
  [
    'within noise the smaller one wins',
    [
      [4.6, 20],
      [4.2, 3],
    ],
    [1, 0],
  ],
  [
    'at the end of noise',
    [
      [4.4, 20],
      [4, 3],
    ],
    [1, 0],
  ],
  [
    'beyond it',
    [
      [4.41, 20],
      [4, 3],
    ],
    [0, 1],
  ],
  [
    'each place is a weighing of its own',
    [
      [5, 9],
      [4.7, 8],
      [4.4, 1],
      [2, 1],
    ],
    [1, 0, 2, 3],
  ],
  [
    'equal in both: as they came',
    [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    [0, 1, 2],
  ],
  [
    'equally large: the faster one',
    [
      [2, 3],
      [2.1, 3],
    ],
    [1, 0],
  ],
  [
    'losses and odd numbers',
    [
      [-2, 1],
      [0, 1],
      [-1, 5],
      [Infinity, 9],
      [-Infinity, 1],
    ],
    [3, 1, 2, 0, 4],
  ],
])('%s', (_, candidates, order) => {
  expect(ranked(...candidates)).toEqual(order);
});

it('says why, in one sentence', () => {
  const [fast, small] = [
    { optimizationId: '1', speedup: 4.6149, diff: diff(20) },
    { optimizationId: '2', speedup: 4.2, diff: diff(1) },
  ];
  expect(answerTo([fast])).toMatch(/^Candidate 1 is the fastest: 4.61 times as fast as the original\.\n\n\{/);
  expect(answerTo([fast, small])).toMatch(
    /^Candidate 2 changes 1 line, candidate 1 20, and their speedups \(4.2 times and 4.61 times as fast as the original\) are too close to tell apart\.\n\n\{/,
  );
});

it('numbers those that are shown: of many candidates the fastest', () => {
  const slow: [number, number][] = Array.from({ length: 10 }, (_, at) => [1 + at / 100, 1]);
  const fast: [number, number][] = Array.from({ length: 30 }, (_, at) => [2 * 1.2 ** at, 1]);
  const numbers = JSON.parse(
    /\{.*\}/.exec(
      answerTo(
        [...slow, ...fast].map(([speedup, lines], at) => ({ optimizationId: `${at}`, speedup, diff: diff(lines) })),
      ),
    )![0],
  ).ranking;
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, at) => 30 - at));
});

it('empty and huge diffs are ranked in a moment', () => {
  const huge = `@@ -1 +1 @@\n${'+[(\u0000"\n-{<\n'.repeat(10_000)}`;
  const given = [huge, '', huge].map((text, at) => ({ optimizationId: `${at}`, speedup: 2, diff: text }));
  const start = performance.now();
  expect(readRanking(answerTo(given), ['0', '1', '2'])).toEqual([1, 0, 2]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
