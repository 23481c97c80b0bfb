import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWish } from '../../demo/command-line';
import { findSubject } from '../../demo/subject';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-subject-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, code: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, code);
  return file;
}

const find = (file: string, name: string) => findSubject({ file, name, isShipped: false });

describe('what is wrong, in one line', () => {
  it.each([
    [['a.py'], 'a.py: which function? npm run demo -- a.py function'],
    [['a.py', 'f', 'g'], 'npm run demo -- path/to/file.py function'],
    [['--fast', 'f'], 'npm run demo -- path/to/file.py function'],
  ])('%j', (words, message) => {
    expect(() => readWish(words)).toThrow(expect.objectContaining({ name: 'DemoFault', message }));
  });

  it.each([
    ['notes.txt', 'hello', 'f', 'is not Python: the built-in engine knows no other language'],
    ['a.py', 'def f(x):\n    return x +\n', 'f', ', line 2: Expected an expression'],
    ['a.py', 'x = 1\n', 'f', ': there is no function f, nor any other'],
    ['a.py', 'def total(xs): pass\n', 'totl', ': there is no function totl; did you mean total?'],
    [
      'a.py',
      'def total(xs): pass\ndef mean(xs): pass\n',
      'render',
      ': there is no function render; there are total, mean',
    ],
    [
      'a.py',
      'class A:\n def f(self): 1\nclass B:\n def f(self): 1\n',
      'f',
      ': several functions are called f: A.f, B.f',
    ],
  ])('%s: %j, %s', (path, code, name, message) => {
    const file = write(path, code);
    const separator = message.startsWith('is') ? ' ' : '';
    expect(() => find(file, name)).toThrow(
      expect.objectContaining({ name: 'DemoFault', message: `${file}${separator}${message}` }),
    );
  });

  it('a folder, and nothing at all', () => {
    expect(() => find(folder, 'f')).toThrow(`${folder} is not a file: name the one that holds the function`);
    expect(() => find(join(folder, 'a.py'), 'f')).toThrow(`${join(folder, 'a.py')}: no such file`);
  });
});

it('finds what a file imports of its project, and leaves the rest alone', () => {
  write('pyproject.toml', '');
  write('shop/__init__.py', '');
  write('shop/tax.py', 'from shop import rates\ndef rate(kind): return rates.RATES[kind]\ndef other(): pass\n');
  write('shop/rates.py', 'RATES = {"food": 5}\nOTHERS = {}\n');
  write('shop/unrelated.py', 'x = 1\n');
  const file = write(
    'shop/api/basket.py',
    [
      '"""A basket."""',
      'import os',
      'from ..tax import rate',
      '',
      '',
      'def unused(): return os',
      '',
      '',
      '# The price.',
      'def total(lines):',
      '    return sum(price * rate(kind) for kind, price in lines)',
      '',
    ].join('\n'),
  );
  const { module, shown, files } = find(file, 'total');
  expect(module).toBe('shop.api.basket');
  expect(files.map(({ path }) => path).sort()).toEqual([
    'shop/__init__.py',
    'shop/api/basket.py',
    'shop/rates.py',
    'shop/tax.py',
  ]);
  expect(Object.fromEntries(shown.map(({ path, code }) => [path, code]))).toEqual({
    'shop/api/basket.py':
      'from ..tax import rate\n\n\n# The price.\ndef total(lines):\n    return sum(price * rate(kind) for kind, price in lines)\n',
    'shop/tax.py': 'from shop import rates\ndef rate(kind): return rates.RATES[kind]\n',
    'shop/rates.py': 'RATES = {"food": 5}\n',
  });
});

it('shows of a class what the method needs, and puts changes back where they belong', () => {
  const file = write(
    'a.py',
    [
      'class Basket:',
      '    kind = "plain"',
      '',
      '    def __init__(self, lines):',
      '        self.lines = lines',
      '',
      '    def clear(self):',
      '        self.lines = []',
      '',
      '    def prices(self):',
      '        return [price for price, count in self.lines]',
      '',
      '    def total(self):',
      '        total = 0',
      '        for price in self.prices():',
      '            total += price',
      '        return total',
      '',
      '',
      'def last(): pass',
      '',
    ].join('\n'),
  );
  const { shown, files } = find(file, 'total');
  const [basket] = shown;
  expect(basket!.code).not.toMatch(/clear|last/);
  expect(basket!.code).toContain('def prices(self)');
  const version = basket!.code
    .replace(/total = 0[^]*return total/, 'return sum(self.prices())')
    .replace('class Basket', 'import os\n\n\nclass Basket');
  expect(basket!.with(version).code).toBe(
    `import os\n\n\n${files[0]!.code.replace(/total = 0[^]*return total/, 'return sum(self.prices())')}`,
  );
});
