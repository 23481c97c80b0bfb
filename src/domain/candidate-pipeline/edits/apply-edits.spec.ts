import { type CodeFile } from '../../code-file';
import { applyEdits } from './apply-edits';
import { type Edit, type EditBlock, type Hunk, type HunkLine } from './edit';

const KINDS = { ' ': 'context', '-': 'old', '+': 'new' } as const;

/** A hunk from lines with their signs. */
function hunk(lines: string[], more: Partial<Hunk> = {}): Hunk {
  const read = lines.map((line): HunkLine => ({ kind: KINDS[line.charAt(0) as ' '], text: line.slice(1) }));
  return { anchors: [], lineHint: null, lines: read, atEnd: false, finalLineBreak: null, ...more };
}

function blocksOf(hunks: Hunk[], more: Partial<EditBlock>): EditBlock[] {
  return hunks.map((one, at) => ({
    number: at + 1,
    path: 'a.py',
    change: 'update',
    readings: [[one]],
    fault: null,
    ...more,
  }));
}

function patch(hunks: Hunk[], more: Partial<EditBlock> = {}): Edit {
  return { format: 'V4A patch', blockName: 'hunk', relation: 'in order', blocks: blocksOf(hunks, more) };
}

function searchReplace(hunks: Hunk[], more: Partial<EditBlock> = {}): Edit {
  return { format: 'SEARCH/REPLACE', blockName: 'block', relation: 'one after another', blocks: blocksOf(hunks, more) };
}

/** The code of the only file afterwards; of a refusal what the model is told. */
function applied(edit: Edit | Edit[], code: string): string {
  const outcome = applyEdits([edit].flat(), [{ path: 'a.py', code }]);
  return 'kind' in outcome ? `${outcome.kind}\n${outcome.correction}` : (outcome.files[0]?.code ?? '');
}

const twice = 'def a():\n    x = 0\n    return x\n\ndef b():\n    x = 0\n    return x\n';
const zero = ['-    x = 0', '+    x = 1'];

describe('of equal places', () => {
  it('a block means none', () => {
    expect(applied(searchReplace([hunk(zero)]), twice)).toMatch(/^not applied[^]*2 times \(equal\), at line 2 and 6/);
  });

  it('the first hunk means none, the next one that below it', () => {
    expect(applied(patch([hunk(zero)]), twice)).toMatch(/^not applied/);
    const after = patch([hunk([' def a():', '+    """A."""']), hunk(zero)]);
    expect(applied(after, twice)).toBe(twice.replace('():\n', '():\n    """A."""\n').replace('x = 0', 'x = 1'));
  });

  it('a number means the nearest', () => {
    const near = (lineHint: number): string => applied(patch([hunk(zero, { lineHint })]), twice);
    expect(near(3)).toBe(twice.replace('x = 0', 'x = 1'));
    expect(near(90)).toBe(twice.replace(/x = 0(?!.*x = 0)/s, 'x = 1'));
  });

  it('an anchor means the next below it, and one that is not there means none', () => {
    expect(applied(patch([hunk(zero, { anchors: ['def b():'] })]), twice)).toBe(
      twice.replace(/x = 0(?!.*x = 0)/s, 'x = 1'),
    );
    expect(applied(patch([hunk(zero, { anchors: ['def a():'] })]), twice)).toBe(twice.replace('x = 0', 'x = 1'));
    expect(applied(patch([hunk(zero, { anchors: ['def c():'] })]), twice)).toMatch(/^not applied/);
  });

  it('the end of the file means the last', () => {
    const last = patch([hunk(['-    return x', '+    return 1'], { atEnd: true })]);
    expect(applied(last, `${twice}\n\n`)).toBe(`${twice.slice(0, -13)}    return 1\n\n\n`);
  });

  it('inexact ones are refused whatever says which is meant', () => {
    const inexact = hunk(['-x = 0', '+x = 1'], { lineHint: 2 });
    expect(applied(patch([hunk([' def a():', '+']), inexact]), twice)).toMatch(
      /2 times \(equal but for one shift of all lines\)/,
    );
  });

  it('an exact one is meant before any that is not', () => {
    expect(applied(searchReplace([hunk(['-  x = 0', '+  x = 1'])]), '    x = 0\n  x = 0 \n  x = 0\n')).toBe(
      '    x = 0\n  x = 0 \n  x = 1\n',
    );
  });
});

