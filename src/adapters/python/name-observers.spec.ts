import { PythonLanguage } from './python-language';

const python = new PythonLanguage();
const normal = (code: string): string => python.normalise(code);
const inFunction = (body: string): string => `def f(p, q):\n${body.replace(/^/gm, '    ')}\n`;

it.each([
  'locals()',
  'vars()',
  'dir()',
  'eval("a")',
  'exec(p)',
  '[eval(q) for q in p]',
  '(lambda: locals())()',
  'sys._getframe().f_locals',
  'inspect.currentframe()',
  'p.query("x > @a")',
  'numexpr.evaluate(f"a + {p}")',
])('with %s the names of local variables count, there alone', (look) => {
  expect(normal(inFunction(`a = 1\nreturn ${look}`))).not.toBe(normal(inFunction(`b = 1\nreturn ${look}`)));
  const beside = (name: string): string =>
    `${inFunction(`return ${look}`)}def g(p):\n    ${name} = p\n    return ${name}\n`;
  expect(normal(beside('c'))).toBe(normal(beside('d')));
});

it.each(['vars(a)', 'dir(a)', 'a.eval()', 'a.query(1)', 'p.locals', 'f(eval=a)'])('with %s they do not', (call) => {
  const code = (name: string): string => inFunction(`${name} = 1\nreturn ${call.replace(/\ba\b/, name)}`);
  expect(normal(code('a'))).toBe(normal(code('b')));
});

it.each([
  '"""A."""\nprint(__doc__)',
  'def f():\n    """A."""\n    return f.__doc__',
  'import inspect\nclass A:\n    """A."""\ninspect.getdoc(A)',
  '"""A."""\ngetattr(f, "__doc__")',
  '"""A."""\nfrom docopt import docopt',
])('docstrings count in %j', (code) => {
  expect(normal(code)).not.toBe(normal(code.replace('A."', 'B."')));
});

it('docstrings do not count where only comments and texts speak of them', () => {
  const code = '"""A."""  # see __doc__\nprint("the __doc__ of it")';
  expect(normal(code)).toBe(normal(code.replace('A."', 'B."').replace('# see __doc__', '')));
});
