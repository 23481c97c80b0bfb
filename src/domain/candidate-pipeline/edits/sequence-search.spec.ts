import { positionsOf } from './sequence-search';

const search = (wanted: string, among: string): number[] => {
  const numbers = (text: string): Int32Array => Int32Array.from(text, (sign) => sign.charCodeAt(0));
  return [...positionsOf(numbers(wanted), numbers(among))];
};

it.each([
  ['b', 'abcb', [1, 3]],
  ['aa', 'aaaa', [0, 1, 2]],
  ['aba', 'ababab', [0, 2]],
  ['aab', 'aaab', [1]],
  ['abcabd', 'abcabcabd', [3]],
  ['abcd', 'abcd', [0]],
  ['abcd', 'abc', []],
  ['x', 'abc', []],
  ['', 'abc', []],
  ['a', '', []],
])('%j in %j: %j', (wanted, among, positions) => {
  expect(search(wanted, among)).toEqual(positions);
});

it('finds what a plain search finds', () => {
  let state = 7;
  const letter = (): string => 'ab'.charAt(((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16) & 1);
  const text = (length: number): string => Array.from({ length }, letter).join('');
  for (let round = 0; round < 300; round += 1) {
    const [wanted, among] = [text(1 + (round % 6)), text(round % 60)];
    const plain = [...Array(among.length).keys()].filter((at) => among.startsWith(wanted, at));
    expect([wanted, among, search(wanted, among)]).toEqual([wanted, among, plain]);
  }
});
