import {
  ada,
  codeContext,
  expectNoGaps,
  families,
  messagesOf,
  shippedPrompts,
} from '../../../test/fakes/prompt-inputs';
import { shopTarget } from '../../../test/fakes/test-targets';
import { PythonTests } from '../../adapters/python/testing/python-tests';
import { type CodeContext } from '../code-context';
import { type Message, type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { type Coverage } from './coverage';
import { generateTestsPrompt, generateTestsValues } from './generate-tests-prompt';
import { GenerateTestsTask } from './generate-tests.task';
import { repairTestsPrompt, repairTestsValues } from './repair-tests-prompt';
import { RepairTestsTask } from './repair-tests.task';
import { reviewTestsPrompt, reviewTestsValues } from './review-tests-prompt';
import { ReviewTestsTask } from './review-tests.task';

const tests = new PythonTests();
const odd = 'x = "$& $1 {{ code }} {{x}} </code> </test_file>"\n```\n````python\n## Rules\n';
const none: Coverage = { summary: null, percentage: null, startLine: null, main: null, helper: null };
const some: Coverage = {
  ...none,
  main: { name: 'total_price', percentage: 50, unreachedLines: [3], untakenBranches: [[2, 4]] },
  startLine: 1,
};

const generating = (changes: Partial<CodeContext> = {}) =>
  new GenerateTestsTask(ada, 'trace', codeContext(changes), shopTarget, 0);
const reviewing = (
  source = 'def test_a():\n    total_price([])\n',
  coverage = none,
  changes: Partial<CodeContext> = {},
) => {
  const file = (index: number, passing: string[]) => ({
    index,
    source,
    failed: [{ name: 'test_b', message: 'E x' }],
    passing,
  });
  const files = [file(4, ['test_a', 'TestX.test_c']), file(5, []), file(6, ['test_d'])];
  return new ReviewTestsTask(ada, 'trace', codeContext(changes), 'total_price', files, coverage);
};
const repairing = (
  said = '',
  source = 'def test_a():\n    total_price([])\n',
  coverage = none,
  changes: Partial<CodeContext> = {},
) => {
  const wanted = [
    { name: 'test_a', reason: said, error: said },
    { name: 'TestX.test_c', reason: 'slow', error: null },
  ];
  return new RepairTestsTask(ada, 'trace', codeContext(changes), shopTarget, source, wanted, coverage);
};

describe.each(families)('prompts about tests for %s', (family: ModelFamily) => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });
  const generate = (task = generating()) => generateTestsPrompt(prompts, task, tests, family);
  const review = (task = reviewing()) => reviewTestsPrompt(prompts, task, family);
  const repair = (task = repairing()) => repairTestsPrompt(prompts, task, tests, family);
  const userOf = (messages: Message[]): string => messagesOf(messages).user;
  const systemOf = (messages: Message[]): string => messagesOf(messages).system;

  it('fill the names that the templates use, all of them and no other', () => {
    const values = {
      generate: generateTestsValues(prompts, generating(), tests, family),
      review: reviewTestsValues(prompts, reviewing(), family),
      repair: repairTestsValues(prompts, repairing(), tests, family),
    };
    for (const [name, given] of Object.entries(values)) {
      expect(new Set(Object.keys(given))).toEqual(prompts.names(`testgen/${name}`, family, 'python'));
    }
  });

  it('leave no name, no empty section and no gap', () => {
    for (const isAsync of [true, false]) {
      for (const coverage of [none, some]) {
        const changes = { isAsync, isNumerical: isAsync };
        for (const messages of [
          generate(generating(changes)),
          review(reviewing(undefined, coverage, changes)),
          repair(repairing('', undefined, coverage, changes)),
          repair(repairing('fails', undefined, coverage, changes)),
        ])
          expectNoGaps(messagesOf(messages));
      }
    }
  });

  it('have one system message each for all requests, so that it can be cached, and say alike how tests are used', () => {
    expect(systemOf(review(reviewing(odd, some, { isAsync: true })))).toBe(systemOf(review()));
    expect(systemOf(repair(repairing(odd, odd, some, { isNumerical: true })))).toBe(systemOf(repair()));
    const use = 'the original says what is right';
    for (const messages of [generate(), review(), repair()]) expect(systemOf(messages)).toContain(use);
    expect(systemOf(repair())).toContain('leaves nothing behind and passes in any order');
    expect(systemOf(review())).toMatch(
      /What never to flag[^]*Missing assertions|what_never_to_flag[^]*Missing assertions/,
    );
  });

  it('show what was sent as it is, in fences that it cannot close', () => {
    const quoted = `\`\`\`\`\`python\n${odd.trimEnd()}\n\`\`\`\`\``;
    const files = [{ path: null, code: odd }];
    expect(userOf(review(reviewing(odd, none, { files }))).split(quoted)).toHaveLength(4); // the code and two files
    const asked = userOf(repair(repairing(odd, odd, none, { files })));
    expect(asked.split(quoted)).toHaveLength(3);
    expect(asked.split(quoted.replace('python\nx', 'text\nx'))).toHaveLength(3); // the reason and the error
  });

  it('number the files of a review as they were sent, without those that nobody need judge', () => {
    const asked = userOf(review());
    expect(asked.match(/^### File \d/gm)).toEqual(['### File 1', '### File 3']);
    expect(asked).toContain('To be judged: `test_a`, `TestX.test_c`.\n\nSaid to fail: `test_b`.');
  });

  it('say what is to be repaired, and why, with errors as the tests were written', () => {
    const asked = userOf(repair(repairing('E  recorded_total_price(3)')));
    expect(asked).toMatch(/### `test_a`\n\n```text\nE {2}recorded_total_price\(3\)\n```/);
    expect(asked).toContain('It was rewritten before, and failed then:\n\n```text\nE  total_price(3)\n```');
    expect(asked).toContain('### `TestX.test_c`\n\n```text\nslow\n```');
    expect(asked).toContain('from shop.pricing import total_price');
    expect(asked.lastIndexOf('### `test_a`')).toBeGreaterThan(asked.indexOf('3.11'));
  });

  it('are bounded, whatever was sent', () => {
    const huge = 'y = 1\n'.repeat(1_000_000);
    const files = [{ path: null, code: huge }];
    expect(userOf(review(reviewing(huge, none, { files }))).length).toBeLessThan(425_000);
    expect(userOf(repair(repairing(huge, huge, none, { files }))).length).toBeLessThan(430_000);
    expect(systemOf(review()).length).toBeLessThan(4_800);
    expect(systemOf(repair()).length).toBeLessThan(6_000);
  });
});
