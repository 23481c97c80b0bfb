import { shownAnswer } from '../../../../../test/shown-edit';

const read = (...lines: string[]): ReturnType<typeof shownAnswer> => shownAnswer(lines.join('\n'));
const block = (old: string[], fresh: string[]): string[] => [
  '<<<<<<< SEARCH',
  ...old,
  '=======',
  ...fresh,
  '>>>>>>> REPLACE',
];
const small = block(['a'], ['b']);
const shownSmall = (path: string): string[] => ['SEARCH/REPLACE', `1 update ${path}`, '@@', '|-a', '|+b'];

describe('SEARCH/REPLACE: the path', () => {
  it.each<[string, string[], string[]]>([
    ['before the fence', ['shop/a.py', '```python', ...small, '```'], ['```python', '```']],
    ['in bold, a blank line between', ['**shop/a.py**', '', '```', ...small, '```'], ['```', '```']],
    ['in backticks with a colon', ['`shop/a.py`:', '```', ...small, '```'], ['```', '```']],
    ['inside the fence', ['```python', 'shop/a.py', ...small, '```'], ['```python', '```']],
    ['in a comment', ['```python', '# shop/a.py', ...small, '```'], ['```python', '```']],
    ['in a comment of another kind', ['// file: shop/a.py', ...small], []],
    ['behind the language', ['```python shop/a.py', ...small, '```'], ['```python shop/a.py', '```']],
    ['behind the language and a colon', ['~~~~python:shop/a.py', ...small, '~~~~'], ['~~~~python:shop/a.py', '~~~~']],
    ['behind SEARCH', ['<<<<<<< SEARCH shop/a.py', ...small.slice(1)], []],
    ['in a heading above some prose', ['### shop/a.py', 'So:', '```', ...small], ['### shop/a.py', 'So:', '```']],
    ["in a tag's attribute", ['<edit path="shop/a.py">', ...small, '</edit>'], ['</edit>']],
    ['in a tag around prose', ['<file path="shop/a.py">', 'So:', '<edit>', ...small], ['So:', '<edit>']],
    ['in a tag', ['<path>shop/a.py</path>', ...small], []],
    ["in a V4A section's line", ['*** Begin Patch', '*** Update File: shop/a.py', ...small, '*** End Patch'], []],
    ['with the fence left open', ['shop/a.py', '```', ...small], ['```']],
  ])('%s', (_where, lines, rest) => {
    expect(read(...lines)).toEqual({ edits: shownSmall('shop/a.py'), rest });
  });

  it('may name a file of another kind', () => {
    expect(read('docs/use.md', ...small).edits).toEqual(shownSmall('docs/use.md'));
  });

  it('is none where only prose stands above', () => {
    expect(read('See shop/a.py and b.', ...small)).toEqual({ edits: shownSmall('?'), rest: ['See shop/a.py and b.'] });
  });

  it('is left open where a block has none', () => {
    const { edits, rest } = read('a.py', '```', ...small, '', ...small, '', 'b.py', ...small, '```', 'Then:', ...small);
    expect(edits.filter((line) => /^\d/.test(line))).toEqual([
      '1 update a.py',
      '2 update ?',
      '3 update b.py',
      '4 update ?',
    ]);
    expect(rest).toEqual(['```', '```', 'Then:']);
  });

  it('is not taken from beyond the fence of something else', () => {
    const { edits } = read('a.py', ...small, '', 'b.py', '```text', 'x', '```', '```', ...small, '```');
    expect(edits[5]).toBe('2 update ?');
  });
});

describe('SEARCH/REPLACE: the markers', () => {
  it.each([
    ['<<<<< search', '=====', '>>>>> replace'],
    ['<<<<<<< SEARCH>', '========', '>>>>>>>>> REPLACE'],
    ['<<<<<<<SEARCH  ', '=======\t', '>>>>>>> Replace  '],
    ['<<<<<<< SEARCH (lines 1 to 3)', '=======', '>>>>>>> REPLACE```'],
  ])('%s', (search, divider, replace) => {
    expect(read('shop/a.py', search, 'a', divider, 'b', replace)).toEqual({ edits: shownSmall('shop/a.py'), rest: [] });
  });

  it('may be indented with all that they hold', () => {
    const { edits } = read(
      '1. shop/a.py',
      '',
      ...['```', ...block(['def f():', '', '  a'], ['def f():', '', '  b']), '```'].map((line) => line && `   ${line}`),
    );
    expect(edits).toEqual(['SEARCH/REPLACE', '1 update shop/a.py', '@@', '| def f():', '| ', '|-  a', '|+  b']);
  });

  it('may be indented where the code is not', () => {
    const { edits } = read('a.py', '  <<<<<<< SEARCH', '    x', 'a', '  =======', 'b', '  >>>>>>> REPLACE');
    expect(edits.slice(2)).toEqual(['@@', '|-    x', '|-a', '|+b']);
  });

  it('are code where they stand further to the right than those of the block', () => {
    const example = ['"""', '    <<<<<<< SEARCH', '    >>>>>>> REPLACE', '"""'];
    const { edits } = read('a.py', ...block([...example, 'a'], [...example, 'b']));
    expect(edits.slice(2)).toEqual(['@@', ...example.map((line) => `| ${line}`), '|-a', '|+b']);
  });

  it('are code in the context of a patch', () => {
    const { edits } = read(
      '*** Begin Patch',
      '*** Update File: a.py',
      '@@',
      ...small.map((line) => ` ${line}`),
      '-x',
      '*** End Patch',
    );
    expect(edits).toEqual(['V4A patch', '1 update a.py', '@@', ...small.map((line) => `| ${line}`), '|-x']);
  });

  it('come with CRLF', () => {
    expect(shownAnswer(['a.py', ...block(['é – “a”'], ['b'])].join('\r\n'))).toEqual({
      edits: ['SEARCH/REPLACE', '1 update a.py', '@@', '|-é – “a”', '|+b'],
      rest: [],
    });
  });

  it('may stand around fences', () => {
    expect(read('a.py', ...block(['```python', 'a', '```'], ['', '```python', 'b', '```'])).edits).toEqual(
      shownSmall('a.py'),
    );
  });
});

