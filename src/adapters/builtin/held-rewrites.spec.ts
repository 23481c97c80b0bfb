import { EngineAtHand, filesOf, pythonContext } from '../../../test/fakes/engine-at-hand';
import { heldRewrites, idsOf, MOST_VERSIONS, rewritable } from './held-rewrites';

const { signal } = new AbortController();
const SEARCH = 'def f(xs: list[str], ys: list[str]):\n    return [x for x in xs if x in ys]\n';
const TEXT = 'def g(xs):\n    s = ""\n    for x in xs:\n        print(x)\n        s = s + str(x) + "."\n    return s\n';
const CHECK = 'def h(xs):\n    return any([x > 1 for x in xs])\n';
const QUEUE = 'def q(xs):\n    todo = list(xs)\n    while todo:\n        print(todo.pop(0))\n';
const ALL = [SEARCH, TEXT, CHECK, QUEUE].join('\n\n');

const work = new EngineAtHand();
const found = async (codes: readonly string[], candidate: readonly string[], target: string | null = null) => {
  const held = await heldRewrites(work, pythonContext(codes, target), filesOf(candidate), signal);
  return held && idsOf(held.rewrites).sort();
};
const only = async (ids: readonly string[], codes: readonly string[] = [ALL], within?: readonly string[]) => {
  const context = pythonContext(codes);
  const code = { ...rewritable(context), only: ids, ...(within && { within }) };
  const [version] = await work.versions(code, 1, context.language);
  return version?.files.map((file) => file.code) ?? [];
};

it('knows every version that the engine offers', async () => {
  const context = pythonContext([ALL]);
  const versions = await work.versions(rewritable(context), MOST_VERSIONS, context.language);
  expect(versions.length).toBeGreaterThan(6);
  for (const { files, rewrites } of versions) {
    const held = await heldRewrites(work, context, files, signal);
    expect(held?.rewrites).toEqual(rewrites);
    const [again] = await work.versions(held!.original, 1, context.language);
    expect(again?.files).toEqual(files);
  }
});

it('knows what is left of a version after any of its rewrites were taken back', async () => {
  const ids = ['deque-for-queue', 'join-pieces', 'set-for-membership', 'short-circuit'];
  for (let choice = 1; choice < 16; choice += 1) {
    const chosen = ids.filter((_, at) => (choice & (1 << at)) !== 0);
    expect(await found([ALL], await only(chosen))).toEqual(chosen);
  }
  const twice = [SEARCH, SEARCH.replace('def f', 'def f2')].join('\n\n');
  const part = await only(['set-for-membership'], [twice], ['f2']);
  expect(part[0]).toContain('x in ys]');
  const held = await heldRewrites(work, pythonContext([twice]), filesOf(part), signal);
  expect(held).toMatchObject({ original: { within: ['f2'] }, rewrites: [{ functions: ['f2'] }] });
});

it('looks past line breaks, blanks at the ends of lines, the names of local variables and comments', async () => {
  const [code = ''] = await only(['join-pieces', 'short-circuit']);
  const ids = ['join-pieces', 'short-circuit'];
  expect(await found([ALL], [code.trimEnd()])).toEqual(ids);
  expect(await found([ALL], [`${code.replaceAll('\n', '  \r\n')}\r\n\r\n`])).toEqual(ids);
  expect(await found([ALL], [code.replaceAll('s_pieces', 'parts').replace('any(', 'any( # soon\n        ')])).toEqual(
    ids,
  );
});

it('knows a version that was made before the target was known', async () => {
  const codes = await only(['join-pieces', 'set-for-membership']);
  expect(await found([ALL], codes, 'f')).toEqual(['join-pieces', 'set-for-membership']);
});

it('does not take the work of others for its own', async () => {
  const [code = ''] = await only(['join-pieces', 'set-for-membership', 'short-circuit', 'deque-for-queue']);
  expect(await found([ALL], [code.replace('print(x)', 'print(x, 1)')])).toBeNull();
  expect(await found([ALL], [ALL])).toBeNull();
  expect(await found([ALL], ['def f(): return 1\n'])).toBeNull();
  expect(await found(['def f(a):\n    return a\n'], ['def f(b):\n    return b\n'])).toBeNull();
});
