import { CRITERIA, reviewByCriteria } from './criteria';
import { type ReviewedOptimization } from './review.task';

const calls = (faster: number, slower = 0) =>
  [
    ...Array(faster).fill('f() # 2μs -> 1μs (100% faster)'),
    ...Array(slower).fill('f() # 1μs -> 2μs (50.0% slower)'),
  ].join('\n');
const benchmark = (gain: number | null) => ({ name: 'bench', testFunction: 'test', before: '', after: '', gain });
const lines = (count: number) => Array.from({ length: count }, (_, at) => `y${at} = 1\n`).join('');

const good: ReviewedOptimization = {
  originalCode: 'x = 1\n',
  optimizedCode: 'x = 2\n',
  explanation: '',
  originalRuntime: '749 microseconds',
  optimizedRuntime: '162 microseconds',
  gain: '361.78%',
  loopCount: 103,
  coverage: '100.0%',
  existingTests: '| `t.py::test` | 542ns | 233ns | 133%✅ |',
  replayTests: '',
  generatedTests: calls(20, 1),
  benchmarks: [],
  callers: '',
};
const none: ReviewedOptimization = {
  ...good,
  originalRuntime: '',
  optimizedRuntime: '',
  gain: '',
  loopCount: null,
  coverage: '',
  existingTests: '',
  generatedTests: '',
};

it.each<[string, Partial<ReviewedOptimization>, string]>([
  ['a clear gain, well tested', {}, 'high'],
  ['a clear gain of the runtimes alone', { gain: '' }, 'high'],
  ['a gain without a known runtime', { originalRuntime: '', optimizedRuntime: '' }, 'high'],
  ['no word on coverage', { coverage: 'not measured' }, 'high'],
  [
    'only replayed calls',
    { existingTests: '', generatedTests: '', replayTests: '| a | 1ms | 2ms | 20.0%✅ |' },
    'high',
  ],
  ['short work in a faster benchmark', { originalRuntime: '3 microseconds', benchmarks: [benchmark(8)] }, 'high'],
  ['just clear', { gain: `${CRITERIA.clearGain}%` }, 'high'],
  ['a gain that is not clear', { gain: `${CRITERIA.clearGain - 0.1}%` }, 'medium'],
  ['coverage that is not good', { coverage: `${CRITERIA.goodCoverage - 1}%` }, 'medium'],
  ['work that is short', { originalRuntime: '3 microseconds' }, 'medium'],
  ['many changed lines', { optimizedCode: lines(CRITERIA.mostLines + 1) }, 'medium'],
  ['several slower calls', { generatedTests: calls(10, 6) }, 'medium'],
  ['no timed calls', { existingTests: '', generatedTests: '' }, 'medium'],
  ['a gain in throughput', { gain: '0%', explanation: 'Throughput rose by 15.6%.' }, 'medium'],
  [
    'a gain in throughput that slows single calls',
    { gain: '-3%', explanation: 'Concurrency rose.', generatedTests: calls(5, 8) },
    'medium',
  ],
  ['one benchmark slower', { benchmarks: [benchmark(-2), benchmark(1)] }, 'high'],
  ['benchmarks without figures', { benchmarks: [benchmark(null)] }, 'high'],
  ['a gain within noise', { gain: `${CRITERIA.leastGain - 0.1}%` }, 'low'],
  ['a loss', { gain: '-3%' }, 'low'],
  ['a loss by the runtimes', { gain: '', optimizedRuntime: '1 millisecond' }, 'low'],
  ['hardly any coverage', { coverage: `${CRITERIA.leastCoverage - 1}%` }, 'low'],
  ['hardly any timed calls', { existingTests: '', generatedTests: calls(CRITERIA.leastCalls - 1) }, 'low'],
  ['mostly slower calls', { generatedTests: calls(5, 8) }, 'low'],
  [
    'mostly slower calls, of which the long ones are faster',
    { generatedTests: `${calls(0, 20)}\nf() # 9.5ms -> 0.1ms (9400% faster)` },
    'medium',
  ],
  ['slower benchmarks', { benchmarks: [benchmark(-2), benchmark(-1)] }, 'low'],
])('%s', (_, changes, rating) => {
  expect(reviewByCriteria({ ...good, ...changes }).rating).toBe(rating);
});

it('knows nothing: medium', () => {
  expect(reviewByCriteria(none)).toEqual({
    rating: 'medium',
    explanation: 'No timed calls were given. 2 lines differ.',
  });
});

it('tells what was measured, and nothing else', () => {
  expect(reviewByCriteria(good).explanation).toBe(
    'The runtime went from 749 microseconds to 162 microseconds, a gain of 361.78%. 21 of 22 timed calls became faster. Tests cover 100% of the function. 2 lines differ.',
  );
  expect(reviewByCriteria({ ...none, gain: '12%' }).explanation).toContain('It was measured with a gain of 12%.');
});

it.each<[Partial<ReviewedOptimization>, string]>([
  [{ gain: '12%' }, 'A gain below 20% is not clear.'],
  [{ gain: '3%' }, 'A gain below 5% may be noise.'],
  [{ gain: '-3%', coverage: '50%' }, 'That is no gain. With less than 60% covered nothing is certain.'],
  [{ coverage: '70%', gain: '12%' }, 'A gain below 20% is not clear. Less than 80% covered leaves something unseen.'],
  [{ generatedTests: calls(10, 6) }, 'More than a quarter of the calls became slower.'],
  [{ generatedTests: calls(1, 6), gain: '12%' }, 'Most calls became slower.'],
  [{ existingTests: '', generatedTests: calls(3) }, 'Fewer than 6 timed calls prove little.'],
  [{ benchmarks: [benchmark(-2)] }, 'Every benchmark of the project became slower.'],
  [{ originalRuntime: '3 microseconds' }, 'Work of less than 10 microseconds matters in hot paths alone.'],
  [{ optimizedCode: lines(100) }, 'A change of that size must pay for the reading.'],
  [{ gain: '0%', explanation: 'Throughput rose.' }, 'Runtimes alone show no clear gain.'],
])('says what keeps the rating from being better: %j', (changes, reasons) => {
  const { explanation } = reviewByCriteria({ ...good, ...changes });
  expect(explanation.split(/lines? differs?\. /)[1]).toBe(reasons);
});

it('tells no more of a text than one short line', () => {
  const { explanation } = reviewByCriteria({
    ...good,
    originalRuntime: `9 ms\n${'x'.repeat(9_000)}`,
    gain: '12%\u0007\n!',
  });
  expect(explanation).toContain('The runtime went from 9 ms to 162 microseconds');
  expect(explanation).not.toMatch(/[\n!]/);
});
