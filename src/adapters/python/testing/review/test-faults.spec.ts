import { shopTarget } from '../../../../../test/fakes/test-targets';
import { type TestedFunction } from '../../../../domain/testgen/test-reader.port';
import { PythonTests } from '../python-tests';
import { PythonTestReader } from './python-test-reader';

const { functionName, sources, version } = shopTarget;
const shop: TestedFunction = { functionName, qualifiedName: null, sources, version };
const reader = new PythonTestReader();
const tests = new PythonTests();

/** The reasons by test, of several files below each other. */
function faults(files: readonly string[], tested = shop): Record<string, string> {
  const read = files.map((source) => ({ source, names: tests.testNames(source) }));
  return Object.fromEntries(reader.faults(read, tested).map(({ file, test, reason }) => [`${file} ${test}`, reason]));
}

const head = 'import pytest\nfrom shop.pricing import total_price\n\n';
/** The reason for `test_it`, with another test beside it. */
function faultOf(body: string, above = ''): string | undefined {
  const code = `${head}${above}\n\ndef test_other():\n    total_price([])\n\n\n${body}\n`;
  return faults([code])['0 test_it'];
}

const it_ = (...lines: string[]) => `def test_it():\n${lines.map((line) => `    ${line}`).join('\n')}`;

describe('what is flagged', () => {
  it.each<[string, string, string, string]>([
    ['no call', it_('assert 1 + 1 == 2'), '', 'never calls `total_price`; call it with an input of its own'],
    [
      'a skip',
      `@pytest.mark.skip(reason="slow")\n${it_('total_price([1])')}`,
      '',
      'is skipped, so that nothing is run; call `total_price` with an input of its own',
    ],
    [
      'a skip inside',
      it_('pytest.skip("slow")', 'total_price([1])'),
      '',
      'is skipped, so that nothing is run; call `total_price` with an input of its own',
    ],
    [
      'a stand-in',
      `@patch("shop.pricing.total_price")\n${it_('total_price([1])')}`,
      'from unittest.mock import patch',
      'puts something else in the place of `total_price`; call the function itself',
    ],
    [
      'a sleep',
      it_('time.sleep(0.5)', 'total_price([1])'),
      'import time',
      'waits in `time.sleep`, which costs time in every run; call the function without it',
    ],
    [
      'a loop of one second',
      it_('end = time.time() + 1', 'while time.time() < end:', '    total_price([1])'),
      'import time',
      'reads the clock with `time.time`, so that no two runs are the same; use a fixed time',
    ],
    [
      'the date',
      it_('total_price([datetime.now()])'),
      'from datetime import datetime',
      'reads the clock with `datetime.now`, so that no two runs are the same; use a fixed time',
    ],
    [
      'chance',
      it_('total_price([random.random()])'),
      'import random',
      'takes its input from `random.random` without a fixed seed; build the input from fixed values',
    ],
    [
      'chance under another name',
      it_('total_price([choice([1, 2])])'),
      'from random import choice',
      'takes its input from `choice` without a fixed seed; build the input from fixed values',
    ],
    [
      'a generator without a seed',
      it_('total_price([np.random.default_rng().random()])'),
      'import numpy as np',
      'takes its input from `np.random.default_rng` without a fixed seed; build the input from fixed values',
    ],
    [
      'what no seed fixes',
      it_('random.seed(1)', 'total_price([uuid4()])'),
      'import random\nfrom uuid import uuid4',
      'takes what differs in every run from `uuid4`; build the input from fixed values',
    ],
    ...['list({"a", "b"})', 'list(set(["a", "b"]))', '[x for x in {"a", "b"}]', '",".join({"a", "b"})'].map(
      (input): [string, string, string, string] => [
        `the order of a set: ${input}`,
        it_(`total_price(${input})`),
        '',
        'goes through a set of texts, whose order differs in every run; take a list instead',
      ],
    ),
    [
      'the environment',
      it_('total_price(os.environ["X"])'),
      'import os',
      'depends on the machine that it runs on through `os.environ`; build the input from fixed values',
    ],
    [
      'the network',
      it_('total_price(requests.get("http://a").json())'),
      'import requests',
      'reaches for the network with `requests.get`; build the input from fixed values',
    ],
    [
      'another process',
      it_('total_price(subprocess.run(["ls"]))'),
      'import subprocess',
      'starts another process with `subprocess.run`; call the function alone',
    ],
    [
      'the same as another',
      it_('# again', 'basket = total_price([ ])'),
      '',
      'does the same as `test_other`; give it an input that no other test has',
    ],
  ])('%s', (_, body, above, reason) => {
    expect(faultOf(body, above)).toBe(reason);
  });

  it.each<[string, string, string]>([
    [
      'a helper',
      it_('total_price(made())'),
      'import random\ndef made():\n    return deeper()\ndef deeper():\n    return random.random()',
    ],
    [
      'a fixture',
      'def test_it(made):\n    total_price(made)',
      'import random\n@pytest.fixture\ndef made():\n    return random.random()',
    ],
    ['a constant', it_('total_price(MADE)'), 'import random\nMADE = random.random()'],
  ])('what comes through %s', (_, body, above) => {
    expect(faultOf(body, above)).toMatch(/^takes its input from `random\.random`/);
  });

  it('what prepares the tests of a class', () => {
    const suite =
      'class TestIt:\n    def setup_method(self):\n        self.now = time.time()\n\n    def test_it(self):\n        total_price([self.now])\n';
    expect(faults([`import time\n${head}${suite}`])).toEqual({
      '0 TestIt.test_it': 'reads the clock with `time.time`, so that no two runs are the same; use a fixed time',
    });
  });

  it('the later one of two that do the same, in another file too', () => {
    const one = `${head}def test_one():\n    total_price([1])\n`;
    const other = `${head}class TestAll:\n    def test_two(self):\n        result = total_price([1])\n        assert result == 5\n`;
    expect(faults([one, other])).toEqual({
      '1 TestAll.test_two': 'does the same as `test_one` of file 1; give it an input that no other test has',
    });
    const own = (value: number) => `${head}DATA = ${value}\n\ndef test_one():\n    total_price(DATA)\n`;
    expect(faults([own(1), own(2)])).toEqual({});
  });
});

