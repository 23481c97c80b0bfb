import { NUMERIC_MODULES } from '../../../../test/fakes/numeric-functions';
import { PythonLanguage } from '../python-language';
import { compiledByNumba } from './numba-version';

const compiled = (...codes: string[]) =>
  compiledByNumba(
    codes.map((code, at) => ({ path: `${at}.py`, code })),
    () => true,
  );
const LOOP = 'def f(n: int) -> int:\n    count = 0\n    for i in range(n):\n        count += 1\n    return count\n';

describe.each(NUMERIC_MODULES)('$title', ({ code, compiled: names, grows = false }) => {
  it('is compiled, and nothing else of it is changed', () => {
    const version = compiled(code);
    const [rewrite, ...others] = version?.rewrites ?? [];
    expect(others).toEqual([]);
    expect([...(rewrite?.functions ?? [])].sort()).toEqual([...names].sort());
    const now = version?.files[0]?.code ?? '';
    const added = /^(?:from numba import njit|@(?:nb\.)?njit\(.*\))$/;
    const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
    expect(linesOf(now).filter((line) => !added.test(line))).toEqual(linesOf(code));
    expect(
      now.match(/^@(?:nb\.)?njit\(cache=True(?:, boundscheck=True)?(?:, error_model="numpy")?\)\ndef /gm),
    ).toHaveLength(names.length);
    expect(new PythonLanguage().fault(now, '3.11')).toBeNull();
    expect(rewrite?.doubt?.includes('fit into 64 bits')).toBe(grows);
  });
});

it.each([
  ['no loop', 'def f(n: int) -> int:\n    return n * 2\n'],
  ['text', 'def f(n: int) -> str:\n    s = ""\n    for i in range(n):\n        s += "x"\n    return s\n'],
  ['a list that is passed', LOOP.replace('n: int', 'n: int, xs: list[int]').replace('+= 1', '+= xs[i]')],
  ['a list or an array, nobody knows', 'def f(xs):\n    t = 0.0\n    for x in xs:\n        t += x\n    return t\n'],
  ['a dictionary', LOOP.replace('count = 0', 'count = 0\n    d = {}')],
  [
    'an error that is caught',
    LOOP.replace('count += 1', 'try:\n            count += 1\n        except ValueError:\n            pass'),
  ],
  ['something printed', LOOP.replace('count += 1', 'print(i)')],
  ['arguments by name only', LOOP.replace('n: int', '*, n: int')],
  ['any number of arguments', LOOP.replace('n: int', 'n: int, *more')],
  ['a default that is no number', LOOP.replace('n: int', 'n: int = None')],
  ['a generator', LOOP.replace('count += 1', 'yield i')],
  ['a coroutine', `async ${LOOP}`],
  ['a method', `class A:\n${LOOP.replaceAll(/^/gm, '    ')}`],
  ['a decorator', `@register\n${LOOP}`],
  ['two of one name', `${LOOP}\n\n${LOOP}`],
  ['one under a condition', `if True:\n${LOOP.replaceAll(/^(?=.)/gm, '    ')}`],
  ['a function inside', LOOP.replace('count = 0', 'count = 0\n    def g():\n        return 1')],
  ['a lambda', LOOP.replace('count = 0', 'count = 0\n    g = lambda: 1')],
  ['recursion', LOOP.replace('+= 1', '+= f(i)')],
  ['a function that nobody knows', LOOP.replace('+= 1', '+= g(i)')],
  ['a variable of the module that changes', `K = 1\nK = 2\n${LOOP.replace('+= 1', '+= K')}`],
  ['a global variable', LOOP.replace('count = 0', 'global count\n    count = 0')],
  ['an int that becomes a float', LOOP.replace('+= 1', '+= 0.5')],
  ['results of two kinds', LOOP.replace('    count = 0', '    if n > 3:\n        return 0.5\n    count = 0')],
  ['a result only sometimes', LOOP.replace('    return count', '        if i > 3:\n            return i')],
  ['a variable that may have no value', LOOP.replace('return count', 'return i')],
  [
    'a number out of an array as a result',
    'import numpy as np\n\ndef f(a: np.ndarray):\n    t = 0.0\n    for i in range(len(a)):\n        t += a[i]\n    return t\n',
  ],
  ['a power that is not written down', LOOP.replace('+= 1', '+= i ** n')],
  ['a negative power', LOOP.replace('+= 1', '+= i ** -1')],
  ['numbers that are rounded to digits', LOOP.replace('count = 0', 'x = round(n / 3, 2)\n    count = 0')],
  ['a large number', LOOP.replace('+= 1', '+= 99999999999999999999')],
  ['a complex number', LOOP.replace('count = 0', 'count = 0j')],
  ['membership', LOOP.replace('count += 1', 'if i in (1, 2):\n            count += 1')],
  ['a slice', 'import numpy as np\n\ndef f(a: np.ndarray):\n    for i in range(3):\n        a[i:] = 0\n'],
  ['numbers for truth values', LOOP.replace('+= 1', '+= i and n')],
  ['a loop with else', LOOP.replace('    return', '    else:\n        count = 1\n    return')],
  ['an error with a value in it', LOOP.replace('count += 1', 'raise ValueError(i)')],
  ['a builtin that is the module’s own', `def range(n):\n    return [n]\n\n\n${LOOP}`],
  ['a name that numba would take', LOOP.replaceAll('count', 'njit')],
])('leaves alone: %s', (_, code) => {
  expect(compiled(code)).toBeNull();
});

it('checks bounds where arrays are read, and divides by zero as plain code does', () => {
  const decorators = (body: string): string[] =>
    compiled(
      `import numpy as np\n\n\ndef f(a: np.ndarray, k: int):\n    t = 0.0\n    for i in range(k):\n        ${body}\n    return float(t)\n`,
    )?.files[0]?.code.match(/^@.*/gm) ?? [];
  expect(decorators('t += i')).toEqual(['@njit(cache=True)']);
  expect(decorators('t += a[i]')).toEqual(['@njit(cache=True, boundscheck=True)']);
  expect(decorators('t += 1 / a[i]')).toEqual(['@njit(cache=True, boundscheck=True, error_model="numpy")']);
  expect(decorators('t += 1 / a[i] + 1 / k')).toEqual(['@njit(cache=True, boundscheck=True)']);
});

it('compiles in every file, only what may be changed, and adds what it needs once', () => {
  const other = LOOP.replace('def f', 'def g');
  const version = compiled(`import math\n\n\n${LOOP}\n\n${other}`, 'x = 1\n', `\n${other}`);
  expect(version?.rewrites[0]?.functions).toEqual(['f', 'g', 'g']);
  expect(version?.files[0]?.code).toBe(
    `import math\nfrom numba import njit\n\n\n@njit(cache=True)\n${LOOP}\n\n@njit(cache=True)\n${other}`,
  );
  expect(version?.files[1]?.code).toBe('x = 1\n');
  const one = compiledByNumba([{ path: 'a.py', code: `${LOOP}\n\n${other}` }], (name) => name === 'g');
  expect(one?.rewrites[0]?.functions).toEqual(['g']);
});

it('has nothing for what does not parse', () => {
  expect(compiled('def f(:\n')).toBeNull();
  expect(compiled('')).toBeNull();
});
