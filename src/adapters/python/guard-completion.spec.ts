import { type CodeFile } from '../../domain/code-file';
import { PythonLanguage } from './python-language';

const python = new PythonLanguage();
const file = (code: string, path = 'a.py'): CodeFile => ({ path, code });

/** The guarded file, made from the original as it is, or the refusal. */
function guard(code: string, original: string): string {
  const verdict = python.guard([file(code)], [file(original)], [file(original)]);
  return 'refusal' in verdict ? `REFUSED ${verdict.refusal}` : verdict.files[0]!.code;
}

const body = (code: string): string => `def first(x):\n    return ${code}\n`;

describe('what the code mentions and lacks', () => {
  const original = `import math
import os, sys
from m import a, b, c

# How many.
LIMIT = 3  # at most
TABLE = {}
for n in range(9):
    TABLE[n] = n


def _half(x):
    return math.floor(x / 2)


def first(x):
    return _half(x) + LIMIT + TABLE[x] + b(sys.argv)
`;

  it.each([
    ['1', ''],
    ['x.math + f(math=1)', ''],
    ['unknown + len(x)', ''],
    ['[math for math in x]', ''],
    ['math.pi', 'import math\n\n\n'],
    ['sys.argv', 'import sys\n\n\n'],
    ['b(x) + c', 'from m import b, c\n\n\n'],
    ['LIMIT', '# How many.\nLIMIT = 3  # at most\n\n\n'],
    ['TABLE[x]', 'TABLE = {}\nfor n in range(9):\n    TABLE[n] = n\n\n\n'],
    ['_half(x)', 'import math\n\n\ndef _half(x):\n    return math.floor(x / 2)\n\n\n'],
  ])('comes from the base: with %j %j', (code, added) => {
    const completed = guard(body(code), original);
    expect(completed).toBe(added + body(code));
    expect(python.fault(completed, '3.11')).toBeNull();
  });

  it('is nothing that the code has by other means', () => {
    for (const head of [
      'from math import *\n',
      'with q as math:\n    pass\n',
      'import numpy as math\n',
      'try:\n    import math\nexcept E:\n    math = None\n',
    ]) {
      const code = `${head}\n\n${body('math.pi')}`;
      expect(guard(code, original)).toBe(code);
    }
  });

  it('stands behind what must be first', () => {
    const head = '"""Doc."""\nfrom __future__ import annotations\n';
    expect(guard(`${head}\n\n${body('math.pi')}`, original)).toBe(`${head}import math\n\n\n${body('math.pi')}`);
  });

  it('is completed in the other files, too', () => {
    const other = 'import math\n\n\ndef half(x):\n    return math.floor(x / 2)\n';
    const verdict = python.guard(
      [file(body('1')), file('def half(x):\n    return math.floor(x * 0.5)\n', 'b.py')],
      [file(body('1')), file(other, 'b.py')],
      [file(body('1')), file(other, 'b.py')],
    );
    expect(verdict).toEqual({ files: [file(body('1')), file(other.replace('x / 2', 'x * 0.5'), 'b.py')] });
  });

  it('is what a class says of itself, but not what it stores now', () => {
    const old =
      'class A:\n    RATE = 3\n\n    def __init__(self, x):\n        self.x = x\n\n    @property\n    def half(self):\n        return self.x / 2\n\n    def f(self):\n        return self.half * self.RATE\n';
    const method = 'class A:\n    def f(self):\n        return self.RATE * self.half\n';
    expect(guard(method, old)).toBe(old.replace('self.half * self.RATE', 'self.RATE * self.half'));
    const stored =
      'class A:\n    def __init__(self, x):\n        self.half = x / 2\n\n    def f(self):\n        return self.half\n';
    expect(guard(stored, old)).toBe(stored);
  });
});

