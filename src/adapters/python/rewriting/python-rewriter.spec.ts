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
