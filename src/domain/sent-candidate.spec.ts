import { codeContext } from '../../test/fakes/prompt-inputs';
import { type CodeFile } from './code-file';
import { sentCandidate } from './sent-candidate';

const [pricing, tax] = [
  { path: 'shop/pricing.py', code: 'price = 1' },
  { path: 'shop/tax.py', code: 'tax = 1' },
];
const block = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\``;
const sent = (markdown: string, ...files: readonly CodeFile[]) =>
  sentCandidate('sent', markdown, codeContext({ files }));
/** The code of every file, and of those that changed. */
const codes = (markdown: string, ...files: readonly CodeFile[]) => {
  const candidate = sent(markdown, ...files);
  return { all: candidate.files.map(({ code }) => code), changed: candidate.changed.map(({ code }) => code) };
};

describe('sentCandidate', () => {
  it('has every file of the original, those that it leaves out as they were', () => {
    expect(sent(block('python:shop/tax.py', 'tax = 2'), pricing, tax)).toEqual({
      optimizationId: 'sent',
      files: [pricing, { ...tax, code: 'tax = 2' }],
      changed: [{ ...tax, code: 'tax = 2' }],
    });
  });

  it('knows a file by the ending of its path, and leaves out files that the original does not have', () => {
    const code = `${block('python:tax.py', 'tax = 2')}\n${block('python:lib/pricing.py', 'price = 3')}`;
    expect(codes(code, pricing, tax)).toEqual({ all: ['price = 1', 'tax = 2'], changed: ['tax = 2'] });
  });

  it.each([
    ['price = 2', pricing],
    [block('python', 'price = 2'), pricing],
    ['price = 2', { ...pricing, path: null }],
    [block('python:shop/pricing.py', 'price = 2'), { ...pricing, path: null }],
  ])('takes one file for the only file of the original where either has no path: %j', (markdown, file) => {
    expect(codes(markdown, file).changed).toEqual(['price = 2']);
  });

  it('tells files without a path by their order, and does not guess where some are missing', () => {
    const files = ['one', 'two'].map((code) => ({ path: null, code }));
    const both = `${block('python', 'one')}\n${block('python', '2')}`;
    expect(codes(both, ...files)).toEqual({ all: ['one', '2'], changed: ['2'] });
    expect(codes(both, pricing, ...files)).toEqual({ all: ['price = 1', 'one', '2'], changed: ['2'] });
    expect(codes(block('python', '2'), ...files).changed).toEqual([]);
    expect(codes(block('python', '2'), pricing, tax).changed).toEqual([]);
  });

  it('keeps the bytes of code', () => {
    expect(codes(block('python:shop/tax.py', 'tax = 2\r\n\ttax\r'), pricing, tax).changed).toEqual([
      'tax = 2\r\n\ttax\r',
    ]);
  });
});
