import { type TestTarget } from '../../../../domain/testgen/test-target';
import { LONGEST } from '../cleaning/clean';
import { generatePythonTests } from './generate-tests';

function file(code: string, index: number, qualifiedName = 'f'): string {
  const [functionName = '', className = null] = qualifiedName.split('.').reverse();
  const target: TestTarget = {
    ...{ functionName, className, qualifiedName, isAsync: false, modulePath: 'm', testModulePath: 'tests.test_it' },
    ...{ framework: 'pytest', helperNames: [], sources: [{ path: 'm.py', code }], version: '3.11' },
  };
  return generatePythonTests(target, index);
}

/** What each test does, without its name. */
function bodies(text: string): string[] {
  return text.split(/^def test_\w+\(.*\):\n/m).slice(1);
}

it.each([
  ['a small domain', 'def f(flag: bool):\n    return not flag\n\n\ndef g(): pass\n', 2],
  ['numbers', 'def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n', 11],
  ['texts', 'def f(text: str):\n    return text.split()\n', 12],
  ['lists', 'def f(words):\n    return [word for word in words if words.count(word) > 1]\n', 12],
])('no test does what another one did: %s', (_, code, least) => {
  for (const index of [0, 1]) {
    const different = new Set(bodies(file(code, index)));
    expect(different.size).toBeGreaterThanOrEqual(least);
    if (least > 2) expect(different.size).toBe(bodies(file(code, index)).length);
  }
});

it('lets pass what the code raises by itself, but not in its opening guards', () => {
  const late = 'def f(items):\n    for item in items:\n        if item > 5:\n            raise ValueError(item)\n';
  expect(file(late, 0)).toContain('def test_typical():\n    with suppress(Exception):\n');
  const early = 'def f(items):\n    if not items:\n        raise ValueError("none")\n    return sum(items)\n';
  expect(file(early, 0)).toMatch(/def test_typical\(\):\n {4}codeflash_output = /);
  expect(file('import sys\ndef f(code: int):\n    sys.exit(code)\n', 0)).toContain('suppress(Exception, SystemExit)');
  const inner = 'def check(x):\n    assert x\n\ndef f(x: int):\n    check(x)\n    return x\n';
  expect(file(inner, 1)).toContain('def test_large_mixed():\n    with suppress(Exception):\n');
});

it('changes what came of one call before the next one', () => {
  const code = 'def f(names):\n    found = {}\n    for name in names:\n        found[name] = 1\n    return found\n';
  expect(file(code, 0)).toMatch(
    /codeflash_output = (f\(.*\))\n.*\n +emptied\(codeflash_output\)\n.*\n +codeflash_output = \1\n/,
  );
  expect(file('def f(a: int):\n    return a + 1\n', 0)).not.toContain('emptied');
});

it('shares iterators between calls where a call reads them once', () => {
  const once = 'def f(lines):\n    return [line.strip() for line in lines]\n';
  expect(file(once, 0)).toMatch(
    /lines = iter\(.*\)\n.*\n +codeflash_output = f\(lines\)\n.*\n +codeflash_output = f\(lines\)/,
  );
  const again =
    'def f(orders, people):\n    return [p["name"] for o in orders for p in people if p["id"] == o["person_id"]]\n';
  expect(file(again, 0)).toContain('test_shared_iterator_orders');
  expect(file(again, 0)).not.toContain('test_shared_iterator_people');
});

it('passes one value for two parameters, and one item several times', () => {
  const text = file('def f(left: list[list[int]], right: list[list[int]]):\n    return left + right\n', 0);
  expect(text).toContain('codeflash_output = f(left, left)');
  expect(text).toMatch(/f\(\[\[.*\]\] \* 3, /);
});

it('has texts of which a part has not the form that is looked for', () => {
  const code = `import re

def f(text):
    found = {}
    for line in text.splitlines():
        match = re.match(r"(\\w+)=(\\d+)", line)
        if match is not None:
            found[match.group(1)] = int(match.group(2))
    return found
`;
  expect(file(code, 0)).toMatch(/\w+=\d+\\nno such form\\n\w+=\d+/);
});

it('items of large inputs differ, also in the attributes of objects of unknown classes', () => {
  const objects = 'def f(rows: list[Row]):\n    return [row.category for row in rows if row.amount > 2]\n';
  expect(file(objects, 1)).toMatch(/SimpleNamespace\(amount=\(i .*, category=f"word\{i .*\}"\) for i in range\(1000\)/);
  const texts =
    'def f(messages: list[str], known: list[str]):\n    return [m.split(" ")[0] for m in messages if m not in known]\n';
  expect(file(texts, 1)).toMatch(/known = \[f?"?\w*\{i \* 37 % 2001 \+ 500\}/);
});

it('keeps files short however deep values are', () => {
  const fields = Array.from(
    { length: 12 },
    (_, nth) => `        self.c${nth} = n.a${nth}.b.c.d + n.a${nth}.b.c.e[0].f\n`,
  );
  const code = `class N:\n    def __init__(self, n):\n${fields.join('')}\n    def f(self, m):\n        return [k.b.c for k in m]\n`;
  for (const index of [0, 1]) expect(file(code, index, 'N.f').length).toBeLessThan(LONGEST);
});

it('makes large values of unions that hold each other', () => {
  const code = 'A = int | list[B]\nB = list[A] | dict[str, A]\n\ndef f(a: "A", b: "B"):\n    return a == b\n';
  expect(bodies(file(code, 1)).length).toBeGreaterThanOrEqual(10);
});

it('makes objects of classes with `__new__` by what that takes', () => {
  const code =
    'class Day:\n    def __new__(cls, year: int):\n        return object.__new__(cls)\n\n    def f(self):\n        return 1\n';
  expect(file(code, 0, 'Day.f')).toMatch(/instance = Day\(-?\d+\)/);
});
