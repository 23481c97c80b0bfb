import { elementsIn, fieldValues, labelledIn, objectsIn, withoutThoughts } from './answer-fields';
import { jsonIn } from './answer-json';

describe('jsonIn', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', 'no JSON here', []],
    [
      'the whole answer',
      '{"review": "high", "n": [1, -2.5e3, true, null]}',
      [{ review: 'high', n: [1, -2500, true, null] }],
    ],
    ['a fenced block', 'Sure!\n```json\n{"a": "b"}\n```\nDone.', [{ a: 'b' }]],
    ['several values in prose', 'First [2, 0] then {"a": {"b": 1}}.', [[2, 0], { a: { b: 1 } }]],
    ['escapes', String.raw`{"a": "1\n2\t\"x\" \\ \/ \u00e9 \_"}`, [{ a: '1\n2\t"x" \\ / é _' }]],
    ['a bad unicode escape', String.raw`{"a": "\u12x"}`, [{ a: 'u12x' }]],
    ['line breaks in a text', '{"a": "one\ntwo"}', [{ a: 'one\ntwo' }]],
    ['bare quotation marks in a text', '{"a": "the "for" loop", "b": 1}', [{ a: 'the "for" loop', b: 1 }]],
    ['single quotation marks', "{'a': 'it's', 'b': None, 'c': True}", [{ a: "it's", b: null, c: true }]],
    ['words without quotation marks', '{review: high}', [{ review: 'high' }]],
    ['trailing and missing commas', '{"a": [1, 2,], "b": 3 "c": 4,}', [{ a: [1, 2], b: 3, c: 4 }]],
    ['a cut list', '{"ranking": [2, 0, ', [{ ranking: [2, 0] }]],
    ['a cut text', '{"a": 1, "b": "half a sen', [{ a: 1, b: 'half a sen' }]],
    ['an ellipsis', '[2, 0, ...]', [[2, 0]]],
    ['empty brackets', 'f() { } and [] and x[i]', [['i']]],
    ['a bracket in prose', '[see below: {"a": 1}', [['see', 'below'], { a: 1 }]],
    [
      'a key that objects have',
      '{"__proto__": {"a": 1}, "constructor": 2}',
      [JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')],
    ],
  ])('reads %s', (_, text, values) => {
    expect(jsonIn(text)).toEqual(values);
  });

  it('gives what JSON.parse gives of any JSON', () => {
    const value = {
      'a "key"': ['\\', '"', '\n', "'", '}', '],', ' " : ', ''],
      deep: [[[{ b: [null, 0, 1e-7] }]]],
      e: {},
    };
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) expect(jsonIn(text)).toEqual([value]);
  });
});

describe('fieldValues', () => {
  it.each<[string, string, unknown[]]>([
    ['JSON', '{"review": "high"}', ['high']],
    ['JSON inside an object', '{"answer": {"Review": "high"}}', ['high']],
    ['XML', '<answer><review>\n high \n</review></answer>', ['high']],
    ['XML with attributes and CDATA', '<Review kind="x"><![CDATA[high]]></Review>', ['high']],
    ['XML that is not closed', '<review>high', ['high']],
    ['a label', 'Review: high\nReview explanation: fine', ['high']],
    ['a bold label', 'Well.\n**Review:** high\n\n**Review explanation**: fine', ['high']],
    ['a numbered label', '1. **Review** - high', ['high']],
    ['a heading', '## Review\n\nhigh\n\n## Review explanation\nfine', ['high']],
    ['several forms', '{"review": "high"}\n<review>low</review>\nReview = medium', ['high', 'low', 'medium']],
    ['thoughts that name it', '<thinking>Review: low</thinking>\nReview: high', ['high']],
    ['a field of a longer name', '{"review_explanation": "x"} <review_explanation>y</review_explanation>', []],
    ['a word in a sentence', 'My review: it is good. The review = fine', []],
    ['nothing', '', []],
  ])('reads %s', (_, answer, values) => {
    expect(fieldValues(answer, 'review', ['review_explanation'])).toEqual(values);
  });

  it('reads a value of several lines up to the next label', () => {
    const answer = 'Review: high\nReview explanation: one\n\ntwo: three\nReview - low';
    expect(labelledIn(answer, 'review_explanation', ['review'])).toEqual(['one\n\ntwo: three']);
    expect(labelledIn(answer, 'review', ['review_explanation'])).toEqual(['high', 'low']);
  });
});

describe('objectsIn', () => {
  it('finds lists of objects, keys in one writing', () => {
    const answer =
      '```json\n{"reviews": [{"test_index": 0, "functions": [{"functionName": "test_a", "Reason": "x"}]}]}\n```';
    expect(objectsIn(answer, 'function_name')).toEqual([{ function_name: 'test_a', reason: 'x' }]);
    expect(objectsIn(answer, 'test_index')).toHaveLength(1);
    expect(objectsIn(answer, 'toString')).toEqual([]);
  });
});

describe('elementsIn', () => {
  it('finds repeated elements, closed or not', () => {
    const answer =
      '<function><name>a</name><reason>x < y</reason></function>\n<function><name>b</name><function><name>c</name>';
    const functions = elementsIn(answer, 'function');
    expect(functions.map((content) => elementsIn(content, 'name'))).toEqual([['a'], ['b'], ['c']]);
    expect(elementsIn(answer, 'reason')).toEqual(['x < y']);
  });
});

describe('withoutThoughts', () => {
  it.each([
    ['<think>a <b> c</think>answer', 'answer'],
    ['thoughts without a start</think>answer', 'answer'],
    ['before <thinking>x</thinking> after', 'before \n after'],
    ['<scratchpad>x</thinking>y</scratchpad>answer', 'answer'],
    ['answer <thinking>and then it broke off', 'answer'],
    ['<thinking>all of it', '<thinking>all of it'],
    ['no thoughts', 'no thoughts'],
  ])('%j', (answer, rest) => {
    expect(withoutThoughts(answer).trim()).toBe(rest);
  });
});

const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));

it.each([
  '[',
  '{',
  '{"a":',
  '{"a":[',
  '["',
  "['",
  '["[',
  '" ',
  '"  ,',
  '{"a": "b" ',
  '\\',
  '["\\',
  '[1,',
  '1',
  '[1] ',
  ' ',
  '\n',
  '*',
  '**review',
  'review:\n',
  'review',
  '<review',
  '<review>',
  '<review ',
  '</review>',
  '<thinking>',
  '</thinking>',
  '<thinking></thinking>',
  '<',
  '- - ',
  '#',
  '1. ',
  '_',
  '`',
  "'",
  'aB',
  '[a:',
])('takes little time over a megabyte of %j', (text) => {
  const started = performance.now();
  for (const answer of [megabyte(text), `{"review": "${megabyte(text)}`, `[${megabyte(text)}`]) {
    fieldValues(answer, 'review', ['review_explanation']);
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
