import { EngineAtHand, filesIn, filesOf, pythonContext, rewritesNamed } from '../../../test/fakes/engine-at-hand';
import { ada } from '../../../test/fakes/prompt-inputs';
import { RewriteJitTask } from '../../domain/optimization/rewrite-jit.task';
import { RewriteJitAnswerer } from './rewrite-jit-answerer';

const { signal } = new AbortController();
const LOOP = 'def f(n: int) -> int:\n    count = 0\n    for i in range(n):\n        count += 1\n    return count\n';
const OTHER = LOOP.replace('def f', 'def g');

async function answered(
  codes: readonly string[],
  { compiler = 'numba', nth = 0, target = null as string | null } = {},
) {
  const work = new EngineAtHand();
  const task = new RewriteJitTask(ada, 'trace', pythonContext(codes, target), compiler, nth);
  return { text: await new RewriteJitAnswerer(work).answer(task, signal), asked: work.asked };
}

it('compiles the loops of every file that are sure to suit', async () => {
  const { text } = await answered([LOOP, 'x = 1\n', OTHER]);
  expect(rewritesNamed(text)).toEqual(['compile-loops']);
  expect(text).toContain('In `f`, `g`. Only tests can tell: whether numba is installed where the code runs; ');
  const head = 'from numba import njit\n\n\n@njit(cache=True)\n';
  expect(filesIn(text)).toEqual(filesOf([head + LOOP, 'x = 1\n', head + OTHER]));
});

it('leaves alone what the target cannot run', async () => {
  const { text } = await answered([`${LOOP}\n\n${OTHER}`], { target: 'g' });
  expect(text).toContain('In `g`.');
});

it('has no code for other compilers, for later tasks, and where nothing suits', async () => {
  for (const compiler of ['torch', 'tensorflow', 'jax']) {
    const { text } = await answered([LOOP], { compiler });
    expect(text).toBe(`None of this code is sure to suit ${compiler} and to behave alike under it.`);
  }
  const text = 'def f(xs):\n    return [str(x) for x in xs]\n';
  expect(filesIn((await answered([text])).text)).toEqual([]);
  expect(await answered([LOOP], { nth: 1 })).toEqual({ text: 'No further version is known.', asked: 0 });
});
