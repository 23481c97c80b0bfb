import { type TestTarget } from '../../../../domain/testgen/test-target';
import { instrumentPython } from './instrument';
import { unrecorded } from './unrecorded';

const target: TestTarget = {
  functionName: 'total',
  className: null,
  qualifiedName: 'total',
  isAsync: false,
  modulePath: 'shop.pricing',
  testModulePath: 'tests.test_total',
  framework: 'pytest',
  helperNames: [],
  sources: [],
  version: '3.12',
};

/** The tests alone, as they stand behind the preamble of an instrumented file. */
function recorded(tests: string, changes: Partial<TestTarget> = {}): string {
  const imports = 'from shop.pricing import total, Basket\n';
  const { behavior } = instrumentPython(`${imports}\n\n${tests}`, { ...target, ...changes });
  return behavior.slice(behavior.indexOf(imports) + imports.length).trimStart();
}

const method = { functionName: 'total', className: 'Basket', qualifiedName: 'Basket.total' };

describe('unrecorded', () => {
  it.each([
    'def test_it():\n    codeflash_output = total([1, 2])',
    'def test_it():\n    codeflash_output = total()',
    'def test_it():\n    codeflash_output = total( a,\n        b=2, **rest)',
    'def test_it():\n    codeflash_output = total(\n        [1],\n    )',
    'def test_it():\n    codeflash_output = total(*many, **named)',
    'def test_it():\n    codeflash_output = total(total([1]), total(total()))',
    'def test_it():\n    with pytest.raises(KeyError):\n        total({"a": 1}["b"])',
    'def test_it():\n    print(f"{total([1, 2])}")',
    'def test_it():\n    codeflash_output = list(map(total, [[1], [2]]))',
    'class TestIt:\n    def test_it(self):\n        codeflash_output = total([1])  # a comment',
  ])('gives back the test as it was: %j', (test) => {
    expect(recorded(test)).toContain('_cf_');
    expect(unrecorded(recorded(test)).replaceAll(/\s/g, '').replaceAll(',)', ')')).toBe(
      test.replaceAll(/\s/g, '').replaceAll(',)', ')'),
    );
  });

  it('keeps what stands around a call to the letter', () => {
    const test = 'def test_it():\n    # total(1)\n    codeflash_output = total([1], b=2) # total\n';
    expect(unrecorded(recorded(test))).toBe(test);
  });

  it('knows methods, awaited calls and other prefixes', () => {
    const onObject = 'def test_it():\n    codeflash_output = Basket([1]).total(True)\n';
    expect(recorded(onObject, method)).toContain('_cf_call(');
    expect(unrecorded(recorded(onObject, method))).toBe(onObject);
    const awaited = 'async def test_it():\n    codeflash_output = await total([1])\n';
    expect(recorded(awaited, { isAsync: true })).toContain('_cf_call(');
    expect(unrecorded(recorded(awaited, { isAsync: true }))).toBe(awaited);
    expect(unrecorded("x = _cf2_call(('m', None), total, 1)")).toBe('x = total(1)');
  });

  it('reads excerpts of errors, and texts that are cut', () => {
    const error = "codeflash_output = _cf_call(('t', None, 'test_a', 'total', '1'), total, basket)\nKeyError: 'toy'";
    expect(unrecorded(error)).toBe("codeflash_output = total(basket)\nKeyError: 'toy'");
    const cut = "def test_a():\n    x = _cf_call(('t', None), total, 1)\n    y = _cf_call(('t', No";
    expect(unrecorded(cut)).toContain('x = total(1)\n');
  });

  it.each([
    '',
    'def test_a():\n    assert total(1) == 2',
    '// const x = total(1);',
    '_cf_call',
    'x = _cf_call()',
    '_cf_call('.repeat(50_000),
  ])('leaves what holds no recorded call: %#', (text) => {
    expect(unrecorded(text)).toBe(text);
  });
});
