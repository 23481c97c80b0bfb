import { PythonLanguage } from '../../src/adapters/python/python-language';
import { pythonVersion } from './cpython';
import { handWritten, nestedCode } from './hand-written';
import { byOrigin, compared, HEAD, row } from './verdict-comparison';

it('refuses what CPython refuses, and nothing else', async () => {
  const version = pythonVersion();
  const all = [...handWritten(), ...nestedCode(version)];
  const comparison = await compared(all, version, 'python3');
  const rows = byOrigin(all, comparison).map(([topic, part]) => row(topic, part));
  process.stdout.write(`CPython ${version}\n${HEAD}\n${rows.join('\n')}\n`);
  expect(comparison.invalid.length).toBeGreaterThan(1_200);
  expect(comparison).toMatchObject({ missed: [], falseAlarms: [] });
}, 60_000);

it('points at the line', () => {
  const python = new PythonLanguage();
  for (const code of [
    'x = 1\r\ny = 2\r\nz = = 3\r\n',
    'x = 1\ry = 2\rz = = 3\r',
    'x = "🙂"\n\nz = = 3\n',
    'a\nb\nfrom __future__ import c\n',
    'a\nb\nc\0',
    'a\nb\nclass A: f(__debug__=1)\n',
  ]) {
    expect(python.fault(code, '3.12')).toMatchObject({ line: 3 });
    expect(python.fault(code, '3.12')?.message).toMatch(/^[^\n]+$/);
  }
});

it('knows what each version has', () => {
  const python = new PythonLanguage();
  const since = {
    'match x:\n    case 1: pass\n': 10,
    'try: pass\nexcept* E: pass\n': 11,
    'def f[T](x: T): pass\n': 12,
    'class A[T = int]: pass\n': 13,
    't"{a}"\n': 14,
  };
  for (const [code, minor] of Object.entries(since)) {
    expect(python.fault(code, `3.${minor}`)).toBeNull();
    expect(python.fault(code, `3.${minor - 1}`)).not.toBeNull();
  }
});

it.each([
  '# noqa',
  '# NOQA: F706',
  '# ruff: noqa',
  '# flake8: noqa',
  '# ruff: noqa: F706',
  '# ruff: disable[F706]',
  '# ruff: ignore[F706]',
  '#noqa:F706',
  '# type: ignore # noqa',
])('%s switches nothing off', (comment) => {
  const python = new PythonLanguage();
  for (const code of [`return 1  ${comment}\n`, `${comment}\nreturn 1\n`])
    expect(python.fault(code, '3.11')).not.toBeNull();
  expect(python.fault(`x = 1  ${comment}\ny = "${comment}"\nnoqa = ruff = 2\n`, '3.11')).toBeNull();
});
