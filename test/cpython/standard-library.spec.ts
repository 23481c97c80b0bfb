import { setImmediate as turn } from 'node:timers/promises';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { pythonVersion, standardLibrary } from './cpython';

it('refuses no file of the standard library that CPython accepts', async () => {
  const python = new PythonLanguage();
  const version = pythonVersion();
  const files = standardLibrary();
  const alarms: string[] = [];
  for (const [nth, [path, code]] of files.entries()) {
    if (nth % 50 === 0) await turn(); // tree-sitter frees its trees only then
    const fault = python.fault(code, version);
    if (fault) alarms.push(`${path}:${fault.line} ${fault.message}`);
  }
  const size = files.reduce((sum, [, code]) => sum + code.length, 0);
  process.stdout.write(
    `CPython ${version}: ${files.length} files, ${(size / 1e6).toFixed(1)} MB, ${alarms.length} false alarms\n`,
  );
  expect(files.length).toBeGreaterThan(500);
  expect(alarms).toEqual([]);
}, 300_000);
