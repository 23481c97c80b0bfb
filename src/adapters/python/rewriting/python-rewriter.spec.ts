import { type RewritableCode } from '../../../domain/rewriter.port';
import { CATALOGUE } from './catalogue';
import { PythonRewriter } from './python-rewriter';

function versionsOf(...codes: string[]) {
  const files = codes.map((code, at) => ({ path: `${at}.py`, code }));
  return [...new PythonRewriter().versions({ files, version: '3.11', target: null, lineProfile: '' })];
}

const idsOf = (codes: string[]): string[] =>
  versionsOf(...codes).map(({ rewrites }) => rewrites.map(({ id }) => id).join());

const SEARCH = 'def f(xs: list[str], ys: list[str]):\n    return [x for x in xs if x in ys]\n';
const TEXT = 'def g(xs):\n    s = ""\n    for x in xs:\n        print(x)\n        s = s + str(x) + "."\n    return s\n';
const CHECK = 'def h(xs):\n    return any([x > 1 for x in xs])\n';

it('knows every rule by the name of its file', () => {
  expect(CATALOGUE.length).toBeGreaterThanOrEqual(23);
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  const classes = CATALOGUE.map(({ boldness }) => ['complexity', 'work', 'factor'].indexOf(boldness));
  expect(classes).toEqual([...classes].sort());
  expect(CATALOGUE.filter(({ explanation }) => !/^[\w `][^\n]+\.$/.test(explanation))).toEqual([]);
});

it('offers all rewrites together, then without the risky ones, then with fewer; each text once, always in this order', () => {
  const code = [SEARCH, TEXT, CHECK].join('\n\n');
  const ids = idsOf([code]);
  expect(ids[0]).toBe('join-pieces,set-for-membership,short-circuit');
  expect(ids[1]).toBe('join-pieces');
  expect(ids[2]).toBe('join-pieces,set-for-membership');
  expect(ids.slice(3).sort()).toEqual(
    ['join-pieces,short-circuit', 'set-for-membership', 'set-for-membership,short-circuit', 'short-circuit'].sort(),
  );
  expect(idsOf([code])).toEqual(ids);
  const texts = versionsOf(code).map(({ files }) => files[0]?.code);
  expect(new Set(texts).size).toBe(texts.length);
});

it('tries the lines first that a profile shows to be hot', () => {
  const code = [SEARCH, TEXT].join('\n\n');
  const profile = `
| Hits | Time | Per Hit | % Time | Line Contents                        |
|------|------|---------|--------|--------------------------------------|
|    1 | 90.0 |    90.0 |   99.0 | return [x for x in xs if x in ys]    |
|    9 |  1.0 |     0.1 |    1.5 | s = s + str(x) + "."                 |`;
  const ids = (lineProfile: string): (string | undefined)[] =>
    [
      ...new PythonRewriter().versions({ files: [{ path: 'a.py', code }], version: '3.11', target: null, lineProfile }),
    ].map(({ rewrites }) => rewrites.map(({ id }) => id).join());
  expect(ids('')).toEqual(['join-pieces,set-for-membership', 'join-pieces', 'set-for-membership']);
  expect(ids(profile)).toEqual(['join-pieces,set-for-membership', 'set-for-membership', 'join-pieces']);
  expect(ids('no | table | at || all')).toEqual(ids(''));
});

const offered = (changes: Partial<RewritableCode>, ...codes: string[]) => {
  const files = codes.map((code, at) => ({ path: `${at}.py`, code }));
  const code = { files, version: '3.11', target: null, lineProfile: '', ...changes };
  return [...new PythonRewriter().versions(code)].map(({ rewrites }) =>
    rewrites.map(({ id, functions }) => `${id} ${functions.join('+')}`).join(),
  );
};

it('applies only what may be applied, first all of it that still applies', () => {
  const code = [SEARCH, TEXT, CHECK].join('\n\n');
  const ids = ['short-circuit', 'join-pieces', 'no-such-rule'];
  expect(offered({ only: ids }, code)).toEqual(['join-pieces g,short-circuit h', 'join-pieces g', 'short-circuit h']);
  expect(offered({ only: [] }, code)).toEqual([]);
  expect(offered({ within: ['h', 'f'] }, code)[0]).toBe('set-for-membership f,short-circuit h');
});

it('leaves alone what the target cannot run', () => {
  const helped = 'def run(xs, ys):\n    return h(f(xs, ys))\n';
  const code = [helped, SEARCH, TEXT, CHECK].join('\n\n');
  expect(offered({ target: 'run' }, code)[0]).toBe('set-for-membership f,short-circuit h');
  expect(offered({ target: 'f' }, code)).toEqual(['set-for-membership f']);
  expect(offered({ target: 'run' }, helped, SEARCH, TEXT, CHECK)[0]).toBe('set-for-membership f,short-circuit h');
  expect(offered({ target: 'f' }, [TEXT, 'def f(a):\n    return a\n'].join('\n\n'))).toEqual([]);
  expect(offered({ target: 'unknown' }, code)[0]).toBe(offered({}, code)[0]);
});

it('tries what is done to the target itself before what is done to its helpers', () => {
  const code = [CHECK.replace('xs])', 'f(xs, xs)])'), SEARCH].join('\n\n');
  const versions = offered({ target: 'h' }, code);
  expect(versions.slice(0, 2)).toEqual(['set-for-membership f,short-circuit h', 'short-circuit h']);
  const other = offered({ target: 'f' }, [SEARCH.replace('return', 'h([1])\n    return'), CHECK].join('\n\n'));
  expect(other.slice(0, 2)).toEqual(['set-for-membership f,short-circuit h', 'set-for-membership f']);
});

it('touches only the functions to which something applies, in whichever file, and keeps every other byte', () => {
  const first = `"""Text."""\r\nimport os\r\n\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}\r\n\r\nclass A:  # kept\r\n    x = os.sep`;
  const [version] = versionsOf(first, 'def other(): pass', SEARCH);
  expect(version?.files.map(({ path }) => path)).toEqual(['0.py', '1.py', '2.py']);
  const [one, two, three] = version?.files.map(({ code }) => code) ?? [];
  expect(one?.startsWith('"""Text."""\r\nimport os\r\n\r\n\r\ndef g(xs):\r\n    s_pieces = []\r\n')).toBe(true);
  expect(one?.endsWith('\r\n\r\n\r\nclass A:  # kept\r\n    x = os.sep')).toBe(true);
  expect(one?.replaceAll('\r\n', '')).not.toContain('\n');
  expect(two).toBe('def other(): pass');
  expect(three).toContain('ys_set');
});

it('adds each import once, whatever functions need it', () => {
  const queue = (name: string): string => `def ${name}(xs):\n    q = list(xs)\n    while q:\n        print(q.pop(0))\n`;
  const [version] = versionsOf(`import os\n\n\n${queue('a')}\n\n${queue('b')}`);
  expect(version?.files[0]?.code.match(/from collections import deque/g)).toHaveLength(1);
  expect(version?.rewrites).toEqual([
    expect.objectContaining({ id: 'deque-for-queue', functions: ['a', 'b'], doubt: null }),
  ]);
});

it('leaves a function alone where a name that it would bring in means something elsewhere', () => {
  const code = 'def a(xs):\n    q = list(xs)\n    while q:\n        print(q.pop(0))\n\n\ndef deque(x):\n    return x\n';
  expect(versionsOf(code)).toEqual([]);
});

it('leaves alone what a compiler for numbers or tensors takes', () => {
  for (const decorator of ['njit', 'nb.njit(cache=True)', 'numba.jit', 'torch.compile', 'tf.function', 'jax.jit'])
    expect(versionsOf(`@${decorator}\n${SEARCH}`)).toEqual([]);
  expect(versionsOf(`@jitter\n${SEARCH}`)).toHaveLength(1);
});

it('has nothing for what does not parse, is empty, or is no single function’s code', () => {
  expect(versionsOf('def f(:\n')).toEqual([]);
  expect(versionsOf('')).toEqual([]);
  expect(versionsOf(SEARCH + '# long\n'.repeat(20_000))).toEqual([]);
});

it('ends soon on code that offers much to do', () => {
  const code = Array.from({ length: 120 }, (_, at) => TEXT.replace('def g', `def g${at}`)).join('\n\n');
  const start = performance.now();
  const [version] = new PythonRewriter().versions({
    ...{ files: [{ path: 'a.py', code }], version: '3.11', target: null, lineProfile: '' },
  });
  expect(version?.rewrites[0]?.functions).toHaveLength(120);
  expect(performance.now() - start).toBeLessThan(10_000);
});

it('compiles loops over numbers by numba alone, where the target runs them', () => {
  const loop = 'def f(n: int) -> int:\n    t = 0\n    for i in range(n):\n        t += i\n    return t\n';
  const files = [{ path: 'a.py', code: `${loop}\n\n${loop.replace('def f', 'def g')}` }];
  const compiled = (compiler: string, changes: Partial<RewritableCode> = {}) =>
    new PythonRewriter().compiled({ files, version: '3.11', target: null, lineProfile: '', ...changes }, compiler);
  expect(compiled('numba')?.rewrites[0]?.functions).toEqual(['f', 'g']);
  expect(compiled('numba', { target: 'f' })?.rewrites[0]?.functions).toEqual(['f']);
  expect(compiled('numba', { within: ['g'] })?.rewrites[0]?.functions).toEqual(['g']);
  expect(compiled('torch')).toBeNull();
  expect(compiled('numba', { files: [{ path: 'a.py', code: loop + '# long\n'.repeat(20_000) }] })).toBeNull();
});
