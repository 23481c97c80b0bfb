import { type AcceptedOptimization, ExplainTask } from '../../domain/review/explain.task';
import { readExplanation } from '../../domain/review/read-explanation';
import { type Task } from '../../domain/task';
import { ExplainAnswerer } from './explain-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const version = { code: '', lineProfile: '', runtime: '', throughput: '', concurrencyRatio: '' };
const bare: AcceptedOptimization = {
  original: version,
  optimized: version,
  ...{ gain: '', throughputGain: '', concurrencyGain: '', acceptedFor: 'runtime', annotatedTests: '' },
  ...{ explanation: '', readOnlyCode: '', callers: '' },
};
const timed = {
  original: { ...version, code: 'a\nb', runtime: '749 microseconds' },
  optimized: { ...version, code: 'a\nc', runtime: '162 microseconds' },
  gain: '361%',
};
const join =
  '- join-pieces: The text is copied whole; pieces are joined once. In `distinct`. Only tests can tell: whether all is text.';
const set = '- set-beside-list: Each value is searched in a list; a set answers at once. In `distinct`.';

/** What the use case reads of the answer, by paragraph. */
function told(optimization: Partial<AcceptedOptimization>): string[] {
  const task = new ExplainTask(caller, 't', 'python', { ...bare, ...optimization });
  return readExplanation(new ExplainAnswerer().answer(task))?.split('\n\n') ?? [];
}

it('tells the rewrites, the gain, and what only tests can tell', () => {
  expect(told({ ...timed, explanation: `Rewrites:\n${join}\n${set}` })).toEqual([
    'Two costly operations in `distinct` were replaced. The text is copied whole; pieces are joined once. Each value is searched in a list; a set answers at once.',
    'The runtime went from 749 microseconds to 162 microseconds (361% faster).',
    'A reviewer should look at what only tests can tell: whether all is text.',
  ]);
});

it('tells the rewrites place by place', () => {
  const elsewhere = set.replace('`distinct`', '`unique`, `Basket.total`');
  expect(told({ explanation: `Rewrites:\n${elsewhere}\n${join}\n${set}` })[0]).toBe(
    'One costly operation in `unique` and `Basket.total` was replaced. Each value is searched in a list; a set answers at once. ' +
      'Two costly operations in `distinct` were replaced as well. The text is copied whole; pieces are joined once. Each value is searched in a list; a set answers at once.',
  );
  expect(told({ explanation: `Rewrites:\n${set.replace(' In `distinct`.', '')}` })[0]).toMatch(
    /^One costly operation was replaced\. Each/,
  );
});

it('tells a few of many rewrites', () => {
  const elsewhere = set.replace('`distinct`', '`unique`');
  const [first = ''] = told({ explanation: `Rewrites:\n${`${set}\n`.repeat(20)}${elsewhere}` });
  expect(first).toMatch(/^20 costly operations in `distinct` were replaced\./);
  expect(first.match(/a set answers/g)).toHaveLength(6);
  expect(first).toMatch(/ One costly operation in `unique` was replaced as well\.$/);
});

it.each<[string, string, string]>([
  [
    'free words of a model',
    '**Adds** each line to the total:\n```python\nx\n```\nno list.',
    'Adds each line to the total:\nno list.',
  ],
  ['no words', '', 'The change adds 1 line and removes 1; no explanation came with it.'],
  [
    'words that explain nothing',
    'I am sorry, I cannot do this.',
    'The change adds 1 line and removes 1; no explanation came with it.',
  ],
])('%s', (_, explanation, paragraph) => {
  expect(told({ ...timed, explanation })[0]).toBe(paragraph);
});

it('cuts long words behind a sentence', () => {
  const [first = ''] = told({ explanation: 'It copies x[0] each time. '.repeat(4_000) });
  expect(first.length).toBeLessThanOrEqual(1_500);
  expect(first).toMatch(/each time\.$/);
});

