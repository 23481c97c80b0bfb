import { rankExample } from '../../src/http/ranking.examples';
import { explainExample, reviewExample } from '../../src/http/review.examples';
import { generateWorkflowExample } from '../../src/http/setup.examples';
import { repairTestsExample } from '../../src/http/test-repair.examples';
import { reviewTestsExample } from '../../src/http/test-review.examples';
import { TestApp } from '../fakes/start-app';

const source = `def distinct(rows):
    """Each once, as text."""
    seen = []
    text = ""
    for row in rows:
        if str(row) not in seen:
            seen.append(str(row))
            text = text + row.name
    return seen, text
`;

const figures =
  'The runtime went from 749 microseconds to 162 microseconds, a gain of 361.78%. 6 of 7 timed calls became faster. Tests cover 100% of the function. 10 lines differ.';
const doubts = 'A reviewer should look at what only tests can tell: whether everything that is added is text';

/** Without any provider. */
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start([], {
    ...{ OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '', ANTHROPIC_BASE_URL: '' },
    BUILTIN_CANDIDATES: '1',
  });
});
afterAll(() => app.close());

/** What the service answers; the marks that keep the client's console from reading brackets are taken out. */
async function answered(path: string, body: object) {
  const reply = await app.post(path, body);
  expect({ path, status: reply.status, error: reply.body.error }).toEqual({ path, status: 200, error: undefined });
  return JSON.parse(JSON.stringify(reply.body).replaceAll('\u200B', ''));
}

describe('POST /ai/rank', () => {
  it('200: the fastest first, unless it is hardly faster and larger', async () => {
    const { request } = rankExample;
    expect(await answered('/ai/rank', { ...request, speedups: [4, 3, 2] })).toEqual({ ranking: [0, 1, 2] });
    // The first changes fifteen lines, the second eighteen, the third fewest of all.
    expect(await answered('/ai/rank', { ...request, speedups: [4, 3, 3.9] })).toEqual({ ranking: [2, 0, 1] });
  });
});

describe('POST /ai/explain', () => {
  const { request } = explainExample;

  it('200: the words of a candidate, where its time went, and what was gained', async () => {
    const { explanation } = await answered('/ai/explain', request);
    expect(explanation.split('\n\n')).toEqual([
      'Adds each line directly to the total: same dictionary and multiplication, without the list of subtotals. In the original, 94.4% of the time of `total_price` was spent in `total += price * (1 + rate_for(kind))`, which ran 3,367 times; the hottest line of the new version, `total += price * count * (1 + rate_for(kind))`, ran 722 times.',
      "The runtime went from 749 microseconds to 162 microseconds (361% faster). Of 6 timed calls, 5 became faster and 1 slower. The longest went from 354μs to 58.0μs (510% faster), the shortest from 2.62μs to 2.09μs (24.9% faster). Slower is `total_price([('tool', 1.0)])`: from 8.48μs to 10.6μs (25.1% slower).",
      'The function is called in `shop/api.py`.',
    ]);
  });

  it('200: the rewrites of a candidate of the engine, and what is to be looked at', async () => {
    const { optimizations } = await answered('/ai/optimize', {
      source_code: `\`\`\`python:shop/rows.py\n${source}\n\`\`\``,
      trace_id: 'answers-1',
      n_candidates: 1,
    });
    const [candidate] = optimizations;
    const change = { source_code: `# file: shop/rows.py\n${source}`, optimized_code: candidate.source_code };
    const measured = {
      original_code_runtime: '1.2 seconds',
      optimized_code_runtime: '20 milliseconds',
      speedup: '5900%',
    };
    const plain = { trace_id: 'answers-1', ...change, ...measured };
    const told = await answered('/ai/explain', { ...plain, original_explanation: candidate.explanation });
    expect(told.explanation.split('\n\n')).toEqual([
      'Two costly operations in `distinct` were replaced. The text is copied whole each time something is added to it, which is quadratic; pieces joined once at the end are linear. Each value is searched in the list of all that were collected before, which is quadratic; a set answers at once.',
      'The runtime went from 1.2 seconds to 20 milliseconds (5900% faster).',
      `${doubts}.`,
    ]);
    const mangled = candidate.explanation.replace(/\s+/g, ' ');
    expect(await answered('/ai/explain', { ...plain, original_explanation: mangled })).toEqual(told);

    const review = await answered('/ai/optimization_review', {
      ...reviewExample.request,
      explanation: told.explanation,
    });
    expect(review).toEqual({ review: 'high', review_explanation: `${figures} ${doubts}.` });
  });

  it('200: something also where nothing is known', async () => {
    const bare = { source_code: source, optimized_code: source, trace_id: 'answers-2' };
    expect(await answered('/ai/explain', bare)).toEqual({
      explanation: 'No line of the code differs.',
    });
  });
});