describe('a root that was left out', () => {
  it('comes as the sent candidate made it', () => {
    const first = body('1');
    const base = `import re\n\nWORD = re.compile("a")\n\n\n${first}\n\ndef second(x):\n    return WORD.match(x)\n`;
    const old = `${first}\n\ndef second(x):\n    return "a" in x\n`;
    const verdict = python.guard([file(first)], [file(old)], [file(base)]);
    expect(verdict).toEqual({ files: [file(base)] });
  });

  it('comes from the original where the base has lost it', () => {
    const old = `${body('1')}\n\ndef second(x):\n    return 2\n`;
    expect(python.guard([file(body('1'))], [file(old)], [file(body('1'))])).toEqual({ files: [file(old)] });
  });

  it('is all of a property, in its order', () => {
    const parts = [
      '    def f(self):\n        return 1',
      '    @property\n    def size(self):\n        return self._size',
      '    @size.setter\n    def size(self, value):\n        self._size = value',
      '    @size.deleter\n    def size(self):\n        del self._size',
    ];
    const whole = (kept: readonly string[]): string => `class A:\n${kept.join('\n\n')}\n`;
    for (let choice = 0; choice < 8; choice += 1) {
      const kept = parts.filter((_part, nth) => nth === 0 || choice & (1 << (nth - 1)));
      expect(guard(whole(kept), whole(parts))).toBe(whole(parts));
    }
  });

  it('has its overloads, before it', () => {
    const overloads =
      '@overload\ndef f(a: int) -> int: ...\n@overload\ndef f(a: str) -> str: ...\ndef f(a):\n    return a\n';
    const other = 'def g(a):\n    return a\n';
    expect(guard('def f(a):\n    return +a\n', overloads)).toBe(overloads.replace('return a', 'return +a'));
    expect(guard(`${other}\n\ndef f(a):\n    return +a\n`, `${overloads}\n\n${other}`)).toBe(
      `${other}\n\n${overloads.replace('return a', 'return +a')}`,
    );
    expect(guard(other, `${overloads}\n\n${other}`)).toBe(`${overloads}\n\n${other}`);
  });

  it('comes back with hundreds of others, soon', () => {
    const functions = Array.from({ length: 300 }, (_each, nth) => `def f${nth}(x):\n    return ${nth}\n`);
    const old = functions.join('\n\n');
    expect(guard(functions[100]!, old)).toBe(old);
  });
});

describe('constructors', () => {
  it('come back with a class that has none any more', () => {
    const old = 'class A:\n    def __init__(self, x):\n        self.x = x\n\n    def f(self):\n        return self.x\n';
    expect(guard('class A:\n    def f(self):\n        return -self.x\n', old)).toBe(
      old.replace('return self.x', 'return -self.x'),
    );
  });

  const rest = '\n    def f(self):\n        return self.x\n';
  const fields = '@dataclass\nclass A:\n    x: int\n    y: int = 1\n';

  it.each([
    ['@dataclass\nclass A:\n    y: int = 1\n    x: int = 2\n', '(self, y=, x=)'],
    ['@dataclass(slots=True)\nclass A:\n    x: int\n    y: int\n', '(self, x, y)'],
    ['class A:\n    def __init__(self, x):\n        self.x = x\n        self.y = 1\n', '(self, x)'],
    ['@dataclass\nclass A:\n    x: int\n    y: int = field(repr=False)\n', '(self, x, y)'],
    ['class A(NamedTuple):\n    x: int = 3\n    y: int = 1\n', '(self, x=, y=)'],
  ])('made by fields are refused as %j', (code, parameters) => {
    expect(guard(code + rest, fields + rest)).toBe(
      `REFUSED A.__init__: its parameters were (self, x, y=) and are now ${parameters}`,
    );
  });

  it.each([
    '@dataclasses.dataclass(slots=True)\nclass A:\n    x: int\n    y: int = field(default=1)\n',
    "class A:\n    __slots__ = ('x', 'y')\n    K = 1\n\n    def __init__(self, x, y=1):\n        self.x = x\n        self.y = y\n",
    'class A(NamedTuple):\n    x: int\n    y: int = 2\n    K: ClassVar[int] = 1\n',
  ])('may be written or made in other ways: %j', (code) => {
    expect(guard(code + rest, fields + rest)).toBe(code + rest);
    expect(guard(fields + rest, code + rest)).toBe(fields + rest);
  });

  it('get back the decorator that makes them', () => {
    const old = `from dataclasses import dataclass\n\n\n${fields}${rest}`;
    expect(guard('class A:\n    def f(self):\n        return -self.x\n', old)).toBe(old.replace('self.x', '-self.x'));
    const tuple = 'class A(NamedTuple):\n    x: int\n';
    expect(guard(`class A:\n${rest}`, tuple + rest)).toBe(
      'REFUSED A.__init__: its parameters were (self, x) and are now (self)',
    );
  });

  it('get back fields that a part of the class leaves out', () => {
    expect(guard('@dataclass\nclass A:\n    def f(self):\n        return -self.x\n', fields + rest)).toBe(
      (fields + rest).replace('self.x', '-self.x'),
    );
  });
});
