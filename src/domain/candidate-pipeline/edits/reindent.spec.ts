import { type HunkLine } from './edit';
import { reindented } from './reindent';

const KINDS = { ' ': 'context', '-': 'old', '+': 'new' } as const;

/** Lines of a hunk, each with its sign and, where it is in the file, how it stands there behind a bar. */
function moved(lines: string[], fileSign: string | null = null): string[] {
  const parts = lines.map((line) => line.split('|'));
  const hunk = parts.map(([line = '']): HunkLine => ({ kind: KINDS[line.charAt(0) as ' '], text: line.slice(1) }));
  const texts = parts.filter(([line]) => !line?.startsWith('+')).map(([line = '', file]) => file ?? line.slice(1));
  return reindented(hunk, texts, fileSign);
}

it.each<[string, string[], string[]]>([
  ['nothing moves where lines are found as they are', [' a', '-b', '+  c', '+', '+ \t d'], ['  c', '', ' \t d']],
  [
    'all four too few',
    [' if a:|    if a:', '-    b|        b', '+    if c:', '+        d'],
    ['        if c:', '            d'],
  ],
  ['all eight too many', ['-        a|a', '+        if b:', '+            c'], ['if b:', '    c']],
  ['no further than the margin', ['-        a|  a', '+b'], ['b']],
])('%s', (_, lines, expected) => {
  expect(moved(lines)).toEqual(expected);
});

it.each<[string, string[], string[]]>([
  ['blank new lines stay as they are', ['-a|    a', '+b', '+', '+  ', '+c'], ['    b', '', '  ', '    c']],
  ['as the nearest line above', [' a|    a', '-    b|    b', '+    c', '+        d'], ['    c', '        d']],
  ['as the nearest below where none is above', ['+a', ' b|    b'], ['    a']],
  ['as the sibling below, not as the string above', [' x = (|    x = (', ' s|s', '+y', ' z|    z'], ['y']],
  ['a line for a line', ['-if a:|    if a:', '-b|        b', '+if c:', '+d'], ['    if c:', '        d']],
  [
    'only the first line lacks its indentation',
    ['-if a:|    if a:', '-        b|        b', '+if c:', '+        d', '+    e'],
    ['    if c:', '        d', '    e'],
  ],
  ['only the first line of context does', [' a|    a', '+    n', '     b|    b'], ['    n']],
  ['context without its sign', ['    def f():|    def f():', '+        a', '        b|        b'], ['        a']],
  [
    'a string at the margin between',
    ['     s = """|        s = """', ' t|t', ' """|"""', '+    a', '     b|        b'],
    ['        a'],
  ],
])('%s', (_, lines, expected) => {
  expect(moved(lines)).toEqual(expected);
});

it.each<[string, string[], string[]]>([
  [
    'spaces for tabs',
    ['-        a|\t\ta', '-            b|\t\t\tb', '+        if c:', '+            if d:', '+                e'],
    ['\t\tif c:', '\t\t\tif d:', '\t\t\t\te'],
  ],
  ['two spaces for tabs', ['-    a|\t\ta', '-      b|\t\t\tb', '+    c', '+        d'], ['\t\tc', '\t\t\t\td']],
  [
    'tabs for spaces',
    ['-\t\ta|        a', '-\t\t\tb|            b', '+\t\tc', '+\t\t\t\td'],
    ['        c', '                d'],
  ],
  [
    'four spaces for two',
    ['     a|  a', '-        b|    b', '-            c|      c', '+        d', '+            e'],
    ['    d', '      e'],
  ],
  ['spaces among lines that have tabs', [' \ta', '-\t\tb', '+        c'], ['\t\tc']],
  ['spaces among new lines that have tabs are meant', [' \ta', '-\t\tb', '+\t\tc', '+    d'], ['\t\tc', '    d']],
  ['spaces that are no whole step', [' \ta', '+   b'], ['   b']],
  ['no-break spaces', ['-\u00a0\u00a0\u00a0\u00a0a|    a', '+\u00a0\u00a0\u00a0\u00a0b'], ['    b']],
])('%s', (_, lines, expected) => {
  expect(moved(lines)).toEqual(expected);
});

it("takes the file's character where lines around show none", () => {
  expect(moved(['-def f(): pass', '+def f():', '+    pass'], '\t')).toEqual(['def f():', '\tpass']);
  expect(moved(['-def f(): pass', '+def f():', '+    pass'], null)).toEqual(['def f():', '    pass']);
});
