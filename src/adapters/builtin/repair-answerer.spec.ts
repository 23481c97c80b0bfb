import { EngineAtHand, filesIn, filesOf, pythonContext, rewritesNamed } from '../../../test/fakes/engine-at-hand';
import { ada } from '../../../test/fakes/prompt-inputs';
import { RepairTask, type TestDifference } from '../../domain/repair/repair.task';
import { sentCandidate } from '../../domain/sent-candidate';
import { renderCode } from '../../domain/code-markdown';
import { rewritable } from './held-rewrites';
import { RepairAnswerer } from './repair-answerer';

const { signal } = new AbortController();
const CODE = `def f(xs: list[str], ys: list[str]):
    return [x for x in xs if x in ys]


def g(xs):
    s = ""
    for x in xs:
        print(x)
        s = s + str(x) + "."
    return s


def h(xs):
    return any([x > 1 for x in xs])


def m(words: list[str]):
    return sorted(words)[0] if words else ""
`;
const plain: TestDifference = {
  scope: 'return_value',
  originalPassed: true,
  candidatePassed: true,
  originalValue: null,
  candidateValue: null,
  testSource: 'def test_some():\n    run([], [])',
  originalError: '',
  candidateError: '',
};

async function repaired(differences: readonly Partial<TestDifference>[], only?: readonly string[], codes = [CODE]) {
  const context = pythonContext(codes);
  const work = new EngineAtHand();
  const [version] = await work.versions({ ...rewritable(context), ...(only && { only }) }, 1, context.language);
  const base = sentCandidate('id', renderCode(version?.files ?? [], 'python'), context);
  const task = new RepairTask(
    ada,
    'trace',
    context,
    base,
    differences.map((one) => ({ ...plain, ...one })),
  );
  const answer = await new RepairAnswerer(work).answer(task, signal);
  const lost = version?.rewrites.map(({ id }) => id).filter((id) => !rewritesNamed(answer).includes(id));
  return { answer, lost, held: version?.rewrites.map(({ id }) => id), code: filesIn(answer)[0]?.code ?? null };
}

it('takes back what wrote the line at which the error was raised, and keeps all else', async () => {
  const { held, lost, code, answer } = await repaired([
    {
      candidatePassed: false,
      candidateValue: `"(TypeError('no'),)"`,
      candidateError: 'f(a, b)\nys_set = set(ys)\nTypeError: no',
    },
  ]);
  expect(held).toEqual(['join-pieces', 'min-for-sorted', 'set-for-membership', 'short-circuit']);
  expect(lost).toEqual(['set-for-membership']);
  expect(answer).toMatch(/^Of this candidate's rewrites set-for-membership in `f` is the likeliest reason/);
  expect(code).toContain('if x in ys]');
  expect(code).toContain('min(words)');
  expect(code).toContain('"".join(');
});

it.each([
  ['a value that does not hash', { candidateError: "TypeError: unhashable type: 'list'" }, 'set-for-membership'],
  ['the same, stored', { candidateValue: `"(TypeError(\\"unhashable type: 'list'\\"),)"` }, 'set-for-membership'],
  [
    'what is no text',
    { candidateError: 'TypeError: sequence item 0: expected str instance, int found' },
    'join-pieces',
  ],
  ['an error that is missing', { originalError: 'ValueError: bad', originalValue: null }, 'short-circuit'],
  ['what cannot be ordered', { candidateError: "TypeError: '<' not supported between" }, 'min-for-sorted'],
])('finds the rewrite that explains %s', async (_, difference, id) => {
  expect((await repaired([difference])).lost).toEqual([id]);
});

it('is not led astray by errors that the original raises as well', async () => {
  const error = "TypeError: unhashable type: 'list'";
  const { lost } = await repaired([
    { originalError: error, candidateError: error },
    { candidateError: 'TypeError: sequence item 0: expected str instance, int found' },
  ]);
  expect(lost).toEqual(['join-pieces']);
});

it('without any evidence takes back what was in doubt', async () => {
  const ids = ['join-pieces', 'short-circuit'];
  expect(await repaired([], ids)).toMatchObject({ held: ids, lost: ['short-circuit'] });
});

it('leaves the one rewrite of a candidate in those functions of which the tests do not speak', async () => {
  const one = 'def f(xs: list[str], ys: list[str]):\n    return [x for x in xs if x in ys]\n';
  const other = 'def g(xs: list[str], zs: list[str]):\n    return [x for x in xs if x in zs]\n';
  const { answer, code } = await repaired(
    [{ candidateError: 'g(a, b)\nzs_set = set(zs)\nTypeError: unhashable' }],
    ['set-for-membership'],
    [`${one}\n\n${other}`],
  );
  expect(answer).toContain('set-for-membership in `g`');
  expect(code).toContain('ys_set = set(ys)');
  expect(code).toContain('if x in zs]');
});

it('has no code where nothing would be left, and for the work of others', async () => {
  const single = await repaired([{ candidateError: 'TypeError: unhashable' }], ['set-for-membership']);
  expect(single).toMatchObject({ code: null, answer: expect.stringContaining('one rewrite only') });
  const context = pythonContext([CODE]);
  const [file] = filesOf([CODE.replace('return s\n', 'return str(s)\n')]);
  const base = sentCandidate('id', renderCode([file!], 'python'), context);
  const answer = await new RepairAnswerer(new EngineAtHand()).answer(
    new RepairTask(ada, 'trace', context, base, [plain]),
    signal,
  );
  expect(filesIn(answer)).toEqual([]);
});
