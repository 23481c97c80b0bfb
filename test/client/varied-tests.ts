import { SeededRandom } from '../cpython/random';

/** A test file with what it tests, as `module:dotted path`. */
export interface TestFile {
  name: string;
  target: string;
  isAsync: boolean;
  text: string;
}

/** A target in the fixtures, how it is reached from what is imported of its module, and what it can be called with. */
interface Subject {
  target: string;
  imported: string;
  reached: string;
  isAsync?: true;
  inputs: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  {
    target: 'app.numbers:scaled',
    imported: 'scaled',
    reached: '@',
    inputs: ['[1, 2]', '[3], 2', 'values=[0.5], factor=-1', '[]', '[1], 0'],
  },
  { target: 'app.numbers:factorial', imported: 'factorial', reached: '@', inputs: ['5', '0', '-1', 'n=10', '"x"'] },
  { target: 'app.numbers:mean', imported: 'mean', reached: '@', inputs: ['[1, 2]', '[0.5]', 'range(4)'] },
  { target: 'app.builtin_names:hash', imported: 'hash', reached: '@', inputs: ['"abc"', '""', 'text="x"', '3'] },
  { target: 'app.streams:squares', imported: 'squares', reached: '@', inputs: ['3', '0', 'limit=4', 'None'] },
  { target: 'app.streams:lengths', imported: 'lengths', reached: '@', inputs: ['["a"]', '[]', '[1]'] },
  { target: 'app.shop:cached', imported: 'cached', reached: '@', inputs: ['3', '-2', '[]'] },
  { target: 'app.shop:Basket.taxed', imported: 'Basket', reached: '@.taxed', inputs: ['10', '1, 0.5', 'price=-1'] },
  { target: 'app.shop:Basket.of', imported: 'Basket', reached: '@().of', inputs: ['1, 2', '', '*[3]'] },
  { target: 'app.shop:Basket.total', imported: 'Basket', reached: '@([(2, 3)]).total', inputs: ['', '*()', '**{}'] },
  {
    target: 'app.shop:Basket.add',
    imported: 'Basket',
    reached: '@().add',
    inputs: ['1', '2, 3', 'count=1, price=4', ''],
  },
  {
    target: 'app.waiting:fetch',
    imported: 'fetch',
    reached: '@',
    isAsync: true,
    inputs: ['"a"', 'key="bb"', '"c", 0', '"bad"'],
  },
  {
    target: 'app.waiting:doubled',
    imported: 'doubled',
    reached: '@',
    isAsync: true,
    inputs: ['[1]', '[]', 'values=[1.5]', '["a"]'],
  },
  {
    target: 'app.waiting:Store.get',
    imported: 'Store',
    reached: '@({"a": 1}).get',
    isAsync: true,
    inputs: ['"a"', '"b", 3', 'key="c"'],
  },
  {
    target: 'app.waiting:Store.opened',
    imported: 'Store',
    reached: '@.opened',
    isAsync: true,
    inputs: ['', 'a=1', '**{"b": 2}'],
  },
];

/** Ways to import `NAME` of `MODULE`, each with what then stands for it. */
const IMPORTS: readonly [statement: string, expression: string][] = [
  ['from MODULE import NAME', 'NAME'],
  ['from MODULE import NAME as tested', 'tested'],
  ['from MODULE import *', 'NAME'],
  ['import MODULE', 'MODULE.NAME'],
  ['import MODULE as source', 'source.NAME'],
  ['from app import MODULE_END', 'MODULE_END.NAME'],
];

/** Bodies of tests around a call `CALL` of `REFERENCE` that nobody knows to succeed; `NTH` makes names unique. */
const SYNC_SHAPES: readonly string[] = [
  'def test_NTH():\n    with suppress(Exception):\n        codeflash_output = CALL\n',
  'def test_NTH():\n    codeflash_output = CALL\n',
  'def test_NTH():\n    for _ in range(3):\n        codeflash_output = CALL\n',
  'def test_NTH():\n    left = 2\n    while left:\n        left -= 1\n        codeflash_output = CALL\n',
  'def test_NTH():\n    first, second = CALL, CALL; assert first is not NotImplemented\n',
  'def test_NTH():\n    if CALL is None:\n        assert CALL is None\n    else:\n        assert CALL is not None\n',
  'def test_NTH():\n    try:\n        codeflash_output = CALL\n    except TypeError as error:\n        assert error.args\n',
  '@pytest.mark.parametrize("n", [0, 1, 2])\ndef test_NTH(n):\n    codeflash_output = [CALL for _ in range(n)]\n',
  'class Test_NTH:\n    def setup_method(self):\n        self.run = lambda: CALL\n\n    def test_NTH(self):\n        codeflash_output = self.run()\n        codeflash_output = CALL\n',
  'class NTHTestCase(unittest.TestCase):\n    def setUp(self):\n        self.run = REFERENCE\n\n    def test_NTH(self):\n        with self.subTest(n=1):\n            codeflash_output = CALL\n        assert self.run\n',
  '@pytest.fixture\ndef fixture_NTH():\n    return lambda: CALL\n\n\ndef test_NTH(fixture_NTH):\n    assert fixture_NTH() is not fixture_NTH\n',
  'def help_NTH():\n    return CALL\n\n\ndef test_NTH():\n    codeflash_output = help_NTH()\n    help_NTH()\n',
  'def test_NTH():\n    def inner(again):\n        return CALL if again else inner(True)\n\n    assert inner(False) is not inner\n',
  'def test_NTH():\n    run = REFERENCE\n    codeflash_output = run(INPUT)\n',
  'def test_NTH():\n    run = functools.partial(REFERENCE)\n    codeflash_output = run(INPUT)\n    codeflash_output = run(INPUT)\n',
  'def test_NTH():\n    with ThreadPoolExecutor(2) as pool:\n        results = [pool.submit(REFERENCE, INPUT) for _ in range(4)]\n    assert len([result.exception() for result in results]) == 4\n',
  'def test_NTH(capsys):\n    print("before")\n    codeflash_output = CALL\n    assert capsys.readouterr().out == "before\\n"\n',
  'def test_NTH():\n    assert len({name: repr(CALL) for name in "ab"}) == 2 and (lambda: CALL)() is not Ellipsis\n',
  "def test_NTH():\n    assert f'{CALL!r:.1}' and not f''\n",
];