describe('anchors', () => {
  const code = 'class A:\n    def f(self):\n        pass\n\n\nclass B:\n    def f(self):\n        pass\n';
  it.each([
    ['stacked', ['class B:', '    def f(self):']],
    ['without indentation', ['class B:', 'def f(self):']],
    ['without their end', ['class B', 'def f']],
  ])('%s', (_, anchors) => {
    expect(applied(patch([hunk(['-        pass', '+        return 1'], { anchors })]), code)).toBe(
      code.replace(/pass(?!.*pass)/s, 'return 1'),
    );
  });

  it('get new lines below them, and only where they are', () => {
    expect(applied(patch([hunk(['+    x = 1'], { anchors: ['class B:'] })]), code)).toBe(
      code.replace('class B:\n', 'class B:\n    x = 1\n'),
    );
    expect(applied(patch([hunk(['+    x = 1'], { anchors: ['class C:'] })]), code)).toMatch(/class C:/);
    expect(applied(patch([hunk(['+x = 1'])]), code)).toBe(`${code}x = 1\n`);
  });

  it('contradict lines that are only above them', () => {
    const above = patch([hunk([' class A:', '+    x = 1'], { anchors: ['class B:'] })]);
    expect(applied(above, code)).toMatch(/at line 1, but not below the line class B:/);
  });
});

describe('several hunks of one file', () => {
  it('may come in any order, and share context', () => {
    const hunks = [hunk([' c', '-d', '+D', ' e']), hunk(['-a', '+A', ' b', ' c'])];
    expect(applied(patch(hunks), 'a\nb\nc\nd\ne\n')).toBe('A\nb\nc\nD\ne\n');
  });

  it('are refused where one changes what another changes or needs', () => {
    expect(applied(patch([hunk(['-a', '-b', '+x']), hunk(['-b', '-c', '+y'])]), 'a\nb\nc\n')).toMatch(
      /hunk 2, a\.py: it changes lines that hunk 1/,
    );
    expect(applied(patch([hunk([' a', ' b', '+x']), hunk(['-b', '+y'])]), 'a\nb\nc\n')).toMatch(/hunk 2/);
    expect(applied(patch([hunk(['-a', '-b', '+x']), hunk(['+y'], { anchors: ['a'] })]), 'a\nb\nc\n')).toMatch(/hunk 2/);
  });

  it('that are the same count once at one place', () => {
    expect(applied(patch([hunk(['-a', '+x']), hunk(['-a', '+x'])]), 'a\nb\n')).toBe('x\nb\n');
    expect(applied(patch([hunk([' a', '+x']), hunk([' a', '+x'])]), 'a\nb\na\n')).toMatch(/^not applied/);
  });
});

describe('blocks one after another', () => {
  it('see what those before have made', () => {
    expect(applied(searchReplace([hunk(['-a', '+b']), hunk(['-b', '+c'])]), 'a\n')).toBe('c\n');
  });

  it('that say the same again count as applied', () => {
    const again = [hunk([' a', '+b']), hunk(['-c', '+d']), hunk([' a', '+b']), hunk(['-c', '+d'])];
    expect(applied(searchReplace(again), 'a\nc\n')).toBe('a\nb\nd\n');
  });

  it('are told where their lines went', () => {
    const gone = applied(searchReplace([hunk(['-a', '-b', '+x']), hunk(['-b', '+y'])]), 'a\nb\nc\n');
    expect(gone).toMatch(/block 2, a\.py: its old lines were at line 2, but what was applied before has changed them/);
  });
});

describe('readings', () => {
  const read = (readings: Hunk[][], code: string): string => applied(searchReplace([hunk(['-a'])], { readings }), code);

  it('the one that spans the others is meant, where none does the strictest', () => {
    expect(read([[hunk(['-a', '-b', '+x'])], [hunk(['-a', '+y'])]], 'a \nb\n')).toBe('x\n');
    expect(read([[hunk(['-a', '+x'])], [hunk(['-b', '+y'])]], 'a \nb\n')).toBe('a \ny\n');
    expect(read([[hunk(['-a', '+x'])], [hunk(['-b', '+y'])]], 'a\nb\n')).toMatch(
      /several ways that fit, at lines 1, 2/,
    );
  });

  it('of several parts find each below the one before', () => {
    expect(read([[hunk([' b']), hunk(['-a', '+x'])]], 'a\nb\na\na\n')).toBe('a\nb\nx\na\n');
    expect(read([[hunk([' c']), hunk(['-a', '+x'])]], 'a\nb\na\nc\n')).toMatch(
      /line 1 and 3, but not below the part before it/,
    );
  });
});

