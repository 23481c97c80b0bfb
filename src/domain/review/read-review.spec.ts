import { readReview } from './read-review';

const reasons = 'The gain is 361% and all lines are covered by tests.';

describe('readReview reads the rating of', () => {
  it.each<[string, string, string]>([
    ['JSON', `{"review": "high", "review_explanation": "${reasons}"}`, 'high'],
    ['JSON with the reasons first', `{"review_explanation": "${reasons}", "review": "LOW"}`, 'low'],
    ['fenced JSON', 'Here:\n```json\n{"review": "medium",\n "review_explanation": "x"}\n```', 'medium'],
    ['JSON in an object', '{"result": {"Review": "High."}}', 'high'],
    ['JSON with another name', '{"rating": "medium", "reason": "x"}', 'medium'],
    ['JSON with a broken string', '{"review": "low", "review_explanation": "the "fast" path\nis slow"}', 'low'],
    ['JSON that echoes the choice first', 'Form: {"review": "high|medium|low"}\n{"review": "medium"}', 'medium'],
    ['XML', `<review>high</review>\n<review_explanation>${reasons}</review_explanation>`, 'high'],
    ['XML with emphasis', '<answer><rating> **Low** </rating></answer>', 'low'],
    ['a label', `Review: high\nReview explanation: ${reasons}`, 'high'],
    ['a bold label', `Review: **HIGH**\n\n${reasons}`, 'high'],
    ['a label in bold', `**Review:** medium - the tests are few`, 'medium'],
    ['a heading', `## Review\n\n**Medium**\n\n## Explanation\n\n${reasons}`, 'medium'],
    ['another label', 'Recommendation: low. Nobody calls it.', 'low'],
    ['a label with low risk', 'Rating: high, with low risk', 'high'],
    ['a label and other words', 'The risk is low and the gain is high.\n\nRating: medium', 'medium'],
    ['the word alone', 'high', 'high'],
    ['the word alone on a line', `${reasons}\n\n**MEDIUM**`, 'medium'],
    ['the word first', `High. ${reasons} The risk is low`, 'high'],
    ['the word first, with a dash', `**High** — ${reasons}`, 'high'],
    ['a sentence', `I'd rate this medium, because few tests reach it.`, 'medium'],
    ['a sentence with a negation behind', `I would rate it medium, not high. ${reasons}`, 'medium'],
    ['a sentence with a verb', 'All in all I give this a high.', 'high'],
    [
      'a table',
      '| Criterion | Verdict |\n|---|---|\n| Gain | high |\n| Risk | low |\n| **Review** | **medium** |',
      'medium',
    ],
    ['a table with reasons', `| Review | Explanation |\n|:--|:--|\n| low | ${reasons} |`, 'low'],
    ['a row of a table', '| Overall rating | medium | few timed calls |', 'medium'],
    ['a final answer', `${reasons} Final answer: low`, 'low'],
    ['an answer in XML', '<answer>High</answer>', 'high'],
    ['thoughts and an answer', '<thinking>Rating: low? No.</thinking>{"review": "high"}', 'high'],
  ])('%s', (_, answer, rating) => {
    expect(readReview(answer)?.rating).toBe(rating);
  });
});

it.each([
  ['nothing', ''],
  ['a refusal', "I'm sorry, but I can't help with that."],
  ['rudeness', 'Do your own work.'],
  ['another word', '{"review": "excellent"}'],
  ['no word', '{"review": null, "review_explanation": 7}'],
  ['a list', '{"review": ["high", "low"]}'],
  ['a choice', 'Review: high or medium'],
  ['a template', '{"review": "high|medium|low"}'],
  ['a contradiction', '{"review": "high"}\n{"review": "low"}'],
  ['a negation', 'Review: not high'],
  ['a negated sentence', 'I would not rate this high.'],
  ['a negation before the word', "I'd rate it not high but better than low."],
  ['a range', 'I would rate this between low and medium.'],
  ['words about other things', 'The gain is high. The risk is low. Readability is medium.'],
  ['a rating of the risk', 'I rate the risk as low.'],
  ['a quality', 'Review: low-risk change'],
  ['a condition', 'I would rate it high if tests reached all of it.'],
  ['a label with a condition', 'Rating: high, unless results may differ'],
  ['a table to choose from', '| high | medium | low |'],
  ['a table of criteria', '| high | clear gain |\n| medium | look first |\n| low | noise |'],
  ['a list of criteria', '- High: clear gain\n- Medium: look first\n- Low: noise'],
  ['a part of a word', 'Review: highly recommended; below the lowest'],
  ['code', '```python\nhigh = low = medium = 1\n```'],
  ['a cut word', '{"review_explanation": "fine", "review": "hi'],
])('readReview reads no rating from %s', (_, answer) => {
  expect(readReview(answer)).toBeNull();
});

describe('readReview reads the reasons of', () => {
  it.each<[string, string, string]>([
    ['JSON', `{"review": "high", "review_explanation": "${reasons}"}`, reasons],
    ['JSON with another name', `{"review": "high", "reason": "${reasons}"}`, reasons],
    [
      'JSON with a list',
      `{"review": "high", "reasons": ["The gain is 361%.", "All lines are covered."]}`,
      'The gain is 361%. All lines are covered.',
    ],
    ['JSON without', '{"review": "high"}', ''],
    ['JSON that says too little', '{"review": "high", "review_explanation": "Yes."}', ''],
    ['XML', `<review>high</review>\n<explanation>\n${reasons}\n</explanation>`, reasons],
    ['XML and prose', `<review>high</review>\n${reasons}`, reasons],
    ['labels', `Review: high\n**Explanation:** ${reasons}`, reasons],
    ['prose behind a label', `**Review: HIGH**\n\n${reasons}`, reasons],
    ['prose before the word', `${reasons}\n\nRating: high`, reasons],
    ['the word alone', '**High**', ''],
    ['a table', `| Review | Why |\n|---|---|\n| high | ${reasons} |`, `Review: Why\n\nhigh: ${reasons}`],
    ['prose with code', `Review: high\n\n${reasons}\n\n\`\`\`python\nx = 1\n\`\`\``, reasons],
  ])('%s', (_, answer, explanation) => {
    expect(readReview(answer)).toEqual({ rating: 'high', explanation });
  });
});

it.each([
  'high',
  'high ',
  '\n',
  '- ',
  '* ',
  '"',
  'review ',
  'review: ',
  'rate ',
  'rate it, ',
  '{"review":',
  '<review>',
  '**',
  'not ',
  '\nhigh\n',
  '| high ',
  '\n| high | a',
  '> ',
])('readReview takes little time over a megabyte of %j', (text) => {
  const started = performance.now();
  readReview(text.repeat(Math.ceil(1_000_000 / text.length)));
  expect(performance.now() - started).toBeLessThan(20_000);
});
