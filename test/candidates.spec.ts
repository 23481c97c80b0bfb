import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PythonLanguage } from '../src/adapters/python/python-language';
import { WorkerThreads } from '../src/adapters/worker-threads/worker-threads';
import { WorkerThreadsJudge } from '../src/adapters/worker-threads/worker-threads-judge';
import { type Refusal } from '../src/domain/candidate';
import { CandidatePipeline } from '../src/domain/candidate-pipeline/candidate-pipeline';
import { InlineJudge } from '../src/domain/candidate-pipeline/inline-judge';
import { parseRequestCode, renderCode } from '../src/domain/code-markdown';

/**
 * Each folder is one answer as models write them: `answer.md`, and `expected.md` (our answer's code) or `dropped.json`.
 * `request.md` is the request's code where it is not the two files of the shop; `explanation.txt` the explanation.
 */
const folder = join(__dirname, 'fixtures', 'candidates');

const shop = `\`\`\`python:shop/pricing.py
from shop.tax import rate_for


def total_price(items: list[tuple[str, float, int]]) -> float:
    """Price of a basket, tax included."""
    total = 0.0
    for kind, price, count in items:
        for _ in range(count):
            total += price * (1 + rate_for(kind))
    return total
\`\`\`
\`\`\`python:shop/tax.py
RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]


def rate_for(kind: str) -> float:
    for name, value in RATES:
        if name == kind:
            return value
    return 0.2
\`\`\``;

jest.setTimeout(60_000); // a thread compiles the TypeScript for itself
const threads = new WorkerThreads(join(__dirname, 'fakes', 'judge-worker.js'), { largestInline: 0 });
afterAll(() => threads.close());

describe.each([
  ['inline', new InlineJudge()],
  ['on worker threads', new WorkerThreadsJudge(threads)],
])('an answer as models write them, judged %s', (_where, judge) => {
  const language = new PythonLanguage();

  it.each(readdirSync(folder).sort())('%s', async (name) => {
    const read = (file: string): string | null => {
      const path = join(folder, name, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    };
    const { files } = parseRequestCode(read('request.md') ?? shop);
    const pipeline = new CandidatePipeline(judge, {
      language,
      version: '3.11',
      original: files,
      parentId: null,
    });
    const outcome = await pipeline.take(read('answer.md') ?? '', 'model-a');

    const dropped = read('dropped.json');
    if (dropped !== null) {
      expect(outcome).toEqual({ model: 'model-a', ...(JSON.parse(dropped) as Refusal) });
      return;
    }
    expect(outcome).not.toHaveProperty('reason');
    const [candidate] = pipeline.kept;
    expect(candidate && renderCode(candidate.files, candidate.language)).toBe(read('expected.md'));
    expect(parseRequestCode(renderCode(candidate!.files, candidate!.language)).files).toEqual(candidate!.files);
    const explanation = read('explanation.txt');
    if (explanation !== null) expect(candidate?.explanation).toBe(explanation);
  });
});

describe('an answer of lines from all of these, in any order', () => {
  it('is never an error, and what is kept can be sent', async () => {
    const language = new PythonLanguage();
    const original = parseRequestCode(shop).files;
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name, 'answer.md'), 'utf8').split('\n'),
    );
    let state = 3;
    // A small linear congruential generator: the same answers on every run.
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let kept = 0;
    for (let run = 0; run < 400; run += 1) {
      const parts = Array.from({ length: 1 + random(5) }, () => lines.slice(random(lines.length)).slice(0, random(30)));
      const pipeline = new CandidatePipeline(new InlineJudge(), {
        language,
        version: '3.11',
        original,
        parentId: null,
      });
      await pipeline.take(parts.flat().join('\n'), 'model-a');
      for (const { files } of pipeline.kept) {
        kept += 1;
        expect(files.map(({ path }) => path)).toEqual(original.map(({ path }) => path));
        expect(parseRequestCode(renderCode(files, language.name)).files).toEqual(files);
        for (const { code } of files) expect(language.fault(code, '3.11')).toBeNull();
      }
    }
    expect(kept).toBeGreaterThan(10);
  });
});
