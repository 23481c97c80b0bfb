import { PythonLanguage } from './python-language';

const python = new PythonLanguage();

it.each([
  ['3.11.7', '3.11'],
  ['3.11', '3.11'],
  ['3.8', '3.8'],
  ['3.14.0rc1', '3.14'],
  ['3.7.2', '3.8'],
  ['2.7', '3.8'],
  ['3.15', '3.14'],
  ['4.0', '3.14'],
  ['python3.10', '3.10'],
  ['Python 3.9', '3.9'],
  ['3', '3.14'],
  ['', '3.14'],
  ['latest', '3.14'],
  [undefined, '3.14'],
])('version %j is %s', (requested, version) => {
  expect(python.version(requested)).toBe(version);
});

describe('definitions', () => {
  it('names functions, classes, methods and those under if and try', () => {
    const code =
      '@a\nclass A(B):\n    x = 1\n    class C:\n        def m(self): pass\n    @property\n    def p(self):\n        def inner(): pass\n    @p.setter\n    def p(self, v): pass\nif x:\n    def f(): pass\nelse:\n    async def g(): pass\ntry:\n    import y\nexcept E:\n    def h(): pass\nz = lambda: 1\n';
    expect(python.definitions(code)).toEqual(['A', 'A.C', 'A.C.m', 'A.p', 'f', 'g', 'h']);
  });

  it('reads what it can of invalid code', () => {
    expect(python.definitions('def f():\n    return 1\n\ndef g(:\n')).toContain('f');
    expect(python.definitions('(((((')).toEqual([]);
  });
});

describe('imports', () => {
  it.each([
    ['import shop.tax', null, 'shop/tax.py'],
    ['import shop.tax', 'a.py', 'src/shop/tax.py'],
    ['import shop.tax as t, os', null, 'shop/tax.py'],
    ['import shop.tax', null, 'shop/__init__.py'],
    ['from shop import tax', null, './shop/tax.py'],
    ['from shop import tax', null, 'shop/__init__.py'],
    ['from shop.tax import (rate,\n  other)', null, 'lib/shop/tax.py'],
    ['from .tax import x', 'shop/pricing.py', 'shop/tax.py'],
    ['from . import tax', 'shop/pricing.py', 'shop/tax.py'],
    ['from . import x', 'shop/pricing.py', 'shop/__init__.py'],
    ['from .. import tax', 'shop/deep/a.py', 'shop/tax.py'],
    ['from ..tax import x', 'src/shop/deep/a.py', 'src/shop/tax/__init__.py'],
    ['from .tax import x', null, 'shop/tax.py'],
    ['def f():\n    if x:\n        import tax', null, 'shop/tax.py'],
  ])('%j in %s imports %s', (code, from, path) => {
    expect(python.imports(code, from, path)).toBe(true);
  });

  it.each([
    ['import shop.taxes', null, 'shop/tax.py'],
    ['import tax.shop', null, 'shop/tax.py'],
    ['from .tax import x', 'other/pricing.py', 'shop/tax.py'],
    ['from ...tax import x', 'shop/a.py', 'shop/tax.py'],
    ['# import shop.tax\nx = "import shop.tax"', null, 'shop/tax.py'],
    ['import a.very.shop.tax', null, 'shop/tax.py'],
    ['', null, 'shop/tax.py'],
  ])('%j in %s does not import %s', (code, from, path) => {
    expect(python.imports(code, from, path)).toBe(false);
  });
});

describe('hostile text', () => {
  const size = 1_000_000;
  const texts: Record<string, string> = {
    'open brackets': '('.repeat(size),
    'closing brackets': ')'.repeat(size),
    'nested parentheses': `x = ${'('.repeat(50_000)}${')'.repeat(50_000)}\n`,
    'nested lists of text': '[{('.repeat(size / 3),
    'one long line': `x = "${'a'.repeat(size)}"\n`,
    'a chain of operators': `x = ${'1+'.repeat(size / 2)}1\n`,
    'a chain of attributes': `x = a${'.a'.repeat(size / 2)}\n`,
    'a chain of calls': `x = a${'()'.repeat(size / 2)}\n`,
    'a chain of minus signs': `x = ${'-'.repeat(size)}1\n`,
    'a chain of lambdas': `x = ${'lambda:'.repeat(size / 7)}1\n`,
    'a chain of assignments': `${'x='.repeat(size / 2)}1\n`,
    'joined lines': '\\\n'.repeat(size / 2),
    'adjacent strings': `x = ${'"a" '.repeat(size / 4)}\n`,
    quotes: "'".repeat(size),
    'open f-strings': 'f"{'.repeat(size / 3),
    'deep indentation': Array.from({ length: 1_000 }, (_line, nth) => `${' '.repeat(nth)}if 1:\n`).join(''),
    prose: 'The quick brown fox, jumps (over) the lazy dog: it\'s "fun".\n'.repeat(size / 60),
    symbols: '🙂 é = 1\n'.repeat(size / 9),
    keywords: 'def '.repeat(size / 4),
    zeros: '\0'.repeat(size),
  };

  it.each(Object.entries(texts))('%s: an answer to everything, soon', (_name, code) => {
    const file = { path: 'a.py', code };
    const good = { path: 'a.py', code: 'def f(x):\n    return x\n' };
    const started = performance.now();
    python.fault(code, '3.12');
    python.normalise(code);
    python.definitions(code);
    expect(python.tidy([file], [good])).toHaveLength(1);
    python.guard([file], [good], [good]);
    python.guard([good], [file], [file]);
    python.imports(code, 'b.py', 'a.py');
    expect(performance.now() - started).toBeLessThan(20_000); // seen: 1,500 on two busy cores, 6,000 on busier ones; what explodes takes minutes
  });
});
