import { ToyLanguage } from '../../../test/fakes/toy-language';
import { type Extraction, extract } from './extract';

const toy = new ToyLanguage();
const read = (answer: string): Extraction => extract(answer, toy, '2');
/** Blocks as [path, code]. */
const found = (answer: string): [string | null, string][] => read(answer).blocks.map(({ path, code }) => [path, code]);

const code = 'use shop/tax\nfn total a b = a + b';

describe('extract finds code', () => {
  it.each([
    ['in the form asked for', `\`\`\`toy:shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with a tag in capitals', `\`\`\`TOY:shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['by another tag of the language', `\`\`\`toylang:shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with a space for the colon', `\`\`\`toy shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with a path alone', `\`\`\`shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with a path in braces', `\`\`\`toy {shop/a.toy}\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with a title', `\`\`\`toy title="shop/a.toy"\n${code}\n\`\`\``, 'shop/a.toy'],
    ['with line numbers', `\`\`\`1:20:shop/a.toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['without tag and path', `\`\`\`\n${code}\n\`\`\``, null],
    ['in tildes', `~~~toy:shop/a.toy\n${code}\n~~~`, 'shop/a.toy'],
    ['in a longer fence', `\`\`\`\`\`toy:shop/a.toy\n${code}\n\`\`\`\`\``, 'shop/a.toy'],
    ['with the last fence missing', `Here:\n\`\`\`toy:shop/a.toy\n${code}`, 'shop/a.toy'],
    ['with the last fence on the last line', `\`\`\`toy:shop/a.toy\n${code}\`\`\``, 'shop/a.toy'],
    ['under a bold path', `**shop/a.toy**\n\n\`\`\`toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['under a path in backticks with a colon', `\`shop/a.toy\`:\n\`\`\`toy\n${code}\n\`\`\``, 'shop/a.toy'],
    ['under a heading', `### 1. File: \`shop/a.toy\`\n\`\`\`toy\n${code}\n\`\`\``, 'shop/a.toy'],
    [
      'in a list item',
      `1. First:\n\n   \`\`\`toy:shop/a.toy\n   use shop/tax\n   fn total a b = a + b\n   \`\`\``,
      'shop/a.toy',
    ],
    ['behind a list marker', `- \`\`\`toy:shop/a.toy\n  use shop/tax\n  fn total a b = a + b\n  \`\`\``, 'shop/a.toy'],
    ['in an indented fence whose code is not', `  \`\`\`toy:shop/a.toy\n${code}\n  \`\`\``, 'shop/a.toy'],
    ['indented by tabs', `\t\`\`\`toy:shop/a.toy\n\tuse shop/tax\n\tfn total a b = a + b\n\t\`\`\``, 'shop/a.toy'],
    ['in a code tag with a fence', `<code>\n\`\`\`toy:shop/a.toy\n${code}\n\`\`\`\n</code>`, 'shop/a.toy'],
    ['in a code tag with an open fence', `<code>\n\`\`\`toy:shop/a.toy\n${code}\n</code>`, 'shop/a.toy'],
    [
      'right behind tags',
      `<explanation>x</explanation><code>\`\`\`toy:shop/a.toy\n${code}\n\`\`\`</code>`,
      'shop/a.toy',
    ],
    ['in a file tag', `<file path="shop/a.toy">\n${code}\n</file>`, 'shop/a.toy'],
    ['in a file tag with a fence', `<file path='shop/a.toy'>\n\`\`\`toy\n${code}\n\`\`\`\n</file>`, 'shop/a.toy'],
    [
      'in nested tags with CDATA',
      `<answer>\n<file name="shop/a.toy"><![CDATA[\n${code}\n]]></file>\n</answer>`,
      'shop/a.toy',
    ],
    ['in a tag of the language', `<toy>\n${code}\n</toy>`, null],
    ['in an answer tag', `<answer>\n${code}\n</answer>`, null],
    ['in a code tag that is never closed', `<code>\n${code}\n`, null],
    [
      'in a Markdown fence around it all',
      `\`\`\`markdown\nFaster.\n\`\`\`toy:shop/a.toy\n${code}\n\`\`\`\n\`\`\``,
      'shop/a.toy',
    ],
    ['as the whole answer', code, null],
    [
      'as the whole answer in CRLF fences',
      `\`\`\`toy:shop/a.toy\n${code}\n\`\`\``.replaceAll('\n', '\r\n'),
      'shop/a.toy',
    ],
  ])('%s', (_what, answer, path) => {
    expect(found(answer).map(([where, text]) => [where, text.replaceAll('\r\n', '\n')])).toEqual([[path, code]]);
  });

  it.each(['# shop/a.toy', '# file: shop/a.toy', '// shop/a.toy', '/* shop/a.toy */', '# `shop/a.toy`'])(
    'with its path in the comment %s',
    (comment) => {
      const [block] = read(`\`\`\`toy\n${comment}\n${code}\n\`\`\``).blocks;
      expect(block).toEqual({ path: 'shop/a.toy', code: `${comment}\n${code}`, pathComment: comment });
      expect(read(`\`\`\`toy\r\n${comment}\r\n${code}\r\n\`\`\``).blocks[0]).toMatchObject({
        path: 'shop/a.toy',
        pathComment: comment,
      });
    },
  );

  it('in each of several blocks, the closing fence of one forgotten', () => {
    const answer = `\`\`\`toy:a.toy\nfn a = 1\n\`\`\`toy:b.toy\nfn b = 2\n\`\`\`\nDone.`;
    expect(found(answer)).toEqual([
      ['a.toy', 'fn a = 1'],
      ['b.toy', 'fn b = 2'],
    ]);
  });

  it('that holds fences of its own', () => {
    const own = 'fn a = 1\ntext\n```toy\nfn example = 1\n```\n\n```\nmore\n```\nend\nfn b = 2';
    expect(found(`First.\n\`\`\`toy:a.toy\n${own}\n\`\`\`\nOutput:\n\`\`\`\n42 apples\n\`\`\`\n`)[0]).toEqual([
      'a.toy',
      own,
    ]);
    expect(found(`\`\`\`toy:a.toy\n${own}\n\`\`\`\n\`\`\`toy:b.toy\nfn c = 1\n\`\`\``)).toEqual([
      ['a.toy', own],
      ['b.toy', 'fn c = 1'],
    ]);
  });

  it('behind a fence too many', () => {
    const answer = '```toy:a.toy\nfn a = 1\n```\n```\nAnd the helper:\n```toy:b.toy\nfn b = 2\n```';
    expect(found(answer)).toContainEqual(['a.toy', 'fn a = 1']);
    expect(found(answer)).toContainEqual(['b.toy', 'fn b = 2']);
  });
});

