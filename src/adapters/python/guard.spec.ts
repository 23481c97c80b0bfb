import { type CodeFile } from '../../domain/code-file';
import { PythonLanguage } from './python-language';

const python = new PythonLanguage();
const file = (code: string, path = 'a.py'): CodeFile => ({ path, code });

/** The guarded first file, or the refusal. */
function guard(code: string, original: string, ...others: CodeFile[]): string {
  const verdict = python.guard([file(code), ...others], [file(original), ...others], [file(original), ...others]);
  return 'refusal' in verdict ? `REFUSED ${verdict.refusal}` : verdict.files[0]!.code;
}

describe('roots', () => {
  const original = 'def total(xs):\n    return _sum(xs)\n\n\ndef _sum(xs):\n    return sum(xs)\n';

  it('lets helpers change and go', () => {
    for (const code of [
      'def total(xs):\n    return sum(xs)\n',
      'def total(xs):\n    return _sum(xs, 1)\n\n\ndef _sum(xs, n, *, k=2):\n    yield n\n',
    ]) {
      expect(guard(code, original)).toBe(code);
    }
  });

  it.each([
    ['def total(xs, n):\n    return 1\n', 'total: its parameters were (xs) and are now (xs, n)'],
    ['def total(xs=()):\n    return 1\n', 'total: its parameters were (xs) and are now (xs=)'],
    ['def total(*xs):\n    return 1\n', 'total: its parameters were (xs) and are now (*xs)'],
    ['def total(xs, /):\n    return 1\n', 'total: its parameters were (xs) and are now (xs, /)'],
    ['def total(items):\n    return 1\n', 'total: its parameters were (xs) and are now (items)'],
    ['async def total(xs):\n    return 1\n', 'total: it became async'],
    ['def total(xs):\n    yield 1\n', 'total: it became a generator'],
    ['@wrap\ndef total(xs):\n    return 1\n', 'total: the decorator @wrap is new or out of order'],
    ['def other(xs):\n    return 1\n', 'none of the functions to optimize is there: total'],
    ['total = sum\n', 'none of the functions to optimize is there: total'],
    ['', 'none of the functions to optimize is there: total'],
  ])('refuses %j', (code, refusal) => {
    expect(guard(code, original)).toBe(`REFUSED ${refusal}`);
  });

  it('does not look at annotations, defaults, comments and what is inside', () => {
    const old = 'def f(a, b=1, *args, c, d=2, **kw):\n    return a\n';
    const code =
      'def f(\n    a: int,  # first\n    b: int = 7, *args: str, c: "x", d=3, **kw: object\n) -> None:\n    def g():\n        yield 1\n    return [lambda: (yield) for _ in a]\n';
    expect(guard(code, old)).toBe(code);
  });

  it('finds a root whose name is only a local variable elsewhere, and none that is mentioned without a call', () => {
    const other = file('def helper(xs):\n    total = 1\n    return total\n', 'b.py');
    expect(guard('def total(ys):\n    return 1\n', original, other)).toContain('REFUSED total');
    const mentioned = 'def total(xs):\n    return map(step, xs)\n\n\ndef step(x):\n    return x\n';
    expect(guard('def total(xs):\n    return 1\n\n\ndef step(y):\n    return y\n', mentioned)).toContain('def step(y)');
  });

  it('counts methods, properties and mentions from other files, but no constructors', () => {
    const old =
      'class A:\n    def __init__(self, x):\n        self.x = x\n\n    @property\n    def size(self):\n        return 1\n\n    @size.setter\n    def size(self, v):\n        self.x = v\n\n    def run(self):\n        return self.run()\n';
    expect(guard(old.replace('def run(self)', 'def run(self, n)'), old)).toBe(
      'REFUSED A.run: its parameters were (self) and are now (self, n)',
    );
    expect(guard(old.replace('def size(self, v)', 'def size(self, w)'), old)).toBe(
      'REFUSED A.size.setter: its parameters were (self, v) and are now (self, w)',
    );
    expect(guard(old.replace('@property', '@cached_property'), old)).toContain(
      'REFUSED A.size: the decorator @cached_property',
    );
    const caller = file('def go(a):\n    return a.run()\n', 'b.py');
    const changed = old.replace('def run(self)', 'def run(self, n)');
    expect(guard(changed, old, caller)).toBe(changed);
  });

  it('without roots asks for one function of the first file', () => {
    const old = 'def a():\n    return b()\n\n\ndef b():\n    return a()\n';
    expect(guard('def b(n):\n    return 1\n', old)).toBe('def b(n):\n    return 1\n');
    expect(guard('x = 1\n', old)).toBe('REFUSED none of the functions to optimize is there: a, b');
  });

  it('without any function asks for one of the other definitions, if there is one', () => {
    expect(guard('def total(xs):\n    return 1\n', 'X = 3\n')).toBe(
      'REFUSED none of the definitions to optimize is there: X',
    );
    expect(guard('import sys\n', 'class P:\n    x = 1\n')).toBe(
      'REFUSED none of the definitions to optimize is there: P',
    );
    for (const code of ['X = 1 + 2\n\n\ndef total(xs):\n    return 1\n', 'X: int = 3\n'])
      expect(guard(code, 'X = 3\nY = 4\n')).toBe(code);
    expect(guard('import sys\n', 'import os\n')).toBe('import sys\n');
  });

  it('takes no signature from code that does not parse, but asks for a function of it or any definition', () => {
    const mended = 'def f(a, b=1):\n    return a\n\n\ndef g(a):\n    return a\n';
    for (const original of [mended.replace('=1', '='), 'import os\ndef total(xs:\n    return 1'])
      expect(guard(mended, original)).toBe(mended);
    expect(guard('X = 1\n', mended.replace('=1', '='))).toBe(
      'REFUSED none of the functions to optimize is there: f, g',
    );
    expect(guard('import sys\n# nothing\n', 'import os\ndef total(xs:\n    return 1')).toBe(
      'REFUSED it defines nothing',
    );
    const method = 'class A:\n    def __init__(self, b=):\n        pass\n';
    const repaired = method.replace('b=', 'b');
    expect(guard(repaired, method)).toBe(repaired);
  });

  it('compares conditional definitions one by one', () => {
    const old = 'if x:\n    def f(a): return 1\nelse:\n    def f(a): return 2\n';
    expect(guard(old.replace('2', '3'), old)).toBe(old.replace('2', '3'));
    expect(guard(old.replace('else:\n    def f(a)', 'else:\n    def f(b)'), old)).toContain(
      'REFUSED f: its parameters',
    );
    expect(guard('def f(a): return 1\n', old)).toBe('REFUSED f: it was defined 2 times and is now defined 1 times');
  });

  it('compares the last of definitions that replace each other, and all that a decorator may have kept', () => {
    const old = 'def f(a): return 1\n\n\ndef f(a, b): return 2\n';
    expect(guard('def f(a, b): return 3\n', old)).toBe('def f(a, b): return 3\n');
    expect(guard('def f(a): return 3\n', old)).toBe('REFUSED f: its parameters were (a, b) and are now (a)');
    const registered = '@g.register\ndef _(x: int): return 1\n\n\n@g.register\ndef _(x: str): return 2\n';
    expect(guard(registered.slice(registered.lastIndexOf('@')), registered)).toBe(
      'REFUSED _: it was defined 2 times and is now defined 1 times',
    );
  });

  it('is not fooled by what only looks like a generator', () => {
    const old = 'def f(xs):\n    return list(xs)\n';
    for (const body of [
      'def g():\n        yield 1\n    return list(g())',
      'class C:\n        def g(self): yield 1\n    return C',
      'return lambda: (yield)',
      'return (x for x in xs)',
      'return [x for x in xs]',
      'async def g():\n        yield 1\n    return g()',
    ]) {
      const code = `def f(xs):\n    ${body}\n`;
      expect(guard(code, old)).toBe(code);
    }
    expect(guard('def f(xs):\n    yield from xs\n', old)).toBe('REFUSED f: it became a generator');
    expect(guard('def f(xs):\n    if xs:\n        x = yield\n', old)).toBe('REFUSED f: it became a generator');
    const stream = 'async def f(xs):\n    async for x in xs:\n        yield x\n';
    expect(guard('async def f(xs):\n    return [x async for x in xs]\n', stream)).toBe(
      'REFUSED f: it is no longer a generator',
    );
    expect(guard('def f(xs):\n    yield from xs\n', stream)).toBe('REFUSED f: it is no longer async');
  });

  it('reads code whose newest syntax the grammar does not know, and refuses what it cannot read', () => {
    const old = 'class A[T = int](B):\n    def f(self, x: T) -> T:\n        return x\n';
    expect(guard(old.replace('return x', 'return +x'), old)).toBe(old.replace('return x', 'return +x'));
    expect(guard(old.replace('self, x', 'self, y'), old)).toContain('REFUSED A.f: its parameters');
    expect(guard('def f(x):\n    return x + $\n', 'def f(x):\n    return x\n')).toBe(
      'REFUSED a.py cannot be read well enough to compare it',
    );
  });
});

