import { setImmediate } from 'node:timers/promises';
import { ToyLanguage } from '../../../test/fakes/toy-language';
import { type CodeFile } from '../code-file';
import { CandidatePipeline, type PipelineRequest } from './candidate-pipeline';
import { type AnswerJudge, JudgingStopped } from './answer-judge.port';
import { InlineJudge } from './inline-judge';
import { type Judged } from './judge-answer';

const tax: CodeFile = { path: 'shop/tax.toy', code: 'let rates = food\nfn rate kind = find rates kind' };
const pricing: CodeFile = { path: 'shop/pricing.toy', code: 'use shop/tax\nfn total items = slow items rate' };
const original = [pricing, tax];
const faster = 'use shop/tax\nfn total items = quick items rate';

function open(request: Partial<PipelineRequest> = {}, judge: AnswerJudge = new InlineJudge()): CandidatePipeline {
  const toy = { language: new ToyLanguage(), version: '2' };
  return new CandidatePipeline(judge, { ...toy, original, parentId: null, ...request });
}

function block(code: string, path: string | null = 'shop/pricing.toy'): string {
  return `\`\`\`toy${path === null ? '' : `:${path}`}\n${code}\n\`\`\`\n`;
}

/** The files that one answer gives; fails on a dropped one. */
async function filesOf(answer: string, request: Partial<PipelineRequest> = {}): Promise<CodeFile[]> {
  const outcome = await open(request).take(answer, 'm');
  if ('reason' in outcome) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.files;
}

async function dropOf(answer: string, request: Partial<PipelineRequest> = {}): Promise<unknown> {
  const outcome = await open(request).take(answer, 'm');
  return 'reason' in outcome ? [outcome.reason, outcome.detail] : outcome.files;
}

