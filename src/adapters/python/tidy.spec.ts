import { PythonLanguage } from './python-language';

const python = new PythonLanguage();
const BASE = 'import os\n\n\ndef total(xs):\n    s = 0\n    for x in xs:\n        s += x\n    return s\n';

/** Tidies one file against BASE, or another base. */
function tidy(code: string, base = BASE): string {
  return python.tidy([{ path: 'a.py', code }], [{ path: 'a.py', code: base }])[0]!.code;
}

describe('imports', () => {
  it('takes out a new import that nothing uses and leaves an old one', () => {
    expect(tidy('import os\nimport sys\n\n\ndef total(xs):\n    return sum(xs)\n')).toBe(
      'import os\n\n\ndef total(xs):\n    return sum(xs)\n',
    );
  });

  it('keeps what code, decorators, annotations in strings and __all__ use', () => {
    const code =
      'import functools\nimport math\nfrom a import B, C, D\nimport np as n, x.y\n\n__all__ = ["D"]\n\n\n@functools.cache\ndef total(xs: "list[B]") -> C:\n    return math.fsum(xs) + n.x + x.y.z\n';
    expect(tidy(code, `__all__ = ["D"]\n${BASE}`)).toBe(code);
  });

  it.each([
    ['from m import a, b, c', 'from m import b'],
    ['from m import a, b', 'from m import b'],
    ['from m import b, c', 'from m import b'],
    ['from m import (a, b, c)', 'from m import (b)'],
    ['from m import (\n    a,\n    b,  # kept\n    c,\n)', 'from m import (\n    b,  # kept\n)'],
    ['from m import a as z, b as b', 'from m import b as b'],
    ['import a, b, c.d', 'import b'],
  ])('cuts names out of %j', (statement, left) => {
    const body = '\n\n\ndef total(xs):\n    return b(xs)\n';
    expect(tidy(statement + body)).toBe(left + body);
  });

  it('keeps future, wildcard and conditional imports, the last only when used', () => {
    const code =
      'from __future__ import annotations\nfrom m import *\n\ntry:\n    import numba\nexcept ImportError:\n    numba = None\n\n\ndef total(xs):\n    return numba\n';
    expect(tidy(code)).toBe(code);
    expect(tidy(code.replace('return numba', 'return xs'))).toBe(
      'from __future__ import annotations\nfrom m import *\n\n\ndef total(xs):\n    return xs\n',
    );
  });

  it('empties no TYPE_CHECKING block', () => {
    const code = (used: string): string =>
      `from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from a import A\n    from b import B\n\n\ndef total(xs: "${used}"):\n    return xs\n`;
    expect(tidy(code('A'))).toBe(code('A').replace('    from b import B\n', ''));
    expect(tidy(code('int'))).toBe('def total(xs: "int"):\n    return xs\n');
  });

  it('keeps a name that another file of the candidate imports from here', () => {
    const files = [
      { path: 'a.py', code: 'from b import fast\n\n\ndef total(xs):\n    return fast(xs)\n' },
      { path: 'b.py', code: 'from c import fast, slow\n\n\ndef other():\n    return 1\n' },
    ];
    const base = [
      { path: 'a.py', code: BASE },
      { path: 'b.py', code: 'def other():\n    return 2\n' },
    ];
    expect(python.tidy(files, base)[1]!.code).toBe('from c import fast\n\n\ndef other():\n    return 1\n');
  });
});

describe('definitions', () => {
  it('takes out new ones that nothing uses, transitively, and keeps those that are used', () => {
    const code =
      'LIMIT = 3\nUNUSED = 4\n\n\ndef _used(x):\n    return x + LIMIT\n\n\ndef _a():\n    return _b()\n\n\ndef _b():\n    return _a()\n\n\n@wrap\nclass Spare:\n    pass\n\n\ndef total(xs):\n    return _used(xs)\n';
    expect(tidy(code)).toBe(
      'LIMIT = 3\n\n\ndef _used(x):\n    return x + LIMIT\n\n\ndef total(xs):\n    return _used(xs)\n',
    );
  });

  it('follows uses over files', () => {
    const base = [
      { path: 'a.py', code: BASE },
      { path: 'b.py', code: 'X = 1\n' },
    ];
    const files = [
      { path: 'a.py', code: 'import b\n\n\ndef total(xs):\n    return b.fast(xs)\n' },
      {
        path: 'b.py',
        code: 'X = 1\n\n\ndef fast(xs):\n    return _core(xs)\n\n\ndef _core(xs):\n    return xs\n\n\ndef spare():\n    return 1\n',
      },
    ];
    expect(python.tidy(files, base)[1]!.code).toBe(
      'X = 1\n\n\ndef fast(xs):\n    return _core(xs)\n\n\ndef _core(xs):\n    return xs\n',
    );
  });

  it('takes new unused methods out of an old class, but no special or overriding ones', () => {
    const base = 'class A:\n    def f(self):\n        return 1\n\n\nclass B(V):\n    def f(self):\n        return 1\n';
    const code =
      'class A:\n    def f(self):\n        return self._g()\n\n    def _g(self):\n        return 1\n\n    def spare(self):\n        return 1\n\n    def __len__(self):\n        return 1\n\n\nclass B(V):\n    def f(self):\n        return 1\n\n    def visit(self):\n        return 1\n';
    expect(tidy(code, base)).toBe(code.replace('    def spare(self):\n        return 1\n\n', ''));
  });

  it('keeps what a decorator enters in a table that is used', () => {
    const base = 'import functools\n\n\n@functools.singledispatch\ndef size(x):\n    return 1\n';
    const code = `${base}\n\n@size.register\ndef _(x: int):\n    return 2\n\n\n@size.register(str)\ndef _text(x):\n    return 3\n`;
    expect(tidy(code, base)).toBe(code);
    expect(tidy(`${base}\n\n@functools.cache\ndef unused(x):\n    return 2\n`, base)).toBe(base);
  });

  it('does not mistake a local variable for a use', () => {
    const code = 'def helper():\n    return 1\n\n\ndef total(helper):\n    return helper\n';
    expect(tidy(code)).toBe('def total(helper):\n    return helper\n');
  });
});

