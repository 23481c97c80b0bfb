import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Interpreter } from '../../demo/interpreter';
import { type CallTimes, type Job, NotLoadable, type TestOutcome, TestRunner } from '../../demo/test-runner';
import { recordOriginal, verify } from '../../demo/verification';
import { Workspace } from '../../demo/workspace';
import { projectRoot } from '../../src/project-root';

const python: Interpreter = { command: 'python3', version: '3' };
let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.clear();
});

/** A module `shop` and one file of tests for a function in it. */
function jobFor(code: string, tests: string, name = 'total', folder = 'original'): Job {
  const file = join(workspace.folder, 'tests', 'test_it.py');
  if (folder === 'original') workspace.write('tests', [{ path: 'test_it.py', code: tests }]);
  return {
    project: workspace.write(folder, [{ path: 'shop.py', code }]),
    module: 'shop',
    function: name,
    files: [file],
    tests: null,
    records: join(workspace.folder, 'tests', 'records'),
  };
}

async function outcomes(job: Job, limit = 20): Promise<TestOutcome[]> {
  const found: TestOutcome[] = [];
  for await (const outcome of new TestRunner(python, workspace, limit).outcomes('record', job)) found.push(outcome);
  return found;
}

/** What the tests of the original say of another version. */
async function verdictOn(original: string, candidate: string, tests: string, name = 'total', limit = 20) {
  const runner = new TestRunner(python, workspace, limit);
  const job = jobFor(original, tests, name);
  const baseline = await recordOriginal(runner, job, () => undefined);
  const other = { ...job, ...jobFor(candidate, tests, name, 'candidate'), tests: baseline.tests };
  const verdict = await verify(runner, other, [{ path: 'test_it.py', code: tests }], () => undefined);
  return { baseline, verdict };
}

const TOTAL = 'def total(xs):\n    s = 0\n    for x in xs:\n        s += x\n    return s\n';

it('knows of pytest what generated tests use', async () => {
  const tests = `
import pytest
from shop import total

@pytest.fixture
def numbers():
    yield [1, 2]

@pytest.fixture
def twice(numbers):
    return numbers * 2

def test_fixture(twice, tmp_path):
    assert tmp_path.is_dir()
    assert total(twice) == 6

@pytest.mark.parametrize("a, b", [(1, 2), pytest.param(3, 4, id="more")])
@pytest.mark.parametrize("c", [0, 5])
def test_sets(a, b, c):
    assert total([a, b, c]) == a + b + c

class TestMore:
    @pytest.mark.slow
    def test_raises(self):
        with pytest.raises((TypeError, ValueError), match="unsupported") as caught:
            total([None])
        assert caught.type is TypeError

    def test_near(self):
        assert total([0.1, 0.2]) == pytest.approx(0.3)
        assert {"a": [total([1e9])]} == pytest.approx({"a": [1e9 + 1]})
        assert total([1]) != pytest.approx(1.1)

def test_wrong():
    assert total([1]) == pytest.approx(1.1)

def test_no_error():
    with pytest.raises(ValueError):
        total([1])

@pytest.mark.skip(reason="not now")
def test_left_out():
    assert False

def test_skips():
    pytest.skip("no")

@pytest.mark.asyncio
async def test_async():
    assert total([1]) == 1
`;
  const found = await outcomes(jobFor(TOTAL, tests));
  expect(found.map(({ test, calls, failure }) => [test.replace('test_it::test_', ''), calls, failure])).toEqual([
    ['fixture', 1, null],
    ['sets[0]', 1, null],
    ['sets[1]', 1, null],
    ['sets[2]', 1, null],
    ['sets[3]', 1, null],
    ['test_it::TestMore.test_raises', 1, null],
    ['test_it::TestMore.test_near', 3, null],
    ['wrong', 1, 'AssertionError: '],
    ['no_error', 1, "AssertionError: did not raise <class 'ValueError'>"],
    ['left_out', 0, 'skipped'],
    ['skips', 0, 'skipped'],
    ['async', 1, null],
  ]);
});

