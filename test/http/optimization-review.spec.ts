import { reviewExample } from '../../src/http/review.examples';
import { hostileAnswers } from '../fakes/hostile-answers';
import { type Step } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';

const { request } = reviewExample;
const path = '/ai/optimization_review';
const reasons = 'A gain of 361.78% on a function that every checkout calls.';
const said = (review: string) => JSON.stringify({ review_explanation: reasons, review });

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const failing: Step = { status: 400, body: { error: { message: 'no' } } };

async function reviewed(openai: Step[], anthropic: Step[] = [], changes: object = {}) {
  app.provider.play({ openai, anthropic });
  return app.post(path, { ...request, ...changes });
}

describe('POST /ai/optimization_review', () => {
  it.each(['high', 'medium', 'low'])('200: %s', async (review) => {
    const { status, body } = await reviewed([said(review.toUpperCase())]);
    expect(status).toBe(200);
    expect(body).toEqual({ review, review_explanation: reasons });
  });

  it('200: the model is shown all the evidence', async () => {
    const benchmark = {
      benchmark_name: 'checkout',
      test_function: 'test_checkout',
      original_timing: '1.2 seconds',
      expected_new_timing: '1.0 seconds',
      speedup_percent: 20.5,
    };
    const changes = {
      benchmark_details: [benchmark, { benchmark_name: 'bare' }],
      replay_tests: '| r | 1ms | 1ms | 2%✅ |',
    };
    await reviewed([said('high')], [], changes);
    const [system, user] = app.provider.asked[0]!.messages.map(({ content }) => content);
    expect(system).toMatch(/`high`[^]*`medium`[^]*`low`/);
    for (const evidence of [
      'total += price * (1 + rate_for(kind))',
      'total += price * count * (1 + rate_for(kind))',
      'def checkout(cart):',
      request.explanation,
      '| `test_pricing.py::test_two_books` | 542ns',
      '| r | 1ms | 1ms | 2%✅ |',
      '# 354μs -> 58.0μs (510% faster)',
      'checkout::test_checkout: 1.2 seconds before, 1.0 seconds after, 20.5% faster',
      'bare: not measured',
      'Runtime before: 749 microseconds\nRuntime after: 162 microseconds\nGain: 361.78%\nTimed: in 103 rounds\nCoverage of the function: 100.0%\nChanged lines: 4 added, 6 removed',
    ]) {
      expect(user!.replace(/ +\|/g, ' |').replace(/\| +/g, '| ')).toContain(evidence.replace(/ +\|/g, ' |'));
    }
  });

  it('200: the least that a request must say', async () => {
    app.provider.play({ openai: [said('medium')] });
    const { original_code, optimized_code, trace_id } = request;
    expect((await app.post(path, { original_code, optimized_code, trace_id })).body.review).toBe('medium');
  });

  it('200: the next model where the first fails', async () => {
    const { body } = await reviewed([failing], [`<review>medium</review>\n${reasons}`]);
    expect(body).toEqual({ review: 'medium', review_explanation: reasons });
  });

  it('200: a rating without reasons gets the numbers as its reasons', async () => {
    const { body } = await reviewed(['medium']);
    expect(body.review).toBe('medium');
    expect(body.review_explanation).toMatch(/^The runtime went from 749 microseconds to 162 microseconds/);
  });

  it.each<[string, object, string]>([
    ['a clear gain', {}, 'high'],
    ['half coverage', { coverage_message: 'Only 41.2% of the lines' }, 'low'],
    ['a small gain', { speedup: '12%' }, 'medium'],
    ['a loss', { speedup: '-3%' }, 'low'],
    ['figures that are none', { speedup: 'fast', original_runtime: '?', coverage_message: '?' }, 'medium'],
    ['a benchmark with a figure as text', { benchmark_details: [{ speedup_percent: '-2.5%' }] }, 'low'],
  ])('200: the numbers decide where the answer names no rating: %s', async (_, changes, review) => {
    const { status, body } = await reviewed(['It looks fine to me, but who am I to say?'], [], changes);
    expect(status).toBe(200);
    expect(body).toEqual({ review, review_explanation: expect.stringMatching(/timed calls|gain/) });
    expect(app.provider.asked).toHaveLength(1);
  });

  it.each([
    ['rude', 'Review it yourself [/red].'],
    ['of another form', '```python\nhigh = 1\n```'],
    ['a contradiction', 'Rating: high\nRating: low'],
    ['a megabyte', hostileAnswers['one long line']!],
    ['a megabyte of tags', hostileAnswers['tags inside tags']!],
  ])('200: the numbers decide where the answer is %s', async (_, step) => {
    const { status, body } = await reviewed([step]);
    expect(status).toBe(200);
    expect(body.review).toBe('high');
  });

  it('200: brackets are safe for the console, and marks that come in are taken out', async () => {
    const { body } = await reviewed(
      [`Review: high\n\nThe gain of 361% for [items] and [/] and [#x] is clear; x[0] stays.`],
      [],
      {
        explanation: 'Reads [\u200Bitems] once.',
      },
    );
    expect(body.review_explanation).toBe(
      'The gain of 361% for [\u200Bitems] and [\u200B/] and [\u200B#x] is clear; x[0] stays.',
    );
    expect(app.provider.asked[0]!.messages[1]!.content).toContain('Reads [items] once.');
    const byNumbers = await reviewed(['nothing'], [], { speedup: '[/red]12%', original_runtime: '[bold]1 ms' });
    expect(byNumbers.body.review_explanation).toContain('[\u200B/red]12%');
    expect(byNumbers.body.review_explanation).toContain('[\u200Bbold]1 ms');
  });

  it.each<[string, Step]>([
    ['fails', failing],
    ['is cut', { text: said('high'), finish: 'length' }],
    ['is empty', ' \n'],
    ['is refused', { text: 'no', finish: 'refusal' }],
  ])('502: every call %s', async (_, step) => {
    const { status, body } = await reviewed([step], [step]);
    expect(status).toBe(502);
    expect(body.code).toBe('provider_error');
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
    expect(await reviewed([], [], { language: 'java' })).toMatchObject({ status: 501, body: { code: 'not_built' } });
  });

  it.each<[string, unknown, string?]>([
    ['original_code', undefined],
    ['original_code', ''],
    ['optimized_code', undefined],
    ['optimized_code', 7],
    ['trace_id', undefined],
    ['speedup', 361.78],
    ['loop_count', '103'],
    ['loop_count', -1],
    ['coverage_message', 100],
    ['benchmark_details', 'none'],
    ['benchmark_details', [[]]],
    ['benchmark_details', [{ speedup_percent: {} }], 'benchmark_details[0].speedup_percent'],
    ['benchmark_details', [{ benchmark_name: 7 }], 'benchmark_details[0].benchmark_name'],
    ['language', 7],
    ['explanation', []],
  ])('422: %s %j', async (field, value, place = field) => {
    const { status, body } = await reviewed([], [], { [field]: value });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: place, message: expect.any(String) }]);
  });

  it('422: an unknown language', async () => {
    expect(await reviewed([], [], { language: 'cobol' })).toMatchObject({
      status: 422,
      body: { code: 'unknown_language' },
    });
  });
});
