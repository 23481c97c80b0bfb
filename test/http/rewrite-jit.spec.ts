import { optimizeExample } from '../../src/http/optimization.examples';
import { rewriteJitExample } from '../../src/http/rewrite-jit.examples';
import { TestApp } from '../fakes/start-app';

const path = '/ai/rewrite_jit';
const { request, reply } = rewriteJitExample;

/** Compiled versions of the example, each different from all others by a constant that changes nothing. */
const compiled = (nth = 0): string =>
  `Compiles the loop, version ${nth}.\n\n${reply.optimizations[0]?.source_code.replace('level = 0.0', `level = 0.0 * ${nth + 1}`)}`;

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const post = (changes: object = {}) => app.post(path, { ...request, ...changes });
const questions = (): string[] => app.provider.asked.map(({ messages }) => messages.at(-1)?.content ?? '');
const importing = (imports: string): string =>
  `\`\`\`python:shop/forecast.py\n${imports}\n\n\ndef smoothed(sales):\n    return sum(sales)\n\`\`\``;

describe(`POST ${path}`, () => {
  it('200: five candidates, three of the first model and two of the second, whose decorator and import are kept', async () => {
    app.provider.play({ openai: [0, 1, 2].map(compiled), anthropic: [3, 4].map(compiled) });
    const { status, body } = await post();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['optimizations']);
    expect(body.optimizations).toHaveLength(5);
    for (const candidate of body.optimizations) {
      expect(Object.keys(candidate)).toEqual(['source_code', 'explanation', 'optimization_id', 'parent_id', 'model']);
      expect(candidate).toMatchObject({ parent_id: null, explanation: expect.stringContaining('Compiles the loop') });
      expect(candidate.source_code).toContain('from numba import njit\n\n\n@njit(cache=True)\ndef smoothed(');
    }
    expect(app.provider.asked.map(({ model }) => model)).toHaveLength(5);
  });

  it('200: no two calls ask the same, and every one shows the code and the version', async () => {
    const all = Array.from({ length: 16 }, (_, nth) => compiled(nth));
    app.provider.play({ openai: all, anthropic: all.map((text) => text.replaceAll('level', 'smooth')) });
    await post({ n_candidates: 16 });
    expect(new Set(questions()).size).toBe(16);
    for (const question of questions()) {
      expect(question).toContain(request.source_code);
      expect(question).toContain('python 3.11');
      expect(question).toContain('`@njit(cache=True)`');
    }
  });

  it.each([
    ['import torch\nfrom torch import nn', ['`torch.compile`']],
    ['import tensorflow as tf', ['`tf.function`']],
    ['import jax.numpy as jnp', ['`jax.jit`']],
    ['import math', ['`from numba import njit`']],
    ['import numpy as np\nimport torch\nZERO = torch.zeros(1)', ['`torch.compile`', '`from numba import njit`']],
  ])('200: the compiler is chosen by the imports: %j', async (imports, expected) => {
    const none = ['No.', 'No.', 'No.'];
    app.provider.play({ openai: none, anthropic: none });
    expect(await post({ source_code: importing(imports), n_candidates: 3 })).toMatchObject({ status: 200 });
    const named = ['`torch.compile`', '`tf.function`', '`jax.jit`', '`from numba import njit`'].filter((mark) =>
      questions().some((question) => question.includes(mark)),
    );
    expect(named).toEqual(expected);
  });

  it('200: code that may only be read, and what the trace said before', async () => {
    app.provider.play({ openai: [compiled(), compiled()], anthropic: [] });
    const trace_id = 'asynchronous';
    await app.post('/ai/optimize', { ...optimizeExample.request, trace_id, is_async: true, n_candidates: 1 });
    const dependency_code = '```python:shop/stock.py\nROOM = 3\n```';
    await post({ trace_id, dependency_code, python_version: null, n_candidates: 1 });
    expect(questions()[1]).toContain(dependency_code);
    expect(questions()[1]).toContain('It is asynchronous code.');
    expect(questions()[1]).toContain('python 3.11');
  });

  it('200: nulls and unknown fields', async () => {
    app.provider.play({ openai: [compiled()] });
    const nulls = { dependency_code: null, python_version: null, current_username: null, language: null };
    const { body } = await post({ ...nulls, repo_owner: null, surprise: {}, n_candidates: 1 });
    expect(body.optimizations).toHaveLength(1);
  });

  it('200: a failed call costs only its own candidate', async () => {
    app.provider.play({ openai: [{ status: 400 }, compiled(1)], anthropic: [compiled(2)] });
    expect((await post({ n_candidates: 3 })).body.optimizations).toHaveLength(2);
  });

  it('200: an empty list when nothing is usable, and only a refused edit is asked for again', async () => {
    const edit = 'shop/forecast.py\n<<<<<<< SEARCH\nnowhere\nto be found\n=======\nnothing\n>>>>>>> REPLACE';
    app.provider.play({ openai: ['No gain.', edit, edit], anthropic: [request.source_code] });
    expect(await post({ n_candidates: 3 })).toMatchObject({ status: 200, body: { optimizations: [] } });
    expect(app.provider.asked).toHaveLength(4);
  });

  it.each(['source_code', 'trace_id'])('422: %s is needed', async (field) => {
    const errors = async (value: unknown) => (await post({ [field]: value })).body.errors;
    expect(await errors(undefined)).toEqual([{ path: field, message: 'is required' }]);
    expect(await errors('')).toEqual([{ path: field, message: 'must not be empty' }]);
    expect(await errors(['x'])).toEqual([{ path: field, message: 'must be a text' }]);
  });

  it('422: wrong types of what may be missing', async () => {
    const { status, body } = await post({ dependency_code: 1, python_version: 3.11, n_candidates: 0, repo_name: {} });
    expect(status).toBe(422);
    expect(body.errors).toHaveLength(4);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { path: 'dependency_code', message: 'must be a text' },
        { path: 'python_version', message: 'must be a text' },
        { path: 'n_candidates', message: 'must be an integer of at least 1' },
        { path: 'repo_name', message: 'must be a text' },
      ]),
    );
  });

  it('422 and 501: languages', async () => {
    const of = async (language: string) => (await post({ language })).body.code;
    expect(await of('cobol')).toBe('unknown_language');
    expect(await of('go')).toBe('not_built');
  });

  it('429: only when nothing is left of the month: it takes nothing of it', async () => {
    app.provider.play({ openai: [compiled()] });
    expect((await post({ trace_id: 'free of charge', n_candidates: 1 })).status).toBe(200);
    const charges = app.db.selectFrom('trace_charges').selectAll().where('trace_id', '=', 'free of charge');
    expect(await charges.execute()).toEqual([]);

    const headers = { authorization: `Bearer ${await app.keyOf('anna')}` };
    await app.db.updateTable('subscriptions').set({ optimizations_limit: 0 }).where('user_id', '=', 'anna').execute();
    expect(await app.post(path, request, headers)).toMatchObject({ status: 429, body: { code: 'quota_exceeded' } });
  });

  it('502: every call failed', async () => {
    app.provider.play({ openai: [{ status: 400 }, { status: 400 }], anthropic: [{ status: 403 }] });
    expect(await post({ n_candidates: 3 })).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });
});

it('503 and 504: no model is there, or none in time', async () => {
  const mute = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
  expect(await mute.post(path, request)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
  await mute.close();
  const hasty = await TestApp.start([{ broken: 'stalled' }], { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '300' });
  const reply = await hasty.post(path, { ...request, n_candidates: 1 });
  expect(reply).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  await hasty.close();
});
