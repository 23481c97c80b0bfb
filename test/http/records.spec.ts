import { answer, fasterShop, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

it('every call and every dropped answer is recorded before the service ends', async () => {
  const app = await TestApp.start({
    openai: [
      { text: fasterShop(0), usage: { input: 1_000_000, cachedInput: 1_000_000, output: 1_000_000 } },
      { text: fasterShop(1), usage: null },
      { status: 400 },
      { text: 'half an ans', finish: 'length' },
    ],
    anthropic: [
      {
        text: fasterShop(2),
        usage: { input: 1_000_000, cachedInput: 1_000_000, cacheWrite: 1_000_000, output: 1_000_000 },
      },
      answer('Broken.', { 'shop/pricing.py': 'def total_price(items:' }),
    ],
  });
  const { status, body } = await app.post('/ai/optimize', { ...shopRequest, n_candidates: 6, trace_id: 'records' });
  expect(status).toBe(200);
  expect(body.optimizations).toHaveLength(3);
  await app.stop();

  const calls = await app.db.selectFrom('llm_calls').selectAll().orderBy('id').execute();
  expect(calls).toHaveLength(6);
  for (const call of calls) {
    expect(call).toMatchObject({ trace_id: 'records', call_type: 'optimize', user_id: 'local', attempts: 1 });
    expect(call.latency_ms).toBeGreaterThanOrEqual(0);
  }
  const costs = calls.map(({ model_name, outcome, cost }) => ({
    model_name,
    outcome,
    cost: cost === null ? null : Number(cost),
  }));
  expect(costs).toEqual(
    expect.arrayContaining([
      { model_name: 'gpt-5-mini', outcome: 'ok', cost: 0.25 + 0.025 + 2 },
      { model_name: 'gpt-5-mini', outcome: 'ok', cost: null },
      { model_name: 'gpt-5-mini', outcome: 'bad_request', cost: null },
      { model_name: 'gpt-5-mini', outcome: 'context_length', cost: expect.any(Number) },
      { model_name: 'claude-sonnet-4-6', outcome: 'ok', cost: 3 + 0.3 + 3.75 + 15 },
    ]),
  );

  const errors = await app.db.selectFrom('optimization_errors').selectAll().execute();
  expect(errors.map(({ error_type }) => error_type)).toEqual(expect.arrayContaining(['invalid_code']));
  const features = await app.db.selectFrom('optimization_features').selectAll().execute();
  expect(features).toMatchObject([{ user_id: 'local', trace_id: 'records', original_code: shopRequest.source_code }]);
  await app.close();
});
