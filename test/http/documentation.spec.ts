import { type Script } from '../fakes/scripted-provider';
import { fasterShop, shopTestRepaired, shopTests } from '../fakes/shop';
import { describedPlaces, documentedEndpoints, pathOf, valueAt } from '../fakes/documented-endpoints';
import { TestApp } from '../fakes/start-app';

interface Operation {
  operationId: string;
  summary: string;
  security?: object[];
  requestBody?: { content: { 'application/json': { examples: { worked: { value: unknown } } } } };
  responses: Record<string, { description: string; content?: Record<string, { schema?: object; example?: unknown }> }>;
}

let app: TestApp;
let operations: { method: string; path: string; operation: Operation }[];
beforeAll(async () => {
  app = await TestApp.start();
  const { body } = await app.get('/docs-json');
  operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
});
afterAll(() => app.close());

it('names every operation once', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.length).toBeGreaterThanOrEqual(6);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z][A-Za-z]+$/.test(name))).toBe(true);
});

it('describes every error status and the key of what is behind a key', () => {
  const posts = operations.filter(({ method }) => method === 'post');
  expect(posts.length).toBeGreaterThanOrEqual(9);
  const paid = ['/ai/optimize', '/ai/optimize-line-profiler', '/ai/testgen', '/ai/testgen_repair'];
  for (const { path, operation } of posts) {
    expect(operation.security).toEqual([{ bearer: [] }]);
    const statuses = Object.keys(operation.responses);
    expect(statuses).toEqual(expect.arrayContaining(['200', '401', '403', '500', '503']));
    if (paid.includes(path)) {
      expect(statuses).toEqual(expect.arrayContaining(['400', '413', '422', '429', '501', '502', '504']));
    }
    expect(statuses).not.toContain('201');
  }
});

it('describes every field of every body and answer', async () => {
  const { body } = await app.get('/docs-json');
  const schemas = Object.entries(body.components.schemas as Record<string, { properties: Record<string, object> }>);
  expect(schemas.length).toBeGreaterThanOrEqual(4);
  for (const [schema, { properties }] of schemas) {
    for (const [field, facts] of Object.entries(properties)) {
      expect({ schema, field, ...facts }).toMatchObject({ description: expect.stringMatching(/.+/) });
    }
  }
});

/** Where something else than versions of the shop is asked for. */
const answers: Record<string, Script> = {
  '/ai/testgen': [shopTests],
  '/ai/testgen_review': ['{"flagged": []}'],
  '/ai/testgen_repair': [shopTestRepaired],
  '/ai/rank': ['{"ranking": [3, 2, 1]}'],
  '/ai/explain': ['The inner loop added the price once per unit; now each line is one multiplication.'],
  '/ai/optimization_review': ['{"review_explanation": "A clear gain, confirmed by all tests.", "review": "high"}'],
  '/ai/workflow-gen': ['```yaml\n- run: pip install -r requirements.txt\n```'],
};

it('gives every POST an example that is answered 200 when it is sent as it is', async () => {
  for (const { method, path, operation } of operations) {
    if (method !== 'post') continue;
    app.provider.play(answers[path] ?? [0, 1, 2, 3, 4].map(fasterShop));
    const example = operation.requestBody?.content['application/json'].examples.worked.value;
    const { status, body } = await app.post(path, example);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(Object.keys(body)).toEqual(
      Object.keys(operation.responses['200']?.content?.['application/json']?.example as object),
    );
  }
});

it('says the same in YAML', async () => {
  const { status, body } = await app.get('/docs-yaml');
  expect(status).toBe(200);
  expect(body).toContain('operationId: optimize');
});

it('describes bodies and answers as its own examples are', async () => {
  const is: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    integer: (value) => Number.isInteger(value),
    boolean: (value) => typeof value === 'boolean',
    array: (value) => Array.isArray(value),
    object: (value) => typeof value === 'object' && !Array.isArray(value),
  };
  const wrong: string[] = [];
  for (const { path, example, schema, reply } of await documentedEndpoints(app)) {
    for (const described of [{ example, schema }, reply]) {
      const places = describedPlaces(described.schema);
      for (const { place, type } of places) {
        const value = valueAt(described.example, place) ?? null;
        if (value !== null && type !== 'unknown' && !is[type]!(value))
          wrong.push(`${path} ${pathOf(place)}: no ${type}`);
      }
      const known = new Set(places.map(({ place }) => place[Array.isArray(described.example) ? 1 : 0]));
      const first: unknown = Array.isArray(described.example) ? described.example[0] : described.example;
      for (const field of Object.keys(first as object))
        if (!known.has(field)) wrong.push(`${path} ${field}: not described`);
    }
  }
  expect(wrong).toEqual([]);
});
