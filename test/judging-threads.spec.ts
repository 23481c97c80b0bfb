import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtLanguages } from '../src/built-languages';
import { JudgingStopped } from '../src/domain/candidate-pipeline/answer-judge.port';
import { InlineJudge } from '../src/domain/candidate-pipeline/inline-judge';
import { type JudgedRequest } from '../src/domain/candidate-pipeline/judge-answer';
import { type CodeFile } from '../src/domain/code-file';
import { parseRequestCode } from '../src/domain/code-markdown';
import { type ThreadSettings, WorkerThreads } from '../src/adapters/worker-threads/worker-threads';
import { WorkerThreadsJudge } from '../src/adapters/worker-threads/worker-threads-judge';

jest.setTimeout(60_000); // each thread compiles the TypeScript for itself

const fakes = join(__dirname, 'fakes');
const fixtures = join(__dirname, 'fixtures', 'candidates');
const python = builtLanguages().named('python');
const small: CodeFile[] = [{ path: 'a.py', code: 'def total(xs):\n    return sum(xs)\n' }];
const request: JudgedRequest = { version: '3.11', original: small, base: small, standsAlone: [true] };
const megabyte = '```python:a.py\ndef total(xs):\n    return 0\n```\n'.repeat(21_000);

const opened: WorkerThreadsJudge[] = [];

/** A judge on the service's own worker, or on one that answers can bring down; all work goes to threads unless told. */
function open(settings: Partial<ThreadSettings> = {}, worker = 'judge-worker.js'): WorkerThreadsJudge {
  const threads = new WorkerThreads(join(fakes, worker), { largestInline: 0, limitMs: 60_000, ...settings });
  const judge = new WorkerThreadsJudge(threads);
  opened.push(judge);
  return judge;
}

function openHostile(settings: Partial<ThreadSettings> = {}): WorkerThreadsJudge {
  return open({ threads: 1, ...settings }, 'hostile-judge-worker.js');
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((judge) => judge.threads.close()));
});

