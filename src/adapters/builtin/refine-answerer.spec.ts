import { EngineAtHand, filesIn, filesOf, pythonContext, rewritesNamed } from '../../../test/fakes/engine-at-hand';
import { ada } from '../../../test/fakes/prompt-inputs';
import { renderCode } from '../../domain/code-markdown';
import { RefineTask } from '../../domain/optimization/refine.task';
import { sentCandidate } from '../../domain/sent-candidate';
import { rewritable } from './held-rewrites';
import { RefineAnswerer } from './refine-answerer';

const { signal } = new AbortController();
const CODE = `def f(xs: list[str], ys: list[str]):
    found = [x for x in xs if x in ys]
    s = ""
    for x in found:
        print(x)
        s = s + str(x) + "."
    return s, any([len(x) > 1 for x in xs])
`;

/** A profile in which each line that begins like one of the given takes as long as is said; all others take 1. */
function profileOf(code: string, times: Readonly<Record<string, number>>): string {
  const rows = code
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, time = 1] = Object.entries(times).find(([start]) => line.trim().startsWith(start)) ?? [];
      return `|   9 | ${time} | 1.0 | 1.0 | ${line} |`;
    });
  return ['# Timer unit: 1e-09 s', '## Function: f', ...rows].join('\n');
}

async function refined(
  before: Readonly<Record<string, number>> | null,
  after: Readonly<Record<string, number>> = {},
  foreign: string | null = null,
) {
  const context = pythonContext([CODE], 'f');
  const work = new EngineAtHand();
  const [version] = await work.versions(rewritable(context), 1, context.language);
  const files = foreign === null ? (version?.files ?? []) : filesOf([foreign]);
  const evidence = {
    explanation: '',
    original: { lineProfile: before ? profileOf(CODE, before) : '', runtime: '' },
    candidate: { lineProfile: before ? profileOf(files[0]!.code, after) : '', runtime: '' },
    ...{ gain: '200%', callers: '', contextFiles: [] },
  };
  const base = sentCandidate('id', renderCode(files, 'python'), context);
  const answer = await new RefineAnswerer(work).answer(new RefineTask(ada, 'trace', context, base, evidence), signal);
  return { answer, ids: rewritesNamed(answer), code: filesIn(answer)[0]?.code ?? null };
}

it('takes out the rewrites whose lines took next to no time', async () => {
  const { answer, ids, code } = await refined({ 'found =': 10_000, 's = s': 6_000, 'return s': 100 });
  expect(ids).toEqual(['join-pieces', 'set-for-membership']);
  expect(answer).toMatch(/^Without short-circuit, which the profiles show to save next to nothing here\.\n\n/);
  expect(code).toContain('any([len(x) > 1 for x in xs])');
  expect(code).toContain('ys_set');
});

it('takes out the rewrites whose new lines take as long as the old', async () => {
  const before = { 'found =': 10_000, 's = s': 5_000, 'return s': 5_000 };
  const { ids } = await refined(before, { 's_pieces.append': 4_900, 'found =': 50, 'return s': 10 });
  expect(ids).toEqual(['set-for-membership', 'short-circuit']);
});

it('keeps at least one rewrite, and has no code where all pay or nothing was measured', async () => {
  expect((await refined({ print: 90_000 })).ids).toHaveLength(1);
  const all = { 'found =': 10_000, 's = s': 6_000, 'return s': 5_000 };
  expect(await refined(all)).toMatchObject({ code: null, answer: expect.stringContaining('pays') });
  expect(await refined(null)).toMatchObject({ code: null });
});

it('gives the work of others what it lacks', async () => {
  const foreign = CODE.replace('found = [x for x in xs if x in ys]', 'found = sorted(set(xs) & set(ys), key=xs.index)');
  const { ids, code } = await refined({}, {}, foreign);
  expect(ids).toEqual(['join-pieces', 'short-circuit']);
  expect(code).toContain('sorted(set(xs) & set(ys)');
  expect(code).toContain('s_pieces');
  expect(await refined({}, {}, 'def f(xs, ys):\n    return "", True\n')).toMatchObject({ code: null });
});
