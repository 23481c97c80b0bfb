import { PythonLanguage } from './python-language';

const python = new PythonLanguage();
const normal = (code: string): string => python.normalise(code);
const inFunction = (body: string): string => `def f(p, q):\n${body.replace(/^/gm, '    ')}\n`;

describe('is equal', () => {
  it.each([
    ['comments', 'x = 1 # a\n# b\ny = 2', 'x = 1\ny = 2'],
    [
      'docstrings',
      '"""Module."""\nclass A:\n    """A."""\n    def f(self):\n        \'f\' "g"\n        return 1',
      'class A:\n    def f(self):\n        return 1',
    ],
    ['layout', 'x=[ 1,\n  2, ]\nif x : y = 1', 'x = [1, 2]\nif x:\n        y = 1\n\n\n'],
    ['line ends', 'x = 1\r\ny = """a\r\nb"""\r\n', 'x = 1\ny = """a\nb"""\n'],
    ['joined lines', 'x = 1 + \\\n    2', 'x = 1 + 2'],
    ['semicolons', 'x = 1; y = 2;', 'x = 1\ny = 2'],
    ['quotes', `x = 'a"b' 'it\\'s' u"é"`, `x = """a\\"b""" "it's" 'é'`],
    ['raw strings', String.raw`x = r"\d\n"`, String.raw`x = "\\d\\n"`],
    ['adjacent strings', 'x = ("a"\n  "b")', 'x = "ab"'],
    ['line ends in strings', 'x = """a\nb"""', String.raw`x = "a\nb"`],
    ['redundant parentheses', 'x = ((a) + (b * (c)))\nfor (i) in (x): pass', 'x = a + b * c\nfor i in x: pass'],
    ['tuples', 'def f(): return (1, 2)\n(a, b) = (b, a)', 'def f(): return 1, 2\na, b = b, a'],
    ['trailing commas', 'f(a, b,)\nx = {1: 2,}', 'f(a, b)\nx = {1: 2}'],
    ['spelling of numbers', 'x = 0XFF + 1_000 + 1E3', 'x = 0xff + 1000 + 1e3'],
    ['number spellings', 'x = 0XFF + 0o17 + 0b11 + 1E3 + 1. + .5 + 1J', 'x = 255 + 15 + 3 + 1000.0 + 1.0 + 0.5 + 1.0j'],
    ['escapes', String.raw`x = "\x41\u00e9\U0001F600\101\d"`, String.raw`x = 'Aé😀A' r'\d'`],
    ['escapes in bytes', String.raw`x = b"\xFF\101\u"`, String.raw`x = b"\377A\\u"`],
    ['escapes beside fields', String.raw`x = f"\x7b{a}{{"`, 'x = f"{{{a}" "{"'],
    [
      'statements that do nothing',
      'def f():\n    pass\n    a()\nif x:\n    pass',
      'def f():\n    a()\nif x:\n    pass; pass',
    ],
    ['docstrings that are all', 'def f():\n    "Doc."\nclass A:\n    "Doc."', 'def f(): pass\nclass A: pass'],
    ['brackets of a class', 'class A(): pass', 'class A: pass'],
    ['brackets of a generator', 'f((a for a in b))', 'f(a for a in b)'],
    ['brackets of an index', 'x = y[(1, 2)]', 'x = y[1, 2]'],
    ['brackets of exceptions', 'try: a()\nexcept (A, B): b()', 'try: a()\nexcept A, B: b()'],
    [
      'brackets of patterns',
      'match x, y:\n    case (1 | 2), ((A() as a)): b()\n    case (c, d): e()',
      'match (x, y):\n    case 1 | 2, A() as a: b()\n    case c, d: e()',
    ],
    ['brackets of targets', '[a, (b)] = c', '(a, b) = c'],
    ['brackets of with', 'with (a as b, c): d()', 'with a as b, c: d()'],
    [
      'brackets of annotations',
      'x: (list[int] | a.b[c, d] | None)\ny: (tuple[*Ts])',
      'x: list[int] | a.b[c, d] | None\ny: tuple[*Ts]',
    ],
    ['brackets of aliases', 'type A[T] = (list[T])', 'type A[S] = list[S]'],
    ['dots', 'from . . import a', 'from .. import a'],
    ['letters that are one to the compiler', 'ﬁ = 1', 'fi = 1'],
    ['import parentheses', 'from a import (b, c,)', 'from a import b, c'],
    ['f-strings and quotes', `x = f'{a["b"]}{c!r:>{w}}d'`, `x = f"{ a['b'] }{c !r:>{ w }}" "d"`],
  ])('for %s', (_what, a, b) => {
    expect(normal(a)).toBe(normal(b));
  });

  it.each([
    ['assignment', 'a = p\nb = a\nreturn a + b', 'b = p\na = b\nreturn b + a'],
    ['loops', 'for i, (j, *k) in p:\n    print(i, j, k)', 'for x, (y, *z) in p:\n    print(x, y, z)'],
    ['comprehensions', 'return [a for a in p if a for b in a]', 'return [p2 for p2 in p if p2 for q2 in p2]'],
    [
      'with, except, walrus',
      'with p as a:\n    try:\n        return (b := a)\n    except E as c:\n        print(c)',
      'with p as x:\n    try:\n        return (y := x)\n    except E as z:\n        print(z)',
    ],
    [
      'match',
      'match p:\n    case A(x=a, y=[b, *c]) as d: return a, b, c, d\n    case {"k": e, **g}: return e, g',
      'match p:\n    case A(x=h, y=[i, *j]) as k: return h, i, j, k\n    case {"k": l, **m}: return l, m',
    ],
    [
      'closures',
      'a = 1\ndef g():\n    nonlocal a\n    a += 1\n    return lambda: a\nreturn g',
      'b = 1\ndef g():\n    nonlocal b\n    b += 1\n    return lambda: b\nreturn g',
    ],
    ['lambdas and their walrus', 'return lambda: (a := p) + a', 'return lambda: (b := p) + b'],
    ['annotated and deleted', 'a: int\na = 1\ndel a', 'b: int\nb = 1\ndel b'],
    [
      'classes inside',
      'a = 1\nclass C:\n    x = a\n    def m(self): return a',
      'b = 1\nclass C:\n    x = b\n    def m(self): return b',
    ],
  ])('for local names: %s', (_what, a, b) => {
    expect(normal(inFunction(a))).toBe(normal(inFunction(b)));
  });

  it('for comprehension variables of a module', () => {
    expect(normal('x = [a for a in y]')).toBe(normal('x = [b for b in y]'));
  });

  it.each([
    [
      'def f[T: int, *Ts, **P](x: T, y: tuple[*Ts], z: P) -> T: return x',
      'def f[A: int, *B, **C](x: A, y: tuple[*B], z: C) -> A: return x',
    ],
    [
      'class A[T](B[T]):\n    x: T\n    def f(self, y: T) -> T: return y',
      'class A[S](B[S]):\n    x: S\n    def f(self, y: S) -> S: return y',
    ],
    ['type A[T] = list[T]', 'type A[S] = list[S]'],
  ])('for names of type parameters: %j', (a, b) => {
    expect(normal(a)).toBe(normal(b));
  });
});

