import { explainExample } from '../../src/http/review.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { type Step } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';

const { request } = explainExample;
const path = '/ai/explain';
const text = 'The inner loop added the price once per unit.\n\nNow each line is one multiplication, 361% faster.';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const failing: Step = { status: 400, body: { error: { message: 'no' } } };

async function explained(openai: Step[], anthropic: Step[] = [], changes: object = {}) {
  app.provider.play({ openai, anthropic });
  return app.post(path, { ...request, ...changes });
}

/** The user message that the model got. */
async function asked(changes: object): Promise<string> {
  const { status } = await explained([text], [], changes);
  expect(status).toBe(200);
  return app.provider.asked[0]!.messages[1]!.content;
}

describe('POST /ai/explain', () => {
  it('200: the text of the model', async () => {
    expect(await explained([text])).toMatchObject({ status: 200, body: { explanation: text } });
    expect(Object.keys((await explained([text])).body)).toEqual(['explanation']);
  });

  it('200: the model is shown all the evidence', async () => {
    const user = await asked({ dependency_code: '# stock\nLIMIT = 3' });
    for (const evidence of [
      request.source_code,
      request.optimized_code,
      '```python\n# stock\nLIMIT = 3\n```',
      '|             total += price * (1 + rate_for(kind)) |',
      '|  722 | 623236 |   863.2 |  100.0 |     return _RATE_BY_KIND.get(kind, 0.2) |',
      'Runtime: 749 microseconds before, 162 microseconds after, gain 361%',
      '# 354μs -> 58.0μs (510% faster)',
      'def checkout(cart):',
      request.original_explanation,
    ]) {
      expect(user).toContain(evidence);
    }
    expect(user).not.toMatch(/throughput|concurrency/i);
    expect(user).toContain('Speak of runtime first.');
  });

  it('200: what was accepted for its throughput is explained by its throughput', async () => {
    const user = await asked({
      acceptance_reason: 'throughput',
      original_throughput: '832 operations/second',
      optimized_throughput: '962 operations/second',
      throughput_improvement: '15.6%',
      original_concurrency_ratio: '0.84x',
      optimized_concurrency_ratio: '0.04x',
      concurrency_improvement: '-95.3%',
      speedup: '-2%',
    });
    expect(user).toContain('Speak of throughput first');
    expect(user).toContain('Throughput: 832 operations/second before, 962 operations/second after, gain 15.6%');
    expect(user).toContain('Concurrency ratio: 0.84x before, 0.04x after, gain -95.3%');
    expect(await asked({ acceptance_reason: 'concurrency' })).toContain('Speak of concurrency first');
    expect(await asked({ acceptance_reason: 'none' })).not.toMatch(/accepted for/i);
  });

  it('200: the least that a request must say', async () => {
    app.provider.play({ openai: [text] });
    const { source_code, optimized_code, trace_id } = request;
    const { status } = await app.post(path, { source_code, optimized_code, trace_id });
    expect(status).toBe(200);
    expect(app.provider.asked[0]!.messages[1]!.content).not.toMatch(/profile|measured|accepted/i);
  });

  it('200: the next model where the first fails', async () => {
    const { body } = await explained([failing], [`<explanation>${text}</explanation>`]);
    expect(body).toEqual({ explanation: text });
  });

  it('200: brackets are safe for the console, and marks that come in are taken out', async () => {
    const { body } = await explained([
      'Reading [items] and [/] by [#f00] or [@click] or [é] costs x[0] and [ ] nothing.',
    ]);
    expect(body.explanation).toBe(
      'Reading [\u200Bitems] and [\u200B/] by [\u200B#f00] or [\u200B@click] or [\u200Bé] costs x[0] and [ ] nothing.',
    );
    expect(await asked({ original_explanation: 'Reads [\u200Bitems] once.' })).toContain('Reads [items] once.');
  });

  it.each([
    ['python without paths', 'x = 1', 'python'],
    ['an unknown ending', '# file: a.zig\nx', 'python'],
    ['python behind an unknown ending', '// file: Makefile\n\n# file: a/b.py\nx = 1', 'python'],
  ])('200: %s', async (_, source_code, tag) => {
    expect(await asked({ source_code, optimized_code: source_code })).toContain(`\`\`\`${tag}\n${source_code}\n`);
  });

  it.each([
    ['empty', ''],
    ['white space', ' \n\n'],
    ['rude', 'No.'],
    ['a refusal', "I'm sorry, but I can't help with that."],
    ['refused', { text: 'no', finish: 'refusal' }],
    ['cut', { text, finish: 'length' }],
    ['code alone', '```python\nx = 1\n```'],
    ['other data', '{"ranking": [1, 2, 3], "why": "because it is faster than before"}'],
    ['a megabyte of tags', hostileAnswers['tags inside tags']!],
    ['a megabyte of quotes', hostileAnswers.quotes!],
  ])('502: an answer that is %s', async (_, step) => {
    const { status, body } = await explained([step], [step]);
    expect(status).toBe(502);
    expect(body).toEqual({ error: expect.any(String), code: 'provider_error', request_id: expect.any(String) });
  });

  it('502: every model fails', async () => {
    expect(await explained([failing], [failing])).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });

  it('504: no model answers in time', async () => {
    const slow = await TestApp.start([{ broken: 'stalled' }], { SOFT_DEADLINE_MS: '100', HARD_DEADLINE_MS: '300' });
    try {
      expect(await slow.post(path, request)).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
    } finally {
      await slow.close();
    }
  });

  it('503: no provider', async () => {
    const mute = await TestApp.start({});
    try {
      expect(await mute.post(path, request)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
    } finally {
      await mute.close();
    }
  });

  it('501: a known language that is not built', async () => {
    const { status, body } = await explained([], [], { source_code: '// file: src/a.ts\nlet x = 1;' });
    expect(status).toBe(501);
    expect(body).toMatchObject({ code: 'not_built', error: expect.stringContaining('typescript') });
  });

  it.each([
    ['source_code', undefined],
    ['source_code', ''],
    ['source_code', null],
    ['optimized_code', undefined],
    ['optimized_code', {}],
    ['trace_id', undefined],
    ['speedup', 361],
    ['original_throughput', 832],
    ['annotated_tests', []],
    ['original_explanation', 7],
    ['acceptance_reason', true],
    ['call_sequence', 'one'],
  ])('422: %s %j', async (field, value) => {
    const { status, body } = await explained([], [], { [field]: value });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: field, message: expect.any(String) }]);
  });
});
