import { ToyLanguage } from '../../../test/fakes/toy-language';
import { type CodeFile } from '../code-file';
import { CandidatePipeline, type PipelineRequest } from './candidate-pipeline';

const tax: CodeFile = { path: 'shop/tax.toy', code: 'let rates = food\nfn rate kind = find rates kind' };
const pricing: CodeFile = { path: 'shop/pricing.toy', code: 'use shop/tax\nfn total items = slow items rate' };
const original = [pricing, tax];
const faster = 'use shop/tax\nfn total items = quick items rate';

function open(request: Partial<PipelineRequest> = {}): CandidatePipeline {
  return new CandidatePipeline({ language: new ToyLanguage(), version: '2', original, parentId: null, ...request });
}

function block(code: string, path: string | null = 'shop/pricing.toy'): string {
  return `\`\`\`toy${path === null ? '' : `:${path}`}\n${code}\n\`\`\`\n`;
}

/** The files that one answer gives; fails on a dropped one. */
function filesOf(answer: string, request: Partial<PipelineRequest> = {}): CodeFile[] {
  const outcome = open(request).take(answer, 'm');
  if ('reason' in outcome) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.files;
}

function dropOf(answer: string, request: Partial<PipelineRequest> = {}): unknown {
  const outcome = open(request).take(answer, 'm');
  return 'reason' in outcome ? [outcome.reason, outcome.detail] : outcome.files;
}

describe('a kept answer', () => {
  it('becomes a labelled candidate', () => {
    const pipeline = open({ parentId: 'parent' });
    const outcome = pipeline.take(`Reads x[i], [/red], [#1] and [0] once.\n${block(faster)}`, 'model-a');
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

  it('gives every file of the original in its order, the untouched ones byte for byte', () => {
    const odd = { ...tax, code: '\n\n\r\nlet rates = food  \nfn rate   kind = find rates kind # \u200b\n\n\n' };
    expect(filesOf(block(faster), { original: [pricing, odd] })).toEqual([{ ...pricing, code: faster }, odd]);
  });

  it('keeps the line breaks and the end of the file it replaces', () => {
    const windows = { ...pricing, code: 'use shop/tax\r\nfn total items = slow items rate\r\n' };
    expect(filesOf(block(faster), { original: [windows, tax] })[0]?.code).toBe(
      'use shop/tax\r\nfn total items = quick items rate\r\n',
    );
    expect(filesOf(block(`${faster}\n\n`).replaceAll('\n', '\r\n'))[0]?.code).toBe(faster);
    const line = { path: 'a.toy', code: 'fn total items = slow items' };
    const others = [line, { ...tax, code: tax.code.replace('\n', '\r\n') }];
    expect(filesOf(block('# new\nfn total items = quick items', 'a.toy'), { original: others })[0]?.code).toBe(
      '# new\r\nfn total items = quick items',
    );
  });

  it('is tidied, but only where the model wrote', () => {
    const messy = { ...tax, code: `${tax.code}\ndo print rates` };
    expect(filesOf(block(`${faster}\nfn unused = 1\ndo print 42`), { original: [pricing, messy] })).toEqual([
      { ...pricing, code: faster },
      messy,
    ]);
  });

  it('gets back the roots that it left out', () => {
    const two = { ...pricing, code: `${pricing.code}\nfn other x = x` };
    expect(filesOf(block(faster), { original: [two, tax] })[0]?.code).toBe(`${faster}\nfn other x = x`);
  });

  it('leaves out an unchanged file that is not valid by itself, or that the client would cut', () => {
    const broken = { path: 'shop/part.toy', code: '} rest of something' };
    const fenced = { path: 'shop/text.toy', code: 'text\n```\nend' };
    expect(filesOf(block(faster), { original: [pricing, broken, tax, fenced] })).toEqual([
      { ...pricing, code: faster },
      tax,
    ]);
  });

  it('is judged against the original and written over the base', () => {
    const sent = [
      { path: 'shop/pricing.toy', code: 'use shop/tax\nfn mine = 1\nfn total items = wrong items rate mine' },
    ];
    const files = filesOf(block('fn rate kind = get rates kind\nlet rates = map', 'shop/tax.toy'), { base: sent });
    expect(files).toEqual([sent[0], { ...tax, code: 'fn rate kind = get rates kind\nlet rates = map' }]);
    // `mine` came with the sent candidate: nothing uses it any more, so it goes.
    expect(
      filesOf(block(`use shop/tax\nfn mine = 1\nfn total items = right items rate`), { base: sent })[0]?.code,
    ).toBe('use shop/tax\nfn total items = right items rate');
  });
});

describe('a dropped answer', () => {
  it.each([
    ['no_code', 'the answer is empty', ' \n'],
    ['no_code', 'the answer holds no code: "I\'m sorry, I can\'t."', "I'm sorry, I can't.\nReally."],
    [
      'edit_not_applied',
      'the answer holds only a V4A patch',
      '*** Begin Patch\n*** Update File: shop/tax.toy\n@@\n-a\n+b\n*** End Patch',
    ],
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
  ])('for %s: %s', (reason, detail, answer) => {
    expect(dropOf(answer)).toEqual([reason, detail]);
  });

  it('when a file grew beyond all measure', () => {
    expect(dropOf(block(`${faster}\n${'# more\n'.repeat(20_000)}end`))).toEqual([
      'invalid_code',
      'shop/pricing.toy grew from 45 to 140050 characters',
    ]);
  });

  it('depends on the version of the language', () => {
    const piped = block('fn total items = items |> sum');
    expect(dropOf(piped, { version: '1' })).toEqual(['invalid_code', 'shop/pricing.toy:1: pipes came with version 2']);
    expect(filesOf(piped)[0]?.code).toBe('fn total items = items |> sum');
  });

  it('when it equals a sibling, the base or any of the chain: the first that came wins', () => {
    const sent = [{ path: 'shop/pricing.toy', code: 'fn total items = wrong items' }];
    const first = [{ path: 'shop/pricing.toy', code: 'fn total items = first items' }];
    const pipeline = open({ base: sent, earlier: [first] });
    expect(pipeline.take(block('fn total items = wrong items # mended'), 'a')).toMatchObject({ reason: 'duplicate' });
    expect(pipeline.take(block('fn total   items = first items'), 'a')).toMatchObject({ reason: 'duplicate' });
    expect(pipeline.take(block(pricing.code), 'a')).toMatchObject({ reason: 'same_as_original' });
    expect(pipeline.take(block(faster), 'a')).toMatchObject({ model: 'a' });
    expect(pipeline.take(block(`${faster} # mine`), 'b')).toEqual({
      model: 'b',
      reason: 'duplicate',
      detail: 'equals an answer of a to the same request',
    });
    expect([pipeline.kept.length, pipeline.dropped.length]).toEqual([1, 4]);
  });
});

describe('a fault of ours', () => {
  it('is thrown at the caller and leaves no trace', () => {
    const failing = new (class extends ToyLanguage {
      override guard(...files: Parameters<ToyLanguage['guard']>): ReturnType<ToyLanguage['guard']> {
        if (files[0][0]?.code.includes('boom')) throw new Error('a bug');
        return super.guard(...files);
      }
    })();
    const pipeline = open({ language: failing });
    expect(() => pipeline.take(block('fn total items = boom'), 'a')).toThrow('a bug');
    expect([pipeline.kept, pipeline.dropped]).toEqual([[], []]);
    expect(pipeline.take(block(faster), 'a')).toMatchObject({ model: 'a' });
  });
});
