import { type Candidate } from '../../src/domain/candidate';
import { Database } from '../../src/adapters/postgres/database';
import { PostgresJournal } from '../../src/adapters/postgres/postgres-journal';
import { type Caller } from '../../src/domain/caller';
import { type Judgement, type ModelCall } from '../../src/domain/journal.port';
import { TestDatabase } from '../fakes/test-database';

const at = new Date('2026-11-20T12:00:00Z');
const caller: Caller = {
  userId: 'ada',
  keySuffix: 'abcd',
  plan: { name: 'free', rate: { max: 40, windowMs: 60_000 }, optimizationsPerMonth: 10 },
  organizationId: 'acme',
  mayStoreCode: true,
};
const call: ModelCall = {
  caller,
  traceId: 'trace',
  callType: 'optimize',
  model: 'gpt-5-mini',
  usage: { input: 1_000, cachedInput: 20, cacheWrite: 3, output: 400 },
  cost: 0.00105512,
  latencyMs: 812.6,
  attempts: 2,
  outcome: 'ok',
  failureMessage: null,
  said: null,
  at,
};
const judgement: Judgement = {
  caller,
  traceId: 'trace',
  callType: 'optimize',
  language: 'python',
  original: [
    { path: 'a.py', code: 'def f(): ...\n' },
    { path: null, code: 'x = 1\n' },
  ],
  kept: [],
  dropped: [{ model: 'gpt-5-mini', reason: 'invalid_code', detail: 'line 3: def f(' }],
  at,
};

