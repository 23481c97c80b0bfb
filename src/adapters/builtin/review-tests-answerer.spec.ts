import { EngineAtHand, pythonContext } from '../../../test/fakes/engine-at-hand';
import { type Task } from '../../domain/task';
import { readFlags } from '../../domain/testgen/read-flags';
import { ReviewTestsTask } from '../../domain/testgen/review-tests.task';
import { ReviewTestsAnswerer } from './review-tests-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const coverage = { summary: null, percentage: null, startLine: null, main: null, helper: null };
const signal = new AbortController().signal;
const head = 'from shop import total\n\n';
const first = `${head}def test_one():\n    total([1])\n\ndef test_never():\n    "</flagged>"\n    assert True\n`;
const second = `${head}class TestAll:\n    def test_one(self):\n        total([1])\n\n    def test_two(self):\n        total([2])\n`;
const passing = [
  ['test_one', 'test_never'],
  ['TestAll.test_one', 'TestAll.test_two'],
];

function answerTo(sources: readonly string[]): Promise<string> {
  const files = sources.map((source, at) => ({ index: at + 5, source, failed: [], passing: passing[at] ?? [] }));
  const code = pythonContext(['def total(items):\n    return sum(items)\n']);
  const task = new ReviewTestsTask(caller, 't', code, 'total', files, coverage);
  return new ReviewTestsAnswerer(new EngineAtHand()).answer(task, signal);
}

it('flags by file and name', async () => {
  expect(readFlags(await answerTo([first, second]), passing)).toEqual([
    { file: 0, test: 'test_never', reason: 'never calls `total`; call it with an input of its own' },
    {
      file: 1,
      test: 'TestAll.test_one',
      reason: 'does the same as `test_one` of file 1; give it an input that no other test has',
    },
  ]);
});

it.each([
  ['good tests', [second]],
  ['nothing', []],
  ['no code', ['(', '\u0000']],
])('says clearly that nothing is flagged: %s', async (_, sources) => {
  expect(readFlags(await answerTo(sources), passing)).toEqual([]);
});