const ASYNC_SHAPES: readonly string[] = [
  'async def test_NTH():\n    codeflash_output = await CALL\n',
  'async def test_NTH():\n    with suppress(Exception):\n        codeflash_output = await CALL\n',
  'async def test_NTH():\n    for _ in range(3):\n        codeflash_output = await CALL\n',
  'async def test_NTH():\n    results = await asyncio.gather(CALL, CALL, return_exceptions=True)\n    assert len(results) == 2\n',
  'async def test_NTH():\n    task = asyncio.create_task(CALL)\n    codeflash_output = await CALL\n    await task\n',
  'async def test_NTH():\n    codeflash_output = await asyncio.wait_for(CALL, timeout=10)\n',
  'async def test_NTH():\n    assert [await CALL for _ in range(2)] and [await CALL, await CALL]\n',
  'async def help_NTH():\n    return await CALL\n\n\n@pytest.mark.asyncio\nasync def test_NTH():\n    await help_NTH()\n    codeflash_output = await help_NTH()\n',
  '@pytest.mark.parametrize("n", [0, 1, 2])\nasync def test_NTH(n):\n    codeflash_output = await asyncio.gather(*[CALL for _ in range(n)])\n',
  'async def test_NTH():\n    run = REFERENCE\n    codeflash_output = await run(INPUT)\n',
  'async def test_NTH():\n    assert await functools.partial(REFERENCE)(INPUT) is not Ellipsis\n',
  'def test_NTH():\n    assert asyncio.run(CALL) is not Ellipsis\n',
  'async def test_NTH():\n    try:\n        codeflash_output = await CALL\n    except TypeError:\n        codeflash_output = None\n',
];

const HEADS: readonly string[] = [
  '',
  '"""A docstring."""\n',
  '# a comment\n\n',
  '"""One."""\nfrom __future__ import annotations\n',
];
const LIBRARIES = `import asyncio
import functools
import unittest
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
`;

/** As many test files as are asked for, each of five shapes; the same ones every time. */
export function variedTests(count: number): TestFile[] {
  return Array.from({ length: count }, (_, nth) => varied(nth, new SeededRandom(nth * 7919 + 17)));
}

function varied(nth: number, random: SeededRandom): TestFile {
  const { target, imported, reached, isAsync = false, inputs } = SUBJECTS[nth % SUBJECTS.length]!;
  const [statement, expression] = random.of(IMPORTS)!;
  const module = target.split(':')[0]!;
  const named = (text: string): string =>
    text.replace(/MODULE_END|MODULE|NAME/g, (word) =>
      word === 'NAME' ? imported : word === 'MODULE' ? module : module.split('.').at(-1)!,
    );
  const reference = reached.replace('@', named(expression));
  const tests = Array.from({ length: 5 }, (_, place) => {
    const input = random.of(inputs)!;
    const shape = random.of(isAsync ? ASYNC_SHAPES : SYNC_SHAPES)!;
    const body = shape
      .replace(/CALL/g, () => `${reference}(INPUT)`)
      .replace(/REFERENCE/g, () => reference)
      .replace(/, INPUT(?=\))/g, () => (input === '' ? '' : `, ${input}`))
      .replace(/INPUT/g, () => input)
      .replace(/NTH/g, `case_${place}`);
    return isAsync
      ? body.replace(/^(@pytest.mark.parametrize.*\n)?(?=async def test)/m, '@pytest.mark.asyncio\n$1')
      : body;
  });
  const text = `${random.of(HEADS)!}${LIBRARIES}\n${named(statement)}\n\n\n${tests.join('\n\n')}`;
  return { name: `varied_${nth}`, target, isAsync, text: layOut(text, random.below(6)) };
}

function layOut(text: string, kind: number): string {
  if (kind === 0) return text.replace(/\n/g, '\r\n');
  if (kind === 1) return text.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4));
  return text;
}