describe('a kept answer', () => {
  it('becomes a labelled candidate', async () => {
    const pipeline = open({ parentId: 'parent' });
    const outcome = await pipeline.take(`Reads x[i], [/red], [#1] and [0] once.\n${block(faster)}`, 'model-a');
    expect(outcome).toMatchObject({
      parentId: 'parent',
      model: 'model-a',
      language: 'toy',
      explanation: 'Reads x[\u200Bi], [\u200B/red], [\u200B#1] and [0] once.',
    });
    expect(pipeline.kept).toEqual([outcome]);
    expect(pipeline.dropped).toEqual([]);
    expect(pipeline.kept[0]!.optimizationId).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('gives every file of the original in its order, the untouched ones byte for byte', async () => {
    const odd = { ...tax, code: '\n\n\r\nlet rates = food  \nfn rate   kind = find rates kind # \u200b\n\n\n' };
    expect(await filesOf(block(faster), { original: [pricing, odd] })).toEqual([{ ...pricing, code: faster }, odd]);
  });

  it('keeps the line breaks and the end of the file it replaces', async () => {
    const windows = { ...pricing, code: 'use shop/tax\r\nfn total items = slow items rate\r\n' };
    expect((await filesOf(block(faster), { original: [windows, tax] }))[0]?.code).toBe(
      'use shop/tax\r\nfn total items = quick items rate\r\n',
    );
    expect((await filesOf(block(`${faster}\n\n`).replaceAll('\n', '\r\n')))[0]?.code).toBe(faster);
    const line = { path: 'a.toy', code: 'fn total items = slow items' };
    const others = [line, { ...tax, code: tax.code.replace('\n', '\r\n') }];
    expect((await filesOf(block('# new\nfn total items = quick items', 'a.toy'), { original: others }))[0]?.code).toBe(
      '# new\r\nfn total items = quick items',
    );
  });

  it('is tidied, but only where the model wrote', async () => {
    const messy = { ...tax, code: `${tax.code}\ndo print rates` };
    expect(await filesOf(block(`${faster}\nfn unused = 1\ndo print 42`), { original: [pricing, messy] })).toEqual([
      { ...pricing, code: faster },
      messy,
    ]);
  });

  it('gets back the roots that it left out', async () => {
    const two = { ...pricing, code: `${pricing.code}\nfn other x = x` };
    expect((await filesOf(block(faster), { original: [two, tax] }))[0]?.code).toBe(`${faster}\nfn other x = x`);
  });

  it('leaves out an unchanged file that is not valid by itself, or that the client would cut', async () => {
    const broken = { path: 'shop/part.toy', code: '} rest of something' };
    const fenced = { path: 'shop/text.toy', code: 'text\n```\nend' };
    expect(await filesOf(block(faster), { original: [pricing, broken, tax, fenced] })).toEqual([
      { ...pricing, code: faster },
      tax,
    ]);
  });

  it('is judged against the original and written over the base', async () => {
    const sent = [
      { path: 'shop/pricing.toy', code: 'use shop/tax\nfn mine = 1\nfn total items = wrong items rate mine' },
    ];
    const files = await filesOf(block('fn rate kind = get rates kind\nlet rates = map', 'shop/tax.toy'), {
      base: sent,
    });
    expect(files).toEqual([sent[0], { ...tax, code: 'fn rate kind = get rates kind\nlet rates = map' }]);
    // `mine` came with the sent candidate: nothing uses it any more, so it goes.
    expect(
      (await filesOf(block(`use shop/tax\nfn mine = 1\nfn total items = right items rate`), { base: sent }))[0]?.code,
    ).toBe('use shop/tax\nfn total items = right items rate');
  });
});

describe('a dropped answer', () => {
  it.each([
    ['no_code', 'the answer is empty', ' \n'],
    ['no_code', 'the answer has more than 100000 lines', `${block(faster)}${'\n'.repeat(100_000)}`],
    ['no_code', 'the answer holds no code: "I\'m sorry, I can\'t."', "I'm sorry, I can't.\nReally."],
    [
      'unknown_file',
      'no block of the answer fits a file of the request (shop/new.toy)',
      block('fn total items = 1', 'shop/new.toy'),
    ],
    ['unknown_file', 'no block of the answer fits a file of the request', block('fn main = total 1', null)],
    [
      'unknown_file',
      'shop/pricing.toy imports shop/fast.toy, which is no file of the request',
      `${block('use shop/fast\nfn total items = fast items')}${block('fn fast x = x', 'shop/fast.toy')}`,
    ],
    ['invalid_code', 'shop/pricing.toy:2: no statement', block('use shop/tax\ndef total(items)')],
    ['invalid_code', 'shop/pricing.toy holds a NUL character', block('fn total items = \0')],
    ['invalid_code', 'shop/pricing.toy holds half a surrogate pair', block('fn total items = \udc00')],
    [
      'fence_in_code',
      'a line of shop/pricing.toy begins with three backticks',
      block('text\n```\nend\nfn total items = quick items'),
    ],
    ['guard', 'total changed its parameters', block('fn total items extra = quick items')],
    ['guard', 'no root is left', block('let total = 1')],
    [
      'same_as_original',
      'equals the original but for comments, formatting and local names',
      block(`# Faster!\n${pricing.code.replace(' = ', '  =   ')}`),
    ],
  ])('for %s: %s', async (reason, detail, answer) => {
    expect(await dropOf(answer)).toEqual([reason, detail]);
  });

  it('when a file grew beyond all measure', async () => {
    expect(await dropOf(block(`${faster}\n${'# more\n'.repeat(20_000)}end`))).toEqual([
      'invalid_code',
      'shop/pricing.toy grew from 45 to 140050 characters',
    ]);
  });

  it('when nothing is left of a file', async () => {
    const answer = block(faster) + block('do print rates', 'shop/tax.toy');
    expect(await dropOf(answer)).toEqual(['no_code', 'nothing is left of shop/tax.toy']);
    const blank = { ...tax, code: ' \n' };
    expect(await filesOf(block(faster), { original: [pricing, blank] })).toEqual([{ ...pricing, code: faster }, blank]);
  });

  it('depends on the version of the language', async () => {
    const piped = block('fn total items = items |> sum');
    expect(await dropOf(piped, { version: '1' })).toEqual([
      'invalid_code',
      'shop/pricing.toy:1: pipes came with version 2',
    ]);
    expect((await filesOf(piped))[0]?.code).toBe('fn total items = items |> sum');
  });

  it('when it equals a sibling, the base or any of the chain: the first that came wins', async () => {
    const sent = [{ path: 'shop/pricing.toy', code: 'fn total items = wrong items' }];
    const first = [{ path: 'shop/pricing.toy', code: 'fn total items = first items' }];
    const pipeline = open({ base: sent, earlier: [first] });
    expect(await pipeline.take(block('fn total items = wrong items # mended'), 'a')).toMatchObject({
      reason: 'duplicate',
    });
    expect(await pipeline.take(block('fn total   items = first items'), 'a')).toMatchObject({ reason: 'duplicate' });
    expect(await pipeline.take(block(pricing.code), 'a')).toMatchObject({ reason: 'same_as_original' });
    expect(await pipeline.take(block(faster), 'a')).toMatchObject({ model: 'a' });
    expect(await pipeline.take(block(`${faster} # mine`), 'b')).toEqual({
      model: 'b',
      reason: 'duplicate',
      detail: 'equals an answer of a to the same request',
    });
    expect([pipeline.kept.length, pipeline.dropped.length]).toEqual([1, 4]);
  });
});

describe('a fault of ours', () => {
  it('is thrown at the caller and leaves no trace', async () => {
    const failing = new (class extends ToyLanguage {
      override guard(...files: Parameters<ToyLanguage['guard']>): ReturnType<ToyLanguage['guard']> {
        if (files[0][0]?.code.includes('boom')) throw new Error('a bug');
        return super.guard(...files);
      }
    })();
    const pipeline = open({ language: failing });
    await expect(pipeline.take(block('fn total items = boom'), 'a')).rejects.toThrow('a bug');
    expect([pipeline.kept, pipeline.dropped]).toEqual([[], []]);
    expect(await pipeline.take(block(faster), 'a')).toMatchObject({ model: 'a' });
  });
});

describe('judging that takes its time', () => {
  /** Judges inline, but tells each result only when it is let go, by the order of the answers. */
  class HeldJudge extends InlineJudge {
    readonly release: ((failure?: Error) => void)[] = [];

    override async judge(...work: Parameters<InlineJudge['judge']>): Promise<Judged> {
      const judged = await super.judge(...work);
      return new Promise((resolve, reject) => {
        this.release.push((failure) => {
          if (failure) reject(failure);
          else resolve(judged);
        });
      });
    }

    async holds(count: number): Promise<void> {
      while (this.release.length < count) await setImmediate();
    }
  }

  it('lets the first of equal answers win that is done, and keeps only one', async () => {
    const judge = new HeldJudge();
    const pipeline = open({}, judge);
    const taken = Promise.all([
      pipeline.take(block(faster), 'slow'),
      pipeline.take(block(`${faster} # mine`), 'quick'),
    ]);
    await judge.holds(2);
    judge.release[1]!();
    judge.release[0]!();
    expect(await taken).toEqual([
      { model: 'slow', reason: 'duplicate', detail: 'equals an answer of quick to the same request' },
      expect.objectContaining({ model: 'quick' }),
    ]);
    expect([pipeline.kept.length, pipeline.dropped.length]).toEqual([1, 1]);
  });

  it('counts no answer that is done after its signal has aborted', async () => {
    const judge = new HeldJudge();
    const pipeline = open({}, judge);
    const deadline = new AbortController();
    const late = pipeline.take(block(faster), 'late', deadline.signal);
    await judge.holds(1);
    deadline.abort(new Error('time is up'));
    judge.release[0]!();
    await expect(late).rejects.toThrow('time is up');
    await expect(pipeline.take(block(faster), 'later', deadline.signal)).rejects.toThrow('time is up');
    expect([pipeline.kept, pipeline.dropped]).toEqual([[], []]);
  });

  it('drops an answer whose judging was stopped, with the reason', async () => {
    const judge = new HeldJudge();
    const pipeline = open({}, judge);
    const taken = pipeline.take(block(faster), 'a');
    await judge.holds(1);
    judge.release[0]!(new JudgingStopped('judging took too much memory'));
    expect(await taken).toEqual({ model: 'a', reason: 'not_judged', detail: 'judging took too much memory' });
    expect(pipeline.dropped).toEqual([await taken]);
  });

  it('drops every answer to a request whose own code is too much', async () => {
    const judge = new InlineJudge();
    jest.spyOn(judge, 'grounds').mockRejectedValue(new JudgingStopped('judging took longer than 10 s'));
    const pipeline = open({}, judge);
    for (const model of ['a', 'b']) {
      expect(await pipeline.take(block(faster), model)).toMatchObject({ model, reason: 'not_judged' });
    }
  });
});
