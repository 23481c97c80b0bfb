import { repairExample } from '../../src/http/repair.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { answer } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const path = '/ai/code_repair';
const { request } = repairExample;
const mended = answer('Keeps the default rate and the type of an empty sum.', {
  'shop/pricing.py': `
from shop.tax import RATES

_RATE_BY_KIND = dict(RATES)


def total_price(items: list[tuple[str, float, int]]) -> float:
    """Price of a basket, tax included."""
    return sum((price * count * (1 + _RATE_BY_KIND.get(kind, 0.2)) for kind, price, count in items if count > 0), 0.0)
`,
});

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const post = (changes: object = {}) => app.post(path, { ...request, ...changes });
const question = (): string => app.provider.asked[0]?.messages.at(-1)?.content ?? '';
const faults = async (changes: object) => {
  const { status, body } = await post(changes);
  expect(status).toBe(422);
  return body.errors;
};

describe(`POST ${path}`, () => {
  it('200: one new candidate, at top level, whose parent is the one that was sent', async () => {
    app.provider.play({ openai: [mended] });
    const { status, body } = await post();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['source_code', 'explanation', 'optimization_id', 'parent_id', 'model']);
    expect(body).toMatchObject({
      parent_id: request.optimization_id,
      model: 'gpt-5-mini',
      explanation: 'Keeps the default rate and the type of an empty sum.',
    });
    expect(body.optimization_id).not.toBe(request.optimization_id);
    expect(body.source_code).toContain('_RATE_BY_KIND.get(kind, 0.2)');
    // The candidate that was sent holds one file of two: the other one is the original's.
    expect(body.source_code).toContain(
      `\n${request.original_source_code.slice(request.original_source_code.indexOf('```python:shop/tax.py'))}`,
    );
  });

  it('200: asks with what the tests saw, as they were written', async () => {
    app.provider.play({ openai: [mended] });
    await post();
    const [system] = app.provider.asked[0]?.messages ?? [];
    expect(system?.content).toContain('`((args, kwargs, result),)`');
    for (const evidence of [
      request.original_source_code,
      request.modified_source_code,
      'def test_empty():\n    basket = []\n    codeflash_output = total_price(basket)\n```',
      "```text\n'((([],), {}, 0.0),)'\n```",
      "```text\n'((([],), {}, 0),)'\n```",
      `\`\`\`text\n"(KeyError('toy'),)"\n\`\`\``,
      'codeflash_output = total_price(basket)\nreturn sum(price',
      'The test failed with the candidate.',
    ]) {
      expect(question()).toContain(evidence);
    }
    expect(question()).not.toContain('_cf_');
  });

  it('200: what differs only in a test that was cut, in print or in passing', async () => {
    app.provider.play({ openai: [mended] });
    await post({
      test_diffs: [
        { scope: 'stdout', original_value: 'total: 3\n', candidate_value: null, test_src_code: null },
        {
          scope: 'did_pass',
          original_pass: true,
          candidate_pass: false,
          original_value: 'True',
          candidate_value: 'False',
        },
        { scope: 'something new', candidate_pytest_error: 'TypeError: `basket` {{ name }}' },
      ],
    });
    expect(question()).toContain(
      'Different: the printed text.\n\nOriginal:\n\n```text\ntotal: 3\n```\n\nCandidate: nothing',
    );
    expect(question()).toContain(
      'Different: the outcome. The test passed with the original. The test failed with the candidate.',
    );
    expect(question()).toContain('Different: something new.');
    expect(question()).toContain('```text\nTypeError: `basket` {{ name }}\n```');
    expect(question()).not.toMatch(/undefined|null/);
  });

  it('200: what testgen said of the trace holds here too', async () => {
    app.provider.play({ openai: ['```python\nx = 1\n```', '```python\nx = 1\n```', mended] });
    const trace_id = 'told before';
    await app.post('/ai/testgen', {
      source_code_being_tested: request.original_source_code,
      function_to_optimize: { function_name: 'rate_for', file_path: 'x', parents: [] },
      module_path: 'shop.tax',
      test_module_path: 'tests.test_rate',
      test_framework: 'pytest',
      language: 'python',
      language_version: '3.9.2',
      trace_id,
    });
    app.provider.play({ openai: [mended] });
    await post({ trace_id });
    expect(question()).toContain('python 3.9');
  });

  it('200: code without fences is one file, on both sides', async () => {
    const [original, wrong, right] = ['0.0 + sum(xs)', 'sum(xs)', 'sum(xs, 0.0)'].map(
      (value) => `def total(xs):\n    return ${value}\n`,
    );
    const inFile = `\`\`\`python:a.py\n${original}\`\`\``;
    for (const original_source_code of [original, inFile]) {
      app.provider.play({ openai: [`Starts at 0.0.\n\`\`\`python\n${right}\`\`\``] });
      const { body } = await post({ original_source_code, modified_source_code: wrong });
      expect(body.source_code).toContain('return sum(xs, 0.0)');
      expect(question()).toMatch(/## Candidate\n[^#]*return sum\(xs\)\n/);
    }
  });

  it('422: what testgen said to be the target keeps its parameters, whatever calls it', async () => {
    const trace_id = 'target told';
    const code = (helper: string, call: string): string =>
      `\`\`\`python:a.py\n${helper}\n\n\ndef total(xs):\n    return sum(${call} for x in xs)\n\`\`\``;
    const original = code('def price(x):\n    return x * 1.0', 'price(x)');
    const changed = code('def price(x, rate):\n    return x * rate', 'price(x, 1.0)');
    const repairing = {
      original_source_code: original,
      modified_source_code: code('def price(x):\n    return x', 'price(x)'),
    };

    app.provider.play({ openai: [changed] });
    expect((await post({ ...repairing, trace_id })).status).toBe(200);
    app.provider.play({ openai: ['No tests.', 'No tests.'] });
    await app.post('/ai/testgen', {
      source_code_being_tested: original,
      function_to_optimize: { function_name: 'price', file_path: 'a.py', parents: [] },
      module_path: 'a',
      test_module_path: 'tests.test_price',
      test_framework: 'pytest',
      trace_id,
    });
    app.provider.play({ openai: [changed] });
    expect(await post({ ...repairing, trace_id })).toMatchObject({
      status: 422,
      body: { code: 'invalid_code_generated' },
    });
  });

  it('200: the next model is asked where the first one fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [mended] });
    expect(await post()).toMatchObject({ status: 200, body: { model: 'claude-sonnet-4-6' } });
  });

  it('200: without a language, by the tag of the code; without a difference', async () => {
    app.provider.play({ openai: [mended] });
    expect((await post({ language: null, rerun_trace_id: null, test_diffs: [], surprise: 1 })).status).toBe(200);
    expect(question()).not.toMatch(/undefined|null|What follows is output of tests/);
  });

  it.each([
    ['rude', 'Do it yourself.'],
    ['cut', mended.slice(0, -60)],
    ['of another form', '{"source_code": "def total_price(items): return 0.0"}'],
    ...Object.entries(hostileAnswers).filter(([name]) => /deep|dividers/.test(name)),
  ])('422: an answer that is %s', async (_what, text) => {
    app.provider.play({ openai: [text, 'Sorry.'] });
    expect(await post()).toMatchObject({
      status: 422,
      body: { error: 'Invalid code generated', code: 'invalid_code_generated' },
    });
  });

  it.each(['trace_id', 'optimization_id', 'original_source_code', 'modified_source_code'])(
    '422: %s is needed',
    async (field) => {
      expect(await faults({ [field]: undefined })).toEqual([{ path: field, message: 'is required' }]);
      expect(await faults({ [field]: '' })).toEqual([{ path: field, message: 'must not be empty' }]);
      expect(await faults({ [field]: {} })).toEqual([{ path: field, message: 'must be a text' }]);
    },
  );

  it('422: every wrong difference, with its path', async () => {
    const wrong = async (test_diffs: unknown) => faults({ test_diffs });
    expect(await wrong(null)).toEqual([{ path: 'test_diffs', message: 'is required' }]);
    expect(await wrong('none')).toContainEqual({ path: 'test_diffs', message: 'must be a list' });
    expect(await wrong([1])).toContainEqual({ path: 'test_diffs', message: 'must hold objects' });
    expect(await wrong([{ scope: 'stdout' }, { original_pass: 'yes' }])).toEqual([
      { path: 'test_diffs[1].scope', message: 'is required' },
      { path: 'test_diffs[1].original_pass', message: 'must be true or false' },
    ]);
    const texts = [
      'original_value',
      'candidate_value',
      'test_src_code',
      'candidate_pytest_error',
      'original_pytest_error',
    ];
    expect(await wrong([{ scope: 'stdout', ...Object.fromEntries(texts.map((text) => [text, 1])) }])).toEqual(
      texts.map((text) => ({ path: `test_diffs[0].${text}`, message: 'must be a text' })),
    );
  });

  it('422 and 501: languages', async () => {
    const of = async (language: string) => (await post({ language })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
  });

  it('502: every model fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [{ status: 403 }] });
    expect(await post()).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });
});

it('503 and 504: no model is there, or none in time', async () => {
  const mute = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
  expect(await mute.post(path, request)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
  await mute.close();
  const hasty = await TestApp.start([{ broken: 'stalled' }], { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '300' });
  expect(await hasty.post(path, request)).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  await hasty.close();
});
