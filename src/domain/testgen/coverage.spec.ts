import { type Coverage, shownCoverage } from './coverage';

const code = 'import os\n\n\n@cache\ndef halve(x):\n    if x < 0:\n        return 0\n    return x / 2\n';
const none: Coverage = { summary: null, percentage: null, startLine: null, main: null, helper: null };
const main = (unreachedLines: number[], percentage: number | null = 50, untakenBranches: [number, number][] = []) => ({
  name: 'halve',
  percentage,
  unreachedLines,
  untakenBranches,
});
const shown = (coverage: Partial<Coverage>, source = code) =>
  shownCoverage({ ...none, ...coverage }, source, 'halve', 'python');

describe('shownCoverage', () => {
  it.each<[string, Partial<Coverage>]>([
    ['nothing is known', {}],
    ['all is reached', { summary: '100.0%', percentage: 100, main: main([], 100) }],
    ['the words say nothing', { summary: 'no coverage was measured' }],
  ])('is empty where %s', (_, coverage) => {
    expect(shown(coverage)).toBe('');
  });

  it('shows lines of a whole file as they are', () => {
    expect(shown({ startLine: 4, main: main([7, 9, 3]) })).toBe(
      'The tests reach 50% of it.\n\nLines that no test reaches, with their numbers:\n\n```python\n7 |         return 0\n```',
    );
  });

  it('shows lines of a function that was sent without its file', () => {
    const alone = code.slice(code.indexOf('@cache'));
    expect(shown({ startLine: 104, main: main([107]) }, alone)).toContain('\n107 |         return 0\n');
  });

  it('shows branches, apart from those that begin at an unreached line', () => {
    const branches: [number, number][] = [
      [6, 8],
      [7, 8],
      [8, -5],
    ];
    expect(shown({ startLine: 4, main: main([7], 80, branches) })).toContain(
      '\n\nBranches that no test takes, from one line to the next:\n\n```text\n6 | if x < 0: -> 8 | return x / 2\n8 | return x / 2 -> out of the function\n```',
    );
    expect(shown({ startLine: 104, main: main([], 80, branches) }, 'x = 1\n')).toContain('\n6 -> 8\n');
  });

  it('gives the numbers alone where the code does not tell its lines', () => {
    expect(shown({ startLine: 104, main: main([107, 108]) }, 'x = 1\n')).toContain(
      'Lines of its file that no test reaches: 107, 108.',
    );
  });

  it('takes the percentage from where it is told', () => {
    expect(shown({ summary: '66.7%' })).toBe('The tests reach 66.7% of it.');
    expect(shown({ percentage: 12.345, summary: '99%' })).toBe('The tests reach 12.3% of it.');
    expect(shown({ main: main([7], null) })).toContain('The tests do not reach all of it.');
    expect(shown({ helper: { name: 'rest', percentage: 25, unreachedLines: [1], untakenBranches: [[1, 2]] } })).toBe(
      'Of its helper `rest` they reach 25%.',
    );
  });

  it('is cut, whatever was sent', () => {
    const many = Array.from({ length: 200_000 }, (_, nth) => nth + 1);
    expect(shown({ startLine: 4, main: main(many) }, `${code}${'x = "`````"\n'.repeat(1_000)}`).length).toBeLessThan(
      7_000,
    );
    expect(shown({ startLine: 9_999, main: main(many) }, 'x = 1').length).toBeLessThan(7_000);
    const branches = many.map((number): [number, number] => [number, number + 1]);
    expect(shown({ startLine: 4, main: main([], 50, branches) }).length).toBeLessThan(7_000);
  });
});
