import { shownAnswer } from '../../../../../test/shown-edit';

const read = (...lines: string[]): ReturnType<typeof shownAnswer> => shownAnswer(lines.join('\n'));
const hunk = ['@@ def f():', '     x', '-    a', '+    b'];
const section = ['*** Update File: shop/a.py', ...hunk];
const shown = ['V4A patch', '1 update shop/a.py', '@@ [def f():]', '|     x', '|-    a', '|+    b'];
const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

describe('V4A: where a patch starts and ends', () => {
  it.each<[string, string[], string[]]>([
    ['in its markers', ['So:', '*** Begin Patch', ...section, '*** End Patch', 'Done.'], ['So:', 'Done.']],
    ['without its end', ['*** Begin Patch', ...section], []],
    ['without its beginning', [...section, '*** End Patch'], []],
    ['without both', [...section], []],
    ['in a fence', ['```diff', '*** Begin Patch', ...section, '*** End Patch', '```'], ['```diff', '```']],
    ['in a fence without markers', ['```', ...section, '', '```', 'Done.'], ['```', '```', 'Done.']],
    [
      'in a here-document',
      ['```bash', "cd /x && apply_patch <<'EOF'", '*** Begin Patch', ...section, '*** End Patch', 'EOF', '```'],
      ['```bash', '```'],
    ],
    [
      'in a here-document without its end',
      ['apply_patch << "PATCH"', '*** Begin Patch', ...section, 'PATCH', 'Done.'],
      ['Done.'],
    ],
    ['below a command', ['apply_patch', '*** Begin Patch', ...section, '*** End Patch'], []],
    ['before prose', ['*** Begin Patch', ...section, 'This is O(1).'], ['This is O(1).']],
    ['before a list', [...section, '', '- Uses a dict', '- It is O(1)'], ['- Uses a dict', '- It is O(1)']],
    ['before a rule', [...section, '---', 'Done.'], ['---', 'Done.']],
    ['before a fence', [...section, '', '```text', '-x', '```'], ['```text', '-x', '```']],
    ['in a list item', ['1. So:', ...indented(['*** Begin Patch', ...section, '*** End Patch'], '   ')], ['1. So:']],
    [
      'in a fence of a list item',
      ['1. So:', ...indented(['```', ...section, '```'], '\t')],
      ['1. So:', '\t```', '\t```'],
    ],
    ['with a slip of one column', ['*** Begin Patch', ' *** Update File: shop/a.py', ...hunk, ' *** End Patch'], []],
    ['with CRLF', [...['*** Begin Patch', ...section, '*** End Patch'].map((line) => `${line}\r`), ''], []],
  ])('%s', (_where, lines, rest) => {
    expect(read(...lines)).toEqual({ edits: shown, rest });
  });

  it('is not where code has the same words', () => {
    const code = ['"""', '    *** Begin Patch', '    *** Update File: x.py', '    *** End Patch', '```', '"""'];
    const { edits, rest } = read(
      '*** Begin Patch',
      '*** Update File: a.py',
      '@@',
      ...indented(code, ' '),
      '-a',
      '*** End Patch',
    );
    expect(edits).toEqual(['V4A patch', '1 update a.py', '@@', ...indented(code, '| '), '|-a']);
    expect(rest).toEqual([]);
  });

  it('may be behind a fence that is its own text', () => {
    const { edits } = read(
      '```',
      '*** Begin Patch',
      '*** Update File: a.py',
      '@@',
      ' """',
      '```',
      '-a',
      '*** End Patch',
      '```',
    );
    expect(edits.slice(2)).toEqual(['@@', '| """', '| ```', '|-a']);
  });

  it('leaves prose between hunks that nothing closes', () => {
    const { edits, rest } = read(
      ...section,
      '',
      'And also:',
      '',
      '@@',
      '-c',
      '',
      'Then:',
      '',
      '*** Delete File: d.py',
      'Done.',
    );
    expect(edits).toEqual([...shown, '2 update shop/a.py', '@@', '|-c', '3 delete d.py']);
    expect(rest).toEqual(['And also:', 'Then:', 'Done.']);
  });

  it('is no place for words in prose', () => {
    expect(read('Write `*** Begin Patch`.', 'Not *** Update File: a.py', '*** Note: this', '***')).toMatchObject({
      edits: [],
    });
  });
});

