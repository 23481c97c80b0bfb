import { type CodeContext } from '../../domain/code-context';
import { OptimizeTask, OptimizeWithProfileTask } from '../../domain/optimization/optimize.task';
import { RewriteJitTask } from '../../domain/optimization/rewrite-jit.task';
import { type RewritableCode, Rewriter, type RewrittenVersion } from '../../domain/rewriter.port';
import { Rewriters } from '../../domain/rewriters';
import { type Task } from '../../domain/task';
import { builtinModel } from './builtin-model';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const code = {
  language: { name: 'python' },
  version: '3.11',
  files: [{ path: 'a.py', code: 'x = 1' }],
  target: () => 'f',
} as unknown as CodeContext;

/** Knows two versions, and notes what it was asked for and how many it had to make. */
class TwoVersions extends Rewriter {
  readonly name = 'python';
  readonly asked: RewritableCode[] = [];
  made = 0;

  *versions(given: RewritableCode): Generator<RewrittenVersion> {
    this.asked.push(given);
    for (const doubt of [null, 'whether it holds.']) {
      this.made += 1;
      const rewrites = [{ id: 'less-work', explanation: 'Slow; fast.', doubt, functions: ['f', 'A.g'] }];
      yield { files: [{ path: 'a.py', code: `x = ${this.made}` }], rewrites };
    }
  }
}

function engine(rewriter = new TwoVersions()) {
  const { model } = builtinModel(new Rewriters([rewriter]));
  const answer = async (task: Task, signal = new AbortController().signal): Promise<string> =>
    (await model.complete({ task, messages: [] }, signal)).text;
  return { rewriter, model, answer };
}

it('answers the nth task of a request with the nth version, and makes no more of them than it is asked for', async () => {
  const { rewriter, answer } = engine();
  expect(await answer(new OptimizeTask(caller, 't', code, 0))).toBe(
    'Rewrites:\n- less-work: Slow; fast. In `f`, `A.g`.\n\n```python:a.py\nx = 1\n```\n',
  );
  expect(rewriter.made).toBe(1);
  expect(await answer(new OptimizeTask(caller, 't', code, 1))).toContain('Only tests can tell: whether it holds.');
  expect(await answer(new OptimizeTask(caller, 't', code, 2))).not.toContain('```');
  expect(rewriter.asked).toHaveLength(1);
});

it('hands on what it knows of the code, the profile too', async () => {
  const { rewriter, answer } = engine();
  await answer(new OptimizeWithProfileTask(caller, 't', code, 0, 'line 3 is hot'));
  expect(rewriter.asked[0]).toEqual({ files: code.files, version: '3.11', target: 'f', lineProfile: 'line 3 is hot' });
});

it('has no code for other languages and other tasks', async () => {
  const { answer } = engine();
  const other = { ...code, language: { name: 'go' } } as CodeContext;
  expect(await answer(new OptimizeTask(caller, 't', other, 0))).toMatch(/^No rewrite is known/);
  expect(await answer(new RewriteJitTask(caller, 't', code, 'numba', 0))).toMatch(/no answer to this/);
});

it('costs nothing, and answers nobody who has gone', async () => {
  const { model } = engine();
  const completion = { task: new OptimizeTask(caller, 't', code, 0), messages: [] };
  expect((await model.complete(completion, new AbortController().signal)).usage).toEqual({
    ...{ input: 0, cachedInput: 0, cacheWrite: 0, output: 0 },
  });
  await expect(model.complete(completion, AbortSignal.abort())).rejects.toMatchObject({ failure: 'aborted' });
});
