import { EngineAtHand, filesIn, filesOf, pythonContext, rewritesNamed } from '../../../test/fakes/engine-at-hand';
import { ada } from '../../../test/fakes/prompt-inputs';
import { renderCode } from '../../domain/code-markdown';
import { AdaptTask } from '../../domain/optimization/adapt.task';
import { sentCandidate } from '../../domain/sent-candidate';
import { AdaptAnswerer } from './adapt-answerer';
import { rewritable } from './held-rewrites';

const { signal } = new AbortController();
const CODE = `def f(xs: list[str], ys: list[str]):
    found = [x for x in xs if x in ys]
    s = ""
    for x in found:
        print(x)
        s = s + str(x) + "."
    return s, any([len(x) > 1 for x in xs])
`;
const WRONG = "Candidate didn't match the behavior of the original code";
const [JOIN, SET, SHORT] = ['join-pieces', 'set-for-membership', 'short-circuit'];

/** The rewrites of the answer to a chain: of each attempt what it holds, or its code, and what became of it. */
async function adapted(chain: readonly [held: readonly string[] | string, outcome: string][]) {
  const context = pythonContext([CODE], 'f');
  const work = new EngineAtHand();
  const attempts = [];
  for (const [at, [held, outcome]] of chain.entries()) {
    const made = await work.versions(
      { ...rewritable(context), only: typeof held === 'string' ? [] : held },
      1,
      context.language,
    );
    const files = typeof held === 'string' ? filesOf([held]) : (made[0]?.files ?? []);
    const sent = sentCandidate(`${at}`, renderCode(files, 'python'), context);
    attempts.push({ ...sent, explanation: '', source: 'OPTIMIZE', outcome });
  }
  const answer = await new AdaptAnswerer(work).answer(new AdaptTask(ada, 'trace', context, attempts), signal);
  return filesIn(answer).length > 0 ? rewritesNamed(answer) : null;
}

it('offers the boldest version that is not among the attempts, whoever made them', async () => {
  expect(await adapted([[[JOIN], 'Performance gain: 30%']])).toEqual([JOIN, SET, SHORT]);
  expect(await adapted([['def f(xs, ys):\n    return "", False\n', WRONG]])).toEqual([JOIN, SET, SHORT]);
  expect(await adapted([[[JOIN, SET, SHORT], '']])).not.toEqual([JOIN, SET, SHORT]);
});

it('keeps clear of what made an attempt wrong', async () => {
  expect(await adapted([[[SET], WRONG]])).toEqual([JOIN, SHORT]);
  const all: [string[], string] = [[JOIN, SET, SHORT], WRONG];
  expect(await adapted([all, [[JOIN], 'Performance gain: 40%']])).toEqual([JOIN, SET]);
  const right: [string[], string] = [[JOIN, SHORT], 'Performance gain: 1,400%'];
  expect(await adapted([all, right])).toEqual([JOIN]);
  expect(await adapted([all, right, [[JOIN], right[1]], [[SHORT], right[1]]])).toBeNull();
});

it('does not offer part of what was no faster', async () => {
  expect(await adapted([[[JOIN, SHORT], 'Performance gain: 1%']])).toEqual([JOIN, SET, SHORT]);
  expect(await adapted([[[JOIN, SET, SHORT], 'Performance gain: -3%']])).toBeNull();
});

it('has no code once all is tried', async () => {
  const tried: [string[], string][] = [[JOIN], [SET], [SHORT]].map((ids) => [ids, WRONG]);
  expect(await adapted(tried)).toBeNull();
});
