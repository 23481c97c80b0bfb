import { PythonLanguage } from '../../src/adapters/python/python-language';
import { pythonVersion, standardLibrary } from './cpython';

it('refuses no file of the standard library that CPython accepts', () => {
  const python = new PythonLanguage();
  const version = pythonVersion();
  const files = standardLibrary();
  const alarms = files.flatMap(([path, code]) => {
    const fault = python.fault(code, version);
    return fault ? [`${path}:${fault.line} ${fault.message}`] : [];
  });
  const size = files.reduce((sum, [, code]) => sum + code.length, 0);
  process.stdout.write(
    `CPython ${version}: ${files.length} files, ${(size / 1e6).toFixed(1)} MB, ${alarms.length} false alarms\n`,
  );
  expect(files.length).toBeGreaterThan(500);
  expect(alarms).toEqual([]);
}, 120_000);