describe('blank context at the ends of a hunk', () => {
  it('may be missing in the file, but not between', () => {
    expect(applied(patch([hunk([' ', '-a', '+x', ' '])]), 'a\nb\n')).toBe('x\nb\n');
    expect(applied(patch([hunk([' a', ' ', '-b', '+x'])]), 'a\nb\n')).toMatch(/^not applied/);
    expect(applied(patch([hunk([' ', '+x', ' '])]), 'a\nb\n')).toMatch(/^not applied/);
  });
});

describe('line breaks', () => {
  it.each([
    ['CRLF', 'a\r\nb\r\n', 'a\r\nx\r\ny\r\n'],
    ['mixed, mostly LF', 'a\r\nb\nc\n', 'a\r\nx\ny\nc\n'],
    ['mixed, mostly CRLF', 'a\nb\r\nc\r\n', 'a\nx\r\ny\r\nc\r\n'],
    ['none at the end', 'a\nb', 'a\nx\ny'],
    ['lone returns in lines', 'a\rb\nb\n', 'a\rb\nx\ny\n'],
    ['other separators', '\ufeffa\u2028\f\nb\n', '\ufeffa\u2028\f\nx\ny\n'],
  ])('%s', (_, code, expected) => {
    expect(applied(searchReplace([hunk(['-b', '+x', '+y'])]), code)).toBe(expected);
  });

  it('come behind a last line that has none when lines follow', () => {
    expect(applied(patch([hunk([' b', '+c'])]), 'a\r\nb')).toBe('a\r\nb\r\nc');
    expect(applied(patch([hunk([' a', '-b'])]), 'a\nb')).toBe('a');
  });

  it('at the end are as the hunk there says', () => {
    expect(applied(patch([hunk(['-b', '+x'], { finalLineBreak: true })]), 'a\nb')).toBe('a\nx\n');
    expect(applied(patch([hunk(['-b', '+x'], { finalLineBreak: false })]), 'a\nb\n')).toBe('a\nx');
    expect(applied(patch([hunk(['-a', '+x'], { finalLineBreak: false })]), 'a\nb\n')).toBe('x\nb\n');
    expect(applied(patch([hunk([' b'], { finalLineBreak: false })]), 'a\nb\n')).toBe('a\nb');
  });
});