describe('what differs', () => {
  const tests = `
from contextlib import suppress
from shop import total

def test_one():
    total([3, 1, 2])

def test_error():
    with suppress(Exception):
        total([1, None])
`;
  it.each([
    ['nothing', TOTAL.replace('s += x', 's = s + x'), null],
    ['the result', 'def total(xs): return len(xs)\n', 'test_one: returns 3, the original 6'],
    ['its type', 'def total(xs): return float(sum(xs))\n', 'test_one: returns 6.0, the original 6'],
    ['an argument', 'def total(xs):\n    xs.sort()\n    return sum(xs)\n', 'test_one: leaves its arguments as'],
    [
      'what is printed',
      'def total(xs):\n    print(1)\n    return sum(xs)\n',
      'test_one: prints "1\\n", the original ""',
    ],
    [
      'an error',
      'def total(xs):\n    return sum(x or 0 for x in xs)\n',
      'test_error: returns, the original raises TypeError',
    ],
    ['that it loads', 'import nothing_like_it\n' + TOTAL, 'No module named'],
    ['that it ends', 'def total(xs):\n    while True: pass\n', 'test_one: takes longer than 1 s'],
    ['that the process lives', 'import os\ndef total(xs): os._exit(0)\n', 'test_one: ends the process'],
  ])('%s', async (_what, candidate, reason) => {
    const judged = verdictOn(TOTAL, candidate, tests, 'total', 1);
    if (reason === 'No module named') {
      await expect(judged).rejects.toThrow(NotLoadable);
      return;
    }
    const { baseline, verdict } = await judged;
    expect(baseline).toMatchObject({ written: 2, calls: 2, dropped: null });
    expect(verdict.reason ?? 'nothing').toContain(reason ?? 'nothing');
    expect(verdict.passed).toBe(reason === null ? 2 : reason.includes('test_error') ? 1 : verdict.passed);
  });

  it('is told as the client tells it', async () => {
    const { verdict } = await verdictOn(TOTAL, 'def total(xs):\n    return sum(x or 0 for x in xs)\n', tests);
    expect(verdict.differences).toEqual([
      {
        scope: 'return_value',
        original_pass: true,
        candidate_pass: true,
        original_value: expect.stringMatching(/^\(TypeError\("unsupported operand/),
        candidate_value: '((([1, None],), {}, 1),)',
        test_src_code: 'def test_error():\n    with suppress(Exception):\n        total([1, None])',
        candidate_pytest_error: null,
      },
    ]);
  });
});

it('watches methods, recursion, generators and coroutines', async () => {
  const code = `
import functools

class Basket:
    def __init__(self): self.lines = []
    def add(self, line):
        self.lines.append(line)
        return len(self.lines)
    @staticmethod
    def depth(n): return 0 if n == 0 else 1 + Basket.depth(n - 1)
    @classmethod
    def empty(cls): return cls()
    def each(self):
        yield from self.lines
    async def late(self): return self.lines
`;
  const tests = `
import asyncio
from shop import Basket

def test_all():
    basket = Basket.empty()
    assert basket.add(1) == 1
    assert Basket.depth(3) == 3
    assert list(basket.each()) == [1]
    assert asyncio.run(basket.late()) == [1]
`;
  for (const name of ['add', 'depth', 'empty', 'each', 'late']) {
    workspace.clear();
    workspace = new Workspace();
    const found = await outcomes(jobFor(code, tests, `Basket.${name}`));
    expect([name, found]).toEqual([name, [{ test: 'test_it::test_all', calls: 1, failure: null, difference: null }]]);
  }
});

it('drops tests of the original that fail, hang, or do something else each time', async () => {
  const code = `
import time
def total(xs):
    if xs == "hang": time.sleep(60)
    return time.time_ns() if xs == "random" else len(xs)
`;
  const tests = `
from shop import total
def test_hang(): total("hang")
def test_random(): total("random")
def test_fails(): total(None)
def test_good(): total("good")
def test_no_call(): pass
`;
  const { baseline } = await verdictOn(code, code, tests, 'total', 1);
  expect(baseline).toEqual({
    tests: ['test_it::test_good'],
    written: 5,
    calls: 1,
    dropped: 'takes longer than 1 s',
  });
});

it('ends what a test has started, with the test', async () => {
  const mark = `codeflash-demo-child-${process.pid}`;
  const tests = `
import subprocess, sys
from shop import total
def test_hang():
    total([])
    subprocess.run([sys.executable, "-c", "import time; time.sleep(120)", "${mark}"])
`;
  const [outcome] = await outcomes(jobFor(TOTAL, tests), 1);
  expect(outcome!.failure).toBe('takes longer than 1 s');
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  expect(stdout).not.toContain(mark);
});

it('takes the best times of every call, by the line that it stands in', async () => {
  const tests =
    'from shop import total\n\ndef test_two():\n    total([1])\n    for _ in range(2):\n        total([2])\n';
  const measured = await new TestRunner(python, workspace).measure(jobFor(TOTAL, tests), 0.05);
  const times: CallTimes = measured!.times;
  expect(Object.keys(times)).toEqual(['test_it::test_two']);
  expect(times['test_it::test_two']!.map(([line]) => line)).toEqual([4, 6, 6]);
  expect(times['test_it::test_two']!.every(([, took]) => took > 0)).toBe(true);
  expect(measured!.rounds).toBeGreaterThanOrEqual(2);
});

it('takes no time that a cache has shortened in a round before', async () => {
  const code = 'import functools, time\n@functools.cache\ndef total(x):\n    time.sleep(0.01)\n    return x\n';
  const tests = 'from shop import total\ndef test_one(): total(1)\ndef test_same(): total(1)\n';
  const measured = await new TestRunner(python, workspace).measure(jobFor(code, tests), 0);
  for (const calls of Object.values(measured!.times)) expect(calls[0]![1]).toBeGreaterThan(5e6);
});

it('says why a module does not load', async () => {
  await expect(outcomes(jobFor('import nothing_like_it\n', ''))).rejects.toThrow(
    new NotLoadable("ModuleNotFoundError: No module named 'nothing_like_it'"),
  );
  workspace.clear();
  workspace = new Workspace();
  await expect(outcomes(jobFor('import os\nos._exit(3)\n', ''))).rejects.toThrow(new NotLoadable('ends the process'));
});

it('is written for Python 3.9', () => {
  const folder = join(projectRoot, 'demo');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  expect(files.length).toBeGreaterThan(5);
  const check = 'import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path).read(), path, feature_version=(3, 9))';
  execFileSync(python.command, ['-c', check, ...files.map((file) => join(folder, file))]);
});