describe('V4A: sections', () => {
  const edits = (...lines: string[]): string[] => read('*** Begin Patch', ...lines, '*** End Patch').edits.slice(1);

  it('keeps paths as they are written', () => {
    expect(edits('*** Update File: `a/b c.py`', '-x')[0]).toBe('1 update a/b c.py');
    expect(edits('*** Update File: /abs/a.py', '-x')[0]).toBe('1 update /abs/a.py');
    expect(edits('***update file a.py', '-x')[0]).toBe('1 update a.py');
  });

  it('adds, deletes and moves', () => {
    expect(
      edits(
        '*** Add File: a.py',
        '+x',
        '',
        '+',
        '+  y',
        '',
        '*** Delete File: b.py',
        '*** Update File: c.py',
        '*** Move to: d.py',
        '*** Update File: e.py',
        '*** Move to: f.py',
        '@@',
        '-x',
      ),
    ).toEqual([
      ...['1 add a.py', '@@', '|+x', '|+', '|+', '|+  y', '2 delete b.py', '3 move c.py'],
      ...['4 move e.py', '@@', '|-x'],
    ]);
  });

  it('adds a file without lines, or whose signs were forgotten', () => {
    expect(edits('*** Add File: a.py', '*** Add File: b.py', 'x', '', '  y')).toEqual([
      '1 add a.py',
      '@@',
      '2 add b.py',
      '@@',
      '|+x',
      '|+',
      '|+  y',
    ]);
  });

  it('adds no prose to a file', () => {
    expect(read('*** Add File: a.py', '+x', '', 'Done.')).toEqual({
      edits: ['V4A patch', '1 add a.py', '@@', '|+x'],
      rest: ['Done.'],
    });
  });

  it('may have no path where there is only a hunk', () => {
    expect(edits('@@', '-x')).toEqual(['1 update ?', '@@', '|-x']);
  });

  it('may hold the header of a unified diff', () => {
    expect(edits('*** Update File: a.py', '--- a/a.py', '+++ b/a.py', '@@ -3,2 +3,2 @@', '-x')).toEqual([
      '1 update a.py',
      '@@ line 3',
      '|-x',
    ]);
  });

  it('are none in a unified diff between the markers', () => {
    const { edits: found, rest } = read(
      '*** Begin Patch',
      '--- a/a.py',
      '+++ b/a.py',
      '@@ -3,2 +3,2 @@',
      '-x',
      '*** End Patch',
    );
    expect(found).toEqual(['unified diff', '1 update a.py', '@@ line 3', '|-x']);
    expect(rest).toEqual([]);
  });
});

describe('V4A: hunks', () => {
  const hunks = (...lines: string[]): string[] =>
    read('*** Begin Patch', '*** Update File: a.py', ...lines, '*** End Patch').edits.slice(1);

  it.each<[string, string]>([
    ['@@', '@@'],
    ['@@ ', '@@'],
    ['@@ ... @@', '@@'],
    ['@@ class A:', '@@ [class A:]'],
    ['@@     def f(self):  ', '@@ [    def f(self):]'],
    ['@@ def f(): @@', '@@ [def f():]'],
    ['@@@cache', '@@ [@cache]'],
    ['@@ -12,7 +12,9 @@', '@@ line 12'],
    ['@@ -12 +12 @@ def f():', '@@ line 12'],
    ['@@ -12,7 +12,9', '@@ line 12'],
    ['@@ -0,0 +1,2 @@', '@@'],
    ['@@ line 40 @@', '@@ line 40'],
  ])('begin with %s', (written, header) => {
    expect(hunks(written, '-x')).toEqual(['1 update a.py', header, '|-x']);
  });

  it('stack their anchors', () => {
    expect(hunks('@@ class A:', '', '@@     def f(self):', '@@ -5 +5 @@', '-x', '@@', '-y')).toEqual([
      ...['1 update a.py', '@@ [class A:] [    def f(self):] line 5', '|-x'],
      ...['2 update a.py', '@@', '|-y'],
    ]);
  });

  it('need no header when first', () => {
    expect(hunks('', ' x', '-y', '@@', '-z')).toEqual([
      '1 update a.py',
      '@@',
      '| x',
      '|-y',
      '2 update a.py',
      '@@',
      '|-z',
    ]);
  });

  it('have context without its space, and empty lines inside only', () => {
    expect(hunks('@@', '', 'def f():', '', '\tx', '-  y', ' ', '')).toEqual([
      '1 update a.py',
      '@@',
      '| def f():',
      '| ',
      '| \tx',
      '|-  y',
    ]);
  });

  it('put old lines before the new ones', () => {
    expect(hunks('@@', '+b', '-a', ' x', '+c')).toEqual(['1 update a.py', '@@', '|-a', '|+b', '| x', '|+c']);
  });

  it('may say that they are at the end of the file, and how that ends', () => {
    expect(hunks('@@', '-x', '*** End of File', '@@', '-y', '+z', '\\ No newline at end of file')).toEqual([
      ...['1 update a.py', '@@ at end', '|-x', '2 update a.py', '@@ final line break: false', '|-y', '|+z'],
    ]);
  });

  it.each<[string, string[], string]>([
    ['no hunk', [], 'the section of the file has no hunk'],
    ['only prose', ['Nothing here.'], 'the section of the file has no hunk'],
    ['no lines', ['@@ def f():', ''], 'the hunk has no lines'],
    [
      'an unknown line',
      ['@@', '-x', '*** Rename File: b.py'],
      'the hunk has a line of unknown meaning: *** Rename File: b.py',
    ],
  ])('are faulty with %s', (_what, lines, fault) => {
    expect(hunks(...lines, '*** Update File: b.py', '-y')).toEqual([
      `1 update a.py: ${fault}`,
      '2 update b.py',
      '@@',
      '|-y',
    ]);
  });

  it('are missing from a patch of prose', () => {
    expect(read('*** Begin Patch', 'Nothing.', '*** End Patch').edits).toEqual([
      ...['V4A patch', '1 update ?: the patch has no line that says *** Update File: and the path'],
    ]);
    expect(read('*** Begin Patch', '*** End Patch').edits).toEqual([]);
  });

  it('of more than 500 leave one fault', () => {
    expect(hunks(...Array.from({ length: 501 }, () => ['@@', '-x']).flat())).toEqual([
      '1 update ?: the answer has more than 500 blocks',
    ]);
  });
});