describe('SEARCH/REPLACE: what a block says', () => {
  it('keeps as context what both sides share, wherever it stands', () => {
    const { edits } = read('a.py', ...block(['1', 'a', '2', '3', 'b', '4'], ['1', '2', 'x', '3', 'c', 'd', '4', '5']));
    expect(edits.slice(2)).toEqual(['@@', '| 1', '|-a', '| 2', '|+x', '| 3', '|-b', '|+c', '|+d', '| 4', '|+5']);
  });

  it('adds a file where the old side is empty', () => {
    expect(read('a.py', ...block([], ['"""A', '=======', '"""'])).edits.slice(1)).toEqual([
      '1 add a.py',
      '@@',
      '|+"""A',
      '|+=======',
      '|+"""',
    ]);
    expect(read('a.py', ...block([''], ['x'])).edits.slice(1)).toEqual(['1 add a.py', '@@', '|+x']);
  });

  it('deletes where the new side is empty', () => {
    expect(read('a.py', ...block(['x', 'y'], [])).edits.slice(1)).toEqual(['1 update a.py', '@@', '|-x', '|-y']);
  });

  it('is read by every line that may be the divider, the longest old side first', () => {
    const { edits } = read('a.py', ...block(['"""A', '====='], ['"""B']));
    expect(edits.slice(2)).toEqual([
      ...['reading 1', '@@', '|-"""A', '|-=====', '|+"""B'],
      ...['reading 2', '@@', '|-"""A', '|+=======', '|+"""B'],
    ]);
  });

  it('is read by no more than five of them, those in the middle', () => {
    const headings = Array.from({ length: 20 }, (_, nth) => [`h${nth}`, '=======']).flat();
    const { edits } = read('a.py', ...block([...headings, 'a'], [...headings, 'b']));
    expect(edits.filter((line) => line.startsWith('reading'))).toHaveLength(5);
    const right = ['@@', ...headings.map((line) => `| ${line}`), '|-a', '|+b'];
    expect(edits.join('\n')).toContain(right.join('\n'));
  });

  it('is read once by its likeliest divider where the answer is huge', () => {
    const long = Array.from({ length: 30_000 }, (_, nth) => `l${nth}`);
    const { edits } = read('a.py', ...block(['"""A', '=======', ...long], ['"""B', '=======', ...long]));
    expect(edits.filter((line) => line.startsWith('reading'))).toEqual([]);
    expect(edits.slice(2, 6)).toEqual(['@@', '|-"""A', '|+"""B', '| =======']);
  });

  it('leaves out lines by three dots on both sides', () => {
    const { edits } = read('a.py', ...block(['a', '...', 'b', '  ...', 'c'], ['A', '...', 'B', '  ...', 'c']));
    expect(edits.slice(edits.indexOf('reading 2'))).toEqual([
      'reading 2',
      '@@',
      '|-a',
      '|+A',
      '@@',
      '|-b',
      '|+B',
      '@@',
      '| c',
    ]);
  });

  it('takes three dots for code where the sides differ in them, or a part would have no place', () => {
    expect(read('a.py', ...block(['a', '...'], ['b'])).edits).not.toContain('reading 2');
    expect(read('a.py', ...block(['a', '...'], ['a', '...', 'b'])).edits).not.toContain('reading 2');
  });
});

describe('SEARCH/REPLACE: blocks written wrongly', () => {
  const faults = (...lines: string[]): string[] => read(...lines).edits.filter((line) => /^\d/.test(line));

  it.each<[string, string[], string]>([
    ['no divider', ['<<<<<<< SEARCH', 'a', '>>>>>>> REPLACE'], 'the block has no ======= line'],
    ['no end', ['<<<<<<< SEARCH', 'a', '=======', 'b'], 'the block has no >>>>>>> REPLACE line'],
    ['no start', ['```', 'a', '=======', 'b', '>>>>>>> REPLACE'], 'the block has no <<<<<<< SEARCH line'],
    ['nothing in it', ['<<<<<<< SEARCH', '=======', '', '>>>>>>> REPLACE'], 'both sides of the block are empty'],
  ])('%s', (_what, lines, fault) => {
    expect(faults('a.py', ...lines)).toEqual([`1 update a.py: ${fault}`]);
    expect(faults('a.py', ...lines, '```', '', ...small)).toEqual([`1 update a.py: ${fault}`, '2 update ?']);
  });

  it('leaves what follows a block without an end', () => {
    const { rest } = read('a.py', '```', '<<<<<<< SEARCH', 'a', '=======', 'b', '```', 'Faster.');
    expect(rest).toEqual(['```', '```', 'Faster.']);
  });

  it('are no blocks where there is no marker line', () => {
    const lines = [
      '`<<<<<<< SEARCH` starts a block',
      '<<<<<<< HEAD',
      '<<<<<<< SEARCHING',
      '<<<< SEARCH',
      '>>>>>>> REPLACE',
    ];
    expect(read(...lines)).toEqual({ edits: [], rest: lines });
  });

  it('of more than 500 blocks leave one fault', () => {
    expect(faults('a.py', ...Array.from({ length: 500 }, () => small).flat())).toHaveLength(500);
    expect(faults('a.py', ...Array.from({ length: 501 }, () => small).flat())).toEqual([
      '1 update ?: the answer has more than 500 blocks',
    ]);
  });
});
