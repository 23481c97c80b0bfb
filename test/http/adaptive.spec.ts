import { adaptExample } from '../../src/http/adaptive.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { answer } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const path = '/ai/adaptive_optimize';
const { request, reply } = adaptExample;
const another = `Adds up by kind first.\n\n${reply.source_code}`;

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
const invalid = { status: 422, body: { error: 'Invalid code generated', code: 'invalid_code_generated' } };

describe(`POST ${path}`, () => {
  it('200: one new candidate, at top level, whose parent is the last of the chain', async () => {
    app.provider.play({ openai: [another] });
    const { status, body } = await post();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['source_code', 'explanation', 'optimization_id', 'parent_id', 'model']);
    expect(body).toMatchObject({
      parent_id: request.candidates.at(-1)?.optimization_id,
      explanation: 'Adds up by kind first.',
      model: 'gpt-5-mini',
    });
    expect(request.candidates.map(({ optimization_id: id }) => id)).not.toContain(body.optimization_id);
    expect(body.source_code).toContain(reply.source_code);
    expect(body.source_code).toContain('```python:shop/tax.py\nRATES');
  });

  it('200: asks with every attempt and what became of it', async () => {
    app.provider.play({ openai: [another] });
    await post();
    const [system] = app.provider.asked[0]?.messages ?? [];
    expect(system?.content).toContain('Look for a different idea');
    expect(question()).toContain(request.original_source_code);
    for (const { source_code, explanation, speedup } of request.candidates) {
      expect(question()).toContain(source_code);
      expect(question()).toContain(explanation);
      expect(question()).toContain(`What became of it: ${speedup}`);
    }
    expect(question().match(/^### Attempt.*$/gm)).toEqual([
      '### Attempt 1 (a first version)',
      '### Attempt 2 (the one before, repaired)',
      '### Attempt 3 (the one before, refined)',
    ]);
    expect(question()).toContain('Your changes are made to attempt 3');
  });

  it.each([0, 1, 2])('422: an answer that repeats attempt %i', async (nth) => {
    const repeated = request.candidates[nth]?.source_code.replaceAll('count', 'number') ?? '';
    app.provider.play({ openai: [repeated] }); // what is no new idea is not asked for again
    expect(await post()).toMatchObject(invalid);
  });

  it('200: files that the last attempt changed stay changed, those of earlier ones do not', async () => {
    const tax = (code: string) => `\`\`\`python:shop/tax.py\n${code}\n\`\`\``;
    const [first, second] = [
      tax('RATES = [("first", 0.05)]\n\n\ndef rate_for(kind: str) -> float:\n    return 0.1'),
      tax('RATES = [("second", 0.05)]\n\n\ndef rate_for(kind: str) -> float:\n    return 0.1'),
    ];
    app.provider.play({ openai: [another] });
    const { body } = await post({
      candidates: [
        { optimization_id: 'a', source_code: first },
        { optimization_id: 'b', source_code: second },
      ],
    });
    expect(body).toMatchObject({ parent_id: 'b', source_code: expect.stringContaining(second) });
  });

  it('200: one attempt of which little is known, nulls, unknown fields', async () => {
    app.provider.play({ openai: [another] });
    const [first] = request.candidates;
    const { status } = await post({
      language: null,
      candidates: [{ ...first, explanation: null, source: null, speedup: null, surprise: true }],
    });
    expect(status).toBe(200);
    expect(question()).toContain('### Attempt 1\n\nWhat became of it: not known\n\n```python');
    expect(question()).not.toMatch(/undefined|null/);
  });

  it('200: the next model is asked where the first one fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [another] });
    expect(await post()).toMatchObject({ status: 200, body: { model: 'claude-sonnet-4-6' } });
  });

  it.each([
    ['rude', 'Do it yourself.'],
    ['cut', another.slice(0, -60)],
    ['of another form', '{"source_code": "def total_price(items): return 0.0"}'],
    ['another signature', answer('Short.', { 'shop/pricing.py': 'def total_price(basket):\n    return 0.0' })],
    ...Object.entries(hostileAnswers).filter(([name]) => /deep|dividers/.test(name)),
  ])('422: an answer that is %s', async (_what, text) => {
    app.provider.play({ openai: [text, 'Sorry.'] });
    expect(await post()).toMatchObject(invalid);
  });

  it.each(['trace_id', 'original_source_code'])('422: %s is needed', async (field) => {
    expect(await faults({ [field]: undefined })).toEqual([{ path: field, message: 'is required' }]);
    expect(await faults({ [field]: '' })).toEqual([{ path: field, message: 'must not be empty' }]);
    expect(await faults({ [field]: [] })).toEqual([{ path: field, message: 'must be a text' }]);
  });

  it('422: every wrong candidate, with its path', async () => {
    const wrong = async (candidates: unknown) => faults({ candidates });
    expect(await wrong(null)).toEqual([{ path: 'candidates', message: 'is required' }]);
    expect(await wrong([])).toEqual([{ path: 'candidates', message: 'must not be empty' }]);
    expect(await wrong({})).toContainEqual({ path: 'candidates', message: 'must be a list' });
    expect(await wrong(['x'])).toContainEqual({ path: 'candidates', message: 'must hold objects' });
    const [first] = request.candidates;
    expect(await wrong([first, { ...first, source_code: '', optimization_id: null }])).toEqual([
      { path: 'candidates[1].optimization_id', message: 'is required' },
      { path: 'candidates[1].source_code', message: 'must not be empty' },
    ]);
    expect(await wrong([{ ...first, explanation: 1, source: 2, speedup: 3 }])).toEqual([
      { path: 'candidates[0].explanation', message: 'must be a text' },
      { path: 'candidates[0].source', message: 'must be a text' },
      { path: 'candidates[0].speedup', message: 'must be a text' },
    ]);
  });

  it('422 and 501: languages, told by the tag of the code', async () => {
    const of = async (tag: string) =>
      (await post({ original_source_code: request.original_source_code.replaceAll('python', tag) })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
    expect((await post({ language: 'go' })).body.code).toBe('not_built');
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
