import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordedProjects, sourceTarget, type TestRun } from './recorded-project';

jest.setTimeout(60_000);

const PLANTED = join(__dirname, '../fixtures/python/tests/planted');
const original = readFileSync(join(PLANTED, 'original.py'), 'utf8');
const tests = readFileSync(join(PLANTED, 'tests.py'), 'utf8');

/** Each changes one thing of the original, as a wrong candidate does. */
const WRONG: Record<string, (code: string) => string> = {
  'a constant': (code) => replaced(code, 'return halves', 'return [1]'),
  'an off-by-one on one input': (code) => replaced(code, 'len(halves) < limit', 'len(halves) < limit - (limit == 2)'),
  'a mutated argument': (code) => replaced(code, 'halves = []', 'values, halves = list(values), []'),
  'a swallowed exception': (code) => replaced(code, 'raise ValueError("limit must not be negative")', 'return []'),
  'another exception': (code) => replaced(code, 'raise ValueError(', 'raise ArithmeticError('),
  'a wrong type': (code) => replaced(code, 'return halves', 'return tuple(halves)'),
  'a wrong type inside': (code) => replaced(code, 'value // 2', 'value / 2'),
  'a generator': (code) => replaced(code, 'return halves', 'return iter(halves)'),
  'a changed print': (code) => replaced(code, '"saw"', '"seen"'),
  'a lost print': (code) => replaced(code, 'print("saw", value)', 'pass'),
};

function replaced(code: string, from: string, to: string): string {
  if (!code.includes(from)) throw new Error(`the original has no ${from}`);
  return code.replace(from, () => to);
}

function asynchronous(code: string): string {
  return code
    .replace(/^def /gm, 'async def ')
    .replace(/(?<!def )\bcollect\(/g, 'await collect(')
    .replace(/^( +)halves = \[\]$/m, '$1halves = []\n$1await __import__("asyncio").sleep(0)');
}

describe.each([
  ['a synchronous', false],
  ['an asynchronous', true],
])('the behaviour file of %s target', (_, isAsync) => {
  const projects = new RecordedProjects();
  afterAll(() => {
    projects.remove();
  });
  const write = (code: string): string => (isAsync ? asynchronous(code) : code);
  const run = (code: string): TestRun => projects.run(write(code), write(tests), sourceTarget('collect', isAsync));
  const expected = run(original);

  it('says the same twice, and the same of another way to compute it', () => {
    expect(expected.failed).toEqual({});
    expect(expected.printed.match(/!\$######/g)).toHaveLength(9);
    const other = replaced(
      replaced(original, 'halves.append(value // 2)', 'halves += [value >> 1]'),
      'limit must',
      'no, limit must',
    );
    for (const code of [original, other]) {
      const again = run(code);
      expect(again).toMatchObject({ printed: expected.printed, failed: {} });
      // An exception gives no row in asynchronous tests: there pass or fail says it.
      expect(projects.compare(expected, again)).toEqual({ rows: isAsync ? 8 : 9, different: [] });
    }
  });

  it.each(Object.keys(WRONG))('tells %s from the original', (name) => {
    const candidate = run(WRONG[name]!(original));
    const differences = {
      rows: projects.compare(expected, candidate).different,
      printed: candidate.printed !== expected.printed,
      failed: Object.keys(candidate.failed),
    };
    const seen = {
      rows: differences.rows.length > 0,
      printed: differences.printed,
      failed: differences.failed.length > 0,
    };
    if (name.endsWith('print')) expect(seen).toEqual({ rows: false, printed: true, failed: false });
    else if (name === 'another exception') expect(seen).toMatchObject({ rows: !isAsync, failed: true });
    else expect(seen).toMatchObject({ rows: true });
  });
});
