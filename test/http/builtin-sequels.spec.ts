import { parseRequestCode } from '../../src/domain/code-markdown';
import { TestApp } from '../fakes/start-app';

const WITHOUT_PROVIDER = { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '', BUILTIN_CANDIDATES: '1' };
const TRACE = { trace_id: 'builtin-sequels', language: 'python', language_version: '3.11.7' };
const CODE = `def report(rows: list[str], wanted: list[str]):
    """What is wanted of the rows, as text."""
    found = [row for row in rows if row in wanted]
    text = ""
    for row in found:
        print(row)
        text = text + row + ";"
    return text, any([len(row) > 3 for row in rows])
`;
const fenced = (code: string): string => ['```python:shop/report.py\n', code, '```'].join('');
const codeOf = (markdown: string): string => parseRequestCode(markdown).files[0]?.code ?? '';
const difference = {
  ...{ scope: 'return_value', original_pass: true, candidate_pass: false, original_value: "'((([], []), {}, 1),)'" },
  ...{ candidate_value: `"(TypeError('x'),)"`, test_src_code: 'def test_a():\n    report([], [])' },
};

/** A profile in which every line takes as long as is said of its beginning, or next to nothing. */
const profileOf = (code: string, times: Readonly<Record<string, number>>): string =>
  code
    .split('\n')
    .map((line) => {
      const [, time] = Object.entries(times).find(([start]) => line.trim().startsWith(start)) ?? [];
      return `|   9 | ${time ?? 1} | 1.0 | 1.0 | ${line} |`;
    })
    .join('\n');

let app: TestApp;
let candidates: { optimization_id: string; source_code: string; explanation: string }[];

beforeAll(async () => {
  app = await TestApp.start([], WITHOUT_PROVIDER);
  const { body } = await app.post('/ai/optimize', { ...TRACE, source_code: fenced(CODE), n_candidates: 6 });
  candidates = body.optimizations;
});
afterAll(() => app.close());

const first = () => candidates[0]!;

it('200: a wrong candidate comes back without the rewrite at which the tests point', async () => {
  const { status, body } = await app.post('/ai/code_repair', {
    ...TRACE,
    optimization_id: first().optimization_id,
    original_source_code: fenced(CODE),
    modified_source_code: first().source_code,
    test_diffs: [
      {
        ...difference,
        candidate_pytest_error: "report([], [[]])\nwanted_set = set(wanted)\nTypeError: unhashable type: 'list'",
        original_pytest_error: '',
      },
    ],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ parent_id: first().optimization_id, model: 'builtin' });
  expect(body.explanation).toMatch(/set-for-membership in `report` is the likeliest reason/);
  expect(codeOf(first().source_code)).toContain('wanted_set');
  expect(codeOf(body.source_code)).not.toContain('wanted_set');
  expect(codeOf(body.source_code)).toContain('text_pieces.append(row + ";")');
});

it('422: nothing is made of a wrong candidate that somebody else wrote', async () => {
  const { status } = await app.post('/ai/code_repair', {
    ...TRACE,
    optimization_id: 'other',
    original_source_code: fenced(CODE),
    modified_source_code: fenced(CODE.replace('len(row) > 3', 'row')),
    test_diffs: [difference],
  });
  expect(status).toBe(422);
});

const refinement = (changes: object) => ({
  ...TRACE,
  optimization_id: first().optimization_id,
  original_source_code: fenced(CODE),
  optimized_source_code: first().source_code,
  original_code_runtime: '3 milliseconds',
  optimized_code_runtime: '1 millisecond',
  speedup: '200%',
  ...changes,
});

it('200: a candidate is refined to the rewrites that pay; nothing where all do', async () => {
  const times = { 'found =': 9_000, 'text = text': 5_000 };
  const { status, body } = await app.post('/ai/refinement', [
    refinement({
      original_line_profiler_results: profileOf(CODE, times),
      optimized_line_profiler_results: profileOf(codeOf(first().source_code), {}),
    }),
  ]);
  expect(status).toBe(200);
  expect(body.refinements).toHaveLength(1);
  expect(body.refinements[0]).toMatchObject({ parent_id: first().optimization_id, model: 'builtin' });
  const refined = codeOf(body.refinements[0].source_code);
  expect(refined).toContain('any([len(row) > 3 for row in rows])');
  expect(refined).toContain('wanted_set');
  expect(refined).toContain('text_pieces');

  const all = profileOf(CODE, { ...times, return: 4_000 });
  const again = await app.post('/ai/refinement', [refinement({ original_line_profiler_results: all })]);
  expect(again).toMatchObject({ status: 200, body: { refinements: [] } });
});

it('200: the next composition is one that was not tried, without what was wrong', async () => {
  const [all, ...others] = candidates;
  const single = others.find(
    ({ explanation }) => /^- set-for-membership/m.test(explanation) && !/join-pieces/.test(explanation),
  );
  const { status, body } = await app.post('/ai/adaptive_optimize', {
    ...TRACE,
    original_source_code: fenced(CODE),
    candidates: [all, single].map((one, at) => ({
      optimization_id: one!.optimization_id,
      source_code: one!.source_code,
      explanation: one!.explanation,
      source: 'OPTIMIZE',
      speedup: at === 0 ? "Candidate didn't match the behavior of the original code" : 'Performance gain: 40%',
    })),
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ parent_id: single!.optimization_id, model: 'builtin' });
  const earlier = [all, single].map((one) => codeOf(one!.source_code));
  expect(earlier).not.toContain(codeOf(body.source_code));
});

it('200: loops over numbers are compiled by numba, code of other kinds is left alone', async () => {
  const loop = 'def total(n: int) -> int:\n    sum = 0\n    for i in range(n):\n        sum += i * i\n    return sum\n';
  const request = { trace_id: 'builtin-jit', dependency_code: '', python_version: '3.11.7' };
  const { status, body } = await app.post('/ai/rewrite_jit', { ...request, source_code: fenced(loop) });
  expect(status).toBe(200);
  expect(body.optimizations).toHaveLength(1);
  expect(`${codeOf(body.optimizations[0].source_code)}\n`).toBe(
    `from numba import njit\n\n\n@njit(cache=True)\n${loop}`,
  );
  expect(body.optimizations[0].explanation).toMatch(/compile-loops.*whether numba is installed/);

  const text = { ...request, trace_id: 'builtin-jit-2', source_code: fenced(CODE) };
  expect(await app.post('/ai/rewrite_jit', text)).toMatchObject({ status: 200, body: { optimizations: [] } });
});