describe('POST /ai/optimization_review', () => {
  it('200: a rating by the numbers', async () => {
    expect(await answered('/ai/optimization_review', reviewExample.request)).toEqual({
      review: 'high',
      review_explanation: figures,
    });
    const small = { ...reviewExample.request, speedup: '2%' };
    expect(await answered('/ai/optimization_review', small)).toMatchObject({ review: 'low' });
  });
});

describe('POST /ai/testgen_review', () => {
  const { request } = reviewTestsExample;

  it('200: good tests are left alone, failing ones flagged', async () => {
    const { reviews } = await answered('/ai/testgen_review', request);
    expect(reviews.map(({ functions }: { functions: { function_name: string }[] }) => functions)).toEqual([
      [expect.objectContaining({ function_name: 'test_bulk_order' })],
      [],
    ]);
  });

  it('200: tests that do harm or show nothing are flagged, each in its file', async () => {
    const bad = [
      'import random',
      'from shop.pricing import total_price',
      '',
      'def test_chance():',
      "    total_price([('tool', random.random(), 1)])",
      '',
      'def test_nothing():',
      '    assert True',
      '',
    ].join('\n');
    const tests = [request.tests[1], { test_source: bad, test_index: 7, failed_test_functions: [] }];
    const { reviews } = await answered('/ai/testgen_review', { ...request, tests });
    expect(reviews[1]).toEqual({
      test_index: 7,
      functions: [
        {
          function_name: 'test_chance',
          reason: 'takes its input from `random.random` without a fixed seed; build the input from fixed values',
        },
        { function_name: 'test_nothing', reason: 'never calls `total_price`; call it with an input of its own' },
      ],
    });
  });

  it('200: large files too, on a thread', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `def test_${at}():\n    total_price([('tool', 1.5, ${at})])\n`);
    const large = ['from shop.pricing import total_price\n', ...many, 'def test_nothing():\n    pass\n'].join('\n\n');
    const tests = [{ test_source: large, test_index: 0, failed_test_functions: [] }];
    const { reviews } = await answered('/ai/testgen_review', { ...request, tests });
    expect(reviews[0].functions).toEqual([expect.objectContaining({ function_name: 'test_nothing' })]);
  });
});

describe('POST /ai/testgen_repair', () => {
  it('200: the named test has other inputs, all else is as it was', async () => {
    const { request } = repairTestsExample;
    const { generated_tests: repaired, instrumented_behavior_tests: behavior } = await answered(
      '/ai/testgen_repair',
      request,
    );
    const testsOf = (file: string) => file.split(/\n\n+(?=def |class |@)/).map((test) => test.trim());
    const changed = testsOf(repaired).filter((test) => !testsOf(request.test_source).includes(test));
    expect(changed.filter((test) => !/^(?:import|from) /.test(test))).toEqual([
      expect.stringMatching(/^def test_bulk_order\(\):\n[^]*total_price\(/),
    ]);
    expect(behavior).toContain('def test_bulk_order');
  });
});

describe('POST /ai/workflow-gen', () => {
  it('200: the steps that the files of the repository come to', async () => {
    const { workflow_steps: steps } = await answered('/ai/workflow-gen', generateWorkflowExample.request);
    expect(steps).toMatch(/^# Prepared for a project with pip\./);
    expect(steps).toContain('      - name: Install dependencies\n');
    expect(steps).toContain('          python -m pip install -r requirements.txt\n');
  });
});
