import { readFlags } from './read-flags';

const files = [
  ['test_a', 'TestX.test_b'],
  ['test_a', 'test_c'],
];

describe('readFlags', () => {
  it.each<[string, string, [number, string, string][] | null]>([
    ['nothing flagged', '{"flagged": []}', []],
    ['an empty list', '```json\n[ ]\n```', []],
    ['the form that is asked for', '{"flagged": [{"file": 2, "test": "test_a", "reason": "r"}]}', [[1, 'test_a', 'r']]],
    ['one object alone', '{"file": "2", "test": "test_a()"}', [[1, 'test_a', '']]],
    ['keys in another writing', '[{"File": 1, "testName": "test_b", "Reason": "r"}]', [[0, 'TestX.test_b', 'r']]],
    ['no file where one alone has the test', '{"flagged": [{"test": "test_c", "reason": "r"}]}', [[1, 'test_c', 'r']]],
    ['no file where two have it', '{"flagged": [{"test": "test_a", "reason": "r"}]}', []],
    [
      'names alone',
      '{"flagged": ["test_c", "`TestX::test_b`", "test_z", 7]}',
      [
        [1, 'test_c', ''],
        [0, 'TestX.test_b', ''],
      ],
    ],
    ['the wrong file', '{"flagged": [{"file": 1, "test": "test_c", "reason": "r"}]}', [[1, 'test_c', 'r']]],
    [
      'the same test twice',
      '[{"file": 1, "test": "test_b"}, {"file": 1, "test": "TestX.test_b"}]',
      [[0, 'TestX.test_b', '']],
    ],
    [
      'XML',
      '<flagged><flag><file>2</file><test>test_a</test><reason>x < y</reason></flag>\n<flag><file>1</file><test>test_a</test><reason>z</reason></flag></flagged>',
      [
        [1, 'test_a', 'x < y'],
        [0, 'test_a', 'z'],
      ],
    ],
    ['thoughts', '<think>{"flagged": [{"test": "test_c"}]}</think>{"flagged": []}', []],
    ['prose', 'All of these tests, `test_a` too, are fine.', null],
    ['another object', '{"answer": 7}', null],
    ['nothing', '', null],
  ])('%s', (_, answer, flags) => {
    const read = readFlags(answer, files);
    expect(read && read.map(({ file, test, reason }) => [file, test, reason])).toEqual(flags);
  });

  it('takes little time over many entries', () => {
    const entry = '{"file": 1, "test": "test_a", "reason": "r"},';
    const started = performance.now();
    expect(readFlags(`[${entry.repeat(20_000)}]`, files)).toHaveLength(1);
    expect(readFlags('<test>test_a</test><reason>r</reason>'.repeat(25_000), files)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