describe('extract passes over', () => {
  const block = `\`\`\`toy:a.toy\n${code}\n\`\`\``;

  it.each(['bash', 'text', 'json', 'console', 'javascript', 'output'])('a %s block', (tag) => {
    expect(found(`${block}\n\`\`\`${tag}\nfn other = 1\n\`\`\``)).toEqual([['a.toy', code]]);
  });

  it.each(['thinking', 'think', 'scratchpad', 'reasoning'])('drafts in <%s>', (tag) => {
    expect(found(`<${tag}>\nMaybe\n\`\`\`toy:a.toy\nfn draft = 1\n\`\`\`\n</${tag}>\n${block}`)).toEqual([
      ['a.toy', code],
    ]);
  });

  it('thoughts whose start was not sent, unless the answer came before', () => {
    expect(found(`${block}\nAs I said. <thinking>\nIt is fast.\n</thinking>`)).toEqual([['a.toy', code]]);
  });

  it('thoughts whose start was not sent', () => {
    expect(found(`Hm.\n\`\`\`toy:a.toy\nfn draft = 1\n\`\`\`\nYes.</think>\n${block}`)).toEqual([['a.toy', code]]);
  });

  it('code in the explanation', () => {
    const answer = `<explanation>\nInstead of\n\`\`\`toy\nfn slow = 1\n\`\`\`\n</explanation>\n<code>\n${block}\n</code>`;
    expect(found(answer)).toEqual([['a.toy', code]]);
    expect(read(answer).explanation).toContain('fn slow');
  });

  it.each([
    '',
    ' \n\t',
    "I'm sorry, I can't help with that.",
    'It is as fast as it can be.',
    '```toy\n\n```',
    '```',
    '<code></code>',
  ])('an answer without code: %j', (answer) => {
    expect(read(answer)).toMatchObject({ blocks: [], edits: [] });
  });
});

