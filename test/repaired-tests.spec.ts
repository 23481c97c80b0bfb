import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionsIn } from '../src/adapters/python/definitions';
import { pythonTree } from '../src/adapters/python/python-tree';
import { testsIn } from '../src/adapters/python/testing/cleaning/tests-in';
import { replacePythonTests } from '../src/adapters/python/testing/repair/replace-tests';
import { type TestTarget } from '../src/domain/testgen/test-target';
import { cleanPythonTests } from '../src/adapters/python/testing/cleaning/clean';
import { instrumentPython } from '../src/adapters/python/testing/instrumentation/instrument';
import { faultOf } from '../src/adapters/python/verdict';
import { targetOf, writtenTests } from './client/recorded-tests';
import { compileAll } from './cpython/cpython';
import { SeededRandom } from './cpython/random';
import { shopTarget } from './fakes/test-targets';

/**
 * Each folder is a test file and an answer with new versions of the tests in `names.txt`: `tests.py` with `answer.py`,
 * or `answer-1.py`, `answer-2.py` … for several blocks, and `expected.py` or the two lines of the refusal.
 * `target.json` says what differs from the shop's `total_price`.
 */
const folder = join(__dirname, 'fixtures', 'python', 'repaired-tests');
const cases = readdirSync(folder).sort().map(caseOf);

interface Case {
  name: string;
  tests: string;
  names: string[];
  blocks: string[];
  target: TestTarget;
  expected: string | null;
  refused: string | null;
}

