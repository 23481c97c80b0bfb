import { type CodeFile } from '../../src/domain/code-file';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { pythonTree } from '../../src/adapters/python/python-tree';
import { rootsOf } from '../../src/adapters/python/roots';
import { standardLibrary } from './cpython';

const python = new PythonLanguage();
const file = (code: string): CodeFile[] => [{ path: 'a.py', code }];
const JUNK =
  '\n\n# What nobody asked for\ndef _spare_zz():\n    return zzq\n\n\nresult_zz = _spare_zz()\nprint(result_zz)\nif __name__ == "__main__" and zzq:\n    print(1)\nimport zzq, yyq\nfrom zzq import a_zz, b_zz as c_zz\n';

/** Every thirtieth file of the standard library that is no oddity of the compiler's own tests. */
const sample = standardLibrary()
  .filter(([, code], nth) => nth % 30 === 0 && code.length > 200 && code.length < 100_000)
  .filter(([, code]) => pythonTree(code)?.firstError === null);

it('takes out exactly what was added to real files', () => {
  expect(sample.length).toBeGreaterThan(15);
  for (const [path, code] of sample) {
    const tidied = python.tidy(file(code.trimEnd() + JUNK), file(code))[0]!.code;
    if (tidied.trimEnd() !== code.trimEnd()) throw new Error(`${path} ends in ${tidied.slice(-200)}`);
  }
});

it('accepts real files as they are, byte for byte', () => {
  for (const [path, code] of sample) {
    if (JSON.stringify(python.guard(file(code), file(code), file(code))) !== JSON.stringify({ files: file(code) }))
      throw new Error(path);
  }
});

it('puts a root that was cut out of a real file back to its place', () => {
  let cut = 0;
  for (const [path, code] of sample) {
    const roots = rootsOf([pythonTree(code)!]).filter(
      ({ definitions }) => definitions.length === 1 && !definitions[0]!.conditional,
    );
    const overloaded = /@(typing\.)?overload\b/.test(code);
    const [root] = roots.slice(Math.floor(roots.length / 2));
    if (!root || roots.length < 2 || overloaded) continue;
    const { whole } = root.definitions[0]!;
    const start = code.lastIndexOf('\n', whole.start) + 1;
    const line = code.indexOf('\n', whole.end);
    const end = line < 0 ? code.length : line + 1 + (/^\s*\n/.exec(code.slice(line + 1))?.[0] ?? '').length;
    const without = code.slice(0, start) + code.slice(end);
    if (code.slice(start, whole.start).trim() !== '' || python.fault(without, '3.14')) continue;
    cut += 1;
    const verdict = python.guard(file(without), file(code), file(code));
    const back = 'files' in verdict ? verdict.files[0]!.code : verdict.refusal;
    if (python.normalise(back) !== python.normalise(code))
      throw new Error(`${path}: ${root.name}\n${back.slice(0, 300)}`);
  }
  expect(cut).toBeGreaterThan(8);
});
