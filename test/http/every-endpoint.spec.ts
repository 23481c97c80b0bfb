import { malformation } from '../client/answer-shapes';
import {
  changed,
  describedPlaces,
  type DocumentedEndpoint,
  documentedEndpoints,
  pathOf,
  type Place,
} from '../fakes/documented-endpoints';
import { hostileAnswers } from '../fakes/hostile-answers';
import { type Step } from '../fakes/scripted-provider';
import { type Reply, TestApp } from '../fakes/start-app';

let app: TestApp;
/** The same without any provider. */
let unaided: TestApp;
let endpoints: DocumentedEndpoint[];
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
  const withoutProvider = { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '', ANTHROPIC_BASE_URL: '' };
  unaided = await TestApp.start([], { ...withoutProvider, BUILTIN_CANDIDATES: '1' });
  endpoints = await documentedEndpoints(app);
});
afterAll(() => Promise.all([app.close(), unaided.close()]));

jest.setTimeout(240_000);

/** Whoever asks, and however often, is answered with the step. */
function everyModelSays(step: Step): void {
  const steps = Array.from({ length: 3000 }, () => step);
  app.provider.play({ openai: steps, anthropic: steps });
}

/** What is wrong with an answer, whatever the request was: null when it is in order. */
function faultOf(path: string, { status, body }: Reply): string | null {
  if (status === 200) return malformation(path, body);
  if (![400, 413, 422, 501, 502, 503, 504].includes(status)) return `status ${status}: ${JSON.stringify(body)}`;
  const { error, code, request_id: id, errors = [] } = body;
  if (typeof error !== 'string' || error.trim() === '' || error.includes('\n')) return `error ${JSON.stringify(error)}`;
  if (typeof code !== 'string' || typeof id !== 'string') return `no code or id: ${JSON.stringify(body)}`;
  const named = (errors as { path: unknown; message: unknown }[]).every(
    ({ path: field, message }) => typeof field === 'string' && typeof message === 'string',
  );
  return named ? null : JSON.stringify(errors);
}

/** A body, what the test calls it, and how it must be answered where that is known. */
type Sent = [name: string, body: unknown, refused?: { naming?: string | undefined }];

/** Sends bodies to every endpoint, and gives one line for each answer that is not in order. */
async function faults(
  bodies: (endpoint: DocumentedEndpoint) => Iterable<Sent>,
  asked: TestApp = app,
): Promise<string[]> {
  const found: string[] = [];
  for (const endpoint of endpoints) {
    for (const [name, body, refused] of bodies(endpoint)) {
      const reply = await asked.post(endpoint.path, body);
      const fault = faultOf(endpoint.path, reply) ?? (refused ? notRefused(reply, refused.naming) : null);
      if (fault !== null) found.push(`${endpoint.path}, ${name}: ${fault.slice(0, 400)}`);
    }
  }
  return found;
}

function notRefused({ status, body }: Reply, naming: string | undefined): string | null {
  if (status !== 422) return `status ${status} ${JSON.stringify(body).slice(0, 200)}`;
  const told = (body.errors ?? []) as { path: string }[];
  return naming === undefined || told.some(({ path }) => path === naming)
    ? null
    : `does not name ${naming}: ${body.error}`;
}

const wrongValues: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, {}, []],
  number: ['7', {}, []],
  integer: ['7', 1.5, {}],
  boolean: ['yes', 1, {}],
  array: ['x', {}, 7],
  object: ['x', [], 7],
};

function* emptied({ example, schema }: DocumentedEndpoint): Iterable<Sent> {
  const places = describedPlaces(schema);
  for (const { place } of places) yield [`${pathOf(place)}: null`, changed(example, place, null)];
  for (const { place, type } of places) {
    if (type === 'string') yield [`${pathOf(place)}: ''`, changed(example, place, '')];
    if (type === 'array') yield [`${pathOf(place)}: []`, changed(example, place, [])];
    if (type === 'object') yield [`${pathOf(place)}: {}`, changed(example, place, {})];
  }
  yield [
    'null everywhere',
    places.reduce((body, { place }) => (place.length === 1 ? changed(body, place, null) : body), example),
    {},
  ];
}

function* withOddTexts({ example, schema }: DocumentedEndpoint): Iterable<Sent> {
  const texts = { 'a megabyte': 'x'.repeat(1_000_000), odd: 'a\0b\ud800\r\n'.repeat(1000) };
  for (const { place, type } of describedPlaces(schema)) {
    if (type !== 'string') continue;
    for (const [name, text] of Object.entries(texts))
      yield [`${pathOf(place)}: ${name}`, changed(example, place, text)];
  }
}

it('are all there', () => {
  expect(endpoints.map(({ path }) => path).sort()).toEqual([
    '/ai/adaptive_optimize',
    '/ai/code_repair',
    '/ai/explain',
    '/ai/log_features',
    '/ai/optimization_review',
    '/ai/optimize',
    '/ai/optimize-line-profiler',
    '/ai/rank',
    '/ai/refinement',
    '/ai/rewrite_jit',
    '/ai/testgen',
    '/ai/testgen_repair',
    '/ai/testgen_review',
    '/ai/workflow-gen',
  ]);
});