describe('decorators', () => {
  const original = '@retry(3)\n@log\ndef f(x):\n    return x\n';

  it.each([
    ['@functools.cache', 'import functools\n'],
    ['@lru_cache(maxsize=None)', 'from functools import lru_cache\n'],
    ['@njit(cache=True)', ''],
    ['@nb.njit', 'import numba as nb\n'],
    ['@fast', 'from numba import jit as fast\n'],
    ['@torch.compile(mode="x")', 'import torch\n'],
    ['@torch.jit.script', 'import torch\n'],
    ['@partial(jax.jit, static_argnums=0)', 'from functools import partial\nimport jax\n'],
    ['@tf.function', 'import tensorflow as tf\n'],
  ])('lets %s be added', (decorator, imports) => {
    for (const code of [
      `${imports}@retry(3)\n@log\n${decorator}\ndef f(x):\n    return 1\n`,
      `${imports}${decorator}\n@retry( 3 )\n@log\ndef f(x):\n    return 1\n`,
    ]) {
      expect(guard(code, original)).toBe(code);
    }
  });

  it.each([
    ['import functools\n', '@functools.wraps(g)', 'from functools import wraps\n', '@wraps(g)'],
    ['from functools import wraps as w\n', '@w(g)', 'import functools as ft\n', '@ft.wraps(g)'],
    ['', '@wraps(g)', 'from functools import wraps\n', '@wraps(g)'],
    ['import a.b\n', '@a.b.c', 'from a.b import c\n', '@c'],
    ['from a import retry, stop\n', '@retry(stop=stop(3))', 'import a\n', '@a.retry(stop=a.stop(3))'],
    ['import a\n\nfast = a.fast\n', '@fast', 'from a import fast\n', '@fast'],
  ])('with %j and %s takes %j and %s for the same', (imports, decorator, importsNow, decoratorNow) => {
    const code = `${importsNow}\n\n${decoratorNow}\ndef f(x):\n    return 1\n`;
    expect(guard(code, `${imports}\n\n${decorator}\ndef f(x):\n    return 2\n`)).toBe(code);
  });

  it.each([
    ['from a import retry\n', '@retry', 'from b import retry\n', '@retry'],
    ['import a\n', '@a.retry', 'import b as a\n', '@a.retry'],
    ['from a import retry\n', '@retry', 'def retry(f): return f\n', '@retry'],
    ['import a\n', '@a.b(stop=1)', 'import a\n', '@a.b(start=1)'],
  ])('with %j and %s takes %j and %s for another', (imports, decorator, importsNow, decoratorNow) => {
    const code = `${importsNow}\n\n${decoratorNow}\ndef f(x):\n    return 1\n`;
    expect(guard(code, `${imports}\n\n${decorator}\ndef f(x):\n    return 2\n`)).toMatch(
      /^REFUSED f: the decorator .* is new or out of order$/,
    );
  });

  it('knows a compiler that is given another name where it is missing', () => {
    for (const imports of [
      'try:\n    from numba import njit as fast\nexcept ImportError:\n    def fast(f):\n        return f\n',
      'try:\n    import numba\n    fast = numba.njit\nexcept ImportError:\n    fast = lambda f: f\n',
    ]) {
      const code = `${imports}\n\n@retry(3)\n@log\n@fast\ndef f(x):\n    return 1\n`;
      expect(guard(code, original)).toBe(code);
    }
    expect(guard(`def njit(f):\n    return f\n\n\n@njit\n${original}`, original)).toContain(
      'REFUSED f: the decorator @njit',
    );
  });

  it.each([
    ['@log\ndef f(x):\n    return 1\n', 'the decorator @log is new or out of order'],
    ['@retry(3)\ndef f(x):\n    return 1\n', 'its decorator @log is gone'],
    ['@log\n@retry(3)\ndef f(x):\n    return 1\n', 'the decorator @log is new or out of order'],
    ['@retry(4)\n@log\ndef f(x):\n    return 1\n', 'the decorator @retry(4) is new or out of order'],
    [
      'from mine import cache\n@cache\n@retry(3)\n@log\ndef f(x):\n    return 1\n',
      'the decorator @cache is new or out of order',
    ],
    ['@staticmethod\n@retry(3)\n@log\ndef f(x):\n    return 1\n', 'the decorator @staticmethod is new or out of order'],
  ])('refuses %j', (code, change) => {
    expect(guard(code, original)).toBe(`REFUSED f: ${change}`);
  });
});

