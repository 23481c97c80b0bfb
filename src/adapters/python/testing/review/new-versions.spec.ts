import { shopTarget } from '../../../../../test/fakes/test-targets';
import { PythonTests } from '../python-tests';
import { PythonTestReader } from './python-test-reader';

const reader = new PythonTestReader();
const source = `from shop.pricing import total_price


def test_one():
    basket = [1]
    codeflash_output = total_price(basket)


def test_large():
    total_price([2] * 900)


class TestSome:
    def test_two(self):
        total_price([3])
`;
const generated = `from contextlib import suppress

import pytest

from shop.pricing import total_price


def answering(value):
    return lambda *given: value


def test_typical():
    items = [1]
    codeflash_output = total_price(items)


def test_refused():
    with pytest.raises(ValueError):
        codeflash_output = total_price([4])


def test_plain():
    codeflash_output = total_price([answering(5)])


def test_maybe(tmp_path):
    with suppress(Exception):
        codeflash_output = total_price([tmp_path])


def test_large_mixed():
    codeflash_output = total_price([6] * 900)
`;
const wanted = (...names: string[]) => names.map((name) => ({ name, failed: false }));

/** The call of the named test. */
function callIn(code: string | null, name: string): string | undefined {
  return new RegExp(`def ${name}\\(.*\\):\\n(?: +with .*\\n)? +(?:codeflash_output = )?(.*)`).exec(code ?? '')?.[1];
}

it('gives tests that the file does not have, under the wanted names, with what they need', () => {
  expect(reader.newVersions(source, wanted('test_one', 'TestSome.test_two', 'test_large'), [generated])).toBe(
    `from contextlib import suppress
import pytest
from shop.pricing import total_price


def answering(value):
    return lambda *given: value


def test_one():
    codeflash_output = total_price([answering(5)])


def test_large():
    codeflash_output = total_price([6] * 900)


class TestSome:
    def test_two(self):
        with pytest.raises(ValueError):
            codeflash_output = total_price([4])
`.trimEnd(),
  );
});

it('is what a repair puts into the file', () => {
  const names = ['test_one', 'TestSome.test_two', 'test_large'];
  const answer = reader.newVersions(source, wanted(...names), [generated]) ?? '';
  const repaired = new PythonTests().replaceTests(source, names, [answer], shopTarget);
  if (typeof repaired !== 'string') throw new Error(repaired.detail);
  expect(callIn(repaired, 'test_one')).toBe('total_price([answering(5)])');
  expect(callIn(repaired, 'test_large')).toBe('total_price([6] * 900)');
  expect(callIn(repaired, 'test_two')).toBe('total_price([4])');
});

it('gives a test that failed one that passes whatever the function does', () => {
  const code = reader.newVersions(source, [{ name: 'test_one', failed: true }], [generated]);
  expect(callIn(code, 'test_one')).toBe('total_price([tmp_path])');
});

it('uses each test once, and leaves out what it has nothing for', () => {
  const names = ['test_one', 'test_large', 'test_a', 'test_b', 'test_c', 'test_d'];
  const code = reader.newVersions(source, wanted(...names), [generated, generated]) ?? '';
  const calls = names.map((name) => callIn(code, name)).filter((call) => call !== undefined);
  expect(calls).toHaveLength(4);
  expect(new Set(calls).size).toBe(4);
});

it('is null where there is nothing', () => {
  expect(reader.newVersions(source, wanted('test_one'), [])).toBeNull();
  expect(reader.newVersions(source, [], [generated])).toBeNull();
  expect(reader.newVersions(source, wanted('test_one'), [source, 'def test_x(:\n    total_price([9])\n'])).toBeNull();
});