/** How often the event loop comes round while the work is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const count = (): void => {
    if (done) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  await work();
  done = true;
  return turns;
}

async function untilThreads(judge: WorkerThreadsJudge, count: number): Promise<void> {
  while (judge.threads.running !== count) await turn();
}

describe('on threads', () => {
  it('everything comes to what it comes to inline, on several threads at once', async () => {
    const judge = open({ threads: 2, longestLine: 1_000 });
    const inline = new InlineJudge();
    await Promise.all(
      readdirSync(fixtures).map(async (name) => {
        const read = (file: string): CodeFile[] | null => {
          const path = join(fixtures, name, file);
          return existsSync(path) ? parseRequestCode(readFileSync(path, 'utf8')).files : null;
        };
        const original = read('request.md') ?? read('expected.md') ?? small;
        const answer = readFileSync(join(fixtures, name, 'answer.md'), 'utf8');
        const versions = { version: '3.11', original, base: original.slice(0, 1), earlier: [original] };
        const grounds = await judge.grounds(versions, python);
        expect(grounds).toEqual(await inline.grounds(versions, python));
        expect(await judge.judge(answer, grounds.request, python)).toEqual(
          await inline.judge(answer, grounds.request, python),
        );
      }),
    );
    expect(judge.threads.running).toBe(2);
  });

  it('a megabyte leaves the event loop free, which inline stands still', async () => {
    const judge = open();
    const [onThread, inline] = [judge, new InlineJudge()].map(
      (either) => () => either.judge(megabyte, request, python),
    );
    expect(await turnsDuring(inline!)).toBe(0);
    expect(await turnsDuring(onThread!)).toBeGreaterThan(100);
    expect(await turnsDuring(onThread!)).toBeGreaterThan(100); // nor is it the start of the thread that is counted
  });

  it('a large original leaves the event loop free', async () => {
    const code = Array.from({ length: 2_000 }, (_, nth) => `def f${nth}(x):\n    return x + ${nth}\n`).join('\n');
    const versions = { version: '3.11', original: [{ path: 'a.py', code }] };
    const judge = open({ largestInline: 16_000 });
    expect(await turnsDuring(() => judge.grounds(versions, python))).toBeGreaterThan(100);
    expect(judge.threads.running).toBe(1);
  });

  it('a thread without work ends, and a new one is started for the next answer', async () => {
    const judge = open({ idleMs: 1 });
    for (let round = 0; round < 3; round += 1) {
      expect(await judge.judge(megabyte.slice(0, 1_000), request, python)).toHaveProperty('files');
      await untilThreads(judge, 0);
    }
  });
});

it('a thousand small answers start no thread', async () => {
  const judge = new WorkerThreadsJudge(new WorkerThreads(join(fakes, 'judge-worker.js')));
  opened.push(judge);
  for (let nth = 0; nth < 1_000; nth += 1) {
    const { request: judged } = await judge.grounds({ version: '3.11', original: small }, python);
    const answer = `\`\`\`python:a.py\ndef total(xs):\n    return ${nth} + sum(xs)\n\`\`\``;
    expect(await judge.judge(answer, judged, python)).toHaveProperty('files');
  }
  expect(judge.threads.running).toBe(0);
});

describe('only the answer is lost', () => {
  const judged = (judge: WorkerThreadsJudge, answer: string, signal?: AbortSignal): Promise<unknown> =>
    judge.judge(answer, request, python, signal);

  it.each([
    ['takes too long', 'loop', { limitMs: 2_000 }, 'JudgingStopped', 'judging took longer than 2 s'],
    ['takes too much memory', 'memory', {}, 'JudgingStopped', 'judging took too much memory'],
    ['ends its thread', 'exit', {}, 'Error', 'worker exited with code: 3'],
    ['meets a fault of ours', 'throw', {}, 'Error', 'a bug'],
  ])('that %s', async (_what, answer, settings, name, message) => {
    const judge = openHostile(settings);
    // Those behind it wait for the same thread.
    const [bad, second, third] = await Promise.allSettled([answer, 'b', 'c'].map((each) => judged(judge, each)));
    expect(bad).toMatchObject({ status: 'rejected', reason: { name, message } });
    expect(second).toMatchObject({ value: { explanation: 'b' } });
    expect(third).toMatchObject({ value: { explanation: 'c' } });
  });

  it('whose request ends, running or waiting', async () => {
    const judge = openHostile();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const lost = Promise.allSettled([judged(judge, 'loop', running.signal), judged(judge, 'b', waiting.signal)]);
    const next = judged(judge, 'c');
    await untilThreads(judge, 1);
    waiting.abort(new Error('the caller left'));
    running.abort(new Error('time is up'));
    expect(await lost).toMatchObject([
      { reason: { message: 'time is up' } },
      { reason: { message: 'the caller left' } },
    ]);
    expect(await next).toMatchObject({ explanation: 'c' });
  });

  it('when too many wait already', async () => {
    const judge = openHostile({ longestLine: 1 });
    const [first, second, third] = await Promise.allSettled(['a', 'b', 'c'].map((each) => judged(judge, each)));
    expect([first!.status, second!.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(third).toMatchObject({ reason: new JudgingStopped('too many large answers are being judged') });
  });

  it('when no thread can be started: it is told at once, not at the limit', async () => {
    const judge = open({}, 'no-such-worker.js');
    await expect(judged(judge, 'a')).rejects.toMatchObject({ message: expect.stringContaining('no-such-worker.js') });
    await expect(judged(judge, 'b')).rejects.toMatchObject({ message: expect.stringContaining('no-such-worker.js') });
  });
});

it('closing ends every thread, also one in the middle of its work', async () => {
  const judge = openHostile({ threads: 2 });
  const lost = Promise.allSettled(['loop', 'loop', 'a'].map((answer) => judge.judge(answer, request, python)));
  await untilThreads(judge, 2);
  await judge.threads.close();
  expect(judge.threads.running).toBe(0);
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
