import { rankExample } from '../../src/http/ranking.examples';
import { held, type Step } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';

const { request } = rankExample;
const path = '/ai/rank';
/** By speedup: 1, 2, 0. */
const measured = [1, 2, 0];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

const failing: Step = { status: 400, body: { error: { message: 'no' } } };

async function ranked(openai: Step[], anthropic: Step[] = [], changes: object = {}) {
  app.provider.play({ openai, anthropic });
  return app.post(path, { ...request, ...changes });
}

describe('POST /ai/rank', () => {
  it('200: what the model says, in positions from 0', async () => {
    const { status, body } = await ranked(['Candidate 3 is the simplest.\n\n{"ranking": [3, 1, 2]}']);
    expect(status).toBe(200);
    expect(body).toEqual({ ranking: [2, 0, 1] });
  });

  it('200: the model is shown readable diffs, speedups and callers, and no ids', async () => {
    await ranked(['{"ranking": [1, 2, 3]}']);
    const [system, user] = app.provider.asked[0]!.messages.map(({ content }) => content);
    expect(system).toContain('"ranking"');
    expect(user).toContain('@@ -4,18 +4,18 @@\n');
    expect(user).toContain('-    return 0.2\n+    return _RATE_BY_KIND.get(kind, 0.2)\n');
    expect(user).toContain('(shop/tax.py is left as it is)');
    expect(user).toContain('5.179 times as fast');
    expect(user).toContain('def checkout(cart):');
    expect(user).not.toContain(request.optimization_ids[0]);
  });

  it('200: positions, which the documentation calls integers', async () => {
    const { body } = await app.get('/docs-json');
    expect(body.components.schemas.RankReply.properties.ranking).toMatchObject({
      type: 'array',
      items: { type: 'integer' },
    });
  });

  it.each<[string, string, number[]]>([
    ['ties, by the changed lines', '2, 2, 2', [2, 1, 0]],
    ['losses', '-2, 0, -1', [1, 2, 0]],
    ['more than a number can hold', '1, 1e999, -1e999', [1, 0, 2]],
  ])('200: %s, where no answer can be read', async (_, speedups, order) => {
    app.provider.play({ openai: ['No.'], anthropic: [] });
    const sent = JSON.stringify({ ...request, optimization_ids: ['a', 'a', 'a'], speedups: 'here' });
    const reply = await app.post(path, sent.replace('"here"', `[${speedups}]`));
    expect(reply).toMatchObject({ status: 200, body: { ranking: order } });
  });

  it('200: what the answer leaves out follows as it was measured', async () => {
    expect((await ranked(['{"ranking": [1]}'])).body).toEqual({ ranking: [0, 1, 2] });
    expect((await ranked(['{"ranking": [3, 3, 9, "x"'])).body).toEqual({ ranking: [2, 1, 0] });
  });

  it('200: the next model where the first fails', async () => {
    const { body } = await ranked([failing], ['<ranking>3, 1, 2</ranking>']);
    expect(body).toEqual({ ranking: [2, 0, 1] });
    expect(app.provider.asked.map(({ provider }) => provider)).toEqual(['openai', 'anthropic']);
  });

  it('200: the measured order where every model fails', async () => {
    expect(await ranked([failing], [failing])).toMatchObject({ status: 200, body: { ranking: measured } });
  });

  it.each([
    ['empty', ''],
    ['rude', 'Rank them yourself [/red].'],
    ['cut', { text: '{"ranking": [3', finish: 'length' }],
    ['refused', { text: 'no', finish: 'refusal' }],
    ['code', '```python\nx = [0][0]\n```'],
    ['a megabyte', '{"ranking": ['.repeat(80_000)],
  ])('200: the measured order for an answer that is %s', async (_, step) => {
    const { status, body } = await ranked([step], [step]);
    expect(status).toBe(200);
    expect(body).toEqual({ ranking: measured });
  });

  it('200: equal speedups are ordered by the shorter diff, then as they came', async () => {
    const { body } = await ranked([failing], [failing], {
      diffs: ['-a\n+b\n+c', '-a\n+b', '-a\n+c'],
      speedups: [2, 2, 2],
    });
    expect(body).toEqual({ ranking: [1, 2, 0] });
  });

  it('200: one candidate is the best without asking', async () => {
    const { body } = await ranked([], [], { diffs: ['-a'], speedups: [1.2], optimization_ids: ['a'] });
    expect(body).toEqual({ ranking: [0] });
    expect(app.provider.asked).toEqual([]);
  });

  it('200: of many candidates the fastest are put to the model, the others follow', async () => {
    const speedups = Array.from({ length: 40 }, (_, at) => 1 + at);
    const { body } = await ranked(['{"ranking": [1, 30]}'], [], {
      diffs: speedups.map(() => '-a\n+b'),
      speedups,
      optimization_ids: speedups.map(String),
    });
    expect(app.provider.asked[0]!.messages[1]!.content).toContain('### Candidate 30\n\n40 times');
    expect(app.provider.asked[0]!.messages[1]!.content).not.toContain('### Candidate 31');
    expect(body.ranking.slice(0, 4)).toEqual([10, 39, 38, 37]);
    expect(new Set(body.ranking).size).toBe(40);
    expect(body.ranking.at(-1)).toBe(0);
  });

  it('200: an answer without a ranking is counted', async () => {
    await ranked(['nothing to say']);
    const { body: metrics } = await app.get('/metrics');
    expect(metrics).toMatch(/candidates_dropped_total\{[^}]*reason="unreadable"[^}]*\} [1-9]/);
  });

  it('200: a caller who hung up costs no further call', async () => {
    const step = held(failing);
    app.provider.play({ openai: [step], anthropic: [] });
    const gone = new AbortController();
    const answer = fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer cf-bootstrap-key-of-the-tests', 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: gone.signal,
    });
    const asked = await step.reached;
    gone.abort();
    await expect(answer).rejects.toThrow();
    await asked.clientLeft;
    expect(app.provider.asked).toHaveLength(1);
  });

  it('200: the call is recorded', async () => {
    const other = await TestApp.start(['{"ranking": [3, 1, 2]}']);
    try {
      await other.post(path, request);
      await other.stop();
      const calls = await other.db.selectFrom('llm_calls').select(['call_type', 'outcome', 'trace_id']).execute();
      expect(calls).toEqual([{ call_type: 'rank', outcome: 'ok', trace_id: request.trace_id }]);
    } finally {
      await other.close();
    }
  });

  it('200: no provider, the measured order', async () => {
    const alone = await TestApp.start({});
    try {
      expect(await alone.post(path, request)).toMatchObject({ status: 200, body: { ranking: measured } });
    } finally {
      await alone.close();
    }
  });

  it.each([
    ['diffs', undefined],
    ['diffs', []],
    ['diffs', 'text'],
    ['diffs', [1, 2, 3]],
    ['speedups', null],
    ['speedups', ['1', '2', '3']],
    ['speedups', [1, 2]],
    ['optimization_ids', undefined],
    ['optimization_ids', ['a', 'b', 'c', 'd']],
    ['optimization_ids', [1, 2, 3]],
    ['function_references', 7],
    ['trace_id', undefined],
    ['trace_id', ''],
  ])('422: %s %j', async (field, value) => {
    const { status, body } = await ranked([], [], { [field]: value });
    expect(status).toBe(422);
    expect(body.code).toBe('validation_failed');
    expect(body.errors).toEqual([{ path: field, message: expect.any(String) }]);
    expect(app.provider.asked).toEqual([]);
  });

  it('401: without a key', async () => {
    expect((await app.post(path, request, { authorization: null })).status).toBe(401);
  });
});