describe('PostgresJournal', () => {
  let database: TestDatabase;
  let journal: PostgresJournal;
  const warnings: string[] = [];

  beforeEach(async () => {
    database = await TestDatabase.create();
    warnings.length = 0;
    journal = new PostgresJournal(database.db, (line) => warnings.push(line));
  });
  afterEach(() => database.drop());

  const calls = () => database.db.selectFrom('llm_calls').selectAll().orderBy('id').execute();
  const errors = () => database.db.selectFrom('optimization_errors').selectAll().orderBy('id').execute();
  const features = () => database.db.selectFrom('optimization_features').selectAll().orderBy('user_id').execute();

  it('books what calls cost and why they failed', async () => {
    journal.modelCalled(call);
    journal.modelCalled({
      ...call,
      usage: null,
      cost: null,
      outcome: 'rate_limit',
      failureMessage: 'status 429',
      said: 'slow down',
    });
    await journal.drain(5_000);
    expect(await calls()).toMatchObject([
      {
        user_id: 'ada',
        organization_id: 'acme',
        trace_id: 'trace',
        call_type: 'optimize',
        model_name: 'gpt-5-mini',
        input_tokens: 1_000,
        cached_input_tokens: 20,
        cache_write_tokens: 3,
        output_tokens: 400,
        cost: '0.00105512',
        latency_ms: 813,
        attempts: 2,
        outcome: 'ok',
        created_at: at,
      },
      { outcome: 'rate_limit', input_tokens: null, output_tokens: null, cost: null },
    ]);
    expect(await errors()).toMatchObject([
      {
        error_type: 'rate_limit',
        severity: 'warning',
        message: 'status 429: slow down',
        user_id: 'ada',
        model_name: 'gpt-5-mini',
      },
    ]);
  });

  it('books dropped answers, failures of our own with their causes, and the newest original code per user and trace', async () => {
    journal.answersJudged({ ...judgement, original: [{ path: null, code: 'older' }] });
    journal.answersJudged(judgement);
    journal.answersJudged({
      ...judgement,
      caller: { ...caller, userId: 'bob' },
      original: [{ path: null, code: 'his' }],
      dropped: [],
    });
    journal.answersJudged({
      ...judgement,
      callType: 'refine',
      original: [{ path: null, code: 'not this' }],
      dropped: [],
    });
    journal.failed({ caller, traceId: 'trace', error: new TypeError('ours', { cause: new Error('deeper') }), at });
    journal.failed({ caller: null, traceId: null, error: 'a bare text', at });
    await journal.drain(5_000);
    expect(await errors()).toMatchObject([
      { error_type: 'invalid_code', severity: 'info', message: 'line 3: def f(', stack_trace: null },
      { error_type: 'invalid_code' },
      { error_type: 'TypeError', severity: 'error', message: 'ours' },
      { error_type: 'string', severity: 'error', message: 'string', user_id: null, trace_id: null },
    ]);
    const stack = (await errors())[2]?.stack_trace ?? '';
    expect(stack).toMatch(/^TypeError: ours\n.*journal\.spec[^]*caused by Error: deeper\n/);
    expect(await features()).toMatchObject([
      {
        user_id: 'ada',
        trace_id: 'trace',
        original_code: '```python:a.py\ndef f(): ...\n\n```\n```python\nx = 1\n\n```',
      },
      { user_id: 'bob', trace_id: 'trace', original_code: '```python\nhis\n```' },
    ]);
  });

  it('stores nothing of the code of those who do not want it', async () => {
    const canary = 'canary_7f3a';
    const secretive = { ...caller, mayStoreCode: false };
    const error = new SyntaxError(`Unexpected token in ${canary}\n    at ${canary} (${canary}:1:1)`, {
      cause: new Error(`deep ${canary}`),
    });
    const renamed = Object.assign(new Error(canary), { name: `Error ${canary}` });
    const restacked = Object.assign(new Error('x'), {
      stack: `Error: ${canary}\n    at ${canary} (/app/${canary}.js:1:1)`,
    });
    journal.modelCalled({
      ...call,
      caller: secretive,
      outcome: 'bad_request',
      failureMessage: 'status 400',
      said: `prompt was ${canary}`,
    });
    const candidate: Candidate = {
      optimizationId: '1',
      parentId: null,
      language: 'python',
      model: 'm',
      files: [{ path: null, code: canary }],
      explanation: canary,
    };
    journal.answersJudged({
      ...judgement,
      caller: secretive,
      original: [{ path: `${canary}.py`, code: canary }],
      kept: [candidate],
      dropped: [{ model: 'm', reason: 'guard', detail: canary }],
    });
    journal.failed({ caller: secretive, traceId: 'trace', error, at });
    journal.failed({ caller: secretive, traceId: 'trace', error: canary, at });
    journal.failed({ caller: null, traceId: null, error: renamed, at });
    journal.failed({ caller: secretive, traceId: 'trace', error: restacked, at });
    await journal.drain(5_000);
    const everything = JSON.stringify([await calls(), await errors(), await features()]);
    expect(everything).not.toContain('canary');
    expect(await features()).toEqual([]);
    expect(await errors()).toHaveLength(6);
    expect(await errors()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ error_type: 'bad_request', message: 'status 400' }),
        expect.objectContaining({ error_type: 'guard', message: 'guard' }),
        expect.objectContaining({
          error_type: 'SyntaxError',
          stack_trace: expect.stringContaining('journal.spec') as string,
        }),
      ]),
    );
  });

  it('lets no row poison its batch', async () => {
    journal.answersJudged({
      ...judgement,
      dropped: [{ model: 'm\0', reason: 'no_code', detail: 'nul \0, half \ud83d pair' }],
    });
    journal.modelCalled({ ...call, traceId: 'first' });
    journal.modelCalled({ ...call, traceId: 'too dear', cost: 1e12 });
    journal.modelCalled({ ...call, traceId: 'x'.repeat(5_000) });
    journal.failed({ caller, traceId: 'trace', error: new Error('y'.repeat(1_000_000)), at });
    await journal.drain(5_000);
    expect((await calls()).map((row) => row.trace_id)).toEqual(['first', 'x'.repeat(64)]);
    expect((await errors())[0]).toMatchObject({ model_name: 'm\uFFFD', message: 'nul \uFFFD, half \uFFFD pair' });
    expect((await errors())[1]?.message).toHaveLength(10_000);
    expect(journal.lostRows).toBe(1);
    expect(warnings).toEqual(['records of model calls: 1 lost since the start: refused by the database (22003)']);
  });

  it('writes by itself, and everything that came under load', async () => {
    for (let nth = 0; nth < 2_000; nth += 1) {
      journal.modelCalled({ ...call, traceId: `trace-${nth % 50}` });
      journal.answersJudged({ ...judgement, traceId: `trace-${nth % 50}` });
    }
    for (const end = Date.now() + 20_000; (await calls()).length < 2_000;) expect(Date.now()).toBeLessThan(end);
    await journal.drain(5_000);
    expect(await errors()).toHaveLength(2_000);
    expect(await features()).toHaveLength(50);
  });

  it('waits for its tables', async () => {
    const other = await Database.open({ url: database.url, poolMax: 2, dataDir: '' });
    while ((await other.migrateDown()).length > 0); // all of them
    journal.modelCalled(call);
    const drained = journal.drain(10_000);
    await other.migrate();
    await drained;
    expect(await calls()).toHaveLength(1);
    await other.close();
  });
});
