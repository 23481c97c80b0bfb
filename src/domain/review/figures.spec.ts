import { nanosecondsOf, percentOf, shareOf, timedCallsIn, timedRowsIn } from './figures';

it.each([
  ['361.78%', 361.78],
  ['725%', 725],
  ['-3%', -3],
  ['0%', 0],
  ['1,234.5 %', 1234.5],
  ['about 12 % faster', 12],
  [7.5, 7.5],
  ['.5%', 0.5],
  ['', null],
  [null, null],
  [undefined, null],
  ['fast', null],
  [Number.POSITIVE_INFINITY, null],
  ['-', null],
  ['9'.repeat(1000), 999999999999999999999], // what is no figure costs nothing
])('percentOf(%j) is %j', (value, percent) => {
  expect(percentOf(value)).toBe(percent);
});

it.each([
  ['749 microseconds', 749e3],
  ['1.5 milliseconds', 1.5e6],
  ['2 seconds', 2e9],
  ['1 nanosecond', 1],
  ['542ns', 542],
  ['3.99μs', 3990],
  ['3.99µs', 3990],
  ['1 minute and 3 seconds', 63e9],
  ['1,000 ms', 1e9],
  ['', null],
  ['a while', null],
  ['5 apples', null],
])('nanosecondsOf(%j) is %j', (time, nanoseconds) => {
  expect(nanosecondsOf(time)).toBe(nanoseconds);
});

it.each([
  ['100.0%', 100],
  ['Coverage is 66.7% of the lines', 66.7],
  ['No coverage data', null],
  ['12 of 30 lines', null],
  ['', null],
])('shareOf(%j) is %j', (sentence, share) => {
  expect(shareOf(sentence)).toBe(share);
});

it('timedCallsIn reads the comments beside calls', () => {
  const tests = [
    'f(1) # 2.62μs -> 2.09μs (24.9% faster)',
    'f(2) # 8.48μs -> 10.6μs (25.1% slower)',
    'f(3)',
    '// 1ms -> 1ms (0.0% slower)',
  ];
  expect(timedCallsIn(tests.join('\n'))).toEqual([
    { before: 2620, isSlower: false },
    { before: 8480, isSlower: true },
    { before: 1e6, isSlower: true },
  ]);
  expect(timedCallsIn('(12% faster)')).toEqual([{ before: null, isSlower: false }]);
  expect(timedCallsIn('')).toEqual([]);
});

it('timedRowsIn reads the rows of a table', () => {
  const table = [
    '| Test File::Test Function | Original ⏱️ | Optimized ⏱️ | Speedup |',
    '|:---|:---|:---|:---|',
    '| `test_pricing.py::test_two_books` | 542ns | 233ns | 133%✅ |',
    '| `test_pricing.py::test_one` | 542ns | 560ns | -3.21%⚠️ |',
  ];
  expect(timedRowsIn(table.join('\n'))).toEqual([
    { before: 542, isSlower: false },
    { before: 542, isSlower: true },
  ]);
  expect(timedRowsIn('none')).toEqual([]);
});

it.each(['1', '1,', '| 1%', '|   ', '1% faster) ', 'ns '])('takes little time over a megabyte of %j', (part) => {
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  const started = performance.now();
  for (const read of [percentOf, nanosecondsOf, shareOf, timedCallsIn, timedRowsIn]) read(text);
  expect(performance.now() - started).toBeLessThan(20_000);
});
