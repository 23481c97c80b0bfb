import { LevelIndex } from '../level-index';
import { uniformShift } from './uniform-shift';

const places = (lines: string[], file: string[]): number[] => [
  ...new LevelIndex(uniformShift, file).positionsOf(lines),
];
const file = ['class A:', '    def f(self):', '', '        if x: ', '            return 1', '\tz', '\t\ty'];

it.each([
  ['further to the left', ['def f(self):', '', '    if x:', '        return 1'], [1]],
  ['further to the right', ['      def f(self):', '  ', '          if x:', '              return 1'], [1]],
  ['in tabs where only the start differs', ['\tif x:', '\t    return 1'], [3]],
  ['one line in any indentation', ['\t\t\treturn 1'], [4]],
  ['a blank line first', ['', 'if x:', '    return 1'], [2]],
  ['nested otherwise', ['if x:', '  return 1'], []],
  ['not all by the same', ['def f(self):', '', '        if x:', '            return 1'], []],
  ['in spaces for tabs', ['z', '    y'], []],
  ['steps that are nowhere', ['if x:', '\treturn 1'], []],
])('%s', (_, lines, expected) => {
  expect(places(lines, file)).toEqual(expected);
});