describe('statements', () => {
  it('takes out examples, prints and main blocks with their comments', () => {
    const code = `${BASE}\n\n# Example usage\nresult = total([1, 2])\nprint(result)  # 3\n\nif __name__ == "__main__":\n    print(total([1]))\n`;
    expect(tidy(code)).toBe(BASE);
  });

  it('keeps those of the base, whatever their layout', () => {
    const base = `${BASE}\n\nregister(total)\nif __name__ == "__main__":\n    print( total([1]) )\n`;
    const code = `${BASE.replace('s = 0', 's = 1')}\n\nregister( total )\nif __name__ == '__main__':\n    print(total([1]))\n`;
    expect(tidy(code, base)).toBe(code);
  });

  it('keeps what fills a new table that is used, and not what fills one that is not', () => {
    const table = 'TABLE = []\nfor n in range(9):\n    TABLE.append(n)\n';
    const used = `${table}\n\ndef total(xs):\n    return TABLE[xs]\n`;
    expect(tidy(used)).toBe(used);
    expect(tidy(used.replace('TABLE[xs]', 'xs'))).toBe('def total(xs):\n    return xs\n');
    expect(tidy(`${BASE}\nbasket = Basket()\nbasket.add(1)\nprint(basket)\n`)).toBe(BASE);
  });

  it.each([
    'total_so_far = 0\nfor i in range(9):\n    total_so_far += i\n',
    'with open("x") as _file:\n    total_so_far = _file.read()\n',
    'try:\n    import numba as total_so_far\n    total_so_far.set(4)\nexcept ImportError:\n    total_so_far = None\n',
    'import sys\n\nif sys.x:\n    total_so_far = []\n    for i in range(9):\n        total_so_far.append(i)\n    del i\n',
    'import m\n\nwith m.quiet():\n\n    @m.fast\n    def total_so_far():\n        return 1\n',
    'if (total_so_far := 3) > 2:\n    print(1)\n',
  ])('keeps what makes a variable that living code needs: %j', (statements) => {
    const code = `${statements}\n\ndef total(xs):\n    return total_so_far\n`;
    expect(tidy(code)).toBe(code);
    expect(tidy(code.replace('return total_so_far', 'return xs'))).toBe('def total(xs):\n    return xs\n');
  });

  it('takes out an example whose variables are named as those of living code', () => {
    const code = 'def total(xs):\n    return sum(x.item["name"] for x in xs)\n';
    const examples = [
      'for x in [1]:\n    print(total(x))\n',
      'for item in [1]:\n    name = total(item)\n    print(name)\n',
      'with open("x") as xs:\n    print(total(xs))\n',
      'if __name__ == "__main__":\n    xs = total([1])\n    print(xs)\n',
    ];
    for (const example of examples) expect(tidy(`${code}\n\n${example}`)).toBe(code);
  });

  it('cuts one statement of a shared line', () => {
    expect(tidy('import os; import sys; x = 1\n\n\ndef total(xs):\n    return x\n')).toBe(
      'import os; x = 1\n\n\ndef total(xs):\n    return x\n',
    );
    expect(tidy('import os; import sys\n\n\ndef total(xs):\n    return 1\n')).toBe(
      'import os\n\n\ndef total(xs):\n    return 1\n',
    );
  });
});

describe('bytes', () => {
  it('keeps CRLF, tabs and characters beyond the first plane', () => {
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    const code = 'import sys\n# 🙂 é\nS = "🙂🙂"\nT = 1\n\n\ndef total(xs):\n\treturn S\n\n\nprint("🙂")\n';
    expect(tidy(crlf(code))).toBe(crlf('# 🙂 é\nS = "🙂🙂"\n\n\ndef total(xs):\n\treturn S\n'));
  });

  it.each([
    ['does not parse', 'import os\ndef total(xs:\n    return 1'],
    ['has no function', 'X = 3\n'],
    ['has nothing but imports', 'import os\n'],
    ['only runs something', 'for i in range(3):\n    print(i)\n'],
  ])('leaves an answer alone when the base %s', (_what, base) => {
    const code = 'import sys\n\nY = 4\n\n\ndef total(xs):\n    return 1\n\n\nprint(0)\n';
    expect(tidy(code, base)).toBe(code);
  });

  it('leaves alone what it cannot understand or compare', () => {
    for (const code of ['def f(:\n  import x\n', '', '\0', '('.repeat(5000), 'x = 1\n\nprint(1)\n']) {
      expect(python.tidy([{ path: 'a.py', code }], [{ path: 'a.py', code: '' }])[0]!.code).toBe(code);
    }
  });

  it('returns the very file when there is nothing to do', () => {
    const file = { path: 'a.py', code: BASE.replace('s = 0', 's = 1') };
    expect(python.tidy([file], [{ path: 'a.py', code: BASE }])[0]).toBe(file);
  });
});
