import { readExplanation } from './read-explanation';

const text = 'The inner loop added the price once per unit.\n\nNow `total` is one multiplication, 361% faster.';

describe('readExplanation reads', () => {
  it.each<[string, string]>([
    ['plain text', text],
    ['text with space around it', `\n\n  ${text}\n \n`],
    ['JSON', JSON.stringify({ explanation: text })],
    ['fenced JSON', `Here you go:\n\`\`\`json\n${JSON.stringify({ explanation: text }, null, 2)}\n\`\`\``],
    ['JSON with line breaks in its text', `{"explanation": "${text}"}`],
    ['XML', `<explanation>\n${text}\n</explanation>`],
    ['XML in an answer', `<answer><Explanation>${text}</Explanation></answer>`],
    ['XML that is not closed', `<explanation>${text}`],
    ['a fence around all', `\`\`\`\n${text}\n\`\`\``],
    ['a Markdown fence', `\`\`\`markdown\n# Explanation\n\n${text}\n\`\`\``],
    ['a heading', `## Explanation\n\n${text}`],
    ['a label', `**Explanation:** ${text}`],
    ['an opening', `Here is the explanation for the pull request:\n\n${text}`],
    ['a polite opening', `Sure! Here's a concise explanation:\n\n${text}`],
    ['a closing', `${text}\n\nLet me know if you need anything else!`],
    ['emphasis', text.replace('inner loop', '**inner loop**').replace('Now', '__Now__')],
    ['code beside it', `${text}\n\n\`\`\`python\ntotal += price * count\n\`\`\``],
    ['thoughts before it', `<thinking>What to say?</thinking>\n${text}`],
  ])('%s', (_, answer) => {
    expect(readExplanation(answer)).toBe(text);
  });

  it.each([
    'Reading `<b>` no longer builds {"a": 1} for every call of `x[i]`.',
    'The `<text>` child of each node was found by a scan of all nodes.\n\nNow an index holds them.',
    'It built {"text": "a copy of all that was read before"} for each line, and now keeps one list.',
    '`Shop.__init__` built the table on each call, and `__getitem__` scanned it; __len__ was never called, and __eq__ too.',
    'It computes `x**2` and `y**2` in one pass, so 2**n and 3**n no longer cost two loops.',
    'Calls of `f(**kwargs)` and g(**options) or h(**options) no longer copy the dict.',
    'Great lists were copied on each call. Now one list is reused for all calls.',
    'Okay values were checked twice: once in the loop, and once behind it.',
    'This is the second loop of three: it ran once per unit, and now once per line.',
  ])('text that speaks of what could be taken for a wrapping: %s', (odd) => {
    expect(readExplanation(odd)).toBe(odd);
  });

  it('no more than 4,000 characters', () => {
    expect(readExplanation('word '.repeat(200_000))).toHaveLength(4_000);
  });
});

it.each([
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['a refusal', "I'm sorry, but I can't help with that request today."],
  ['another refusal', 'I cannot explain this code, because it may be used for harm.'],
  ['a short answer', 'No.'],
  ['JSON without it', '{"summary_of_risks": ["none that I can see in this code"]}'],
  ['fenced JSON without it', '```json\n{"explanation": {"text": []}}\n```'],
  ['an empty field', '{"explanation": ""}'],
  ['code alone', '```python\ndef total_price(items):\n    return sum(price for price in items)\n```'],
  ['a page', '<html><body><h1>502</h1></body></html>'],
  ['marks', '[/] #### ---- ....'],
])('readExplanation reads nothing from %s', (_, answer) => {
  expect(readExplanation(answer)).toBeNull();
});

it.each([
  'word ',
  '#',
  '> ',
  '**a',
  '__',
  '`',
  '`a` **b',
  '\n{',
  '```\n',
  '~~~',
  '<explanation>',
  '{"explanation": "a"}',
  'sure ',
  'here is ',
  '\n',
  '<',
  '\nlet me know ',
])('readExplanation takes little time over a megabyte of %j', (part) => {
  const started = performance.now();
  readExplanation(part.repeat(Math.ceil(1_000_000 / part.length)));
  expect(performance.now() - started).toBeLessThan(20_000);
});
