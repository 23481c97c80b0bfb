import { EngineAtHand, pythonContext } from '../../../test/fakes/engine-at-hand';
import { shopTarget } from '../../../test/fakes/test-targets';
import { builtLanguages, builtTestLanguages } from '../../built-languages';
import { type Task } from '../../domain/task';
import { RepairTestsTask, type TestToRepair } from '../../domain/testgen/repair-tests.task';
import { rewriteTests } from '../../domain/testgen/rewrite-tests';
import { type TestTarget } from '../../domain/testgen/test-target';
import { RepairTestsAnswerer } from './repair-tests-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const coverage = { summary: null, percentage: null, startLine: null, main: null, helper: null };
const signal = new AbortController().signal;
const python = builtLanguages().named('python');
const source = `from shop.pricing import total_price


def test_empty():
    codeflash_output = total_price([])


def test_large():
    codeflash_output = total_price([("book", 1.5, 2)] * 400)


class TestKinds:
    def test_float(self):
        codeflash_output = total_price([("tool", 4.5, 12.0)])
`;

const toRepair = (name: string, reason = '', error: string | null = null): TestToRepair => ({ name, reason, error });

function answerTo(tests: readonly TestToRepair[], target: TestTarget = shopTarget, file = source): Promise<string> {
  const code = pythonContext(target.sources.map((each) => each.code));
  const task = new RepairTestsTask(caller, 't', code, target, file, tests, coverage);
  return new RepairTestsAnswerer(new EngineAtHand()).answer(task, signal);
}

/** What the use case makes of the answer. */
async function repaired(tests: readonly TestToRepair[]): Promise<string> {
  const named = { source, names: tests.map(({ name }) => name) };
  const files = rewriteTests(
    await answerTo(tests),
    named,
    shopTarget,
    'server',
    python,
    builtTestLanguages().of(python),
  );
  if ('reason' in files) throw new Error(files.detail);
  return files.generated;
}

/** A test of a file, from its name on. */
function testIn(file: string, name: string): string {
  return new RegExp(`def ${name}\\([^]*?(?=\\n\\n|$)`).exec(file)?.[0] ?? '';
}

it('gives the named tests other inputs, and keeps all else', async () => {
  const file = await repaired([
    toRepair('test_large'),
    toRepair('TestKinds.test_float', 'fails against the original code'),
  ]);
  expect(testIn(file, 'test_empty')).toBe(testIn(source, 'test_empty'));
  for (const name of ['test_large', 'test_float']) {
    expect(testIn(file, name)).toContain('total_price(');
    expect(testIn(file, name)).not.toBe(testIn(source, name));
  }
  expect(testIn(file, 'test_large')).toMatch(/range\(\d{3,}\)|\* \d{2,}/);
  expect(builtTestLanguages().of(python).testNames(file)).toEqual(['test_empty', 'test_large', 'TestKinds.test_float']);
});

it('gives a test that failed one that cannot', async () => {
  for (const test of [toRepair('test_empty', '', 'E   TypeError'), toRepair('test_empty', 'it fails: TypeError')])
    expect(testIn(await repaired([test]), 'test_empty')).toContain('with suppress(Exception):');
});

it('gives the same for the same, and something else once that is there', async () => {
  const tests = [toRepair('test_empty')];
  const answer = await answerTo(tests);
  expect(await answerTo(tests)).toBe(answer);
  const once = await repaired(tests);
  expect(testIn(await answerTo(tests, shopTarget, once), 'test_empty')).not.toBe(testIn(once, 'test_empty'));
});

it('has no code where nothing can be done', async () => {
  const unknown = { ...shopTarget, functionName: 'gone', qualifiedName: 'gone' };
  expect(await answerTo([toRepair('test_empty')], unknown)).toBe('No further test of this function is known.');
  expect(await answerTo([toRepair('test_empty')], shopTarget, '(((')).toContain('total_price(');
});
