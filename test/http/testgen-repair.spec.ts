import { repairTestsExample } from '../../src/http/test-repair.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { shopTestRepaired, shopTests } from '../fakes/shop';
import { type Step } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';

const { request: body } = repairTestsExample;
const path = '/ai/testgen_repair';
const broken = '```python\ndef test_bulk_order(:\n    pass\n```';
const repaired = body.test_source.replace('12.0)', '12)').replace('8.0)', '8)');

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

describe('POST /ai/testgen_repair', () => {
  it('200: the named test is new, every other byte as it was, and all is instrumented', async () => {
    scripted([shopTestRepaired]);
    const { status, body: reply } = await app.post(path, body);
    expect(status).toBe(200);
    expect(Object.keys(reply)).toEqual([
      'generated_tests',
      'instrumented_behavior_tests',
      'instrumented_perf_tests',
      'raw_generated_tests',
    ]);
    expect(repaired).not.toBe(body.test_source);
    expect(reply.generated_tests).toBe(repaired);
    expect(reply.raw_generated_tests).toBe(repaired);
    expect(reply.instrumented_behavior_tests).toContain('{codeflash_run_tmp_dir_client_side}');
    expect(reply.instrumented_behavior_tests).toContain(
      "('tests.test_total_price__unit_test_0', 'TestSeveralLines', 'test_mixed', 'total_price', '1')",
    );
    expect(reply.instrumented_perf_tests).toContain('perf_counter_ns');
  });

  it('200: shows the model the code, the file, what to rewrite and why', async () => {
    scripted([shopTestRepaired]);
    await app.post(path, {
      ...body,
      functions_to_repair: [{ function_name: 'test_bulk_order', reason: 'reads x[\u200Bi] of a float' }],
      coverage_details: {
        ...body.coverage_details,
        main_function: { name: 'total_price', coverage: 66.66, unexecuted_lines: [9], executed_lines: [6, 7] },
        dependent_function: { name: 'rate_for', coverage: 50 },
      },
    });
    const shown = question();
    expect(shown).toContain(body.module_source_code.trim());
    expect(shown).toContain(body.test_source.trim());
    expect(shown).toContain('from shop.pricing import total_price');
    expect(shown).toContain('`shop.tax.rate_for`');
    expect(shown).toContain('### `test_bulk_order`\n\n```text\nreads x[i] of a float\n```');
    expect(shown).toContain("TypeError: 'float' object cannot be interpreted as an integer");
    expect(shown).toContain('The tests reach 66.7% of it.');
    expect(shown).toContain('9 |             total += price * (1 + rate_for(kind))');
    expect(shown).toContain('Of its helper `rate_for` they reach 50%.');
    expect(shown).toContain('python 3.11');
  });

  it('200: what an earlier call said of the trace holds: version, async, numerical', async () => {
    scripted([shopTests, shopTestRepaired]);
    const { language_version: _, function_to_optimize: target, ...rest } = body;
    const sent = { ...rest, function_to_optimize: { ...target, is_async: null }, trace_id: 'remembered' };
    await app.post('/ai/testgen', {
      ...sent,
      source_code_being_tested: '```python:shop/pricing.py\ndef total_price(items):\n    return 0\n```',
      language_version: '3.9.2',
      is_numerical_code: true,
    });
    const { status, body: reply } = await app.post(path, sent);
    expect(status).toBe(200);
    expect(reply.generated_tests).toBe(repaired);
    expect(question()).toContain('python 3.9');
    expect(question()).toContain('numerical code');
  });

  it('200: a method, by its parents, with an id of a case and the class left out', async () => {
    const source = [
      'from shop.pricing import Basket',
      '',
      '',
      'class TestTotal:',
      '    def setup_method(self):',
      "        self.basket = Basket([('book', 1.0, 2)])",
      '',
      '    def test_plain(self):',
      '        codeflash_output = self.basket.total()',
      '',
      '    def test_discount(self):',
      '        codeflash_output = self.basket.total(0.5)',
      '',
    ].join('\n');
    scripted([
      '```python\ndef test_discount(self):\n    self.basket.discount = 0.5\n    codeflash_output = self.basket.total()\n```',
    ]);
    const { body: reply } = await app.post(path, {
      ...body,
      test_source: source,
      functions_to_repair: [{ function_name: 'test_discount[0.5]' }, { function_name: 'TestTotal.test_discount' }],
      previous_repair_errors: { 'test_discount[0.5]': 'E   TypeError: of the method', test_gone: 'of another' },
      function_to_optimize: { function_name: 'total', parents: [{ name: 'Basket', type: 'ClassDef' }] },
    });
    expect(reply.generated_tests).toBe(
      source.replace(
        'codeflash_output = self.basket.total(0.5)',
        'self.basket.discount = 0.5\n        codeflash_output = self.basket.total()',
      ),
    );
    expect(reply.instrumented_behavior_tests).toContain("'TestTotal', 'test_discount', 'Basket.total', '1'");
    expect(question().match(/^### /gm)).toHaveLength(1);
    expect(question()).toContain('E   TypeError: of the method');
    expect(question()).not.toContain('of another');
  });

  it('200: names that the file does not have are left out; without any the file comes back, and no model is asked', async () => {
    for (const functions of [[], [{ function_name: 'test_gone' }, { function_name: 'shop' }]]) {
      scripted([]);
      const { status, body: reply } = await app.post(path, { ...body, functions_to_repair: functions });
      expect(status).toBe(200);
      expect(reply.generated_tests).toBe(body.test_source);
      expect(reply.instrumented_perf_tests).toContain("'test_bulk_order'");
      expect(app.provider.asked).toEqual([]);
    }
  });

  it('200: a test that the answer does not give stays, beside one that it does', async () => {
    scripted([shopTestRepaired]);
    const functions = ['test_bulk_order', 'test_large'].map((name) => ({ function_name: name, reason: 'x' }));
    const { body: reply } = await app.post(path, { ...body, functions_to_repair: functions });
    expect(reply.generated_tests).toBe(repaired);
  });

  it('200: a broken answer is asked for once more, with its error; another model where the first one fails', async () => {
    scripted([broken, shopTestRepaired]);
    expect((await app.post(path, body)).body.generated_tests).toBe(repaired);
    expect(question()).toContain('It holds no usable version of `test_bulk_order`.');
    expect(question()).toContain('Line 1 is not valid Python 3.11');
    scripted([{ status: 400 }], [shopTestRepaired]);
    expect((await app.post(path, body)).body.generated_tests).toBe(repaired);
  });

  it('200: large files go over worker threads, with the same result', async () => {
    const filler = Array.from(
      { length: 300 },
      (_, nth) => `\n\ndef test_more_${nth}():\n    codeflash_output = total_price([('book', 1.0, ${nth})])\n`,
    );
    const source = body.test_source + filler.join('');
    scripted([shopTestRepaired]);
    const { status, body: reply } = await app.post(path, { ...body, test_source: source });
    expect(status).toBe(200);
    expect(reply.generated_tests).toBe(source.replace('12.0)', '12)').replace('8.0)', '8)'));
  });

  it('422: no usable answer, asked twice at most', async () => {
    for (const answers of [
      [broken, 'It needs no repair.'],
      [
        'I cannot help with that.',
        '```python\ndef test_a():\n    total_price([])\n\ndef test_b():\n    total_price(())\n```',
      ],
      ['```python\ndef test_bulk_order():\n    assert True\n```', '```diff\n- a\n+ b\n```'],
      ['```python\ndef test_bulk_order():\n    total_price([', broken],
    ]) {
      scripted(answers.map((text) => ({ text })));
      const reply = await app.post(path, body);
      expect([answers, reply]).toMatchObject([
        answers,
        { status: 422, body: { error: 'Invalid code generated', code: 'invalid_code_generated' } },
      ]);
    }
  });

  it('422: megabytes of anything are refused, and soon', async () => {
    for (const [name, text] of Object.entries(hostileAnswers)) {
      const blank = text.trim() === ''; // such a call has failed
      scripted([text, text], [text]);
      const started = performance.now();
      const { status } = await app.post(path, body);
      expect([name, status]).toEqual([name, blank ? 502 : 422]);
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  }, 240_000);

  it('422: a test file that is not valid, with its place, or that holds no test', async () => {
    scripted([]);
    const { status, body: reply } = await app.post(path, { ...body, test_source: 'x = 1\ndef test_a(:\n    pass\n' });
    expect(status).toBe(422);
    expect(reply.errors).toEqual([
      { path: 'test_source', message: expect.stringMatching(/^is not valid python 3\.11: line 2: /) },
    ]);
    for (const empty of ['\r\n', 'import shop\n', 'def helper():\n    pass\n']) {
      const { body: refused } = await app.post(path, { ...body, test_source: empty });
      expect(refused.errors).toEqual([{ path: 'test_source', message: 'holds no test' }]);
    }
    expect(app.provider.asked).toEqual([]);
  });

  it('422: every field at fault, with its path', async () => {
    const faults = async (change: object) => (await app.post(path, { ...body, ...change })).body.errors;
    const required = [
      'test_source',
      'functions_to_repair',
      'function_source_code',
      'function_to_optimize',
      'module_path',
      'test_module_path',
      'test_framework',
      'trace_id',
    ];
    for (const field of required) {
      expect(await faults({ [field]: null })).toEqual([{ path: field, message: 'is required' }]);
    }
    expect(await faults({ test_source: '', functions_to_repair: [{}, 'x'] })).toEqual([
      { path: 'test_source', message: 'must not be empty' },
      { path: 'functions_to_repair', message: 'must hold objects' },
    ]);
    expect(await faults({ functions_to_repair: [{ function_name: 3, reason: [] }] })).toEqual([
      { path: 'functions_to_repair[0].function_name', message: 'must be a text' },
      { path: 'functions_to_repair[0].reason', message: 'must be a text' },
    ]);
    expect(
      await faults({ coverage_details: { main_function: { unexecuted_lines: 'all' }, coverage_percentage: '6' } }),
    ).toEqual([
      { path: 'coverage_details.coverage_percentage', message: 'must be a number' },
      { path: 'coverage_details.main_function.unexecuted_lines', message: 'must be a list' },
    ]);
    expect(await faults({ previous_repair_errors: { a: 1 }, coverage_details: [] })).toEqual([
      { path: 'coverage_details', message: 'must be an object' },
      { path: 'previous_repair_errors', message: 'must hold values of the type string ("a" is none)' },
    ]);
  });

  it('422 and 501: languages', async () => {
    const of = async (language: string) => (await app.post(path, { ...body, language })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
  });

  it('502: no model answers', async () => {
    scripted([{ status: 400 }], [{ status: 400 }]);
    expect(await app.post(path, body)).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });

  it('401: behind the key', async () => {
    expect((await app.post(path, body, { authorization: null })).status).toBe(401);
  });
});

describe('POST /ai/testgen_repair with other settings', () => {
  let other: TestApp;
  afterEach(() => other.close());

  it('200: TESTGEN_INSTRUMENTATION=client gives the same clean code everywhere', async () => {
    other = await TestApp.start([shopTestRepaired], { TESTGEN_INSTRUMENTATION: 'client' });
    const { body: reply } = await other.post(path, body);
    expect(Object.values(reply)).toEqual([repaired, repaired, repaired, repaired]);
  });

  it('503: no provider, unless there is nothing to ask', async () => {
    other = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
    expect(await other.post(path, body)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
    expect((await other.post(path, { ...body, functions_to_repair: [] })).status).toBe(200);
  });

  it('504: out of time', async () => {
    const settings = { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '200' };
    other = await TestApp.start({ openai: [{ broken: 'stalled' }], anthropic: [] }, settings);
    expect(await other.post(path, body)).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  });
});