describe('requests', () => {
  beforeAll(() => {
    everyModelSays('There is nothing to say.');
  });

  it('without what they must have are refused', async () => {
    const bodies = [
      '',
      '{}',
      '[]',
      '[{}]',
      '[7]',
      'null',
      '7',
      '"text"',
      '{"trace_id":',
      'no JSON',
      '{"trace_id": NaN}',
    ];
    expect(
      await faults(function* () {
        for (const body of bodies) yield [body, body];
      }),
    ).toEqual([]);
    for (const { path } of endpoints) {
      for (const body of bodies) expect([400, 422]).toContain((await app.post(path, body)).status);
    }
  });

  it('with a value of another type are refused, and the field is named', async () => {
    expect(
      await faults(function* ({ example, schema }) {
        for (const { place, type } of describedPlaces(schema)) {
          for (const value of wrongValues[type] ?? []) {
            const name = `${pathOf(place)}: ${JSON.stringify(value)}`;
            // An entry that is no object may be told by its list.
            const isEntry = typeof place.at(-1) === 'number';
            yield [name, changed(example, place, value), { naming: isEntry ? undefined : pathOf(place) }];
          }
        }
      }),
    ).toEqual([]);
  });

  it('with empty texts, nulls and empty lists are understood or refused', async () => {
    expect(await faults(emptied)).toEqual([]);
  });

  it('with fields that nobody knows are answered as without them', async () => {
    for (const { path, example } of endpoints) {
      const place: Place = Array.isArray(example) ? [0, 'surprise'] : ['surprise'];
      const { status } = await app.post(path, example);
      expect({
        path,
        status: (await app.post(path, changed(example, place, { deep: [1, { x: null }] }))).status,
      }).toEqual({ path, status });
    }
  });

  it('with huge and odd texts are answered', async () => {
    expect(await faults(withOddTexts)).toEqual([]);
  });

  it('with deep values are answered', async () => {
    const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
    expect(
      await faults(function* ({ example, schema }) {
        const surprise: Place = Array.isArray(example) ? [0, 'surprise'] : ['surprise'];
        const structures = describedPlaces(schema).filter(({ type }) => ['array', 'object', 'unknown'].includes(type));
        for (const place of [surprise, ...structures.map((described) => described.place)]) {
          yield [pathOf(place), JSON.stringify(changed(example, place, 'DEEP')).replace('"DEEP"', deep)];
        }
      }),
    ).toEqual([]);
  });
});

describe('answers of models', () => {
  const answers: Record<string, Step> = {
    empty: '',
    'white space': ' \n\t\n',
    rude: { text: "I'm sorry, but I can't help with that.", finish: 'refusal' },
    'rude and no sign of it': 'Do your own work [/red]. [#ff0000] [@click=x]y',
    cut: { text: '```python:shop/pricing.py\ndef total_price(', finish: 'length' },
    prose: 'The function looks fine to me. Consider a faster machine.',
    'half a JSON': '{"ranking": [0, 1, "reviews": [{',
    'JSON of other things': JSON.stringify({
      ranking: [9, 9, -1, 'x', null, 0.5],
      review: 'perhaps',
      review_explanation: 7,
      explanation: { text: [] },
      reviews: [{ test_index: 99, functions: 'all' }, null, 7],
      optimizations: null,
      workflow_steps: 3,
      steps: { run: [] },
    }),
    'JSON that is no object': '[[[null]]]',
    'a page': '<html><body><h1>502</h1></body></html>',
    'a patch of nothing': '*** Begin Patch\n*** Update File: nowhere.py\n@@\n-a\n+b\n*** End Patch',
    'a NUL': '```python:shop/pricing.py\ndef total_price(items):\n    return "\0"\n```',
    'half a character': 'high \ud800 [a] ```python\n"\ud800"\n```',
    'a fence in a fence': '````python:shop/pricing.py\n```python\nx = 1\n```\n````',
    'another language': '```java:Shop.java\nclass Shop {}\n```',
    'no answer at all': { status: 400, body: { error: { message: 'no' } } },
    'a page instead of an answer': { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' },
  };

  it.each(Object.entries(answers))('%s', async (_, step) => {
    everyModelSays(step);
    expect(
      await faults(function* ({ example }) {
        yield ['the example', example];
      }),
    ).toEqual([]);
  });

  it.each(['nested fences', 'a million <', 'SEARCH and REPLACE lines', 'tags inside tags', 'quotes', 'white space'])(
    'a megabyte: %s',
    async (name) => {
      everyModelSays(hostileAnswers[name]!);
      expect(
        await faults(function* ({ example }) {
          yield [name, example];
        }),
      ).toEqual([]);
    },
  );
});

describe('the engine, where there is no model', () => {
  it('answers every example', async () => {
    const statuses: Record<string, number> = {};
    for (const { path, example } of endpoints) statuses[path] = (await unaided.post(path, example)).status;
    const all = Object.fromEntries(endpoints.map(({ path }) => [path, 200]));
    // That candidate is not its own, so it does not know what to take back.
    expect(statuses).toEqual({ ...all, '/ai/code_repair': 422 });
  });

  it.each([
    ['empty texts, nulls and empty lists', emptied],
    ['huge and odd texts', withOddTexts],
  ])('understands or refuses %s', async (_, bodies) => {
    expect(await faults(bodies, unaided)).toEqual([]);
  });
});
