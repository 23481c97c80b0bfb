import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPythonTests } from '../src/adapters/python/testing/cleaning/clean';
import { testsIn } from '../src/adapters/python/testing/cleaning/tests-in';
import { pythonTree } from '../src/adapters/python/python-tree';
import { faultOf } from '../src/adapters/python/verdict';
import { type TestTarget } from '../src/domain/testgen/test-target';
import { compileAll } from './cpython/cpython';
import { SeededRandom } from './cpython/random';
import { shopTarget } from './fakes/test-targets';

/**
 * Each folder is one answer as models write it: `answer.py`, or `answer-1.py`, `answer-2.py` … for several blocks, and
 * `expected.py` or the two lines of the refusal. `target.json` says what differs from the shop's `total_price`.
 */
const folder = join(__dirname, 'fixtures', 'python', 'generated-tests');
const names = readdirSync(folder).sort();

interface Case {
  blocks: string[];
  target: TestTarget;
}

function read(name: string, file: string): string | null {
  const path = join(folder, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function caseOf(name: string): Case {
  const files = readdirSync(join(folder, name)).filter((file) => /^answer.*\.py$/.test(file));
  return {
    blocks: files.sort().map((file) => read(name, file)!),
    target: { ...shopTarget, ...(JSON.parse(read(name, 'target.json') ?? '{}') as Partial<TestTarget>) },
  };
}

describe('tests as models write them', () => {
  it.each(names)('%s', (name) => {
    const { blocks, target } = caseOf(name);
    const clean = cleanPythonTests(blocks, target);
    const refused = read(name, 'refused.txt');
    if (refused === null) expect(clean).toBe(read(name, 'expected.py'));
    else expect(typeof clean === 'string' ? clean : `${clean.detail}\n${clean.correction}\n`).toBe(refused);
  });

  it('gives the same again of its own result, as the result of one', () => {
    for (const name of names) {
      const { blocks, target } = caseOf(name);
      const clean = cleanPythonTests(blocks, target);
      if (typeof clean === 'string') expect([name, cleanPythonTests([clean], target)]).toEqual([name, clean]);
    }
  });

  it('gives what the compiler of this machine takes', () => {
    const cleaned = names.flatMap((name) => {
      const { blocks, target } = caseOf(name);
      const clean = cleanPythonTests(blocks, target);
      return typeof clean === 'string' ? [clean] : [];
    });
    expect(compileAll(cleaned)).toEqual(cleaned.map(() => null));
  });
});

describe('any text', () => {
  const targets = names.map((name) => caseOf(name).target);
  const lines = names.flatMap((name) => caseOf(name).blocks.join('\n').split('\n'));
  const statements = names.flatMap((name) =>
    caseOf(name)
      .blocks.join('\n')
      .split(/\n(?=\S)/),
  );

  it.each([
    ['lines in any order', lines, 30],
    ['statements in any order', statements, 12],
  ])('gives a valid file with tests, or a refusal of one line: %s', (_what, pieces, most) => {
    const random = new SeededRandom(20261121);
    let cleaned = 0;
    for (let round = 0; round < 400; round += 1) {
      const blocks = Array.from({ length: 1 + random.below(2) }, () =>
        Array.from({ length: 1 + random.below(most) }, () => random.of(pieces) ?? '').join('\n'),
      );
      const target = random.of(targets) ?? shopTarget;
      const clean = cleanPythonTests(blocks, target);
      if (typeof clean === 'string') {
        cleaned += 1;
        expect([clean, faultOf(clean, target.version)]).toEqual([clean, null]);
        expect(testsIn(pythonTree(clean)!).length).toBeGreaterThan(0);
      } else {
        expect(clean.detail).not.toMatch(/\n|^$/);
        expect(clean.correction).not.toMatch(/\n|^$/);
      }
    }
    expect(cleaned).toBeGreaterThan(0);
  });
});