function caseOf(name: string): Case {
  const read = (file: string): string | null => {
    const path = join(folder, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const answers = readdirSync(join(folder, name)).filter((file) => /^answer.*\.py$/.test(file));
  return {
    name,
    tests: read('tests.py')!,
    names: read('names.txt')!.trim().split('\n'),
    blocks: answers.sort().map((file) => read(file)!),
    target: { ...shopTarget, ...(JSON.parse(read('target.json') ?? '{}') as Partial<TestTarget>) },
    expected: read('expected.py'),
    refused: read('refused.txt'),
  };
}

/** The text of a file without those tests and the comments above them: what must not change. */
function textOfOthers(tests: string, names: readonly string[]): string[] {
  const tree = pythonTree(tests)!;
  const gone = testsIn(tree).filter(({ name }) => names.includes(name));
  return definitionsIn(tree)
    .filter(({ whole, kind }) => kind === 'function' && !gone.some((each) => each.whole === whole))
    .map(({ whole }) => tests.slice(whole.start, whole.end));
}

describe('repaired tests', () => {
  it.each(cases)('$name', ({ tests, names, blocks, target, expected, refused }) => {
    const repaired = replacePythonTests(tests, names, blocks, target);
    if (refused !== null) {
      expect(typeof repaired === 'string' ? repaired : `${repaired.detail}\n${repaired.correction}\n`).toBe(refused);
    } else expect(repaired).toBe(expected);
  });

  it('keeps every other function of the file byte for byte and in order', () => {
    for (const { name, tests, names, expected } of cases) {
      if (expected === null) continue;
      const kept = textOfOthers(expected, names).filter((text) => tests.includes(text));
      expect([name, kept]).toEqual([name, textOfOthers(tests, names)]);
    }
  });

  it('gives what the compiler of this machine takes', () => {
    const repaired = cases.flatMap(({ expected }) => expected ?? []);
    expect(compileAll(repaired)).toEqual(repaired.map(() => null));
  });
});

const sources = join(__dirname, 'fixtures', 'python', 'tests', 'sources');

/** The written tests as testgen gives them, with the code that they test. */
const written = writtenTests().flatMap((file) => {
  const [, module = ''] = /^\w+\.(\w+):/.exec(file.target) ?? [];
  const code = readFileSync(join(sources, `${module}.py`), 'utf8');
  const target = { ...targetOf(file), sources: [{ path: null, code }] };
  const clean = cleanPythonTests([file.text], target);
  // Where cleaning once more changes a file further, an answer that repeats it cannot leave it alone.
  return typeof clean === 'string' && cleanPythonTests([clean], target) === clean ? [{ ...file, target, clean }] : [];
});

function namesIn(tests: string): string[] {
  return [...new Set(testsIn(pythonTree(tests)!).map(({ name }) => name))];
}

/** The file with one test changed: its body begins with a text that says a number. */
function changed(tests: string, name: string, number: number): string {
  const body = testsIn(pythonTree(tests)!)
    .findLast((test) => test.name === name)!
    .definition.child('body')!;
  const { start } = body.children[0]!;
  const indent = tests.slice(tests.lastIndexOf('\n', start) + 1, start);
  const gap = indent.trim() === '' ? `\n${indent}` : '; ';
  return `${tests.slice(0, start)}'change ${number}'${gap}${tests.slice(start)}`;
}

describe('any test of the written files', () => {
  it('are many', () => {
    expect(written.length).toBeGreaterThan(40);
  });

  it.each(written)('$name: a whole file that says the same changes nothing', ({ clean, target }) => {
    const repaired = replacePythonTests(clean, namesIn(clean), [clean], target);
    expect(repaired).toBe(clean);
    expect(instrumentPython(repaired as string, target)).toEqual(instrumentPython(clean, target));
  });

  it.each(written)('$name: of a whole file only the tests that were asked for are taken', ({ name, clean, target }) => {
    const random = new SeededRandom(name.length);
    const names = namesIn(clean);
    for (let round = 0; round < 2; round += 1) {
      const chosen = names.filter((_, nth) => nth === round % names.length || random.below(4) === 0);
      const expected = chosen.reduce((tests, test, nth) => changed(tests, test, nth), clean);
      const others = names.filter((test) => !chosen.includes(test));
      const answer = others.reduce((tests, test, nth) => changed(tests, test, 100 + nth), expected);
      expect(replacePythonTests(clean, chosen, [answer], target)).toBe(expected);
      for (const code of Object.values(instrumentPython(expected, target))) {
        expect(faultOf(code, target.version)).toBeNull();
      }
    }
  });

  it.each(written)('$name: as it was written, all but the one test keep their bytes', ({ text, target }) => {
    for (const [nth, name] of namesIn(text).slice(0, 4).entries()) {
      const repaired = replacePythonTests(text, [name], [changed(text, name, nth)], target);
      if (typeof repaired !== 'string') continue;
      expect(faultOf(repaired, target.version)).toBeNull();
      expect(textOfOthers(repaired, [name])).toEqual(textOfOthers(text, [name]));
    }
  });
});

describe('any answer', () => {
  const lines = cases.flatMap(({ blocks }) => blocks.join('\n').split('\n'));
  const statements = cases.flatMap(({ blocks }) => blocks.join('\n').split(/\n(?=\S)/));

  it.each([
    ['lines', lines, 30],
    ['statements', statements, 12],
  ])('gives a valid file that keeps the others, or a refusal of one line: %s in any order', (_, pieces, most) => {
    const random = new SeededRandom(20261121);
    let repairs = 0;
    for (let round = 0; round < 300; round += 1) {
      const { tests, names, target } = random.of(cases)!;
      const blocks = Array.from({ length: 1 + random.below(2) }, () =>
        Array.from({ length: 1 + random.below(most) }, () => random.of(pieces) ?? '').join('\n'),
      );
      const repaired = replacePythonTests(tests, names, blocks, target);
      if (typeof repaired === 'string') {
        repairs += 1;
        expect(faultOf(repaired, target.version)).toBeNull();
        const kept = textOfOthers(repaired, names).filter((text) => tests.includes(text));
        expect(kept).toEqual(textOfOthers(tests, names));
      } else {
        expect(repaired.detail).not.toMatch(/\n|^$/);
        expect(repaired.correction).not.toMatch(/\n|^$/);
      }
    }
    expect(repairs).toBeGreaterThan(0);
  });
});
