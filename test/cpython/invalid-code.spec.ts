import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { compileAll, pythonVersion } from './cpython';

const FOLDER = join(__dirname, '../fixtures/python/invalid');

/** Each topic's snippets, which a line of five equals signs separates. */
function snippets(): { topic: string; code: string }[] {
  return readdirSync(FOLDER).flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split(/^=====\n/m)
      .map((code) => ({ topic: file.replace('.txt', ''), code })),
  );
}

/** What a text file cannot hold well. */
const ODD = [
  'x = 1\0\n',
  '# \0',
  '\uFEFFx = 1\n',
  'x = "\ud800"\n',
  'if x:\r y\r\n  z\r',
  'x = 1\u2028y = 2\n',
  'x\xa0= 1\n',
  'x = 1\x1a\n',
  'x = 1\\',
  '\\\n',
  `x = ${'('.repeat(201)}${')'.repeat(201)}\n`,
];

it('refuses what CPython refuses', () => {
  const python = new PythonLanguage();
  const version = pythonVersion();
  const all = [...snippets(), ...ODD.map((code) => ({ topic: 'odd', code }))];
  const faults = compileAll(all.map(({ code }) => code));
  const invalid = all.filter((_snippet, nth) => faults[nth] !== null);
  const missed = invalid.filter(({ code }) => python.fault(code, version) === null);
  const alarms = all.filter(({ code }, nth) => faults[nth] === null && python.fault(code, version) !== null);

  const count = (list: typeof all, topic: string): number => list.filter((snippet) => snippet.topic === topic).length;
  const topics = [...new Set(all.map(({ topic }) => topic))];
  const rows = topics.map(
    (topic) =>
      `${topic.padEnd(16)}${count(invalid, topic)} invalid, ${count(missed, topic)} missed, ${count(alarms, topic)} false alarms`,
  );
  process.stdout.write(`CPython ${version}\n${rows.join('\n')}\n`);

  expect(invalid.length).toBeGreaterThan(700);
  expect(missed).toEqual([]);
  expect(alarms.length).toBeLessThanOrEqual(1); // CPython 3.9 alone takes `del __debug__`, which ruff dates one version early
});

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
