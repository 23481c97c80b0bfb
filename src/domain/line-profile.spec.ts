import { LineProfile } from './line-profile';

const profile = `# Timer unit: 1e-09 s
## Function: total
## Total time: 0.000003 s
| Hits |        Time | Per Hit | % Time | Line Contents            |
|-----:|------------:|--------:|-------:|:-------------------------|
|      |             |         |        | def total(rows):         |
|    1 |         500 |   500.0 |   20.0 |     for row in rows:     |
|    9 | 2e+03       |   222.2 |   80.0 |         n += rate(row|1) |
## Function: rate
## Total time: 0.000001 s
| Hits | Time | Per Hit | % Time | Line Contents      |
|-----:|-----:|--------:|-------:|:-------------------|
|    9 |  100 |    11.1 |   10.0 |     for row in rows: |
|    9 |  900 |   100.0 |   90.0 |     return 1       |
`;

it('tells what lines took, wherever they stand in a line, the slowest of equal ones', () => {
  const read = new LineProfile(profile);
  expect(read.total).toBe(2500);
  expect(read.time(['n += rate(row|1)'])).toBe(2000);
  expect(read.time(['  for row in rows:', 'return 1', 'return 1'])).toBe(1400);
});

it('knows nothing of lines that it does not have or that were not reached', () => {
  expect(new LineProfile(profile).time(['def total(rows):', 'x = 1', ''])).toBeNull();
  for (const text of ['', 'no | table | at || all', '| a | b | c | d | e |']) {
    expect(new LineProfile(text)).toMatchObject({ total: 0 });
    expect(new LineProfile(text).time(['e', 'all'])).toBeNull();
  }
});

it('tells the hottest line, of all functions or of one', () => {
  const read = new LineProfile(profile);
  const hottest = { functionName: 'total', code: 'n += rate(row|1)', hits: 9, time: 2000, share: '80.0' };
  expect(read.hottest()).toEqual(hottest);
  expect(read.hottest('rate')).toMatchObject({ code: 'return 1', share: '90.0' });
  expect(read.hottest('other')).toBeNull();
  expect(new LineProfile('no profile').hottest()).toBeNull();
});