describe('what was left out', () => {
  it('comes back at its place while another root is there', () => {
    const original =
      'import a\n\n\ndef first(x):\n    return 1\n\n\n@deco\ndef second(x):\n    """Doc."""\n    return 2  # two\n\n\ndef third(x):\n    return 3\n';
    const code = 'import a\n\n\ndef first(x):\n    return 10\n\n\ndef third(x):\n    return 30\n';
    expect(guard(code, original)).toBe(original.replace('return 1', 'return 10').replace('return 3', 'return 30'));
  });

  it('comes back first, last, and with CRLF', () => {
    const original = 'def first(x):\n    return 1\n\n\ndef second(x):\n    return 2\n';
    expect(guard('def second(x):\n    return 20\n', original)).toBe(original.replace('2', '20'));
    expect(guard('def first(x):\r\n    return 10', original)).toBe(
      original.replace('1', '10').trimEnd().replace(/\n/g, '\r\n'),
    );
  });

  it('a method comes back into its class, at the indentation there, and its strings stay', () => {
    const original =
      'class A:\n    def f(self):\n        return 1\n\n    def g(self):\n        return """a\n    b"""\n\n    def h(self):\n        return 3\n';
    const code = 'class A:\n  def f(self):\n    return 10\n\n  def h(self):\n    return 30\n';
    expect(guard(code, original)).toBe(
      'class A:\n  def f(self):\n    return 10\n\n  def g(self):\n      return """a\n    b"""\n\n  def h(self):\n    return 30\n',
    );
  });

  it('brings back what it needs: imports, helpers, constants and its whole class', () => {
    const original =
      'import math\n\nLIMIT = 3\n\n\ndef _half(x):\n    return math.floor(x / 2)\n\n\ndef first(x):\n    return 1\n\n\ndef second(x):\n    return _half(x) + LIMIT\n\n\nclass A:\n    def run(self):\n        return 1\n';
    expect(guard('def first(x):\n    return 1\n', original)).toBe(original);
  });

  it('is refused when its name now means something else, or its class has no room', () => {
    const original = 'def first(x):\n    return 1\n\n\ndef second(x):\n    return 2\n';
    expect(guard('def first(x):\n    return 1\n\n\nsecond = njit(_second)\n', original)).toBe(
      'REFUSED second is no longer a function',
    );
    const methods = 'class A:\n    def f(self):\n        return 1\n\n\ndef g(x):\n    return 1\n';
    expect(guard('class A: pass\n\n\ndef g(x):\n    return 1\n', methods)).toBe(
      'REFUSED A.f was left out and has no place to be put back to',
    );
  });
});

