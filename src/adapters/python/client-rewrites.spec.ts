import { clientRewrites } from './client-rewrites';
import { pythonTree } from './python-tree';

/** What was seen with the published client itself: test/fixtures/client/untouched-*. */
it.each([
  ['X = 1\nX = X + 1\n', true],
  ['try:\n    import fast\n    HAS = True\nexcept ImportError:\n    HAS = False\n', true],
  ['B: int\nB = 2\n', true],
  ['A = B = 1\n', true],
  ['def f(): pass\ndef f(): pass\n', true],
  ['if x:\n    def f(): pass\nelse:\n    def f(): pass\n', true],
  ['class A:\n    @overload\n    def f(self, x: int): ...\n    def f(self, x): pass\n', true],
  ['class A:\n    @property\n    def x(self): pass\n    @x.setter\n    def x(self, value): pass\n', false],
  ['A = 1\nB, C = 2, 3\nA += 1\nfor i in B:\n    print(i)\n', false],
  ['def f():\n    x = 1\n    x = 2\n    y = z = x\nx = 1\n', false],
  ['class A:\n    x = 1\n    x = 2\n', false],
  ['', false],
])('%j: %s', (code, rewritten) => {
  expect(clientRewrites(pythonTree(code)!)).toBe(rewritten);
});
