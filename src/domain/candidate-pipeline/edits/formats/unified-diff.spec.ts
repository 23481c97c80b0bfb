import { shownAnswer } from '../../../../../test/shown-edit';

const read = (...lines: string[]): ReturnType<typeof shownAnswer> => shownAnswer(lines.join('\n'));
const header = ['--- a/shop/a.py', '+++ b/shop/a.py'];
const hunk = ['@@ -3,2 +3,2 @@ class A:', ' x', '-a', '+b'];
const shown = ['unified diff', '1 update shop/a.py', '@@ line 3', '| x', '|-a', '|+b'];

describe('unified diff: where it stands', () => {
  it.each<[string, string[], string[]]>([
    ['alone', [...header, ...hunk], []],
    ['in a fence', ['```diff', ...header, ...hunk, '', '```', 'Done.'], ['```diff', '```', 'Done.']],
    ['in a fence of any kind', ['```python', ...header, ...hunk, '```'], ['```python', '```']],
    ['in a fence left open', ['```patch', ...header, ...hunk, '', 'Done.'], ['```patch', 'Done.']],
    [
      'in a list item',
      ['- So:', ...['```diff', ...header, ...hunk, '```'].map((line) => `  ${line}`)],
      ['- So:', '  ```diff', '  ```'],
    ],
    [
      'before prose',
      ['So:', ...header, ...hunk, '', 'It is O(1):', '- by a dict'],
      ['So:', 'It is O(1):', '- by a dict'],
    ],
    ['with CRLF', [...[...header, ...hunk].map((line) => `${line}\r`), ''], []],
    [
      "with git's lines",
      ['diff --git a/shop/a.py b/shop/a.py', 'index 83db48f..bf269f4 100644', ...header, ...hunk],
      [],
    ],
    ['with dates', [`--- shop/a.py\t2026-01-01 10:00:00`, '+++ shop/a.py 2026-01-01 10:00:00.0 +0000', ...hunk], []],
    ['with words behind the path', ['--- shop/a.py (original)', '+++ shop/a.py (faster)', ...hunk], []],
    ['with another new name', ['--- shop/a.py', '+++ shop/a_fast.py', ...hunk], []],
    [
      'with its path above',
      ['**shop/a.py**', '```diff', '--- original', '+++ optimized', ...hunk, '```'],
      ['```diff', '```'],
    ],
    ['without any header', ['shop/a.py:', '', '```diff', ...hunk, '```'], ['```diff', '```']],
    ['without header or fence', ['shop/a.py', ...hunk], []],
    ['with the path inside', ['```diff', '# shop/a.py', ...hunk, '```'], ['```diff', '```']],
    ['with the path in the fence', ['```diff shop/a.py', ...hunk, '```'], ['```diff shop/a.py', '```']],
    [
      'with the path in a tag',
      ['<file path="shop/a.py">', '```diff', ...hunk, '```', '</file>'],
      ['```diff', '```', '</file>'],
    ],
  ])('%s', (_where, lines, rest) => {
    expect(read(...lines)).toEqual({ edits: shown, rest });
  });

  it('has no path where none is named', () => {
    expect(read('```diff', ' x', '-a', '+b', '```').edits).toEqual([
      'unified diff',
      '1 update ?',
      '@@',
      '| x',
      '|-a',
      '|+b',
    ]);
  });

  it('is not in prose, lists, or code of another kind', () => {
    const lines = [
      '--- so it goes',
      '- a',
      '+ b',
      '@@ is a sign',
      '```sql',
      'select @@rowcount',
      '@@rowcount',
      '-- x',
      '```',
      '```diff',
      'nothing',
      '```',
    ];
    expect(read(...lines)).toEqual({ edits: [], rest: lines });
  });
});