describe('constructors', () => {
  const original =
    'class A:\n    def __init__(self, x):\n        self.x = x\n\n    def f(self):\n        return self.x\n';

  it('may change their body, not their parameters, in any file', () => {
    const body = original.replace('self.x = x', 'self.x = int(x)');
    expect(guard(body, original)).toBe(body);
    expect(guard(original.replace('self, x)', 'self, x, y=1)'), original)).toBe(
      'REFUSED A.__init__: its parameters were (self, x) and are now (self, x, y=)',
    );
    const verdict = python.guard(
      [file('def f(): pass\n'), file(original.replace('self, x', 'self, y'), 'b.py')],
      [file('def f(): pass\n'), file(original, 'b.py')],
      [file('def f(): pass\n'), file(original, 'b.py')],
    );
    expect(verdict).toEqual({ refusal: 'A.__init__: its parameters were (self, x) and are now (self, y)' });
  });
});

it('never throws', () => {
  for (const code of [
    '',
    '\0',
    'def f(',
    '('.repeat(5000),
    'class',
    '@',
    '@x\n',
    'def (x): pass',
    'class :\n  def f(self): pass',
  ]) {
    for (const other of ['', 'def f(x): pass\n', 'class A:\n  def f(self): pass\n', '(((']) {
      expect(() => python.guard([file(code)], [file(other)], [file(other)])).not.toThrow();
      expect(() => python.guard([file(other)], [file(code)], [file(code)])).not.toThrow();
    }
  }
  expect(python.guard([], [], [])).toHaveProperty('refusal');
});

