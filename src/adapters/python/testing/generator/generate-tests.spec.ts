import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { writeTests } from '../../../../domain/testgen/write-tests';
import { PythonLanguage } from '../../python-language';
import { PythonTests } from '../python-tests';
import { generatePythonTests } from './generate-tests';

function target(code: string, qualifiedName = 'f', isAsync = false): TestTarget {
  const [functionName = '', className = null] = qualifiedName.split('.').reverse();
  return {
    ...{ functionName, className, qualifiedName, isAsync, modulePath: 'shop.pricing', testModulePath: 'tests.test_it' },
    ...{ framework: 'pytest', helperNames: [], sources: [{ path: 'shop/pricing.py', code }], version: '3.11' },
  };
}

function written(of: TestTarget, index: number): ReturnType<typeof writeTests> {
  return writeTests(generatePythonTests(of, index), of, 'server', new PythonLanguage(), new PythonTests());
}

/** The calls that are recorded in the files that clients get. */
function recordedCalls(of: TestTarget, index: number): number {
  const files = written(of, index);
  if ('reason' in files) throw new Error(files.detail);
  return files.behavior.match(/_cf_call\((?:\(|'|None)/g)?.length ?? 0;
}

const CART = `class Cart:
    def __init__(self, lines, rate=0.2):
        self.lines = lines
        self.seen = []

    def see(self, name):
        self.seen.append(name)

    def total(self, names):
        return [line["price"] for line in self.lines if line["name"] in names and line["name"] in self.seen]

    @classmethod
    def of(cls, *names):
        return cls([{"name": name, "price": 1} for name in names])

    class Note:
        def __init__(self, text: str):
            self.text = text

        def words(self):
            return self.text.split()
`;

const CODES: [string, string, string, boolean?][] = [
  ['a function', 'def f(items, n=3):\n    return [item * n for item in items]\n', 'f'],
  ['numbers alone', 'def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n', 'f'],
  ['nothing to pass', 'def f():\n    return 1\n', 'f'],
  ['a generator', 'def f(lines):\n    for line in lines:\n        yield line.strip()\n', 'f'],
  ['a method', CART, 'Cart.total'],
  ['a class method', CART, 'Cart.of'],
  ['a constructor', CART, 'Cart.__init__'],
  ['a nested class', CART, 'Cart.Note.words'],
  ['an asynchronous function', 'async def f(sources):\n    return [await source() for source in sources]\n', 'f', true],
  ['an asynchronous generator', 'async def f(n: int):\n    for i in range(n):\n        yield i\n', 'f', true],
  ['arrays', 'import numpy as np\n\ndef f(a: np.ndarray, b):\n    return np.dot(a, b[:, 0])\n', 'f'],
  ['a file', 'def f(path):\n    with open(path) as lines:\n        return [line.split(",") for line in lines]\n', 'f'],
  ['a stream', 'from typing import TextIO\n\ndef f(stream: TextIO):\n    return stream.read()\n', 'f'],
  ['parameters of all kinds', 'def f(a, /, b, *rest, c, d=1, **options):\n    return a, b, rest, c, d, options\n', 'f'],
  ['odd names', 'def f(instance, json, pytest, i, lambda_, é):\n    return instance, i\n', 'f'],
];

describe.each(CODES)('for %s', (_, code, name, isAsync = false) => {
  const of = target(code, name, isAsync);

  it.each([0, 1])('file %d has ten calls or more in tests that keep to the rules', (index) => {
    expect(recordedCalls(of, index)).toBeGreaterThanOrEqual(10);
  });

  it('both files are the same each time and differ from each other', () => {
    expect(generatePythonTests(of, 0)).toBe(generatePythonTests(of, 0));
    expect(generatePythonTests(of, 1)).toBe(generatePythonTests(of, 1));
    expect(generatePythonTests(of, 0)).not.toBe(generatePythonTests(of, 1));
  });
});

it('loses no test in cleaning', () => {
  for (const [, code, name, isAsync] of CODES) {
    for (const index of [0, 1]) {
      const of = target(code, name, isAsync);
      const files = written(of, index);
      const tests = (text: string): string[] => text.match(/def test_\w+/g) ?? [];
      expect('reason' in files ? [] : tests(files.generated)).toEqual(tests(generatePythonTests(of, index)));
    }
  }
});

it('reads like tests that somebody wrote', () => {
  const code = `def f(offers, country):
    if not isinstance(country, str):
        raise TypeError("country")
    return [offer["price"] * 2 for offer in offers if offer["country"] == country]
`;
  const [breadth, scale] = [0, 1].map((index) => generatePythonTests(target(code), index)) as [string, string];
  expect(breadth).toMatch(
    /^```python\nfrom contextlib import suppress\nimport pytest\n\nfrom shop\.pricing import f\n\n\n(?:def emptied[^]*\n\n\n)?def test_typical\(\):\n/,
  );
  expect(breadth).toMatch(/with pytest\.raises\(TypeError\):\n {8}codeflash_output = f\(.*, 3\)/);
  expect(breadth).toMatch(
    /def test_empty_offers\(\):\n {4}with suppress\(Exception\):\n {8}codeflash_output = f\(\[\], "\w+"\)/,
  );
  expect(scale).toContain('for i in range(1000)]');
});

it.each([
  ['def g(): pass', 'f'],
  ['class A:\n    @property\n    def f(self): pass', 'A.f'],
  ['class A(Protocol):\n    def f(self): ...', 'A.f'],
  ['', 'f'],
])('answers in words where nothing can be called: %p', (code, name) => {
  const answer = generatePythonTests(target(code, name), 0);
  expect(answer).toMatch(/^[A-Z`].*\.$/);
  expect(written(target(code, name), 0)).toMatchObject({ reason: 'no_code' });
});

it('keeps words of the code that would break its texts', () => {
  const code =
    'def f(kind):\n    return kind in ("\\"\\"\\"", "```", "\\\\", "\\n", "{x}", "%s", "\\x00", "\\ud83d")\n';
  expect(recordedCalls(target(code), 0)).toBeGreaterThanOrEqual(10);
});

describe('odd and hostile code', () => {
  const bodies = [
    'def f(x):\n    x = x.split("#")[0]\n    x = [x]\n    x.append(x)\n    x = {x: x}\n    return f(f)\n',
    'def f(a, b):\n    a[b] = b[a] = a\n    for a.x, (b[0], *c) in a: a = b = c\n    return a(b)(a)(b), a @ b\n',
    'def f(x):\n    match x:\n        case {"k": [a, *b], **rest} if a: return b\n        case A(y=1) | None: pass\n',
    'class A(A):\n    def f(self): return self.f().f.f\n\ndef f(a: A): return a.b.c.d.e()\n',
    'class A(B): pass\nclass B(A):\n    def __init__(self, a: "A", b: "B"): pass\ndef f(a: A, b: B): pass\n',
    'A = list[B]\nB = list[A]\ndef f(a: A): pass\n',
    'def f(a: list[list[list[list[list[list[int]]]]]], b: "((((", c: Literal[...], d: 1 / 0): pass\n',
    'def f(:\n    return 1\ndef f(a: pass',
    'def f(x): return {**x, **{k: v for k, v in {**x}.items()}}[x[x[x]]]\n',
    'import re\ndef f(x): return re.match("(" * 3000, x)\n',
    'from enum import Enum\nclass E(Enum):\n    pass\ndef f(e: E): pass\n',
  ];

  it.each(bodies)('is answered: %p', (code) => {
    for (const index of [0, 1]) expect(typeof generatePythonTests(target(code), index)).toBe('string');
  });

  it.each([
    ['nesting', `def f(x):\n    return ${'('.repeat(400)}x${')'.repeat(400)}\n`],
    ['attributes', `def f(x):\n    return x${'.a'.repeat(3_000)}\n`],
    ['calls in calls', `def f(x):\n    return ${'x('.repeat(300)}${')'.repeat(300)}\n`],
    ['sums', `def f(x):\n    return ${'x + '.repeat(3_000)}x\n`],
    [
      'blocks',
      `def f(x):\n${Array.from({ length: 90 }, (_, n) => `${' '.repeat(n + 1)}if x:\n`).join('')}${' '.repeat(92)}pass\n`,
    ],
    [
      'functions',
      Array.from({ length: 4_000 }, (_, n) => `def f${n || ''}(x):\n    return f${n + 1}(x)[${n}]\n`).join(''),
    ],
    [
      'methods',
      `class A:\n${Array.from({ length: 2_000 }, (_, n) => `    def m${n}(self): return self.m${n + 1}().a${n}\n`).join('')}def f(a: A): return a\n`,
    ],
    ['parameters', `def f(${Array.from({ length: 200 }, (_, n) => `p${n}`).join(', ')}): pass\n`],
    ['unpacking', `def f(x):\n    ${'a, '.repeat(2_000)}b = x\n`],
    ['annotations', `def f(x: ${'list['.repeat(500)}int${']'.repeat(500)}): pass\n`],
    [
      'classes',
      Array.from(
        { length: 1_000 },
        (_, n) => `class C${n}(C${n + 1}):\n    def __init__(self, c: "C${n + 1}"): pass\n`,
      ).join('') + 'def f(c: C0): pass\n',
    ],
  ])('takes time that grows no faster than it: %s', (_, code) => {
    const began = performance.now();
    generatePythonTests(target(code), 0);
    generatePythonTests(target(code), 1);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('of the standard of this folder gives nothing that Python would refuse', () => {
    const code = readFileSync(join(__dirname, '../../../../../test/fixtures/python/tests/sources/shop.py'), 'utf8');
    const names = new PythonLanguage().definitions(code).filter((name) => !/__/.test(name));
    const language = new PythonLanguage();
    for (const name of names) {
      const block = /^```python\n([^]*)```$/.exec(generatePythonTests(target(code, name), 0))?.[1];
      if (block !== undefined) expect([name, language.fault(block, '3.11')]).toEqual([name, null]);
    }
  });
});
