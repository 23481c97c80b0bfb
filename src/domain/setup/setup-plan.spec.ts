import { YamlAndToml } from '../../adapters/documents/yaml-and-toml';
import { writtenRepositories } from '../../../test/fakes/repositories';
import { planOf } from '../../../test/fakes/workflow-answers';
import { printSteps } from './print-steps';
import { Repository, type SentRepository } from './repository';
import { planSetup, type SetupPlan, wholeSteps } from './setup-plan';

const reader = new YamlAndToml();
const planned = (sent: Partial<SentRepository>): SetupPlan | null =>
  planSetup(new Repository({ files: {}, structure: null, moduleRoot: null, ...sent }), reader);
const installed = (sent: Partial<SentRepository>) => {
  const plan = planned(sent);
  return plan && wholeSteps(plan, plan.steps).flatMap(({ run }) => run?.split('\n') ?? []);
};
const commandsOf = (files: Record<string, string>) => installed({ files });

describe('repositories of many shapes', () => {
  const written = writtenRepositories();
  it('are many', () => {
    expect(written.length).toBeGreaterThanOrEqual(30);
    expect(written.filter(({ steps }) => steps === null).length).toBeGreaterThanOrEqual(4);
  });

  it.each(written.map((each) => [each.name, each] as const))('%s', (_, repository) => {
    const plan = planOf(repository);
    expect(plan && `${printSteps(wholeSteps(plan, plan.steps))}\n`).toBe(repository.steps);
  });
});

it('installs every requirement file that tests may need, and none for anything else', () => {
  const files = Object.fromEntries(
    [
      'requirements.txt',
      'requirements-test.txt',
      'test-requirements.txt',
      'dev_requirements.txt',
      'requirements.dev.txt',
      'requirements-docs.txt',
      'requirements-lint.txt',
      'my requirements.txt',
      'requirements-dev.txt;rm -rf .txt',
    ].map((name) => [name, 'x']),
  );
  expect(commandsOf(files)).toContain(
    'python -m pip install -r requirements.txt -r requirements-test.txt -r test-requirements.txt -r dev_requirements.txt -r requirements.dev.txt',
  );
});

it('gives the shell no text of a repository that it would read as more than words', () => {
  const project = [
    '[project]',
    'name = "shop"',
    `dependencies = ["a'b; python_version < '3.9'", "$(touch x)", "b; touch x", "c\\n d", "--index-url=evil", "e>1`,
    '`touch x`"]',
    '[project.optional-dependencies]',
    '"test;touch x" = []',
    'test = ["f && touch x", "g==1"]',
  ].join('\n');
  const commands = commandsOf({ 'pyproject.toml': project.replace('e>1\n`', 'e>1", "`') })!;
  // In single quotes everything is a word; in double quotes nothing is here that would be more.
  const bare = commands.join('\n').replace(/'[^']*'|"[^"$`\\]*"/g, '');
  expect(commands.join('\n')).toContain('g==1');
  expect(bare).not.toMatch(/touch|[$`;&|<>]/);
});

it('keeps to the versions of .python-version, Pipfile, image, workflows and classifiers, in this order', () => {
  const layers: [string, string][] = [
    ['setup.py', "classifiers=['Programming Language :: Python :: 3.9']"],
    ['.github/workflows/ci.yaml', 'jobs:\n  a:\n    steps:\n      - with:\n          python-version: ["3.10", 3.8]\n'],
    ['Dockerfile', 'FROM python:3.11\n'],
    ['Pipfile', '[requires]\npython_full_version = "3.13.2"\n'],
    ['.python-version', '3.14\n'],
  ];
  const versions = layers.map((_, at) => planned({ files: Object.fromEntries(layers.slice(0, at + 1)) })?.version);
  expect(versions).toEqual(['3.9', '3.10', '3.11', '3.13', '3.14']);
});

it('takes no version from a workflow that the client made itself', () => {
  const workflow = "name: Codeflash\njobs:\n  a:\n    steps:\n      - with:\n          python-version: '3.9'\n";
  expect(planned({ files: { 'setup.py': '', '.github/workflows/codeflash.yaml': workflow } })?.version).toBe('3.12');
});

describe('the folder of the project', () => {
  const file = { type: 'file' };
  const folder = (contents: object) => ({ type: 'directory', contents });
  const pyproject = (text = '') => ({ 'pyproject.toml': text });

  it('is the root where the client left its settings there, whatever is below', () => {
    const structure = { 'pyproject.toml': file, 'uv.lock': file, app: folder({ 'pyproject.toml': file }) };
    const plan = planned({
      files: pyproject('[tool.codeflash]\n'),
      structure,
      moduleRoot: '/home/ada/work/app/shop',
    });
    expect(plan).toMatchObject({ project: { folder: '' }, manager: { name: 'uv' } });
  });

  it('is the nearest one with a pyproject.toml, on Windows too', () => {
    const structure = {
      'pyproject.toml': file,
      app: folder({ 'pyproject.toml': file, 'poetry.lock': file, shop: { type: 'directory' } }),
    };
    const plan = planned({ files: pyproject(), structure, moduleRoot: 'C:\\work\\app\\shop' });
    expect(plan).toMatchObject({ project: { folder: 'app' }, manager: { name: 'Poetry' }, version: null });
  });

  it('is not guessed where it is out of sight', () => {
    const structure = { 'setup.py': file, packages: folder({ app: { type: 'directory' } }) };
    expect(planned({ structure, moduleRoot: '/work/packages/app/shop' })).toBeNull();
  });
});

describe('odd requests', () => {
  it.each([
    ['nothing at all', {}],
    ['a structure that is a list', { structure: [1] }],
    ['names that are no names', { structure: { '': { type: 'directory' }, 'a/b': { type: 'file' }, c: null, d: 5 } }],
    ['a Python file behind a huge path', { files: { ['a/'.repeat(50_000)]: 'x' } }],
  ])('%s: no workflow', (_, sent) => {
    expect(planned(sent as Partial<SentRepository>)).toBeNull();
  });

  it('structures deeper than the client sends are not walked', () => {
    let deep: object = { type: 'file' };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { type: 'directory', contents: { a: deep } };
    expect(planned({ structure: { 'shop.py': { type: 'file' }, deep } })).toMatchObject({ manager: { name: 'pip' } });
  });

  it('files of megabytes, names of prototypes and a broken pyproject.toml cost little', () => {
    const started = Date.now();
    const files = {
      'pyproject.toml': '[a]\n= =\n'.repeat(200_000),
      'setup.py': 'extras_require={'.repeat(100_000),
      'setup.cfg': '[options.extras_require]\n'.repeat(60_000),
      'requirements.txt': 'x',
      Dockerfile: 'FROM '.repeat(300_000),
      '.github/workflows/a.yml': `python apt-get ${'-y '.repeat(400_000)} install`,
      '.github/workflows/b.yml': 'python-version:\n'.repeat(100_000),
      constructor: 'x',
      __proto__: 'x',
    };
    const structure = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, at) => [`d${at}`, { type: 'directory', contents: { 'a.py': {} } }]),
    );
    planned({ files, structure, moduleRoot: '/'.repeat(1_000_000) });
    planned({ files, structure, moduleRoot: '/d1'.repeat(100_000) });
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