it('knows nothing of a dataclass that is shown without its fields', () => {
  const shown = '@dataclass\nclass A:\n    def total(self):\n        return 1\n';
  const whole = shown.replace('    def', '    x: int\n    y: int = 0\n\n    def');
  expect(guard(whole, shown)).toBe(whole);
  expect(guard(shown, whole)).toContain('x: int'); // what was left out comes back
});

describe('a named target', () => {
  const original =
    'class Basket:\n    def total(self):\n        return self.sum()\n\n    def sum(self):\n        return 1\n\n\ndef other(x):\n    return x\n';
  const verdict = (code: string, target: string | null): object =>
    python.guard([file(code)], [file(original)], [file(original)], target);

  it('is guarded, and nothing else', () => {
    const sum = original.replace('def sum(self)', 'def sum(self, x)');
    expect(verdict(sum, 'Basket.sum')).toEqual({
      refusal: 'Basket.sum: its parameters were (self) and are now (self, x)',
    });
    expect(verdict(sum, null)).toEqual({ files: [file(sum)] }); // no root: `total` calls it
    const other = original.replace('other(x)', 'other(y)');
    expect(verdict(other, 'Basket.sum')).toEqual({ files: [file(other)] });
    expect(verdict(other, null)).toHaveProperty('refusal');
  });

  it('that is not in the first file leaves the roots', () => {
    for (const target of ['outer.inner', 'Basket.gone', ''])
      expect(verdict(original.replace('other(x)', 'other(y)'), target)).toHaveProperty('refusal');
  });
});