describe('extract recognises edits', () => {
  const search = '<<<<<<< SEARCH\nfn a = 1\n=======\nfn a = 2\n>>>>>>> REPLACE';
  const patch = '*** Begin Patch\n*** Update File: a.toy\n@@\n-fn a = 1\n+fn a = 2\n*** End Patch';
  const diff = '--- a/a.toy\n+++ b/a.toy\n@@ -1 +1 @@\n-fn a = 1\n+fn a = 2';

  it.each([
    ['SEARCH/REPLACE', `a.toy\n\`\`\`toy\n${search}\n\`\`\``],
    ['SEARCH/REPLACE', search],
    ['V4A patch', patch],
    ['V4A patch', `\`\`\`bash\napply_patch <<'EOF'\n${patch}\nEOF\n\`\`\``],
    ['unified diff', `\`\`\`diff\n${diff}\n\`\`\``],
    ['unified diff', `\`\`\`diff\n-fn a = 1\n+fn a = 2\n\`\`\``],
    ['unified diff', diff.replaceAll('\n', '\r\n')],
  ])('a %s in %j', (format, answer) => {
    expect(read(answer)).toMatchObject({ blocks: [], edits: [{ format }] });
  });

  it('beside whole code', () => {
    expect(read(`\`\`\`toy:a.toy\n${code}\n\`\`\`\nThat is:\n\`\`\`diff\n${diff}\n\`\`\``)).toMatchObject({
      blocks: [{ path: 'a.toy', code }],
      edits: [{ format: 'unified diff' }],
    });
  });
});

describe('the explanation', () => {
  it.each([
    ['of its tag', `Sure!\n<explanation>\nOne pass.\n</explanation>\n\`\`\`toy\n${code}\n\`\`\`\nBye.`, 'One pass.'],
    ['else the prose', `One pass.\n\n\n\`\`\`toy\n${code}\n\`\`\`\nNo copies.`, 'One pass.\n\nNo copies.'],
    ['without headings that are paths', `One pass.\n**a.toy**\n\`\`\`toy\n${code}\n\`\`\``, 'One pass.'],
    ['without lone tags', `<answer>\nOne pass.\n<code>\n${code}\n</code>\n</answer>\n<end/>`, 'One pass.'],
    [
      'keeps inline markup',
      `<code>total</code> is one pass.\n\`\`\`toy\n${code}\n\`\`\``,
      '<code>total</code> is one pass.',
    ],
    [
      'without control characters',
      `One\u0000 \u001b[31mpass\ud800.\n\`\`\`toy\n${code}\n\`\`\``,
      'One [31mpass\ufffd.',
    ],
    ['may be empty', `\`\`\`toy\n${code}\n\`\`\``, ''],
  ])('%s', (_what, answer, explanation) => {
    expect(read(answer).explanation).toBe(explanation);
  });

  it('is cut at 4,000 characters, never in the middle of one', () => {
    const { explanation } = read(`${'\u{1F600}'.repeat(50_000)}\n\`\`\`toy\n${code}\n\`\`\``);
    expect(explanation.length).toBeLessThanOrEqual(4000);
    expect(explanation.length).toBeGreaterThan(3990);
    expect(explanation).not.toMatch(/\p{Surrogate}/u);
  });
});
