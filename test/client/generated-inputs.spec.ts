import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases, sampleOf } from '../eval/cases';
import { planted } from '../eval/planted';
import { WRONG } from '../eval/wrong-rewrites';
import { type GeneratedRun, generatedRun, type Tested } from './generated-inputs';
import { writtenTests } from './recorded-tests';
import { toyRuns } from './toy-run';

const environment = process.env.CLIENT_ENVIRONMENT;
/** `GENERATED_INPUTS=all` runs every function and prints a line about each. */
const isWhole = process.env.GENERATED_INPUTS === 'all';
const SAMPLE = 6;
jest.setTimeout(isWhole ? 1_800_000 : 300_000);

const cases = readCases(['open']).filter(({ requires }) => requires === null || isWhole);

function fromCases(): Tested[] {
  return (isWhole ? cases : sampleOf(cases, SAMPLE)).map(({ name, source, target }) => ({
    ...{ name, modulePath: 'source', qualifiedName: target, files: [{ path: 'source.py', code: source }] },
    isAsync: new RegExp(`async def ${target.slice(target.lastIndexOf('.') + 1)}\\b`).test(source),
  }));
}

/** The functions of the toy projects that the published client is run on. */
function fromToys(): Tested[] {
  return toyRuns().map(({ name, target, project }) => {
    const [path = '', qualifiedName = ''] = target.split('::');
    const files = Object.entries(project).flatMap(([file, code]) =>
      file.endsWith('.py') && !file.startsWith('tests/') ? [{ path: file, code }] : [],
    );
    const isAsync = new RegExp(`async def ${qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1)}\\b`).test(
      project[path] ?? '',
    );
    return { name, files, modulePath: path.replace(/\.py$/, '').replaceAll('/', '.'), qualifiedName, isAsync };
  });
}

/** The functions that instrumentation is tried on; some of them end the process or shadow names of the language. */
function fromSources(): Tested[] {
  const targets = new Map(writtenTests().map(({ target, isAsync }) => [target, isAsync]));
  return [...targets].map(([target, isAsync]) => {
    const [modulePath = '', qualifiedName = ''] = target.split(':');
    const file = join(__dirname, '../fixtures/python/tests/sources', `${modulePath.slice('app.'.length)}.py`);
    const path = `${modulePath.replace('.', '/')}.py`;
    return { name: target, files: [{ path, code: readFileSync(file, 'utf8') }], modulePath, qualifiedName, isAsync };
  });
}

/** Calls that gave a value in tests that passed, and such as raised what a test lets pass. */
function calls({ rows, outcomes }: GeneratedRun): { returned: number; raised: number } {
  const passing = Object.entries(rows).filter(([tag]) => outcomes[testOf(tag)] === 'passed');
  const raised = passing.filter(([, row]) => row.raised !== null).length;
  return { returned: passing.length - raised, raised };
}

function testOf(tag: string): string {
  const [module = '', test = ''] = tag.split(':');
  return `${module.slice(module.lastIndexOf('.') + 1)}.py:${test}`;
}

function coverage({ statements, missing }: GeneratedRun): number {
  return statements === 0 ? 1 : 1 - missing.length / statements;
}

/** Two at a time: the machine has about as many processors. */
async function inTwos<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += 2) results.push(...(await Promise.all(items.slice(at, at + 2).map(work))));
  return results;
}

(environment === undefined ? describe.skip : describe)('generated tests, run on the code that they are for', () => {
  const runs: { tested: Tested; run: GeneratedRun }[] = [];

  beforeAll(async () => {
    const all = [...fromCases(), ...(isWhole ? [...fromToys(), ...fromSources()] : fromToys().slice(0, 4))];
    runs.push(...(await inTwos(all, async (tested) => ({ tested, run: await generatedRun(environment!, tested) }))));
    if (isWhole) process.stdout.write(runs.map(({ tested, run }) => line(tested.name, run)).join(''));
  });

  function line(name: string, run: GeneratedRun): string {
    const { returned, raised } = calls(run);
    const failed = Object.values(run.outcomes).filter((outcome) => outcome !== 'passed').length;
    const seconds = Math.max(0, ...Object.values(run.seconds)).toFixed(2);
    const covered = (100 * coverage(run)).toFixed(0);
    return `${name.padEnd(34)} ${returned} returned, ${raised} raised, ${failed} tests failed, ${covered} % of lines, ${seconds} s\n`;
  }

  it('have six calls that pass and reach most lines, of 19 functions in 20', () => {
    const lacking = runs.filter(({ run }) => calls(run).returned < 6 || coverage(run) < 0.6);
    const allowed = Math.floor(runs.length / 20);
    expect(lacking.slice(allowed).map(({ tested }) => tested.name)).toEqual([]);
  });

  it('pass on the original, 19 of 20', () => {
    const outcomes = runs.flatMap(({ run }) => Object.values(run.outcomes));
    const passed = outcomes.filter((outcome) => outcome === 'passed').length;
    expect(passed / outcomes.length).toBeGreaterThan(0.95);
  });

  it('tell wrong versions from right ones by what is stored', async () => {
    const wrong = WRONG.filter(({ aspect }) => aspect !== 'loading' && aspect !== 'ending').filter(
      ({ name }) => isWhole || ['distinct_values', 'unique_emails', 'tally_votes'].includes(name),
    );
    const caught = await inTwos(wrong, async (rewrite) => {
      const known = cases.find(({ name }) => name === rewrite.name);
      if (!known) return true;
      const tested: Tested = {
        ...{ name: known.name, modulePath: 'source', qualifiedName: known.target, isAsync: false },
        files: [{ path: 'source.py', code: known.source }],
      };
      const [right, other] = await Promise.all([
        generatedRun(environment!, tested),
        generatedRun(environment!, tested, [{ path: 'source.py', code: planted(known.source, rewrite) }]),
      ]);
      return Object.entries(right.rows).some(
        ([tag, { value }]) => right.outcomes[testOf(tag)] === 'passed' && other.rows[tag]?.value !== value,
      );
    });
    const missed = wrong.filter((_, nth) => !caught[nth]).map(({ name }) => name);
    if (isWhole)
      process.stdout.write(
        `wrong versions caught: ${wrong.length - missed.length} of ${wrong.length}; not: ${missed.join(', ')}\n`,
      );
    expect(missed.length).toBeLessThanOrEqual(wrong.length / 2 - (isWhole ? 0 : 1.5));
  });
});
