import { shopTarget } from '../../../../../test/fakes/test-targets';
import { SeededRandom } from '../../../../../test/cpython/random';
import { cleanPythonTests, PASSES } from './clean';
import { merged } from './merge';
import { Subject } from './subject';
import { isSound } from './test-file';

const HEAD = 'from shop.pricing import total_price\n';
const STATEMENTS = [
  'assert total_price(a) == 3',
  'a = total_price(b)',
  'b = a',
  'with pytest.raises(ValueError, match="x") as info:\n        total_price(a)',
  'if a:\n        assert total_price(b)\n    else:\n        assert b',
  'for b in total_price(a):\n        assert b',
  'try:\n        b = total_price(a)\n    except ValueError as error:\n        pytest.fail(str(error))',
  'assert all(total_price(x) for x in a), "no"; b = 3; assert b',
  'pytest.raises(TypeError, total_price, a)',
  'time.sleep(1)',
  'a.append(total_price(range(10**6)))',
  'def total_price(x):\n        return x',
  'from pricing import total_price',
];

describe('each step', () => {
  it('gives valid code of valid code, whatever the statements and their order', () => {
    const random = new SeededRandom(7);
    const subject = new Subject(shopTarget);
    for (let round = 0; round < 150; round += 1) {
      const body = Array.from({ length: 1 + random.below(7) }, () => `    ${random.of(STATEMENTS) ?? 'pass'}\n`).join(
        '',
      );
      let file = merged([`${HEAD}\n\ndef test_a(a, b):\n${body}`]);
      for (const pass of PASSES) {
        const before = file.body;
        file = pass(file, subject);
        expect([pass.name, before, file.body, isSound(file.body, '3.11')]).toEqual([
          pass.name,
          before,
          file.body,
          true,
        ]);
      }
    }
  });
});

describe('hostile text', () => {
  const test = (lines: string): string => `${HEAD}def test_a():\n${lines}`;

  it.each([
    ['a megabyte', 'a = 1\n'.repeat(170_000)],
    ['imports without end', 'from a import b\n'.repeat(3_500)],
    ['names without end', `from x import ${Array.from({ length: 7_000 }, (_, nth) => `n${nth}`).join(', ')}\n`],
    ['assertions without end', test('    assert total_price([]) == 0\n'.repeat(1_700))],
    ['broken definitions', 'def test_a(:\n    x\n'.repeat(2_500)],
    ['open quotes', '"""\ndef test_a(): pass\n'.repeat(2_500)],
    ['one word', 'a'.repeat(59_000)],
  ])('is answered in time: %s', (_what, text) => {
    const began = performance.now();
    const clean = cleanPythonTests([text], shopTarget);
    expect(typeof clean === 'string' ? isSound(clean, '3.11') : clean.detail.length > 0).toBe(true);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