describe('what was measured', () => {
  const explanation = 'The requests were awaited one after another.';
  it.each<[string, Partial<AcceptedOptimization>, string | undefined]>([
    ['nothing', {}, undefined],
    ['no times', { gain: '361%' }, 'The runtime was measured with and without the change: 361% faster.'],
    ['no gain', { ...timed, gain: '' }, 'The runtime went from 749 microseconds to 162 microseconds.'],
    [
      'a gain that is none',
      { ...timed, gain: '-3%' },
      'The runtime went from 749 microseconds to 162 microseconds (a gain of -3%).',
    ],
    [
      'other ways of writing',
      { ...timed, gain: '361,78 %' },
      'The runtime went from 749 microseconds to 162 microseconds (361,78 % faster).',
    ],
    [
      'throughput',
      {
        ...{ acceptedFor: 'throughput', throughputGain: '44.6%', gain: '-2%' },
        original: { ...timed.original, throughput: '832 operations/second' },
        optimized: { ...timed.optimized, throughput: '1203 operations/second' },
      },
      'The throughput went from 832 operations/second to 1203 operations/second (a gain of 44.6%). The runtime of a single call went from 749 microseconds to 162 microseconds.',
    ],
    [
      'concurrency',
      {
        ...{ acceptedFor: 'concurrency', concurrencyGain: '281%' },
        original: { ...version, concurrencyRatio: '0.84x', throughput: '1 operation/second' },
        optimized: { ...version, concurrencyRatio: '3.20x' },
      },
      'The concurrency ratio went from 0.84x to 3.20x (a gain of 281%).',
    ],
    [
      'throughput that nobody asked for',
      { original: { ...version, throughput: '1' }, optimized: { ...version, throughput: '2' } },
      undefined,
    ],
  ])('%s', (_, measured, paragraph) => {
    expect(told({ explanation, ...measured })[1]).toBe(paragraph);
  });

  const call = (code: string, before: string, after: string, change: string) =>
    `${code} # ${before} -> ${after} (${change})`;
  it.each<[string, string[], string | undefined]>([
    ['one call', [call('f(1)', '2μs', '1μs', '100% faster')], undefined],
    [
      'all faster',
      [
        call('codeflash_output = f(1)', '2.62μs', '2.09μs', '24.9% faster'),
        call('f([2])', '1.2ms', '58.0μs', '510% faster'),
      ],
      'All 2 timed calls became faster. The longest went from 1.2ms to 58.0μs (510% faster), the shortest from 2.62μs to 2.09μs (24.9% faster).',
    ],
    [
      'one slower',
      [call('f(1)', '2μs', '1μs', '100% faster'), call('    f([2])', '2μs', '3μs', '50% slower')],
      'Of 2 timed calls, 1 became faster and 1 slower. Slower is `f([2])`: from 2μs to 3μs (50% slower).',
    ],
    [
      'all slower',
      [call('f(`1`)', '2μs', '3μs', '50% slower'), call('f(2)', '2μs', '3μs', '50% slower')],
      'None of the 2 timed calls became faster. Slower is, among others, `f(2)`: from 2μs to 3μs (50% slower).',
    ],
  ])('calls of tests: %s', (_, lines, paragraph) => {
    expect(told({ explanation, annotatedTests: lines.join('\n') })[1]).toBe(paragraph);
  });

  const profile = (hits: number, share: string, code: string) =>
    `## Function: total\n## Total time: 0.04 s\n| Hits | Time | Per Hit | % Time | Line Contents |\n|---:|---:|---:|---:|:---|\n|   |   |   |   | def total(): |\n| 2 | 657 | 3.1 | 0.0 | x = 0 |\n| ${hits} | 4.5404e+07 | 1.0 | ${share} |     ${code}   |\n`;
  it.each<[string, string, string, string]>([
    [
      'the same line less often',
      profile(3367, '94.4', 'x |= f()'),
      profile(722, '87.9', 'x |= f()'),
      'In the original, 94.4% of the time of `total` was spent in `x |= f()`, which ran 3,367 times; in the new version it ran 722 times.',
    ],
    [
      'another line',
      profile(9, '94.4', 'x = f()'),
      profile(1, '87.9', 'y = f()'),
      'In the original, 94.4% of the time of `total` was spent in `x = f()`, which ran 9 times; the hottest line of the new version, `y = f()`, ran once.',
    ],
    [
      'no less often',
      profile(9, '94.4', 'x = f()'),
      profile(9, '87.9', 'x = f()'),
      'In the original, 94.4% of the time of `total` was spent in `x = f()`, which ran 9 times.',
    ],
    [
      'no profile after',
      profile(9, '94.4', 'x = f()'),
      '',
      'In the original, 94.4% of the time of `total` was spent in `x = f()`, which ran 9 times.',
    ],
    ['no line that stands out', profile(9, '11.0', 'x = f()'), '', ''],
    ['a line that cannot be quoted', profile(9, '94.4', 'x = "`"'), '', ''],
  ])('profiles: %s', (_, original, optimized, sentence) => {
    const [first] = told({
      explanation,
      original: { ...version, lineProfile: original },
      optimized: { ...version, lineProfile: optimized },
    });
    expect(first).toBe([explanation, sentence].filter(Boolean).join(' '));
  });
});

it('names the files that call the function', () => {
  const fences = ['a', 'b', 'c', 'd', 'e', 'a'].map((name) => `\`\`\`python:shop/${name}.py\nf()\n\`\`\`\n`);
  expect(told({ callers: fences[0]! })[1]).toBe('The function is called in `shop/a.py`.');
  expect(told({ callers: fences.join('') })[1]).toBe(
    'The function is called in `shop/a.py`, `shop/b.py`, `shop/c.py` and 2 more.',
  );
});

it.each([
  '',
  '\u0000',
  '[/red]',
  '<think>',
  '</answer>{"explanation": ',
  '`',
  'I\u202e ٣٤٥ ',
  '|',
  '# 1μs -> ',
  '- a-b: ',
  '\n',
])('explains in no time whatever is sent: %j again and again', (piece) => {
  const text = piece.repeat(100_000 / Math.max(1, piece.length));
  const all = { code: text, lineProfile: text, runtime: text, throughput: text, concurrencyRatio: text };
  const start = performance.now();
  for (const acceptedFor of ['runtime', 'throughput', text]) {
    const paragraphs = told({
      ...{ original: all, optimized: { ...all, code: `x${text}` }, gain: text, throughputGain: text },
      ...{ concurrencyGain: text, acceptedFor, annotatedTests: text, explanation: text, callers: text },
    });
    expect(paragraphs.join(' ').length).toBeGreaterThan(30);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
