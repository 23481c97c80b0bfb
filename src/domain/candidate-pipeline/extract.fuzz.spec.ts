import { type SyntaxFault } from '../code-language.port';
import { ToyLanguage } from '../../../test/fakes/toy-language';
import { extract } from './extract';

/** Counts the characters that it is asked about. */
class CountingToyLanguage extends ToyLanguage {
  asked = 0;

  override fault(code: string, version: string): SyntaxFault | null {
    this.asked += code.length;
    return super.fault(code, version);
  }

  override definitions(code: string): string[] {
    this.asked += code.length;
    return super.definitions(code);
  }
}

/** A small linear congruential generator: the same cases on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const parts = [
  ...[
    '```',
    '````',
    '~~~',
    '```toy',
    '```toy:a.toy',
    '```toy b.toy',
    '  ```',
    '\t~~~toy:a.toy',
    '- ```',
    '1. ```toy',
    '```text',
    '```diff',
  ],
  ...[
    '<code>',
    '</code>',
    '<file path="a.toy">',
    '</file>',
    '<thinking>',
    '</thinking>',
    '</think>',
    '<explanation>',
    '</explanation>',
  ],
  ...[
    '<answer>',
    '</answer>',
    '<![CDATA[',
    ']]>',
    '<toy>',
    '<',
    '>',
    '**a.toy**',
    '# a.toy',
    'fn a = 1',
    'fn b x = x',
    'text',
    'end',
  ],
  ...[
    '<<<<<<< SEARCH',
    '=======',
    '>>>>>>> REPLACE',
    '*** Begin Patch',
    '@@ -1 +1 @@',
    '--- a',
    '+++ b',
    'Some prose.',
    '```markdown',
  ],
  ...['\n', '\n', '\n', '\n', '\r\n', '\n\n', ' ', '\t', '\0', '\ud800', '\u200b', '\u2028', '`', ''],
];

describe('extract, on random mixes of all that it knows', () => {
  it('never throws, gives no empty block, and makes up no code', () => {
    const random = generator(11);
    const toy = new ToyLanguage();
    for (let run = 0; run < 10_000; run += 1) {
      const answer = Array.from({ length: random(40) }, () => parts[random(parts.length)] ?? '').join('');
      const { blocks, explanation } = extract(answer, toy, '2');
      for (const { code } of blocks) {
        expect(code.trim()).not.toBe('');
        for (const line of code.split('\n')) expect(answer).toContain(line);
      }
      expect(explanation.length).toBeLessThanOrEqual(4000);
    }
  });
});

describe('extract, on a megabyte of garbage', () => {
  const random = generator(5);
  const mix = Array.from(
    { length: 400 },
    () => `${parts[random(parts.length)] ?? ''}${random(2) === 0 ? '\n' : ''}`,
  ).join('');
  const patterns = [
    ...[
      '\n',
      ' ',
      '`',
      '~',
      '<',
      '```\n',
      '  ```\n',
      '```toy\n',
      '```toy:a.toy\n',
      '```text\n',
      '```\nx\n```\n',
      '```markdown\n',
    ],
    ...[
      '```toy:a.toy\nfn a = 1\n',
      '```toy\nx\n~~~\ny\n',
      '"""\n```toy\n',
      '<code>',
      '<code>\n',
      '<code>\n```\n```\n',
      '</code>\n',
    ],
    ...[
      '<thinking>\n',
      '</think>\n',
      '<explanation>\n<code>\n',
      '<<<<<<< SEARCH\n<<<',
      '@@ \n',
      '*** ',
      '--- a\n',
      '- ',
    ],
    ...[`${'a'.repeat(999)}\n`, ' '.repeat(500), `${'#'.repeat(280)} x y\n\`\`\`\n`, mix],
  ];

  const repeated = (pattern: string, length: number): string =>
    pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

  it('makes the language parse no more than a bounded part', () => {
    for (const pattern of patterns) {
      const language = new CountingToyLanguage();
      extract(repeated(pattern, 1_000_000), language, '2');
      expect([pattern.slice(0, 40), language.asked <= 200_000]).toEqual([pattern.slice(0, 40), true]);
    }
  });

  it('takes time in proportion to its length', () => {
    const silent = new (class extends ToyLanguage {
      override fault(): SyntaxFault {
        return { line: 1, message: 'never valid' };
      }
    })();
    const time = (answer: string): number => {
      const started = performance.now();
      extract(answer, silent, '2');
      return performance.now() - started;
    };
    for (const pattern of patterns) {
      const short = time(repeated(pattern, 100_000));
      const long = time(repeated(pattern, 1_000_000));
      // Ten times is linear, a hundred times quadratic; the constant (quadratic would be minutes) is for a busy machine.
      expect([pattern.slice(0, 40), long < 40 * short + 2000]).toEqual([pattern.slice(0, 40), true]);
    }
  });
});
