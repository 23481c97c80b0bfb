import { refinementExample } from '../../src/http/refinement.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { held } from '../fakes/scripted-provider';
import { answer, fasterShop } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const path = '/ai/refinement';
const [item] = refinementExample.request;
if (!item) throw new Error('the example is empty');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const items = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ ...item, optimization_id: `candidate-${nth}` }));

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const post = (body: unknown) => app.post(path, body);
const faults = async (body: unknown) => {
  const { status, body: reply } = await post(body);
  expect(status).toBe(422);
  return reply.errors;
};

describe(`POST ${path}`, () => {
  it('200: a new candidate whose parent is the one that was sent', async () => {
    app.provider.play({ openai: [fasterShop()] });
    const { status, body } = await post([item]);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['refinements']);
    expect(body.refinements).toHaveLength(1);
    const [refined] = body.refinements;
    expect(Object.keys(refined)).toEqual(['source_code', 'explanation', 'optimization_id', 'parent_id', 'model']);
    expect(refined).toMatchObject({ parent_id: item.optimization_id, model: 'gpt-5-mini' });
    expect(refined.optimization_id).toMatch(uuid);
    // The answer left the second file alone: it is as the candidate has it.
    expect(refined.source_code).toContain('_RATE_BY_KIND = dict(RATES)');
    expect(refined.source_code).toMatch(/^```python:shop\/pricing\.py\n[^]*\n```\n```python:shop\/tax\.py\n[^]*\n```$/);
  });

  it('200: asks with everything that was sent', async () => {
    app.provider.play({ openai: [fasterShop()] });
    await post([
      {
        ...item,
        read_only_dependency_code: '```python:shop/stock.py\nROOM = 3\n```',
        additional_context_files: { 'shop/notes.py': 'NOTE = "read me"', 'shop/gone.py': null },
      },
    ]);
    const [system, user] = app.provider.asked[0]?.messages ?? [];
    expect(system?.content).toContain('the smallest difference from the original that keeps the gain');
    for (const evidence of [
      item.original_source_code,
      item.optimized_source_code,
      item.optimized_explanation,
      item.function_references.trim(),
      '| 3367 |  4.5404e+07 | 13485.0 |   94.4 |             total += price * (1 + rate_for(kind)) |',
      '|  722 | 5.1834e+06 |  7179.2 |   72.8 |             tax = net * rate_for(kind) |',
      'Original: 749 microseconds\nCandidate: 191 microseconds\nGain: 292%',
      '```python:shop/stock.py\nROOM = 3\n```',
      '```python:shop/notes.py\nNOTE = "read me"\n```',
      'python 3.11',
    ]) {
      expect(user?.content).toContain(evidence);
    }
    expect(user?.content).not.toContain('shop/gone.py');
  });

  it('200: millions of blank lines are none', async () => {
    app.provider.play({ openai: [fasterShop()] });
    const blank = '\n'.repeat(5_000_000);
    expect((await post([{ ...item, optimized_explanation: blank }])).status).toBe(200);
    expect(app.provider.asked[0]?.messages.at(-1)?.content).not.toContain('Explanation of the candidate');
  });

  it('200: texts that were made safe for the console are shown without the marks', async () => {
    app.provider.play({ openai: [fasterShop()] });
    await post([{ ...item, optimized_explanation: 'Reads [\u200Bkind] once.' }]);
    expect(app.provider.asked[0]?.messages.at(-1)?.content).toContain('Reads [kind] once.');
  });

  it('200: one call for each item, all at once, answered in their order', async () => {
    const steps = [0, 1, 2].map((nth) => held(fasterShop(nth)));
    app.provider.play({ openai: steps });
    const reply = post(items(3));
    await Promise.all(steps.map(({ reached }) => reached)); // all are asked before any answers
    for (const step of steps.toReversed()) step.release();
    const { refinements } = (await reply).body;
    expect(refinements.map(({ parent_id: parent }: { parent_id: string }) => parent)).toEqual([
      'candidate-0',
      'candidate-1',
      'candidate-2',
    ]);
    expect(new Set(refinements.map(({ optimization_id: id }: { optimization_id: string }) => id)).size).toBe(3);
  });

  it('200: sixteen items', async () => {
    app.provider.play({ openai: Array.from({ length: 16 }, (_, nth) => fasterShop(nth)) });
    expect((await post(items(16))).body.refinements).toHaveLength(16);
  });

  it('200: each item has its own language and version', async () => {
    app.provider.play({ openai: [fasterShop(), fasterShop()] });
    await post([
      { ...item, trace_id: 'versions', language_version: '3.9.1' },
      { ...item, trace_id: 'versions', language_version: '3.13' },
    ]);
    const versions = app.provider.asked.map(
      ({ messages }) => /python 3\.\d+/.exec(messages.at(-1)?.content ?? '')?.[0],
    );
    expect(versions.sort()).toEqual(['python 3.13', 'python 3.9']);
  });

  it('200: items that come to nothing are missing', async () => {
    const original = answer('As it was.', { 'shop/pricing.py': 'def other(:' });
    app.provider.play({
      openai: [
        ({ messages }) => (messages.at(-1)?.content.includes('Twice as good') ? fasterShop() : original),
        ({ messages }) => (messages.at(-1)?.content.includes('Twice as good') ? fasterShop() : original),
        original,
      ],
    });
    const [first, second] = items(2);
    const { status, body } = await post([first, { ...second, optimized_explanation: 'Twice as good' }]);
    expect(status).toBe(200);
    expect(body.refinements).toMatchObject([{ parent_id: 'candidate-1' }]);
  });

  it('200: an empty list when answers came and none is usable, and why is recorded', async () => {
    app.provider.play({ openai: ['Nothing to gain.', 'Still nothing.'] });
    expect(await post([item])).toMatchObject({ status: 200, body: { refinements: [] } });
    const { body: metrics } = await app.get('/metrics');
    expect(metrics).toMatch(/candidates_dropped_total\{.*reason="no_code"\} [1-9]/);
  });

  it('200: the next model is asked where the first one fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [fasterShop()] });
    expect((await post([item])).body.refinements).toMatchObject([{ model: 'claude-sonnet-4-6' }]);
  });

  it('200: brackets in an explanation cannot be read as console markup', async () => {
    app.provider.play({ openai: [fasterShop().replace('version 0', 'no [/red] here')] });
    expect((await post([item])).body.refinements[0].explanation).toContain('[\u200b/red]');
  });

  it('200: nulls and unknown fields', async () => {
    app.provider.play({ openai: [fasterShop()] });
    const { trace_id, optimization_id, original_source_code, optimized_source_code } = item;
    const needed = { trace_id, optimization_id, original_source_code, optimized_source_code };
    const nulls = Object.fromEntries(Object.keys(item).map((key) => [key, null]));
    const { body } = await post([
      { ...nulls, additional_context_files: null, rerun_trace_id: null, surprise: [1], ...needed },
    ]);
    expect(body.refinements).toHaveLength(1);
    expect(app.provider.asked[0]?.messages.at(-1)?.content).not.toMatch(/undefined|null|Measurements|Callers/);
  });

  it('200: the next model is asked where the first one says nothing at all', async () => {
    app.provider.play({ openai: [''], anthropic: [fasterShop()] });
    expect((await post([item])).body.refinements).toHaveLength(1);
  });

  it.each(Object.entries(hostileAnswers).filter(([name]) => /deep|dividers/.test(name)))(
    '200 with nothing: a megabyte of %s',
    async (_name, hostile) => {
      app.provider.play({ openai: [hostile, 'Sorry.'] });
      expect(await post([item])).toMatchObject({ status: 200, body: { refinements: [] } });
    },
  );

  it.each(['trace_id', 'optimization_id', 'original_source_code', 'optimized_source_code'])(
    '422: %s is needed in every item',
    async (field) => {
      expect(await faults([item, { ...item, [field]: undefined }])).toEqual([
        { path: `[1].${field}`, message: 'is required' },
      ]);
      expect(await faults([{ ...item, [field]: '' }])).toContainEqual({
        path: `[0].${field}`,
        message: 'must not be empty',
      });
      expect(await faults([{ ...item, [field]: 7 }])).toContainEqual({
        path: `[0].${field}`,
        message: 'must be a text',
      });
    },
  );

  it('422: wrong types of what may be missing', async () => {
    const texts = Object.keys(item).filter((key) => key !== 'call_sequence');
    for (const field of texts) {
      expect(await faults([{ ...item, [field]: ['x'] }])).toContainEqual({
        path: `[0].${field}`,
        message: 'must be a text',
      });
    }
    expect(await faults([{ ...item, additional_context_files: { 'a.py': 1 } }])).toEqual([
      { path: '[0].additional_context_files', message: 'must hold values of the type string ("a.py" is none)' },
    ]);
  });

  it('422: items of several traces', async () => {
    expect(await faults([item, { ...item, trace_id: 'another' }, item, { ...item, trace_id: 'a third' }])).toEqual([
      { path: '[1].trace_id', message: 'must be the same in all items' },
      { path: '[3].trace_id', message: 'must be the same in all items' },
    ]);
  });

  it('422: a body that is no list of 1 to 16 objects', async () => {
    expect(await faults(item)).toEqual([{ path: '', message: 'the body must be a JSON array' }]);
    expect(await faults([])).toEqual([{ path: '', message: 'the body must hold 1 to 16 items' }]);
    expect(await faults(items(17))).toEqual([{ path: '', message: 'the body must hold 1 to 16 items' }]);
    expect(await faults([item, null])).toEqual([{ path: '[1]', message: 'must be an object' }]);
  });

  it('422 and 501: languages', async () => {
    const of = async (language: string) => (await post([item, { ...item, language }])).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('java')).toBe('not_built');
  });

  it('502: every call failed', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [{ status: 403 }] });
    expect(await post([item])).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });
});

it('502 and 504: time ran out for some items, and for all', async () => {
  const hasty = await TestApp.start(
    { openai: [], anthropic: [] },
    { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '1500' },
  );
  hasty.provider.play({ openai: [{ status: 400 }, { broken: 'stalled' }], anthropic: [{ status: 400 }] });
  expect(await hasty.post(path, items(2))).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  hasty.provider.play({ openai: [{ broken: 'stalled' }, { broken: 'stalled' }] });
  expect(await hasty.post(path, items(2))).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  await hasty.close();
});

it('503: no model is configured', async () => {
  const mute = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
  expect(await mute.post(path, [item])).toMatchObject({ status: 503, body: { code: 'no_provider' } });
  await mute.close();
});
