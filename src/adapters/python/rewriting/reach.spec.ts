import { pythonTree } from '../python-tree';
import { distancesFrom } from './reach';

const from = (target: string, ...codes: string[]): Record<string, number> | null => {
  const distances = distancesFrom(target, codes.map(pythonTree));
  return distances && Object.fromEntries(distances);
};

it('counts the steps from one function to those that it runs, through all files', () => {
  const code = 'from b import helper as h, other\n\ndef f(x):\n    return h(x)\n\ndef g(x):\n    return f(x)\n';
  const helper = 'def helper(x):\n    return last(x)\n\ndef last(x):\n    return x\n\ndef other(x):\n    return x\n';
  expect(from('f', code, helper)).toEqual({ f: 0, helper: 2, last: 3 });
  expect(from('g', code, helper)).toEqual({ g: 0, f: 1, helper: 3, last: 4 });
});

it('finds what is called on an object, by a name in a text and through a table', () => {
  const methods =
    'class A:\n    def run(self):\n        return self.step()\n    def step(self): pass\n    def rest(self): pass\n';
  expect(from('A.run', methods)).toEqual({ 'A.run': 0, 'A.step': 1 });
  expect(from('f', `def f(o):\n    return getattr(o, 'rest')()\n\n${methods}`)).toEqual({ f: 0, 'A.rest': 1 });
  const table = 'READ = {"a": read_a}\n\ndef read_a(): pass\n\ndef read_b(): pass\n\ndef f(k):\n    return READ[k]()\n';
  expect(from('f', table)).toEqual({ f: 0, read_a: 2 });
});

it('counts what runs without being mentioned: operators, constructors, what is registered', () => {
  const code =
    'class A:\n    def __lt__(self, o):\n        return key(self)\n\ndef key(a): pass\n\ndef f(xs):\n    return xs\n';
  expect(from('f', code)).toEqual({ f: 0, 'A.__lt__': 1, key: 2 });
  expect(from('f', 'def f(x):\n    pass\n\ndef g(): pass\n\nregister(g)\n')).toEqual({ f: 0, g: 2 });
});

it('leaves out what a class of the target or a program has beside it', () => {
  const code = 'class A:\n    def f(self): pass\n    def g(self): pass\n\nif __name__ == "__main__":\n    A().g()\n';
  expect(from('A.f', code)).toEqual({ 'A.f': 0 });
  expect(from('f', 'def f():\n    """Not g."""\n\ndef g():\n    f()\n')).toEqual({ f: 0 });
});

it('ends where functions call each other, and knows nothing of what is not there', () => {
  expect(from('f', 'def f(): g()\n\ndef g(): f()\n')).toEqual({ f: 0, g: 1 });
  expect(from('h', 'def f(): g()\n')).toBeNull();
  expect(from('f', 'def g(): pass\n')).toBeNull();
  expect(distancesFrom('f', [null])).toBeNull();
});