describe('differs', () => {
  it.each([
    ['operators', 'x = a + b', 'x = a - b'],
    ['order', 'x = a + b', 'x = b + a'],
    ['grouping', 'x = (a + b) * c', 'x = a + b * c'],
    ['chained comparisons', 'x = (a < b) < c', 'x = a < b < c'],
    ['number types', 'x = 1', 'x = 1.0'],
    ['string kinds', 'x = "a"', 'x = b"a"'],
    ['kinds of number', 'x = 1', 'x = 1.0'],
    ['truth and number', 'x = 1', 'x = True'],
    ['commas that make a tuple', 'a,', 'a'],
    ['commas in annotations', 'x: A[b,]', 'x: A[b]'],
    ['commas in match', 'match x,:\n    case _: pass', 'match x:\n    case _: pass'],
    ['annotations of expressions', '(x): int = 1', 'x: int = 1'],
    ['halves of a surrogate pair', String.raw`x = "\ud83d\ude00"`, 'x = "😀"'],
    ['escapes of escapes', String.raw`x = "\ud83d"`, String.raw`x = "\\ud83d"`],
    ['names of characters', String.raw`x = "\N{EM DASH}"`, String.raw`x = "\\N{EM DASH}"`],
    ['private names', 'class A:\n    def f(self): return self.__a', 'class A:\n    def f(self): return self._A__b'],
    ['a variable by another form of its name', inFunction('ﬁ = 1\nreturn fi'), inFunction('a = 1\nreturn fi')],
    ['annotations', inFunction('a: int = 1'), inFunction('a: str = 1')],
    ['which type parameter', 'def f[T, S](x: T): pass', 'def f[T, S](x: S): pass'],
    ['bounds', 'def f[T: int](x: T): pass', 'def f[T: str](x: T): pass'],
    ['kinds of type parameter', 'def f[T](x: T): pass', 'def f[*T](x: T): pass'],
    ['defaults beside type parameters', 'def f[T](x=T): pass', 'def f[S](x=S): pass'],
    ['string contents', 'x = "a b"', 'x = "ab"'],
    ['escapes', String.raw`x = "\n"`, String.raw`x = r"\n"`],
    ['octal escapes', String.raw`x = "\1" "2"`, String.raw`x = "\12"`],
    ['braces', 'x = f"{a}"', 'x = "{a}"'],
    ['doubled braces', 'x = f"{{a}}"', 'x = f"{a}"'],
    ['conversions', 'x = f"{a!r}"', 'x = f"{a!s}"'],
    ['specifiers', 'x = f"{a:.2f}"', 'x = f"{a:.3f}"'],
    ['echoed source', inFunction('a = 1\nreturn f"{a=}"'), inFunction('b = 1\nreturn f"{b=}"')],
    ['slices', 'x = y[1:]', 'x = y[:1]'],
    ['tuple indexes', 'x = y[a,]', 'x = y[a]'],
    ['one-tuples', 'x = (a,)', 'x = (a)'],
    ['sets and lists', 'x = {a, b}', 'x = [a, b]'],
    ['generators', 'x = [a for a in b]', 'x = (a for a in b)'],
    ['stars', 'f(*a)', 'f(**a)'],
    ['async', 'async def f(): pass', 'def f(): pass'],
    ['blocks', 'if a:\n    b()\n    c()', 'if a:\n    b()\nc()'],
    ['else', 'for a in b:\n    c()\nelse:\n    d()', 'for a in b:\n    c()\nd()'],
    ['not in', 'x = a not in b', 'x = a in b'],
    ['from', 'raise a from b', 'raise a'],
    ['relative imports', 'from . import a', 'from .. import a'],
    ['except groups', 'try: a()\nexcept* E: b()', 'try: a()\nexcept E: b()'],
    ['function names', 'def f(): pass', 'def g(): pass'],
    ['parameter names', 'def f(a): return a', 'def f(b): return b'],
    ['attributes', 'x = a.b', 'x = a.c'],
    ['keywords', 'f(a=1)', 'f(b=1)'],
    ['module names', 'a = 1', 'b = 1'],
    ['class attributes', 'class A:\n    a = 1', 'class A:\n    b = 1'],
    ['globals', inFunction('global a\na = 1'), inFunction('global b\nb = 1')],
    ['local imports', inFunction('import a\nreturn a'), inFunction('import b\nreturn b')],
    ['which variable is meant', inFunction('a = 1\nb = 2\nreturn a'), inFunction('a = 1\nb = 2\nreturn b')],
    ['shadowing', inFunction('a = p\nreturn [a for a in q]'), inFunction('a = p\nreturn [a for b in q]')],
    [
      'walrus out of a comprehension',
      inFunction('a = 1\n[(a := b) for b in p]\nreturn a'),
      inFunction('a = 1\n[(c := b) for b in p]\nreturn a'),
    ],
    ['string statements that are no docstring', inFunction('x = 1\n"a"'), inFunction('x = 1\n"b"')],
    ['bytes at the top', 'b"a"', 'b"b"'],
    ['match captures and values', 'match x:\n    case A.b: pass', 'match x:\n    case A(b): pass'],
    ['match tuples', 'match x:\n    case a,: pass', 'match x:\n    case a: pass'],
  ])('by %s', (_what, a, b) => {
    expect(normal(a)).not.toBe(normal(b));
  });
});

describe('any text', () => {
  it('gives an answer, the same each time', () => {
    for (const code of [
      '',
      ' ',
      '\0',
      'def f(:',
      "f'{",
      '('.repeat(100_000),
      'x = ' + '-'.repeat(100_000),
      'a b '.repeat(10_000),
      '\ud800',
    ]) {
      expect(normal(code)).toBe(normal(code));
    }
  });

  it('over 32 kB and with characters of two units is read to its end', () => {
    const long = (last: string): string =>
      `s = "🙂"\n${'def f(a):\n    é = a\n    return é\n\n\n'.repeat(3_000)}x = ${last}\n`;
    expect(normal(long('1'))).not.toBe(normal(long('2')));
    expect(normal(long('1'))).toBe(normal(long('1').replaceAll('é', 'b')));
  });
});
