import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { compileAll, pythonVersion } from './cpython';
import { NESTED } from './nested-code';
import { snippetsByVersion, VERSIONS } from './snippets-by-version';

const FOLDER = join(__dirname, '../fixtures/python/by-version');
const python = new PythonLanguage();
const snippets = readdirSync(FOLDER).flatMap((file) => snippetsByVersion(readFileSync(join(FOLDER, file), 'utf8')));

it.each(VERSIONS)('takes and refuses what Python %s does', (version) => {
  expect(snippets.length).toBeGreaterThan(1_000);
  const wrong = snippets.filter(({ code, valid }) => (python.fault(code, version) === null) !== valid.has(version));
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

it.each(VERSIONS)('knows how deep code may be nested in Python %s', (version) => {
  for (const { name, nested, deepest } of NESTED) {
    const most = deepest[version];
    if (most === undefined) continue;
    const verdict = (depth: number): string =>
      `${name} ${depth}: ${python.fault(nested(depth), version)?.message ?? 'valid'}`;
    expect(verdict(most)).toBe(`${name} ${most}: valid`);
    expect(verdict(most + 1)).not.toContain('valid');
  }
});

it('has tables that this CPython agrees with', () => {
  const version = pythonVersion();
  const faults = compileAll(snippets.map(({ code }) => code));
  const wrong = snippets.filter(({ valid }, nth) => (faults[nth] === null) !== valid.has(version));
  expect(wrong.map(({ code }) => code)).toEqual([]);
});
