import { PythonLanguage } from '../../src/adapters/python/python-language';
import { type CodeFile } from '../../src/domain/code-file';
import { wholeTree } from './code-changes';
import { standardLibrary } from './cpython';
import { SeededRandom } from './random';

const ROUNDS = Math.ceil(Number(process.env['PYTHON_ROUNDS'] ?? 200) / 2);
const SEED = Number(process.env['PYTHON_SEED'] ?? 1);
jest.setTimeout(60_000 + ROUNDS * 500);

const python = new PythonLanguage();
const file = (code: string): CodeFile[] => [{ path: 'a.py', code }];
const files = standardLibrary().filter(
  ([, code]) =>
    code.length > 500 && code.length < 60_000 && /^ *def /m.test(code) && !/\bzz/.test(code) && wholeTree(code),
);

/** What models add at the top of a file, and at its end; nothing of the file uses it. */
const ABOVE = [
  'import zz_unused\n',
  'from zz_module import (\n    zz_one,\n    zz_two as zz_three,  # two\n)\n',
  'try:\n    import zz_numba\nexcept ImportError:\n    zz_numba = None\n',
  'from typing import TYPE_CHECKING as zz_TYPE_CHECKING\n',
  '# zz: precomputed\nZZ_TABLE = {n: n * n for n in range(9)}\n',
  'ZZ_LIST = []\nfor zz_n in range(9):\n    ZZ_LIST.append(zz_n)\n',
];
const BELOW = [
  '\n\ndef _zz_a():\n    return _zz_b()\n\n\ndef _zz_b():\n    return _zz_a()\n',
  '\n\nclass ZZ:\n    """Spare."""\n\n    def run(self):\n        return ZZ()\n',
  '\n\n# zz: usage\nzz_result = len([1])\nprint(zz_result)\n',
  '\n\nif __name__ == "__main__" and zz:\n    print("zz")\n',
  '\n\ndef test_zz():\n    assert True\n\n\ntest_zz()\n',
  '\n\nasync def zz_main():\n    await zz_main()\n\n\nimport asyncio as zz_asyncio\nzz_asyncio.run(zz_main())\n',
  '\n\nfor zz_n in range(3):\n    print(zz_n)\n',
  '\n\nwith open("zz") as zz_file:\n    zz_text = zz_file.read()\n',
  '\n\nassert len("zz") == 2; zz_x = 1\n',
];

/** Where a text may have more imports: before its first import at the margin that is not of the future. */
function importsStart(code: string): number {
  return /^(?:import|from) (?!__future__)/m.exec(code)?.index ?? -1;
}

it('takes out what was added to real files, and nothing else', () => {
  const random = new SeededRandom(SEED);
  let made = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [path, text] = random.of(files)!;
    const code = `${text.trimEnd()}\n`;
    const start = importsStart(code);
    const above = random.of(ABOVE)!;
    const below = [random.of(BELOW)!, random.of(BELOW)!];
    if (start < 0 || wholeTree(code.slice(0, start))?.firstError !== null) continue;
    const added = code.slice(0, start) + above + code.slice(start) + below.join('');
    if (python.fault(added, '3.14')) continue;
    made += 1;
    const [tidied] = python.tidy(file(added), file(code));
    if (tidied!.code.trimEnd() !== code.trimEnd())
      throw new Error(`${path}\n${above}${below.join('')}\n---\n${tidied!.code.slice(-300)}`);
  }
  expect(made).toBeGreaterThan(ROUNDS / 2);
});

it('leaves nothing for a second time, of any part of a file', () => {
  const random = new SeededRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [path, code] = random.of(files)!;
    // The file as an answer to a request for a part of it: all the rest is new.
    const tree = wholeTree(code)!;
    const part = random.of(
      tree.root.children.filter(({ type }) => type === 'function_definition' || type === 'class_definition'),
    );
    if (!part) continue;
    const base = file(`${code.slice(part.start, part.end)}\n`);
    const [once] = python.tidy(file(code), base);
    const [twice] = python.tidy([once!], base);
    if (once!.code !== twice!.code) throw new Error(`${path}, ${part.start}`);
    const fault = python.fault(once!.code, '3.14');
    if (fault) throw new Error(`${path}, ${part.start}: ${fault.line} ${fault.message}`);
    expect(once!.code).toContain(code.slice(part.start, part.end).split('\n', 1)[0]);
  }
});
