import { ToyLanguage } from '../../test/fakes/toy-language';
import { flatPaths } from './flat-code';
import { Languages } from './languages';

it.each([
  ['flat code', '# file: a/b.py\nx = 1\n\n// file: c d.ts\nlet x;', ['a/b.py', 'c d.ts']],
  ['a diff', '@@ -1,2 +1,2 @@ # file: a.py\n-x\n-// file: b.js\n+# file: c.py', ['a.py', 'b.js', 'c.py']],
  ['other comments', 'x = "# file: a.py"\n  # file: b.py\n# file:\n#file: c.py', []],
])('flatPaths finds the paths of %s', (_, code, paths) => {
  expect(flatPaths(code)).toEqual(paths);
});

it.each([
  ['a built language by its endings', ['shop/a.toy'], 'toy'],
  ['the first that tells', ['Makefile', 'a.zig', 'b.go', 'c.toy'], 'go'],
  ['a known one that is not built', ['a.TSX'], 'typescript'],
  ['python where none tells', ['a.zig'], 'python'],
  ['python where there is none', [], 'python'],
])('nameByPaths: %s', (_, paths, name) => {
  expect(new Languages([new ToyLanguage()]).nameByPaths(paths)).toBe(name);
});
