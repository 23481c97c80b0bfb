import { type TestTarget } from '../../../../domain/testgen/test-target';
import { instrumentPython } from './instrument';

function target(qualifiedName: string, isAsync = false): TestTarget {
  const [functionName, className = null] = qualifiedName.split('.').reverse() as [string, string?];
  return {
    functionName,
    className,
    qualifiedName,
    isAsync,
    modulePath: 'shop.pricing',
    testModulePath: 'tests.test_it',
    framework: 'pytest',
    helperNames: [],
    sources: [],
    version: '3.11',
  };
}

const END_OF_PREAMBLE = '_cf_call, _cf_recorded = _cf_recorder()\n';

/** What stands behind the preamble; the same in both files. */
function instrumented(tests: string, ...of: Parameters<typeof target>): string {
  const { behavior, performance } = instrumentPython(tests, target(...of));
  const [, ...rest] = behavior.split(END_OF_PREAMBLE);
  expect(performance.split(END_OF_PREAMBLE).slice(1)).toEqual(rest);
  return rest.join(END_OF_PREAMBLE).replace(/^\n+/, '');
}

/** A body of a test after instrumentation; each site is shown as `‹line id›`, `‹None›` where it shows at run time. */
function body(code: string, of = 'total', imports = 'from shop.pricing import total, Basket, Basket as B'): string {
  const indented = code.replace(/^(?=.)/gm, '    ');
  const result = instrumented(`${imports}\n\n\ndef test_it(n, basket):\n${indented}\n`, of);
  return shown(result.split('def test_it(n, basket):\n')[1]!.replace(/^ {4}/gm, '').trimEnd(), of);
}

function shown(code: string, of = 'total'): string {
  const site = new RegExp(`\\('tests.test_it', (?:None|'\\w+'), 'test_\\w+', '${of}', '(\\w+)'\\)`, 'g');
  return code.replace(site, '‹$1›');
}