describe('files', () => {
  const base: CodeFile[] = [
    { path: 'shop/tax.py', code: 'rate = 1\nsame = 0\n' },
    { path: 'shop/price.py', code: 'price = 1\nsame = 0\n' },
    { path: 'lib/price.py', code: 'cost = 1\n' },
    { path: 'shop/empty.py', code: '' },
  ];
  const change = (path: string | null, old: string): ReturnType<typeof applyEdits> =>
    applyEdits([searchReplace([hunk([`-${old}`, '+x = 2'])], { path })], base);

  it.each([
    ['its path', 'shop/tax.py', 'rate = 1', 0],
    ['the end of its path', '/repo/b/shop/tax.py', 'same = 0', 0],
    ['its lines, of those whose path ends so', 'price.py', 'cost = 1', 2],
    ['its lines, without a path', null, 'price = 1', 1],
    ['its lines, under a wrong path', 'shop/basket.py', 'rate = 1', 0],
  ])('by %s', (_, path, old, at) => {
    const outcome = change(path, old);
    if ('kind' in outcome) throw new Error(outcome.correction);
    expect(outcome.files.map((file, nth) => file === base[nth])).toEqual(base.map((_file, nth) => nth !== at));
    expect(outcome.files[at]?.code).toBe(base[at]?.code.replace(old, 'x = 2'));
  });

  it('by the block before, without a path, where that has its lines', () => {
    const edit = searchReplace([hunk(['-price = 1', '+p']), hunk(['-same = 0', '+s']), hunk(['-cost = 1', '+c'])]);
    edit.blocks = edit.blocks.map((block, at) => ({ ...block, path: at === 0 ? 'shop/price.py' : null }));
    expect(applyEdits([edit], base)).toMatchObject({ files: [base[0], { code: 'p\ns\n' }, { code: 'c\n' }, base[3]] });
  });

  it.each([
    ['several hold its lines', null, 'same = 0', /any of several files: shop\/tax\.py and shop\/price\.py/],
    ['several have its path', 'price.py', 'none', /shop\/price\.py and lib\/price\.py/],
    [
      'its path has another file',
      'shop/price.py',
      'cost = 1',
      /^[^]*shop\/price\.py: its old lines are not in the file/,
    ],
    [
      'none holds its lines',
      'shop/basket.py',
      'basket = 1',
      /no file of the code has this path[^]*The files are: shop\/tax\.py/,
    ],
  ])('none where %s', (_, path, old, told) => {
    expect(change(path, old)).toMatchObject({ kind: 'not applied', correction: expect.stringMatching(told) });
  });

  it('cannot be added, deleted or moved', () => {
    for (const kind of ['delete', 'move'] as const) {
      const edit = patch([], { change: kind });
      edit.blocks = [{ number: 1, path: 'shop/tax.py', change: kind, readings: [], fault: null }];
      expect(applyEdits([edit], base)).toMatchObject({
        kind: 'changes files',
        detail: `V4A patch hunk 1 would ${kind} shop/tax.py`,
      });
    }
    expect(applyEdits([patch([hunk(['+x'])], { change: 'add', path: 'new.py' })], base)).toMatchObject({
      kind: 'changes files',
    });
  });

  it('get their content where they are empty, and from a patch also where they are not', () => {
    const add = (of: typeof patch, path: string): ReturnType<typeof applyEdits> =>
      applyEdits([of([hunk(['+x = 1', '+'])], { change: 'add', path })], base);
    expect(add(searchReplace, 'shop/empty.py')).toMatchObject({ files: [{}, {}, {}, { code: 'x = 1\n\n' }] });
    expect(add(patch, 'shop/tax.py')).toMatchObject({ files: [{ code: 'x = 1\n\n' }, {}, {}, {}] });
    expect(add(searchReplace, 'shop/tax.py')).toMatchObject({
      kind: 'not applied',
      detail: expect.stringMatching('not empty'),
    });
  });
});

describe('a refusal', () => {
  it('of an edit that changes nothing says so', () => {
    expect(applied(patch([hunk(['-a', '+a'])]), 'a\n')).toMatch(/The edit changes nothing in a\.py/);
    expect(applied(searchReplace([hunk(['-a', '+b']), hunk(['-b', '+a'])]), 'a\n')).toMatch(/changes nothing/);
    expect(applied([], 'a\n')).toMatch(/changes nothing/);
  });

  it('has the fault of a block that is written wrongly', () => {
    const edit = searchReplace([hunk(['-a'])], { readings: [], fault: 'the block has no ======= line' });
    expect(applyEdits([edit], [{ path: 'a.py', code: 'a\n' }])).toMatchObject({
      kind: 'not applied',
      detail: 'SEARCH/REPLACE block 1, a.py: the block has no ======= line',
    });
  });

  it('shows the nearest region with the numbers of the base, after blocks that could be applied', () => {
    const code = 'first\nsecond\n\ndef f(a):\n    b = a\n    return b\n';
    const edit = searchReplace([
      hunk(['-first', '+1', '+1', '+1']),
      hunk(['-def f(a):', '-    b = a + 1', '-    return b', '+x']),
    ]);
    expect(applied(edit, code).split('\n')).toEqual([
      'not applied',
      'None of the edit was applied: 1 of its 2 parts do not fit the code.',
      '',
      expect.stringMatching(/^SEARCH\/REPLACE block 2, a\.py: its old lines are not in the file, .*line 5/),
      'The nearest are lines 4-6; the first line that differs is line 5:',
      'expected:     b = a + 1',
      'file has:     b = a',
      'The file there:',
      '4 | def f(a):',
      '5 |     b = a',
      '6 |     return b',
      expect.stringMatching(/^Copy the lines/),
    ]);
  });

  it('lists several blocks, but not all of very many', () => {
    const blocks = Array.from({ length: 40 }, (_, at) => hunk([`-nowhere ${at}`, '+x']));
    const told = applied(searchReplace(blocks), 'a\n');
    expect(told.match(/^SEARCH\/REPLACE block \d+/gm)).toHaveLength(5);
    expect(told).toContain('at least 5 of its 40 parts');
  });
});
