import { pythonTree } from '../python-tree';
import { borrowedBy, type ReadFile } from './borrowed';
import { PythonRewriter } from './python-rewriter';

const file = (path: string | null, code: string): ReadFile => {
  const tree = pythonTree(code);
  if (!tree) throw new Error('unreadable');
  return { path, tree };
};
const tax = `LOW = 0.05
RATES = {"food": LOW}
UNUSED = 1


def rate_for(kind):
    return known().get(kind, 0.2)


def known():
    return dict(RATES)


def unused():
    return UNUSED
`;
const lentText = (module: ReadFile, ...others: ReadFile[]) => borrowedBy(module, [module, ...others]).text;

it('gives what is imported with all that it needs of its own file, in order', () => {
  const module = file(
    'shop/pricing.py',
    'from shop.tax import rate_for\n\n\ndef f(kind):\n    return rate_for(kind)\n',
  );
  const { text, imports } = borrowedBy(module, [module, file('shop/tax.py', tax)]);
  expect(text).toBe(
    'LOW = 0.05\nRATES = {"food": LOW}\n' +
      'def rate_for(kind):\n    return known().get(kind, 0.2)\ndef known():\n    return dict(RATES)\n',
  );
  expect([...imports].map(({ type }) => type)).toEqual(['import_from_statement']);
});

it.each([
  ['shop/pricing.py', 'from .tax import rate_for', 'shop/tax.py'],
  ['shop/deep/pricing.py', 'from ..tax import rate_for', 'shop/tax.py'],
  ['src/shop/pricing.py', 'from shop.tax import rate_for, known', 'src/shop/tax.py'],
  [null, 'from tax import rate_for', 'tax.py'],
])('finds the file: %s, %s', (path, line, lender) => {
  expect(lentText(file(path, `${line}\n`), file(lender, tax))).toContain('def rate_for');
});

it.each([
  ['another module', 'from shop.rates import rate_for'],
  ['a name that is not there', 'from shop.tax import rate_for, missing'],
  ['another name for it', 'from shop.tax import rate_for as rate'],
  ['all names', 'from shop.tax import *'],
  ['the module', 'import shop.tax'],
  ['a name that comes along and means something else here', 'from shop.tax import rate_for\nRATES = {}'],
  ['a builtin that is something else here', 'from shop.tax import rate_for\n\ndef dict():\n    pass'],
])('gives nothing for %s', (_case, code) => {
  expect(lentText(file('shop/pricing.py', `${code}\n`), file('shop/tax.py', tax))).toBe('');
});

it('brings what changes a table along', () => {
  const lender = file('shop/tax.py', `${tax}\nRATES.update(book=0)\nprint(UNUSED)\n`);
  const text = lentText(file('shop/a.py', 'from .tax import rate_for\n'), lender);
  expect(text).toContain('RATES.update(book=0)');
  expect(text).not.toContain('print');
});

it('lets rewrites be applied that depend on what an imported function does, and only in the file itself', () => {
  const pricing = `from shop.tax import rate_for


def total(items: list[tuple[str, float, int]]) -> float:
    total = 0.0
    for kind, price, count in items:
        for _ in range(count):
            total += price * rate_for(kind)
    return total
`;
  const of = (lender: string) =>
    new PythonRewriter().versions({
      files: [
        { path: 'shop/pricing.py', code: pricing },
        { path: 'shop/tax.py', code: lender },
      ],
      ...{ version: '3.11', target: 'total', lineProfile: '' },
    });
  const rates = `RATES = [("food", 0.05), ("book", 0.0)]


def rate_for(kind: str) -> float:
    for name, value in RATES:
        if name == kind:
            return value
    return 0.2
`;
  const [version] = of(rates);
  expect(version?.files[0]?.code).toContain('if rate_for_kind is None:');
  expect(version?.files[0]?.code).toMatch(/^from shop\.tax import rate_for\n\n\ndef total/);
  expect(version?.files[1]?.code).toBe(rates);
  const [impure] = of('SEEN = []\n\n\ndef rate_for(kind: str) -> float:\n    SEEN.append(kind)\n    return 0.1\n');
  expect(impure).toBeUndefined();
});
