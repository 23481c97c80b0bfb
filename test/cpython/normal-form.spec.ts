import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { readsDocumentation } from '../../src/adapters/python/name-observers';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { type CodeChange, renamedLocal, type Renaming, SILENT, TELLING, wholeTree } from './code-changes';
import { codeDifferences, treeDifferences } from './compiled-code';
import { standardLibrary } from './cpython';
import { mutations } from './mutations';
import { SeededRandom } from './random';

/** Changed texts in all; `PYTHON_ROUNDS=10000` for a long run. They are shared out over the kinds of change. */
const ROUNDS = Math.ceil(Number(process.env['PYTHON_ROUNDS'] ?? 540) / 9);
const SEED = Number(process.env['PYTHON_SEED'] ?? 1);
jest.setTimeout(60_000 + ROUNDS * 500);

const python = new PythonLanguage();
const files = standardLibrary().filter(([, code]) => code.length > 500 && code.length < 30_000 && !code.includes('\r'));

/** So many changed texts of real files, beside the file that each was. */
function* changed(
  change: CodeChange,
  count: number,
  seed: number,
): Generator<{ path: string; old: string; code: string }> {
  const random = new SeededRandom(seed);
  for (let made = 0, tried = 0; made < count && tried < count * 30; tried += 1) {
    const [path, old] = random.of(files)!;
    const tree = wholeTree(old);
    const code = tree && change(tree, random);
    if (code === null || code === old || python.fault(code, '3.14')) continue;
    made += 1;
    yield { path, old, code };
  }
}

function failure(path: string, old: string, code: string): Error {
  const lines = code.split('\n');
  const at = old.split('\n').findIndex((line, nth) => line !== lines[nth]);
  return new Error(
    `${path}:${at + 1}\n${old
      .split('\n')
      .slice(at, at + 3)
      .join('\n')}\n---\n${lines.slice(at, at + 3).join('\n')}`,
  );
}

it('is the same after renaming a local variable, and CPython compiles the same code', () => {
  const renamings: (Renaming & { old: string })[] = [];
  for (const { path, old, code } of changed(
    (tree, random) => JSON.stringify(renamedLocal(tree, random)),
    ROUNDS,
    SEED,
  )) {
    const renaming = JSON.parse(code) as Renaming | null;
    if (!renaming) continue;
    if (python.normalise(old) !== python.normalise(renaming.code)) throw failure(path, old, renaming.code);
    renamings.push({ ...renaming, old });
  }
  expect(renamings.length).toBeGreaterThan(ROUNDS / 3);
  expect(codeDifferences(renamings)).toEqual([]);
});

it('is the same after formatting', () => {
  const random = new SeededRandom(SEED);
  let made = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [path, old] = random.of(files)!;
    const tree = wholeTree(old);
    // Docstrings are formatted, too; the grammar takes `print >>f, a` for Python 2 unless it stands in parentheses.
    if (!tree || readsDocumentation(tree) || /\bprint *>>/.test(old)) continue;
    const workspace = new Workspace(
      {
        'target-version': 'py314',
        'line-length': random.of([40, 80, 200]),
        format: {
          'quote-style': random.of(['single', 'double', 'preserve']),
          'indent-style': random.of(['tab', 'space']),
          'skip-magic-trailing-comma': random.below(2) === 0,
        },
      },
      PositionEncoding.Utf16,
    );
    const code = workspace.format(old);
    workspace.free();
    if (python.normalise(old) !== python.normalise(code)) throw failure(path, old, code);
    made += code === old ? 0 : 1;
  }
  expect(made).toBeGreaterThan(ROUNDS / 3);
});

it.each(Object.entries(SILENT))('is the same after: %s', (_kind, change) => {
  let made = 0;
  for (const { path, old, code } of changed(change, ROUNDS / 8, SEED)) {
    made += 1;
    if (python.normalise(old) !== python.normalise(code)) throw failure(path, old, code);
  }
  expect(made).toBeGreaterThan(ROUNDS / 30);
});

it.each(Object.entries(TELLING))('differs after another: %s', (_kind, change) => {
  let made = 0;
  for (const { path, old, code } of changed(change, ROUNDS / 8, SEED)) {
    made += 1;
    if (python.normalise(old) === python.normalise(code)) throw failure(path, old, code);
  }
  expect(made).toBeGreaterThan(ROUNDS / 30);
});

it('is the same for any two texts that are one to the compiler, and only for these', () => {
  const sources = new Map(files);
  const pairs: { origin: string; old: string; code: string }[] = [];
  for (const { origin, code } of mutations(files, ROUNDS * 4, SEED)) {
    const old = sources.get(origin.slice(origin.indexOf(', ') + 2))!;
    const tree = python.fault(code, '3.14') ? null : wholeTree(code);
    if (tree && !readsDocumentation(tree) && !readsDocumentation(wholeTree(old)!)) pairs.push({ origin, old, code });
  }
  const differences = treeDifferences(pairs);
  const wrong = pairs.filter(({ old, code }, nth) => {
    const same = differences[nth];
    return same !== null && same !== (python.normalise(old) === python.normalise(code));
  });
  process.stdout.write(`${pairs.length} pairs, ${differences.filter((same) => same).length} the same to CPython\n`);
  const [first] = wrong;
  if (first) throw failure(`${wrong.length} of ${pairs.length}: ${first.origin}`, first.old, first.code);
  expect(pairs.length).toBeGreaterThan(ROUNDS / 2);
});
