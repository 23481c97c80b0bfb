import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentPython } from '../../src/adapters/python/testing/instrumentation/instrument';
import { RecordedProjects, sourceTarget, type TestRun } from './recorded-project';

jest.setTimeout(60_000);

const source = (name: string): string =>
  readFileSync(join(__dirname, `../fixtures/python/tests/sources/${name}.py`), 'utf8');

/** Names that code inside the recorder looks up in the test file or in builtins that the test file may hide. */
const GLOBALS = `
import dis, json, sys, types
def names(code):
    yield from (i.argval for i in dis.get_instructions(code) if i.opname in ("LOAD_GLOBAL", "LOAD_NAME"))
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from names(constant)
found = set()
for text in json.load(sys.stdin):
    module = compile(text, "test.py", "exec")
    recorder = next(c for c in module.co_consts if isinstance(c, types.CodeType) and c.co_name == "_cf_recorder")
    found |= set(names(recorder))
json.dump(sorted(found - {"__name__"}), sys.stdout)
`;

describe('what is stored of calls', () => {
  const projects = new RecordedProjects();
  afterAll(() => {
    projects.remove();
  });

  /** The rows of tests that all pass. */
  const stored = (name: string, tests: string, ...of: Parameters<typeof sourceTarget>): Record<string, string> => {
    const run: TestRun = projects.run(source(name), tests, sourceTarget(...of));
    expect(run.failed).toEqual({});
    return projects.rows(run);
  };

  it('the object of a bound method stands before the arguments, a class does not', () => {
    const import_ =
      'from app.source import Basket\n\ndef show(self):\n    return f"Basket({self.lines})"\n\nBasket.__repr__ = show\n\n';
    const tests = 'def test_it():\n    b = Basket()\n    b.add(1)\n    b.add(2, count=3)\n    Basket.add(b, 4)\n';
    const rows = stored('shop', `import os\n${import_}${tests}`, 'Basket.add');
    expect(Object.keys(rows)).toEqual(['test_it:1_0', 'test_it:2_0', 'test_it:3_0']);
    expect(Object.values(rows).every((row) => /^\(\(<app\.source\.Basket object/.test(row))).toBe(true);
    const made = stored(
      'shop',
      'from app.source import Basket\n\ndef test_it():\n    Basket.taxed(10, rate=1)\n',
      'Basket.taxed',
    );
    expect(made).toEqual({ 'test_it:0_0': "((10,), {'rate': 1}, 20)" });
    expect(
      stored('shop', 'from app.source import Basket\n\ndef test_it():\n    Basket.of(1)\n', 'Basket.of')['test_it:0_0'],
    ).toMatch(/^\(\(1,\), \{\}, </);
  });

  it('arguments as the call left them', () => {
    const tests =
      'from app.source import sort_in_place as run\n\ndef test_it():\n    run([3, 1, 2])\n    run([2, 1], key=lambda n: -n)\n';
    expect(stored('numbers', tests, 'sort_in_place')).toEqual({
      'test_it:0_0': '(([1, 2, 3],), {}, [1, 2, 3])',
      'test_it:1_0': "(([2, 1],), {'key': 'function'}, [2, 1])",
    });
  });

  it('exceptions, those that end a program too, and nothing of an interruption', () => {
    const tests = `from app.source import apply_twice, leave

def stop(n):
    raise KeyboardInterrupt

def fail(n):
    raise ValueError("no", n)

def exit(n):
    raise SystemExit(n)

def test_it():
    for function in (stop, fail, exit):
        try:
            apply_twice(function, 1)
        except BaseException as error:
            assert error.__traceback__.tb_next.tb_next.tb_next.tb_next.tb_frame.f_code is function.__code__
`;
    expect(stored('numbers', tests, 'apply_twice')).toEqual({
      'test_it:0_0_1': "ValueError('no', 1)",
      'test_it:0_0_2': 'SystemExit(1)',
    });
  });

  it('what an iterator gives, its error, and of endless ones the first 10,000 items', () => {
    const tests = `from itertools import islice
from app.source import parsed

def endless():
    while True:
        yield "1"

def test_it():
    assert list(parsed(["1", "2"])) == [1, 2]
    try:
        list(parsed(["1", "x"]))
    except ValueError:
        pass
    assert sum(islice(parsed(endless()), 12000)) == 12000
`;
    const rows = stored('streams', tests, 'parsed');
    expect(rows['test_it:0_0']).toBe("((['1', '2'],), {}, ('generator', [1, 2], None))");
    expect(rows['test_it:1_0']).toMatch(/\('generator', \[1\], ValueError\(/);
    expect(rows['test_it:2_0']).toBe(
      `(('generator',), {}, ('generator', [${Array(10_000).fill(1).join(', ')}], None))`,
    );
  });

  it('the value alone where an argument cannot be pickled, and nothing where that cannot be either', () => {
    const tests = `from app.source import Locked

def test_it():
    Locked({"a": 1}).get("a")
    Locked({"a": [(n for n in "a")]}).get("a")
`;
    expect(stored('shop', tests, 'Locked.get')).toEqual({ 'test_it:0_0': '((), {}, 1)' });
  });

  it('by the statement of the test that led to a call in a helper', () => {
    const tests = `from app.source import scaled

def help(n):
    return scaled([n])

RUNS = [scaled]
help(0)

def test_it():
    pass
    help(1)
    for n in range(2):
        pass
        help(n)
    for run in RUNS:
        run([9])
    list(map(help, [5, 6]))

def test_more():
    help(7)
`;
    expect(Object.keys(stored('numbers', tests, 'scaled'))).toEqual([
      'test_it:1_0',
      'test_it:2_1_0',
      'test_it:2_1_1',
      'test_it:3_0_0',
      'test_it:4_0',
      'test_it:4_1',
      'test_more:0_0',
    ]);
  });

  it('once for each call of the test, not for those that the target makes itself', () => {
    const tests = 'from app.source import factorial\n\ndef test_it():\n    factorial(20)\n';
    expect(Object.keys(stored('numbers', tests, 'factorial'))).toEqual(['test_it:0_0']);
  });

  it('under numbers of their own from many threads at once', () => {
    const tests = `from concurrent.futures import ThreadPoolExecutor
from app.source import scaled

def test_it():
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: scaled([n]), range(200)))
`;
    const rows = Object.keys(stored('numbers', tests, 'scaled'));
    expect(new Set(rows)).toEqual(new Set(Array.from({ length: 200 }, (_, n) => `test_it:0_0_${n}`)));
  });

  it('of asynchronous calls, under the names that the markers of the wrapper have', () => {
    const tests = `import asyncio
from app.source import fetch

async def test_it():
    first = asyncio.create_task(fetch("a", 0.01))
    second = asyncio.create_task(fetch("b"))
    await asyncio.gather(fetch("c"), first, fetch("bad"), second, return_exceptions=True)
`;
    const run = projects.run(source('waiting'), tests, sourceTarget('fetch', true));
    expect(run.failed).toEqual({});
    const rows = projects.rows(run);
    for (const name of Object.keys(rows))
      expect(run.printed).toContain(`!$######tests.test_source:test_it:fetch:1:${name.split(':')[1]!}######$!`);
    expect(rows).toEqual({
      'test_it:0_0': "(('a', 0.01), {}, {'key': 'a', 'size': 1})",
      'test_it:1_0': "(('b',), {}, {'key': 'b', 'size': 1})",
      'test_it:2_0': "(('c',), {}, {'key': 'c', 'size': 1})",
    });
  });

  it('of asynchronous generators and of generators that are awaited', () => {
    const tests = `from app.source import ticks, listed

async def test_it():
    assert [n async for n in ticks(3)] == [0, 1, 2]
    seen = []
    try:
        async for n in ticks(3, failing_at=1):
            seen.append(n)
    except LookupError:
        seen.append("error")
    assert seen == [0, "error"]
`;
    const target = { ...sourceTarget('ticks', true), className: null };
    const { behavior } = instrumentPython(tests, target);
    expect(behavior).toContain("_cf_call('0', ticks, 3)");
    const unwrapped = projects.run(source('flowing'), tests, target, 'as it is');
    expect(unwrapped.failed).toEqual({});
    expect(projects.rows(unwrapped)).toEqual({
      'test_it:0_0': "((3,), {}, ('async_generator', [0, 1, 2], None))",
      'test_it:2_0': "((3,), {'failing_at': 1}, ('async_generator', [0], LookupError(1)))",
    });
    expect(
      stored(
        'flowing',
        'from app.source import listed\n\nasync def test_it():\n    assert list(await listed(3)) == [0, 1, 4]\n',
        'listed',
        true,
      ),
    ).toEqual({ 'test_it:0_0': "((3,), {}, ('generator', [0, 1, 4], None))" });
  });
});

it('the recorder looks nothing up in the test file, which may define any name', () => {
  const texts = [false, true].flatMap((isAsync) => Object.values(instrumentPython('', sourceTarget('f', isAsync))));
  const run = spawnSync('python3', ['-c', GLOBALS], { input: JSON.stringify(texts), encoding: 'utf8' });
  expect(run.stdout).toBe('[]');
});