describe('what is not flagged', () => {
  it.each<[string, string, string]>([
    ['a set', it_('total_price({"a", "b"})'), ''],
    ['a sorted set', it_('total_price(sorted({"a", "b"}))'), ''],
    ['the order of numbers', it_('total_price(list({1, 2}))'), ''],
    ['a call alone', it_('total_price([1])'), ''],
    ['an assertion that looks wrong', it_('assert total_price([1]) == "nonsense"'), ''],
    ['an expected error', it_('with pytest.raises(TypeError):', '    total_price(5)'), ''],
    ['a helper that calls', it_('check([1])'), 'def check(items):\n    return total_price(items)'],
    [
      'a fixture that calls',
      'def test_it(result):\n    assert result',
      '@pytest.fixture\ndef result():\n    return total_price([1])',
    ],
    ['a fixed seed', it_('random.seed(3)', 'total_price([random.random()])'), 'import random'],
    ['a fixed seed for all', it_('total_price([random.random()])'), 'import random\nrandom.seed(3)'],
    ['a seeded generator', it_('total_price([random.Random(3).random()])'), 'import random'],
    [
      'a time that is measured',
      it_('start = time.perf_counter()', 'total_price([1])', 'assert time.perf_counter() - start < 1'),
      'import time',
    ],
    ['a wait for others', 'async def test_it():\n    await asyncio.sleep(0)\n    total_price([1])', 'import asyncio'],
    ['a skip on a condition', `@pytest.mark.skipif(False, reason="x")\n${it_('total_price([1])')}`, ''],
    ['parts of addresses', it_('total_price(urlparse("http://a"))'), 'from urllib.parse import urlparse'],
    [
      'another stand-in',
      it_('with patch("shop.tax.rate_for"):', '    total_price([1])'),
      'from unittest.mock import patch',
    ],
    [
      'a method that is named like a function of the file',
      it_('total_price([SHOP.now()])'),
      'import time\nSHOP = object()\ndef now():\n    return time.time()',
    ],
    [
      'other cases of the same',
      '@pytest.mark.parametrize("x", [1])\ndef test_it(x):\n    total_price([x])',
      '@pytest.mark.parametrize("x", [2])\ndef test_most(x):\n    total_price([x])',
    ],
  ])('%s', (_, body, above) => {
    expect(faultOf(body, above)).toBeUndefined();
  });

  it('calls that are not understood', () => {
    expect(faults(['from shop import everything\n\ndef test_one():\n    everything["total_price"]([])\n'])).toEqual({});
    expect(
      faults([`import shop.pricing as p\n\ndef test_one():\n    p.total_price([])\n\ndef test_two():\n    pass\n`]),
    ).toEqual({
      '0 test_two': 'never calls `total_price`; call it with an input of its own',
    });
  });

  it('what is there for running the file by itself', () => {
    const script = 'if __name__ == "__main__":\n    print(time.time())\n    total_price([])\n';
    const code = `import time\n${head}def test_one():\n    total_price([1])\n\ndef test_two():\n    pass\n\n${script}`;
    expect(Object.keys(faults([code]))).toEqual(['0 test_two']);
    expect(Object.keys(faults([`${code}\n\ntotal_price([2])\n`]))).toEqual(['0 test_two']);
  });

  it('tests that nobody asks about', () => {
    const source = `${head}def test_one():\n    pass\n\ndef test_two():\n    total_price([])\n`;
    expect(reader.faults([{ source, names: ['test_two', 'test_gone'] }], shop)).toEqual([]);
  });
});

it('knows methods by the class that they are imported with', () => {
  const code = 'class A:\n    def total(self): return 1\n\nclass B:\n    async def total(self): return 2\n';
  const tested = { ...shop, functionName: 'total', sources: [{ path: null, code }] };
  const source = 'from m import B\n\nasync def test_one():\n    await B().total()\n\ndef test_two():\n    B()\n';
  expect(faults([source], tested)).toEqual({ '0 test_two': 'never calls `total`; call it with an input of its own' });
});

it.each([
  '',
  '\u0000',
  'def test_a(:\n',
  '((((',
  'def test_a():\n    total_price([1])\n',
  'def test_a(): test_a()\n',
  'class TestA:\n    def test_a(self): self.test_b()\n',
  'total_price(',
  '@a\n',
])('reads anything in a moment: %j again and again', (piece) => {
  const text = piece.repeat(20_000 / Math.max(1, piece.length));
  const start = performance.now();
  for (const source of [text, head + text]) {
    const read = { source, names: tests.testNames(source) };
    expect(() => reader.faults([read, read], { ...shop, sources: [{ path: null, code: text }] })).not.toThrow();
    expect(() => reader.newVersions(source, [{ name: 'test_a', failed: true }], [text, source])).not.toThrow();
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});
