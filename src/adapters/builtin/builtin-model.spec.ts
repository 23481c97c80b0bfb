import { type CodeContext } from '../../domain/code-context';
import { EngineWork } from '../../domain/engine-work.port';
import { OptimizeTask, OptimizeWithProfileTask } from '../../domain/optimization/optimize.task';
import { type RewritableCode, type RewrittenVersion } from '../../domain/rewriter.port';
import { type Caller } from '../../domain/caller';
import { Task } from '../../domain/task';
import { GenerateTestsTask } from '../../domain/testgen/generate-tests.task';
import { type TestTarget } from '../../domain/testgen/test-target';
import { builtinModel } from './builtin-model';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Caller;
const code = {
  language: { name: 'python' },
  version: '3.11',
  files: [{ path: 'a.py', code: 'x = 1' }],
  target: () => 'f',
} as unknown as CodeContext;

/** Knows two versions, and notes what it was asked for. */
class TwoVersions extends EngineWork {
  readonly asked: RewritableCode[] = [];

  versions(given: RewritableCode): Promise<RewrittenVersion[]> {
    this.asked.push(given);
    return Promise.resolve(
      [null, 'whether it holds.'].map((doubt, at) => ({
        files: [{ path: 'a.py', code: `x = ${at + 1}` }],
        rewrites: [{ id: 'less-work', explanation: 'Slow; fast.', doubt, functions: ['f', 'A.g'] }],
      })),
    );
  }

  compiled(): Promise<null> {
    return Promise.resolve(null);
  }

  tests({ qualifiedName }: TestTarget, index: number, { name }: { name: string }): Promise<string> {
    return Promise.resolve(`tests ${index} of ${qualifiedName} in ${name}`);
  }

  faults(): Promise<[]> {
    return Promise.resolve([]);
  }

  newVersions(): Promise<null> {
    return Promise.resolve(null);
  }
}

class UnknownTask extends Task {
  readonly callType = 'unknown';
}

function engine() {
  const work = new TwoVersions();
  const model = builtinModel(work);
  const answer = async (task: Task, signal = new AbortController().signal): Promise<string> =>
    (await model.complete({ task, messages: [] }, signal)).text;
  return { work, model, answer };
}

it('answers the nth task of a request with the nth version, and looks for them once', async () => {
  const { work, answer } = engine();
  expect(await answer(new OptimizeTask(caller, 't', code, 0))).toBe(
    'Rewrites:\n- less-work: Slow; fast. In `f`, `A.g`.\n\n```python:a.py\nx = 1\n```\n',
  );
  expect(await answer(new OptimizeTask(caller, 't', code, 1))).toContain('Only tests can tell: whether it holds.');
  expect(await answer(new OptimizeTask(caller, 't', code, 2))).not.toContain('```');
  expect(work.asked).toHaveLength(1);
});

it('hands on what it knows of the code, the profile too', async () => {
  const { work, answer } = engine();
  await answer(new OptimizeWithProfileTask(caller, 't', code, 0, 'line 3 is hot'));
  expect(work.asked[0]).toEqual({ files: code.files, version: '3.11', target: 'f', lineProfile: 'line 3 is hot' });
});

it('has tests made of the target, for one of its files', async () => {
  const target = { qualifiedName: 'f' } as TestTarget;
  expect(await engine().answer(new GenerateTestsTask(caller, 't', code, target, 1))).toBe('tests 1 of f in python');
});

it('has no code for other tasks', async () => {
  expect(await engine().answer(new UnknownTask(caller, 't'))).toMatch(/no answer to this/);
});

it('costs nothing, and answers nobody who has gone', async () => {
  const { model } = engine();
  const completion = { task: new OptimizeTask(caller, 't', code, 0), messages: [] };
  expect((await model.complete(completion, new AbortController().signal)).usage).toEqual({
    ...{ input: 0, cachedInput: 0, cacheWrite: 0, output: 0 },
  });
  await expect(model.complete(completion, AbortSignal.abort())).rejects.toMatchObject({ failure: 'aborted' });
});