describe('unified diff: files', () => {
  it('changes several', () => {
    const { edits } = read(
      '```diff',
      ...header,
      ...hunk,
      '',
      '--- b.py',
      '+++ b.py',
      '@@',
      '-c',
      'diff --git a/c.py b/c.py',
      '--- a/c.py',
      '+++ b/c.py',
      '@@',
      '-d',
      '```',
    );
    expect(edits).toEqual([...shown, '2 update b.py', '@@', '|-c', '3 update c.py', '@@', '|-d']);
  });

  it('adds, deletes and moves', () => {
    const { edits } = read(
      ...[
        'diff --git a/a.py b/a.py',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/a.py',
        '@@ -0,0 +1,2 @@',
        '+x',
        '+',
        '+y',
      ],
      ...['\\ No newline at end of file', '--- a/b.py', '+++ /dev/null', '@@ -1 +0,0 @@', '-x'],
      ...['diff --git a/c.py b/d.py', 'similarity index 100%', 'rename from c.py', 'rename to d.py'],
      ...[
        'diff --git a/e.py b/f.py',
        'rename from e.py',
        'rename to f.py',
        '--- a/e.py',
        '+++ b/f.py',
        '@@ -1 +1 @@',
        '-x',
      ],
      ...[
        'diff --git a/g.py b/g.py',
        'new file mode 100644',
        'index 0000000..e69de29',
        'diff --git a/h.py b/h.py',
        'deleted file mode 100644',
      ],
    );
    expect(edits.slice(1)).toEqual([
      ...['1 add a.py', '@@ final line break: false', '|+x', '|+', '|+y', '2 delete b.py', '3 move c.py'],
      ...['4 move e.py', '@@ line 1', '|-x', '5 add g.py', '@@', '6 delete h.py'],
    ]);
  });

  it("takes off git's prefixes only where both names have theirs", () => {
    const pathOf = (old: string, fresh: string): string | undefined =>
      read(`--- ${old}`, `+++ ${fresh}`, '@@', '-x').edits[1];
    expect(pathOf('a/x.py', 'b/x.py')).toBe('1 update x.py');
    expect(pathOf('a/x.py', 'a/x.py')).toBe('1 update a/x.py');
    expect(pathOf('/repo/x.py', '/repo/x.py')).toBe('1 update /repo/x.py');
  });

  it('has a fault where a file has no hunk', () => {
    expect(read(...header, '', 'Nothing.').edits).toEqual(['unified diff', '1 update shop/a.py: the file has no hunk']);
    expect(read('```diff', ...header, '@@ -1 +1 @@', '```').edits).toEqual([
      'unified diff',
      '1 update shop/a.py: the hunk has no lines',
    ]);
  });

  it('needs no line of numbers', () => {
    expect(read(...header, ' x', '-a', '+b').edits).toEqual([...shown.slice(0, 2), '@@', ...shown.slice(3)]);
  });
});

describe('unified diff: hunks', () => {
  const hunks = (...lines: string[]): string[] => read('```diff', ...header, ...lines, '```').edits.slice(2);

  it('have old and new lines that look like headers', () => {
    const lines = ['---i', '+++i', '--- a comment', '+++ x', '--- b', '+++ c'];
    expect(hunks('@@ -9,9 +1 @@', ' x', ...lines)).toEqual([
      ...['@@ line 9', '| x', '|---i', '|--- a comment', '|--- b', '|+++i', '|+++ x', '|+++ c'],
    ]);
  });

  it('may hold fences and marks of conflicts', () => {
    const code = ['"""', '```python', '=======', '<<<<<<< SEARCH', '```', '"""'];
    expect(hunks('@@', ...code.map((line) => ` ${line}`), '-a', '+```')).toEqual([
      '@@',
      ...code.map((line) => `| ${line}`),
      '|-a',
      '|+```',
    ]);
    expect(read(...header, '@@', ...code.map((line) => ` ${line}`), '-a', 'Done.')).toEqual({
      edits: ['unified diff', '1 update shop/a.py', '@@', ...code.map((line) => `| ${line}`), '|-a'],
      rest: ['Done.'],
    });
  });

  it('have their place from numbers or a text, never from a heading', () => {
    expect(
      hunks('@@ -5,6 +7,8 @@ def f():', '-a', '@@ @@ def f():', '-b', '@@ ... @@', '-c', '@@ def f():', '-d'),
    ).toEqual([
      ...['@@ line 5', '|-a', '2 update shop/a.py', '@@', '|-b', '3 update shop/a.py', '@@', '|-c'],
      ...['4 update shop/a.py', '@@ [def f():]', '|-d'],
    ]);
  });

  const none = '\\ No newline at end of file';
  it.each<[string, string[], boolean]>([
    ['old', ['-a', none, '+b'], true],
    ['new', ['-a', '+b', none], false],
    ['old and new', ['-a', none, '+b', none], false],
    ['context', ['-a', ' b', none], false],
  ])('say of the last line break, behind %s', (_where, lines, expected) => {
    expect(hunks('@@', ...lines)[0]).toBe(`@@ final line break: ${expected}`);
  });

  it('of more than 500 leave one fault', () => {
    const many = Array.from({ length: 501 }, () => ['@@ -1 +1 @@', '-x']).flat();
    expect(read(...header, ...many).edits.slice(1)).toEqual(['1 update ?: the answer has more than 500 blocks']);
    const files = Array.from({ length: 501 }, () => ['```diff', ...header, '@@', '-x', '```']).flat();
    expect(read(...files).edits.slice(1)).toEqual(['1 update ?: the answer has more than 500 blocks']);
  });
});
