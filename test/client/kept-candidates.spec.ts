import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCode } from '../../src/domain/code-markdown';
import { type OptimizationsReply } from '../../src/http/optimization.dto';
import { shopRequest } from '../fakes/shop';
import { ourAnswer } from './our-answer';
import { PublishedClient } from './published-client';

const environment = process.env.CLIENT_ENVIRONMENT;
const fixtures = join(__dirname, '..', 'fixtures');
jest.setTimeout(120_000);

/** An answer of a model to a request, as the pipeline's own tests have it. */
interface Recorded {
  name: string;
  request: string;
  version: string;
  answer: string;
}

const read = (...path: string[]): string | null => {
  const file = join(fixtures, ...path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

function recordedAnswers(): Recorded[] {
  return readdirSync(join(fixtures, 'candidates')).map((name) => ({
    name,
    request: read('candidates', name, 'request.md') ?? shopRequest.source_code,
    version: '3.11',
    answer: read('candidates', name, 'answer.md') ?? '',
  }));
}

/** Those with one source file, whose path is source.py. */
function recordedEdits(): Recorded[] {
  return readdirSync(join(fixtures, 'edits')).flatMap((name) => {
    const source = read('edits', name, 'source.py');
    if (source === null) return [];
    const request = renderCode([{ path: 'source.py', code: source }], 'python');
    const version = read('edits', name, 'version.txt')?.trim() ?? '3.11';
    return [{ name, request, version, answer: read('edits', name, 'reply.md') ?? '' }];
  });
}

(environment === undefined ? describe.skip : describe)('what the pipeline keeps', () => {
  const client = environment === undefined ? null! : new PublishedClient(environment);
  afterAll(() => client.close());

  it.each([
    ['answer', recordedAnswers(), 50],
    ['edit', recordedEdits(), 100],
  ])('is accepted by the client, file by file, whatever the recorded %s', async (kind, recorded, atLeast) => {
    let kept = 0;
    for (const { name, request, version, answer } of recorded) {
      const body = { source_code: request, trace_id: 'trace', language_version: version };
      const { outcome, reply } = await ourAnswer(body, answer);
      if ('reason' in outcome) continue;
      kept += 1;
      const blocks = outcome.files.map(({ path, code }) => [path, code]);
      expect({ name, accepted: await client.parse(reply) }).toEqual({
        name,
        accepted: [{ optimization_id: outcome.optimizationId, files: blocks }],
      });
    }
    process.stdout.write(`the client accepts ${kept} candidates of ${recorded.length} recorded ${kind}s\n`);
    expect(kept).toBeGreaterThan(atLeast);
  });
});

/** What breaks the client or loses a candidate, as contract 0 lists it; each is first shown to do so. */
(environment === undefined ? describe.skip : describe)("the client's traps", () => {
  const client = environment === undefined ? null! : new PublishedClient(environment);
  afterAll(() => client.close());

  const replyOf = (source_code: string): OptimizationsReply => ({
    optimizations: [{ source_code, explanation: '', optimization_id: 'a', parent_id: null, model: 'm' }],
  });
  const fence = '```';
  const body = (code: string): object => ({ source_code: code, trace_id: 'trace', language_version: '3.11.7' });
  const request = body(`${fence}python:app.py\ndef f(x):\n    return [y for y in range(x)]\n${fence}`);
  const better = 'def f(x):\n    return list(range(x))';

  it('an unknown tag ends its run; ours is always python', async () => {
    await expect(client.parse(replyOf(`${fence}text:app.py\n${better}\n${fence}`))).rejects.toThrow(/text/);
    for (const tag of ['Python3', 'py', 'PYTHON', '']) {
      const { reply } = await ourAnswer(request, `${fence}${tag}\n${better}\n${fence}`);
      expect(await client.parse(reply)).toMatchObject([{ files: [['app.py', better]] }]);
    }
  });

  it("a path that is no source file's ends its run; ours are the request's", async () => {
    const files = { 'app.py': 'def f(x):\n    return [y for y in range(x)]\n' };
    const opened = await client.open(files, 'app.py::f');
    await expect(client.parse(replyOf(`${fence}python:app.txt\n${better}\n${fence}`))).rejects.toThrow(/\.txt/);
    for (const path of ['app.txt', 'other/app.py', 'app.py.bak', './app.py', 'src\\app.py', '/home/me/app.py']) {
      const { outcome, reply } = await ourAnswer(opened.request, `${fence}python:${path}\n${better}\n${fence}`);
      const accepted = await client.parse(reply);
      if ('reason' in outcome) expect(accepted).toEqual([]);
      else expect(accepted).toMatchObject([{ files: [['app.py', better]] }]);
    }
  });

  it('a line that begins with three backticks is cut there; such a candidate is dropped', async () => {
    const fenced = `def f(x):\n    """\n${fence}\n    """\n    return list(range(x))`;
    expect(await client.parse(replyOf(`${fence}python:app.py\n${fenced}\n${fence}`))).toEqual([]);
    const { outcome } = await ourAnswer(request, `${fence}${fence}python:app.py\n${fenced}\n${fence}${fence}`);
    expect(outcome).toMatchObject({ reason: 'fence_in_code' });
  });

  it('one empty block is not seen; nothing of the kind is kept', async () => {
    expect(await client.parse(replyOf(`${fence}python:app.py\n${fence}`))).toEqual([]);
    for (const code of ['', '\n', '   ', '# nothing', 'pass']) {
      const { outcome } = await ourAnswer(request, `${fence}python:app.py\n${code}\n${fence}`);
      expect(outcome).toHaveProperty('reason');
    }
  });

  it.each([
    ['a NUL', '\0'],
    ['half a surrogate pair', '\ud83d'],
  ])('%s in a string loses the candidate; such a candidate is dropped', async (_name, character) => {
    const code = `def f(x):\n    return list(range(x)) or "${character}"`;
    const accepted = await client.parse(replyOf(`${fence}python:app.py\n${code}\n${fence}`)).catch(() => []);
    expect(accepted).toEqual([]);
    const { outcome } = await ourAnswer(request, `${fence}python:app.py\n${code}\n${fence}`);
    expect(outcome).toMatchObject({ reason: 'invalid_code' });
  });

  it('one bad block loses the whole candidate; a request with code that does not parse alone is answered without it', async () => {
    const good = `${fence}python:app.py\n${better}\n${fence}`;
    expect(await client.parse(replyOf(`${good}\n${fence}python:other.py\ndef (\n${fence}`))).toEqual([]);
    const two = body(
      `${fence}python:app.py\ndef f(x):\n    return [y for y in range(x)]\n${fence}\n${fence}python:part.py\n    def g(self):\n        return 1\n${fence}`,
    );
    const { reply } = await ourAnswer(two, good);
    expect(await client.parse(reply)).toMatchObject([{ files: [['app.py', better]] }]);
  });

  it('an explanation that is no text loses the candidate; an answer without prose has a text too', async () => {
    const broken = replyOf(`${fence}python:app.py\n${better}\n${fence}`);
    broken.optimizations[0]!.explanation = null as unknown as string;
    expect(await client.parse(broken)).toEqual([]);
    const { reply } = await ourAnswer(request, `${fence}python:app.py\n${better}\n${fence}`);
    expect(await client.parse(reply)).toHaveLength(1);
  });
});
