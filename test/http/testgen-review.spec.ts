import { reviewTestsExample } from '../../src/http/test-review.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { shopTests } from '../fakes/shop';
import { type Step } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';

const { request: body, reply: expected } = reviewTestsExample;
const path = '/ai/testgen_review';
const nothing = '{"flagged": []}';
const [first, second] = body.tests as [(typeof body.tests)[0], (typeof body.tests)[0]];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

function scripted(openai: readonly Step[], anthropic: readonly Step[] = []): void {
  app.provider.asked = [];
  app.provider.play({ openai, anthropic });
}

const question = (): string => app.provider.asked.at(-1)?.messages.at(-1)?.content ?? '';

function flagged(...flags: object[]): string {
  return JSON.stringify({ flagged: flags });
}

describe('POST /ai/testgen_review', () => {
  it('200: one review for each file; a failing test is flagged with its error', async () => {
    scripted([nothing]);
    const reply = await app.post(path, body);
    expect(reply).toMatchObject({ status: 200 });
    expect(reply.body).toEqual(expected);
  });

  it('200: shows the model the code, the files, which tests to judge, and what is not reached', async () => {
    scripted([nothing]);
    await app.post(path, {
      ...body,
      coverage_summary: '66.7%',
      coverage_details: {
        function_start_line: 4,
        main_function: {
          name: 'total_price',
          coverage: 66.7,
          unexecuted_lines: [8, 9],
          unexecuted_branches: [[7, 10], [8, 7], [1], 'x'],
        },
      },
    });
    const shown = question();
    expect(shown).toContain(body.function_source_code.trim());
    expect(shown).toContain(`### File 1\n\n\`\`\`python\n${first.test_source.trim()}\n\`\`\``);
    expect(shown).toContain(`### File 2\n\n\`\`\`python\n${second.test_source.trim()}\n\`\`\``);
    expect(shown).toContain(
      'To be judged: `test_empty`, `test_one_book`, `test_tools`, `TestSeveralLines.test_mixed`, `TestSeveralLines.test_same_kind_twice`,',
    );
    expect(shown).toContain('Said to fail: `test_bulk_order`.');
    expect(shown).toContain('The tests reach 66.7% of it.');
    expect(shown).toContain(
      '8 |         for _ in range(count):\n9 |             total += price * (1 + rate_for(kind))',
    );
    expect(shown).toContain('```text\n7 | for kind, price, count in items: -> 10 | return total\n```');
    expect(shown).toContain('`total_price`, on python 3.11');
  });

  it('200: what the model flags, by file, each test once, and only tests that are there', async () => {
    scripted([
      flagged(
        { file: 1, test: 'test_same_kind_twice', reason: 'uses **random** numbers\nof list[int]; use fixed ones' },
        { file: 1, test: 'TestSeveralLines.test_same_kind_twice', reason: 'again' },
        { file: 1, test: 'test_bulk_order', reason: 'fails' },
        { file: 2, test: 'test_cents[3]' },
        { file: 9, test: 'test_zero_count', reason: 'in a file that is not there' },
        { file: 1, test: 'test_invented', reason: 'is not there' },
        { file: 1, test: 'total_price', reason: 'is no test' },
      ),
    ]);
    const { body: reply } = await app.post(path, { ...body, tests: [{ ...first, test_index: 7 }, second] });
    expect(reply.reviews).toEqual([
      {
        test_index: 7,
        functions: [
          ...expected.reviews[0]!.functions,
          {
            function_name: 'TestSeveralLines.test_same_kind_twice',
            reason: 'uses **random** numbers of list[\u200Bint]; use fixed ones',
          },
        ],
      },
      {
        test_index: 1,
        functions: [
          { function_name: 'test_cents', reason: 'does not help to tell a wrong version from a right one' },
          { function_name: 'test_zero_count', reason: 'in a file that is not there' },
        ],
      },
    ]);
  });

  it.each([
    [
      'the words of our own answer',
      { reviews: [{ test_index: 1, functions: [{ function_name: 'test_cents', reason: 'x' }] }] },
    ],
    ['a list', [{ file: 'File 2', test: 'test_cents', reason: 'x' }]],
    ['XML', '<flag><file>2</file><test>test_cents</test><reason>x</reason></flag>'],
    [
      'thoughts before it',
      `<thinking>{"flagged": [{"file": 2, "test": "test_zero_count"}]}</thinking>\n\`\`\`json\n${flagged({ file: 2, test: 'test_cents', reason: 'x' })}\n\`\`\``,
    ],
  ])('200: an answer in %s', async (_, answer) => {
    scripted([typeof answer === 'string' ? answer : JSON.stringify(answer)]);
    const { body: reply } = await app.post(path, body);
    expect(reply.reviews[1].functions).toEqual([{ function_name: 'test_cents', reason: 'x' }]);
  });

  it('200: failing tests, by name without the case, with an error of one short line', async () => {
    const failed = ['test_tools[0]', 'test_tools[3]', 'test_empty', 'TestSeveralLines.test_mixed', 'test_renamed_2'];
    scripted([flagged({ file: 1, test: 'test_empty', reason: 'z' })]);
    const { body: reply } = await app.post(path, {
      ...body,
      tests: [
        {
          ...first,
          failed_test_functions: failed,
          failure_messages: {
            'test_tools[3]': '\n> total_price(x)\nE   KeyError: [/red] \u0007\nE   second',
            test_empty: `E ${'long '.repeat(10_000)}`,
            'TestSeveralLines.test_mixed': null,
          },
        },
      ],
    });
    const [tools, empty, mixed, renamed] = reply.reviews[0].functions;
    expect(tools).toEqual({
      function_name: 'test_tools',
      reason: 'fails against the original code: KeyError: [\u200B/red]',
    });
    expect(empty.reason).toMatch(/^fails against the original code: (long )+(long|lon|lo|l)?…$/);
    expect(empty.reason.length).toBeLessThanOrEqual(300);
    expect(mixed).toEqual({
      function_name: 'TestSeveralLines.test_mixed',
      reason: 'fails against the original code',
    });
    expect(renamed.function_name).toBe('test_renamed_2');
    expect(reply.reviews[0].functions).toHaveLength(4);
  });

  it('200: no model is asked where nothing is left to be judged', async () => {
    const all = ['test_a', 'test_b'];
    const source = 'def test_a():\n    f()\n\ndef test_b():\n    f()\n';
    scripted([]);
    const tests = [
      { test_source: source, test_index: 0, failed_test_functions: all },
      { test_source: 'nothing at all', test_index: 1 },
    ];
    const { status, body: reply } = await app.post(path, { ...body, tests });
    expect(status).toBe(200);
    expect(reply.reviews.map((review: { functions: unknown[] }) => review.functions.length)).toEqual([2, 0]);
    expect((await app.post(path, { ...body, tests: [] })).body).toEqual({ reviews: [] });
    expect(app.provider.asked).toEqual([]);
  });

  it('200: tests as models write them, not all of it code', async () => {
    const raw = `${shopTests.replaceAll('```python', '').replaceAll('```', '')}\n\n\ndef test_cut(:\n`;
    scripted([flagged({ test: 'test_many_books', reason: 'x' })]);
    const { body: reply } = await app.post(path, { ...body, tests: [{ test_source: raw, test_index: 0 }] });
    expect(reply.reviews[0].functions).toEqual([{ function_name: 'test_many_books', reason: 'x' }]);
  });

  it('200: an unreadable answer is asked for once more; another model is asked where the first one fails', async () => {
    scripted(['All tests look fine to me.', flagged({ file: 2, test: 'test_cents', reason: 'x' })]);
    expect((await app.post(path, body)).body.reviews[1].functions).toHaveLength(1);
    expect(question()).toContain('JSON object with the list `flagged`');
    scripted([{ status: 400 }], [flagged({ file: 2, test: 'test_cents', reason: 'x' })]);
    expect((await app.post(path, body)).body.reviews[1].functions).toHaveLength(1);
  });

  it.each<[string, Step[], Step[]]>([
    ['garbage', ['no', 'no again'], []],
    ['half a JSON', ['{"flag', 'x [[['], []],
    ['a refusal', [{ text: 'I cannot.', finish: 'refusal' }], [{ text: 'I cannot.', finish: 'refusal' }]],
    ['nothing', [{ status: 400 }], [{ status: 400 }]],
    ['an empty answer', [''], ['']],
    ['things of the wrong type', ['{"flagged": {"file": [], "test": 3, "reason": {}}}'], []],
  ])('200: the failing tests alone, where models say %s', async (_, openai, anthropic) => {
    scripted(openai, anthropic);
    const reply = await app.post(path, body);
    expect(reply).toMatchObject({ status: 200, body: expected });
  });

  it('200: megabytes of anything are read, and soon', async () => {
    for (const [name, text] of Object.entries(hostileAnswers)) {
      scripted([text, text], [text]);
      const started = performance.now();
      const reply = await app.post(path, body);
      expect([name, reply]).toMatchObject([name, { status: 200, body: expected }]);
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  }, 240_000);

  it('422: every field at fault, with its path', async () => {
    const faults = async (change: object) => (await app.post(path, { ...body, ...change })).body.errors;
    for (const field of ['tests', 'function_source_code', 'function_name', 'trace_id']) {
      expect(await faults({ [field]: null })).toEqual([{ path: field, message: 'is required' }]);
    }
    expect(await faults({ tests: [first, { ...second, test_source: '', test_index: '1' }] })).toEqual([
      { path: 'tests[1].test_source', message: 'must not be empty' },
      { path: 'tests[1].test_index', message: 'must be an integer' },
    ]);
    expect(
      await faults({ tests: [{ test_source: 'x', failed_test_functions: 'all', failure_messages: { a: 1 } }] }),
    ).toEqual([
      { path: 'tests[0].test_index', message: 'is required' },
      { path: 'tests[0].failed_test_functions', message: 'must be a list' },
      { path: 'tests[0].failure_messages', message: 'must hold values of the type string ("a" is none)' },
    ]);
    expect(await faults({ coverage_summary: 66, coverage_details: { main_function: 'all' } })).toEqual([
      { path: 'coverage_summary', message: 'must be a text' },
      { path: 'coverage_details.main_function', message: 'must be an object' },
    ]);
    expect(await faults({ tests: {} })).toEqual([{ path: 'tests', message: 'must be a list' }]);
  });

  it('422 and 501: languages', async () => {
    const of = async (language: string) => (await app.post(path, { ...body, language })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
  });

  it('401: behind the key', async () => {
    expect((await app.post(path, body, { authorization: null })).status).toBe(401);
  });
});

describe('POST /ai/testgen_review without models', () => {
  let other: TestApp;
  afterEach(() => other.close());

  it('200: the failing tests alone, where there is no provider or no time', async () => {
    other = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
    expect(await other.post(path, body)).toMatchObject({ status: 200, body: expected });
    await other.close();
    const settings = { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '200' };
    other = await TestApp.start({ openai: [{ broken: 'stalled' }], anthropic: [] }, settings);
    expect(await other.post(path, body)).toMatchObject({ status: 200, body: expected });
  });
});