describe('calls of the target', () => {
  it('name module, class, test, function and statement', () => {
    const tests = `import pytest

from shop.pricing import total


@pytest.mark.parametrize('count', [0, 1])
def test_tools(count):
    """Tools."""
    codeflash_output = total([('tool', count)])


class TestMore:
    class TestInner:
        def test_growing(self):
            for count in (1, 10):
                codeflash_output = total(count)
`;
    const expected = tests
      .replace(/total\(\[/, "_cf_call(('tests.test_it', None, 'test_tools', 'total', '1'), total, [")
      .replace(
        /total\(count\)/,
        "_cf_call(('tests.test_it', 'TestMore.TestInner', 'test_growing', 'total', '0_0'), total, count)",
      );
    expect(instrumented(tests, 'total')).toBe(expected);
  });

  it.each([
    ['total()', '_cf_call(‹0›, total)'],
    ['total ( n )', '_cf_call(‹0›, total , n )'],
    ['total(\n    n,  # first\n)', '_cf_call(‹0›, total,\n    n,  # first\n)'],
    ['total(  # nothing\n)', '_cf_call(‹0›, total  # nothing\n)'],
    ['total(*n, **{"a": 1})', '_cf_call(‹0›, total, *n, **{"a": 1})'],
    ['total(x for x in n)', '_cf_call(‹0›, total, (x for x in n))'],
    ['total(total(1), total(2))', '_cf_call(‹0›, total, _cf_call(‹0›, total, 1), _cf_call(‹0›, total, 2))'],
    ['a, b = total(1), total(2)', 'a, b = _cf_call(‹0›, total, 1), _cf_call(‹0›, total, 2)'],
    ['[total(x) for x in n if total(x)]', '[_cf_call(‹0›, total, x) for x in n if _cf_call(‹0›, total, x)]'],
    ['run = lambda x: total(x)', 'run = lambda x: _cf_call(‹0›, total, x)'],
    ['n[total(1)] = 2', 'n[_cf_call(‹0›, total, 1)] = 2'],
    ['total(1).total(2)', '_cf_call(‹0›, _cf_call(‹0›, total, 1).total, 2)'],
    ['(total)(1)', '(_cf_recorded(‹0›, total))(1)'],
    [
      'def inner(a=total(1)):\n    return total(2)',
      'def inner(a=_cf_call(‹0›, total, 1)):\n    return _cf_call(‹0›, total, 2)',
    ],
    ["text = 'total(1)'  # total(1)", "text = 'total(1)'  # total(1)"],
  ])('%s', (code, expected) => {
    expect(body(code)).toBe(expected);
  });

  it('stay where they run while the module is loaded', () => {
    const tests = `from shop.pricing import total\n\nVALUE = total(1)\n\n\nclass TestIt:\n    value = total(2)\n\n    def test_it(self, n=total(3)):\n        pass\n`;
    expect(instrumented(tests, 'total')).toBe(tests);
  });

  it('are found in fixtures, helpers and lambdas, which learn at run time whom they serve', () => {
    const tests = `import pytest\nfrom shop.pricing import total\n\nrun = lambda x: total(x)\n\n\n@pytest.fixture\ndef made():\n    return total(1)\n\n\nclass Test_It:\n    def setUp(self):\n        self.a = total(2)\n\n    def test_it(self):\n        if self.a:\n            pass\n        else:\n            pass\n`;
    const { behavior } = instrumentPython(tests, target('total'));
    expect(behavior.match(/_cf_call\(None, total, /g)).toHaveLength(3);
    const lines = behavior.split('\n');
    const at = (text: string): number => lines.lastIndexOf(text) + 1;
    expect(behavior).toContain(
      `STATEMENTS = ((${at('        if self.a:')}, '0'), (${lines.indexOf('            pass') + 1}, '0_0'), (${at('        else:')}, '0'), (${lines.length}, '0'))`,
    );
  });

  it('of async targets only need the line: the wrapper of the client knows the rest', () => {
    const tests =
      'import asyncio\nfrom shop.pricing import total\n\n\nasync def test_it():\n    a = await total(1)\n    async with a:\n        await asyncio.gather(total(2), total(3))\n';
    expect(instrumented(tests, 'total', true)).toBe(
      tests.replace('total(1)', "_cf_call('0', total, 1)").replace(/total\(([23])\)/g, "_cf_call('1', total, $1)"),
    );
  });
});

describe('line ids', () => {
  it.each([
    ['"""Doc."""\n# comment\nn = 1; total(1)', '2'],
    ['for x in total(1):\n    pass', '0'],
    ['for x in n:\n    pass\n    total(x)', '0_1'],
    ['for x in n:\n    pass\nelse:\n    total(1)', '0'],
    ['while n:\n    # comment\n    total(1)', '0_0'],
    ['with n: pass; total(1)', '0_1'],
    ['with n as total_, total(1): pass', '0'],
    ['if n:\n    if n:\n        total(1)', '0_0'],
    ['pass\nif n:\n    pass\nelif total(1):\n    pass', '1'],
    ['try:\n    pass\n    total(1)\nexcept total:\n    pass', '0'],
    ['match n:\n    case 1:\n        total(1)', '0'],
    ['@n\ndef inner():\n    pass\n    for x in n:\n        pass\n        total(x)', '0'],
    ['pass\nclass Inner:\n    pass\n    a = total(1)', '1'],
  ])('%j', (code, lineId) => {
    expect(/_cf_call\(‹(\w+)›/.exec(body(code))?.[1]).toBe(lineId);
  });
});

describe('other names of the target', () => {
  it.each([
    ['from shop.pricing import total as t', 't(1)', '_cf_call(‹0›, t, 1)'],
    ['from shop.pricing import *', 'total(1)', '_cf_call(‹0›, total, 1)'],
    ['import shop.pricing', 'shop.pricing.total(1)', '_cf_call(‹0›, shop.pricing.total, 1)'],
    ['import shop.pricing as p', 'p.total(1)', '_cf_call(‹0›, p.total, 1)'],
    ['import shop.pricing as p', 'run = p.total\nrun(1)', 'run = _cf_recorded(‹0›, p.total)\n_cf_call(‹1›, run, 1)'],
    ['import shop.pricing as p', "getattr(p, 'total')(1)", "_cf_call(‹0›, getattr(p, 'total'), 1)"],
    ['', 'from shop.pricing import total\ntotal(1)', 'from shop.pricing import total\n_cf_call(‹1›, total, 1)'],
    ['from other import subtotal', 'total = subtotal(1)\ntotal', 'total = subtotal(1)\ntotal'],
  ])('%s: %s', (imports, code, expected) => {
    expect(body(code, 'total', imports)).toBe(expected);
  });

  it('are not parameters or variables of a test that only have its name', () => {
    const tests =
      'from shop.pricing import total\n\n\ndef test_it(total):\n    total(1)\n\n\ndef test_more():\n    total = 3\n    return total\n';
    expect(instrumented(tests, 'total')).toBe(tests);
  });
});

describe('methods and constructors', () => {
  it.each([
    ['Basket.total', 'basket.total(1)', '_cf_call(‹0›, basket.total, 1)'],
    ['Basket.total', 'Basket().add(1).total()', '_cf_call(‹0›, Basket().add(1).total)'],
    ['Basket.total', 'super().total()', '_cf_call(‹0›, super().total)'],
    ['Basket.total', 'list(map(Basket.total, n))', 'list(map(_cf_recorded(‹0›, Basket.total), n))'],
    ['Basket.total', 'basket.total = 3; del basket.total', 'basket.total = 3; del basket.total'],
    ['Basket.total', 'assert basket.total == 3', 'assert basket.total == 3'],
    ['Basket.total', 'total(1)', 'total(1)'],
    ['Basket.__init__', 'B(1)', '_cf_call(‹0›, B, 1)'],
    ['Basket.__init__', 'kind = Basket\nkind(1)', 'kind = Basket\n_cf_call(‹1›, kind, 1)'],
    ['Basket.__init__', 'isinstance(n, Basket) and Basket.of(1)', 'isinstance(n, Basket) and Basket.of(1)'],
    ['Basket.__init__', 'list(map(Basket, n))', 'list(map(_cf_recorded(‹0›, Basket), n))'],
    ['Basket.__init__', 'class C(Basket):\n    x: Basket = None', 'class C(Basket):\n    x: Basket = None'],
  ])('%s: %s', (of, code, expected) => {
    expect(body(code, of)).toBe(expected);
  });
});

describe('the target passed on', () => {
  it.each([
    ['list(map(total, n))', 'list(map(_cf_recorded(‹0›, total), n))'],
    ['sorted(n, key=total)', 'sorted(n, key=_cf_recorded(‹0›, total))'],
    ['for f in (total, len): f(1)', 'for f in (_cf_recorded(‹0›, total), len): f(1)'],
    ['return total', 'return _cf_recorded(‹0›, total)'],
    ['@total\ndef inner(): pass', '@_cf_recorded(‹0›, total)\ndef inner(): pass'],
    ['assert total is not None', 'assert total is not None'],
    ['total.cache_clear()', 'total.cache_clear()'],
    ['inspect.signature(total), callable(total)', 'inspect.signature(total), callable(total)'],
    ['asyncio.iscoroutinefunction(total)', 'asyncio.iscoroutinefunction(total)'],
    ['global total', 'global total'],
    ['x: total = 1', 'x: total = 1'],
  ])('%s', (code, expected) => {
    expect(body(code)).toBe(expected);
  });

  it('from the module is recorded under the test that calls it', () => {
    const tests =
      "import pytest\nfrom shop.pricing import total\n\n\n@pytest.mark.parametrize('run', [total, len])\ndef test_it(run):\n    run(1)\n";
    expect(instrumented(tests, 'total')).toBe(tests.replace('[total,', '[_cf_recorded(None, total),'));
  });
});

describe('in f-strings', () => {
  it('sites are variables, whatever quotes are taken', () => {
    const { behavior } = instrumentPython(
      `from shop.pricing import total\n\n\ndef test_it():\n    f'{total(1)} {total(2)!r:>{total(3)}}' f"{f'{total(4)}'}"\n    f'{total(5)=}'\n`,
      target('total'),
    );
    expect(behavior).toContain(`_cf_recorder()\n_cf_site_1 = ('tests.test_it', None, 'test_it', 'total', '0')\n`);
    expect(behavior).toContain(
      `f'{_cf_call(_cf_site_1, total, 1)} {_cf_call(_cf_site_1, total, 2)!r:>{_cf_call(_cf_site_1, total, 3)}}' f"{f'{_cf_call(_cf_site_1, total, 4)}'}"\n    f'{total(5)=}'`,
    );
  });
});

describe('the preamble', () => {
  const at = (tests: string): string => {
    const { behavior } = instrumentPython(tests, target('total'));
    return behavior.slice(0, behavior.indexOf('def _cf_recorder'));
  };

  it.each([
    ['', 'import a\n'],
    [
      '"""Doc."""\n# why\nfrom __future__ import x  # so\n\n\n',
      '"""Doc."""\n# why\nfrom __future__ import x  # so\nimport a\n',
    ],
    ["'''Doc.\n'''\n\n\n", "'''Doc.\n'''\nimport a\n"],
    [
      '#!/usr/bin/python\n# -*- coding: latin-1 -*-\n',
      '#!/usr/bin/python\n# -*- coding: latin-1 -*-\n# more\nimport a\n',
    ],
    ['"""Doc."""\n\n\n', '"""Doc."""; import a\n'],
    ['"""Doc."""\r\n\r\n\r\n', '"""Doc."""\r\nimport a\r\n'],
    ['"""Doc."""; # why\r\n\r\n\r\n', '"""Doc."""; # why\r\nimport a\r\n'],
    ['# one\n# vim: set fileencoding=latin-1 :\n', '# one\n# vim: set fileencoding=latin-1 :\n# three\nimport a\n'],
    ['\uFEFF', '\uFEFFimport a\n'],
  ])('stands behind %j', (before, tests) => {
    expect(at(tests)).toBe(before);
  });

  it('takes on the line ends of the file', () => {
    const tests = 'from shop.pricing import total\r\n\r\n\r\ndef test_it():\r\n\ttotal(1)\r\n';
    const { behavior, performance } = instrumentPython(tests, target('total'));
    for (const text of [behavior, performance]) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(behavior).toContain("\r\n\t_cf_call(('tests.test_it', None, 'test_it', 'total', '0'), total, 1)\r\n");
  });

  it('has names that nothing in the file begins with', () => {
    const { behavior } = instrumentPython(
      'from shop.pricing import total as _cf_total\n\n\ndef test_cf_x():\n    _cf_total(_cf1_x)\n',
      target('total'),
    );
    expect(behavior).toContain("_cf2_call(('tests.test_it', None, 'test_cf_x', 'total', '0'), _cf_total, _cf1_x)");
    expect(behavior).toContain('_cf2_call, _cf2_recorded = _cf2_recorder()');
  });

  it('names the placeholder of the client once, and only where rows are stored', () => {
    for (const isAsync of [false, true]) {
      const { behavior, performance } = instrumentPython('import a\n', target('total', isAsync));
      expect(behavior.split('{codeflash_run_tmp_dir_client_side}')).toHaveLength(2);
      expect(performance).not.toMatch(/codeflash_run_tmp_dir|sqlite|pickle\.dumps/);
    }
  });

  it('writes any name of a module as one string', () => {
    const named = { ...target('total'), testModulePath: "a'b\\c\n\u2028" };
    expect(instrumentPython('', named).behavior).toContain("'a\\'b\\\\c\\U0000000a\\U00002028'");
  });
});

describe('hostile texts', () => {
  it('that do not parse or are beyond all limits give no exception', () => {
    for (const text of ['def (', 'total(', '('.repeat(100_000), '\0', ''])
      expect(typeof instrumentPython(text, target('total')).behavior).toBe('string');
  });

  it('with very many calls in one test take no more than linear time', () => {
    const calls = '    total(1)\n'.repeat(20_000);
    const tests = `from shop.pricing import total\n\n\ndef test_it():\n${calls}`;
    const began = Date.now();
    const { behavior } = instrumentPython(tests, target('total'));
    expect(behavior).toContain("'19999'), total, 1)");
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});
