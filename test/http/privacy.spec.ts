import { sql } from 'kysely';
import { generateTestsExample } from '../../src/http/testgen.examples';
import { documentedEndpoints } from '../fakes/documented-endpoints';
import { type Asked, type Step } from '../fakes/scripted-provider';
import { answer, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const canary = 'canary_7f3a';

/** Source, explanation, broken answer and a provider's complaint, each with a canary of its own. */
const body = {
  ...shopRequest,
  n_candidates: 11,
  trace_id: 'privacy',
  source_code: shopRequest.source_code.replace('Price of a basket', `${canary}_source`),
  dependency_code: `# ${canary}_dependency`,
};
const good = answer(`Faster, ${canary}_explanation.`, {
  'shop/pricing.py': `def total_price(items: list[tuple[str, float, int]]) -> float:\n    return ${canary}_answer(items)`,
});
const script = [
  good,
  answer('Broken.', { 'shop/pricing.py': `def total_price(items:\n    "${canary}_broken` }),
  `I will not: ${canary}_refusal`,
  answer('Signature.', { 'shop/pricing.py': `def total_price(${canary}_parameter): return 1` }),
  { status: 400, body: { error: { message: `cannot read "${canary}_complaint"` } } },
  { status: 200, body: { choices: [{ message: { content: [{ type: 'text', text: `${canary}_array` }] } }] } },
  { status: 200, body: `{"choices": ${canary}_broken_json` },
  { status: 200, headers: { 'content-type': 'text/html' }, body: `<html>${canary}_page</html>` },
  { text: '', finish: `stopped at "${canary}_end"` },
  ...[500, 429].map((status) => (asked: Asked) => {
    // What will not get better is not asked again.
    const headers = { 'retry-after': '3600' };
    return { status, headers, body: { error: { code: `in ${canary}_code`, message: JSON.stringify(asked.body) } } };
  }),
];

/** What the client asks and tells besides, with a canary in every text that may hold code. */
const { request: testgen } = generateTestsExample;
const testgenBody = {
  ...testgen,
  source_code_being_tested: testgen.source_code_being_tested.replace('Price of a basket', `${canary}_tested`),
  helper_function_names: [`${canary}.helper`],
  trace_id: 'privacy',
};
const testgenScript = [`I will not: ${canary}_no_tests`, `\`\`\`python\ndef test_${canary}_tests(:`];
const featuresBody = {
  trace_id: 'privacy',
  speedup_ratio: { [`${canary}_id`]: 1 },
  is_correct: { [`${canary}_id`]: true },
  optimized_line_profiler_results: { a: `${canary}_profile` },
  optimizations_post: { a: `${canary}_post` },
  metadata: { best_optimization_id: `${canary}_best`, [`${canary}_key`]: 1 },
  codeflash_version: `${canary}_version`,
};

/** Everything that is stored, as one text. */
async function stored(app: TestApp): Promise<string> {
  const tables = [
    'llm_calls',
    'optimization_errors',
    'optimization_features',
    'trace_charges',
    'subscriptions',
    'users',
  ];
  const texts = await Promise.all(
    tables.map((table) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(app.db)),
  );
  return texts.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
}

async function run(settings: Record<string, string>, prepare?: (app: TestApp) => Promise<string>) {
  const app = await TestApp.start([...script, ...testgenScript], { LOG_LEVEL: 'trace', ...settings });
  const key = await prepare?.(app);
  const { status } = await app.post('/ai/optimize', body, key ? { authorization: `Bearer ${key}` } : {});
  const headers = key ? { authorization: `Bearer ${key}` } : {};
  expect((await app.post('/ai/testgen', testgenBody, headers)).status).toBe(422);
  expect((await app.post('/ai/log_features', featuresBody, headers)).status).toBe(200);
  const { body: metrics } = await app.get('/metrics');
  await app.stop();
  const database = await stored(app);
  const log = app.logged.join('\n');
  await app.close();
  return { status, metrics: String(metrics), database, log };
}

/** The log says why each call failed, and quotes nobody. */
function expectOwnWords(log: string): void {
  for (const failure of [
    'status 400',
    'status 429',
    'status 500',
    'not the answer of a model (choices.0.message.content: Invalid input: expected string, received array)',
    'not the answer of a model (a page of text)',
    'the answer is not JSON',
    'the answer ended with an unknown reason',
  ]) {
    expect(log).toContain(`"failure":${JSON.stringify(failure)}`);
  }
  expect(log).not.toContain(canary);
}

const calls = /"?privacy"?,optimize,/;

it('source code never reaches logs and metrics, whatever is stored', async () => {
  const { status, metrics, database, log } = await run({});
  expect(status).toBe(200);
  expect(database).toContain(`${canary}_source`);
  expect(metrics).not.toContain(canary);
  expect(database).toContain(`${canary}_complaint`);
  expect(database).toContain(`${canary}_array`);
  for (const told of ['profile', 'post', 'best', 'key', 'version', 'id'])
    expect(database).toContain(`${canary}_${told}`);
  expect(log).toContain('"trace_id":"privacy"');
  expectOwnWords(log);
});

it('STORE_CODE=none: nothing of it reaches the database either', async () => {
  const { status, database, log } = await run({ STORE_CODE: 'none' });
  expect(status).toBe(200);
  expect(database).toMatch(calls);
  expect(database).toContain('invalid_code');
  expect(database).toContain('status 500');
  expect(database).not.toContain(canary);
  expectOwnWords(log);
});

it('an organization in privacy mode has the same, whatever the setting says', async () => {
  const { status, database } = await run({ STORE_CODE: 'all' }, async (app) => {
    const key = await app.keyOf('petra', 'pro');
    const organization = await app.db
      .insertInto('organizations')
      .values({ id: 'quiet', name: 'quiet', privacy_mode: true })
      .returning('id')
      .executeTakeFirstOrThrow();
    await app.db
      .updateTable('cf_api_keys')
      .set({ organization_id: organization.id })
      .where('user_id', '=', 'petra')
      .execute();
    return key;
  });
  expect(status).toBe(200);
  expect(database).toMatch(calls);
  expect(database).not.toContain(canary);
});

describe('STORE_CODE=none, at every endpoint', () => {
  /** What a request must keep to be understood. */
  const kept = /trace_id|language|version|test_framework|test_index|module_path|function_name|optimization_id/;

  /** The value with a canary in every text that nothing is understood by, in code where it does no harm. */
  function withCanaries(value: unknown, name = ''): unknown {
    if (Array.isArray(value)) return value.map((entry) => withCanaries(entry, name));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withCanaries(field, key)]));
    }
    if (typeof value !== 'string' || kept.test(name)) return value;
    const isCode = value.includes('Price of a basket');
    return isCode ? value.replaceAll('Price of a basket', canary) : `${value}\n# ${canary}_${name}`;
  }

  it.each<[string, Step]>([
    ['prose', `I will not: ${canary}_refusal`],
    ['broken code', `\`\`\`python:shop/pricing.py\ndef total_price(items:\n    "${canary}_broken"\n\`\`\``],
    ['a broken edit', `shop/pricing.py\n<<<<<<< SEARCH\n${canary}_nowhere\n=======\n${canary}\n>>>>>>> REPLACE`],
    [
      'data',
      `{"ranking": ["${canary}"], "review": "${canary}", "reviews": "${canary}", "steps": [{"run": "${canary}"}]}`,
    ],
    [
      'text',
      `The ${canary} loop is gone, which makes this much faster on all inputs: review: high, because of ${canary}.`,
    ],
    ['a complaint', { status: 400, body: { error: { message: `cannot read "${canary}_complaint"` } } }],
  ])('nothing is stored or logged where models answer with %s', async (_, step) => {
    const app = await TestApp.start([], { STORE_CODE: 'none', LOG_LEVEL: 'trace' });
    app.provider.play(Array.from({ length: 100 }, () => step));
    const endpoints = await documentedEndpoints(app);
    expect(endpoints.length).toBeGreaterThanOrEqual(14);
    for (const endpoint of endpoints) {
      const sent = withCanaries(endpoint.example);
      expect(JSON.stringify(sent)).toContain(canary);
      const { body: reply } = await app.post(endpoint.path, sent);
      expect([undefined, 'invalid_code_generated', 'provider_error']).toContain(reply.code);
    }
    const { body: metrics } = await app.get('/metrics');
    await app.stop();
    const database = await stored(app);
    expect(database).toContain('workflow_gen');
    for (const seen of [database, app.logged.join('\n'), String(metrics)]) expect(seen).not.toContain(canary);
    await app.close();
  });
});
