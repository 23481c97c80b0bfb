import { allowedVersions, chosenVersion, versionsIn } from './python-versions';

const all = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];
const from = (first: string, last = '3.14') => all.slice(all.indexOf(first), all.indexOf(last) + 1);

it.each([
  ['>=3.9', all],
  ['>= 3.10, <4', from('3.10')],
  ['>=3.8,<3.12', from('3.9', '3.11')],
  ['>=3.9,<3.12.5', from('3.9', '3.12')],
  ['<=3.11', from('3.9', '3.10')],
  ['<=3.11.9', from('3.9', '3.11')],
  ['>3.9', all],
  ['~=3.11', from('3.11')],
  ['~=3.11.2', ['3.11']],
  ['~3.11', ['3.11']],
  ['^3.10', from('3.10')],
  ['==3.12.*', ['3.12']],
  ['3.10.*', ['3.10']],
  ['3.11', ['3.11']],
  ['3', all],
  ['^3', all],
  ['*', all],
  ['', []],
  ['>=3.9,!=3.10.*', ['3.9', ...from('3.11')]],
  ['>=3.9,!=3.10.0', all],
  ['>=3.9 <3.11', from('3.9', '3.10')],
  ['3.9 || ^3.13', ['3.9', ...from('3.13')]],
  ['>=2.7, !=3.0.*, !=3.1.*', all],
  ['>=2.7,<3', []],
  ['>=3.15', []],
  ['>=4', []],
  ['whatever', all],
])('%s allows what pip would allow', (requirement, versions) => {
  expect(allowedVersions({ requirements: requirement === '' ? ['<3.9'] : [requirement], used: [] })).toEqual(versions);
});

it('chooses what is used, by who says it, then a usual one', () => {
  const chosen = (requirements: string[], ...used: string[][]) => chosenVersion({ requirements, used });
  expect(chosen([])).toBe('3.12');
  expect(chosen(['>=3.13'])).toBe('3.13');
  expect(chosen(['<3.11'])).toBe('3.10');
  expect(chosen([], ['3.9', '3.10'], ['3.14'])).toBe('3.10');
  expect(chosen(['>=3.11'], ['3.9', '3.10'], ['3.14', '3.11'])).toBe('3.14');
  expect(chosen(['>=3.11'], ['3.7'], [])).toBe('3.12');
  expect(chosen(['>=3.11', '<3.11'])).toBeNull();
});

it('finds versions in texts, and nothing that only looks like one', () => {
  expect(versionsIn('FROM python:3.11.4-slim')).toEqual(['3.11']);
  expect(versionsIn('[3.9, "3.10", \'3.12.1\']')).toEqual(['3.9', '3.10', '3.12']);
  expect(versionsIn('1.3.12 13.9 3.100')).toEqual([]);
});

it('is quick on a requirement of a megabyte', () => {
  const started = Date.now();
  allowedVersions({ requirements: [',>=3.9 '.repeat(150_000), '|'.repeat(1_000_000)], used: [] });
  expect(Date.now() - started).toBeLessThan(20_000);
});
