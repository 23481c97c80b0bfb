import { type DocumentReader } from './document-reader.port';
import { namesAt, textAt, textsAt, valueAt } from './plain-values';
import { type Pyproject, readPyproject } from './pyproject';
import { type PythonEvidence, versionsIn } from './python-versions';
import { type Repository } from './repository';
import { requirementsIn } from './requirement-files';

/** Extras and groups with what tests need; others may be large, or not fit each other. */
const FOR_TESTS =
  /^(?:all[-_.]?)?(?:dev|develop|development|tests?|testing|unit[-_.]?tests?|pytest|ci)(?:[-_.](?:dev|tests?|requirements|dependencies|deps))?$/i;

/** Folders that setuptools takes for no package. */
const NO_PACKAGE =
  /^(?:ci|bin|debian|docs?|documentation|manpages|news|newsfragments|changelog|(?:unit_)?tests?|examples?|scripts|tools|utils?|python|build|benchmarks?|exercises?|htmlcov|tasks|fabfile)$/;

/** One Python project of a repository, as its files describe it. */
export interface PythonProject {
  /** From the repository's root, which is ''. */
  folder: string;
  pyproject: Pyproject;
  /** The names of the files in the folder. */
  fileNames: readonly string[];
  /** Requirement files from the folder, those that everything needs first. */
  requirementFiles: readonly string[];
  /** Whether `pip install .` can be expected to work. */
  isInstallable: boolean;
  /** What the project itself depends on, for where it is not installable. */
  dependencies: readonly string[];
  /** Names of the extras that tests need. */
  testExtras: readonly string[];
  /** Names of the dependency groups that tests need. */
  testGroups: readonly string[];
  python: PythonEvidence;
  /** Whether the name of a folder in which the package would be looked for is seen. */
  holdsPackage: boolean;
}

/** Reads the project in a folder of the repository. */
export function readProject(repository: Repository, folder: string, reader: DocumentReader): PythonProject {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const text = (name: string) => repository.file(at(name))?.text ?? '';
  const isThere = (name: string) => repository.hasFile(at(name));
  const pyproject = readTables(repository, at('pyproject.toml'), reader);
  const { tables } = pyproject;
  const setup = `${text('setup.py')}\n${text('setup.cfg')}`;
  const extras = [
    ...namesAt(tables, 'project', 'optional-dependencies'),
    ...namesAt(tables, 'tool', 'poetry', 'extras'),
    ...extrasOfSetup(text('setup.py'), text('setup.cfg')),
  ];
  return {
    folder,
    pyproject,
    fileNames: repository.fileNames(folder),
    requirementFiles: requirementsIn(repository.fileNames(folder), repository.fileNames(at('requirements'))),
    isInstallable: isThere('setup.py') || (isBuildable(tables) && setuptoolsFinds(repository, folder, tables)),
    dependencies: textsAt(tables, 'project', 'dependencies'),
    testExtras: forTests(extras),
    testGroups: forTests(namesAt(tables, 'dependency-groups')),
    python: pythonOf(tables, setup, repository, at, reader),
    holdsPackage: holdsPackage(repository, folder, tables),
  };
}

/** The names among these that say that tests need what is behind them. */
export function forTests(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => FOR_TESTS.test(name));
}

function readTables(repository: Repository, path: string, reader: DocumentReader): Pyproject {
  if (!repository.hasFile(path)) return { tables: {}, isPartial: false };
  return readPyproject(repository.file(path), reader);
}

function isBuildable(tables: Pyproject['tables']): boolean {
  const hasName = textAt(tables, 'project', 'name') !== null;
  const hasVersion =
    textAt(tables, 'project', 'version') !== null || textsAt(tables, 'project', 'dynamic').includes('version');
  if (hasName && hasVersion) return true;
  return valueAt(tables, 'build-system') !== undefined && valueAt(tables, 'project') === undefined;
}

/** Left to itself, setuptools refuses a project with several folders that may be its package. */
function setuptoolsFinds(repository: Repository, folder: string, tables: Pyproject['tables']): boolean {
  const backend = textAt(tables, 'build-system', 'build-backend') ?? 'setuptools';
  if (!backend.startsWith('setuptools') || valueAt(tables, 'tool', 'setuptools') !== undefined) return true;
  const names = repository.folderNames(folder);
  if (names.includes('src') || repository.fileNames(folder).includes('setup.cfg')) return true;
  return names.filter((name) => /^[a-z]\w*$/i.test(name) && !NO_PACKAGE.test(name)).length <= 1;
}

function extrasOfSetup(script: string, settings: string): string[] {
  const [, literal = ''] = /extras_require\s*=\s*(?:dict\()?\{?([^{}]{0,4000})/.exec(script) ?? [];
  const [, section = ''] = /^\[options\.extras_require\][^\n]*\n((?:(?!\[).*\n)*)/m.exec(settings) ?? [];
  return [
    ...[...literal.matchAll(/['"]([\w.-]{1,40})['"]\s*:/g)].map(([, name = '']) => name),
    ...[...section.matchAll(/^([\w.-]{1,40})\s*=/gm)].map(([, name = '']) => name),
  ];
}

function pythonOf(
  tables: Pyproject['tables'],
  setup: string,
  repository: Repository,
  at: (name: string) => string,
  reader: DocumentReader,
): PythonEvidence {
  const text = (path: string) => repository.file(path)?.text ?? '';
  const pipfile = readPyproject(repository.file(at('Pipfile')), reader).tables;
  const [, inSetup] = /python_requires\s*=\s*['"]?([^'"\n]{1,100})/.exec(setup) ?? [];
  const poetry = valueAt(tables, 'tool', 'poetry', 'dependencies', 'python');
  const requirements = [
    textAt(tables, 'project', 'requires-python'),
    typeof poetry === 'string' ? poetry : textAt(poetry, 'version'),
    inSetup ?? null,
  ].filter((requirement) => requirement !== null);
  const classifiers = [
    ...textsAt(tables, 'project', 'classifiers'),
    ...textsAt(tables, 'tool', 'poetry', 'classifiers'),
  ];
  return {
    requirements,
    used: [
      [text(at('.python-version')), text('.python-version'), text(at('runtime.txt')), text(at('.tool-versions'))],
      [textAt(pipfile, 'requires', 'python_version') ?? '', textAt(pipfile, 'requires', 'python_full_version') ?? ''],
      linesOf(text(at('Dockerfile')), /^FROM\s+\S*python:/i),
      workflows(repository).flatMap(({ text }) => pythonLines(text)),
      [...classifiers, ...linesOf(setup, /Programming Language :: Python :: 3\./)],
    ].map((texts) => texts.flatMap(versionsIn)),
  };
}

/** The repository's own workflows, apart from one that the client made before. */
export function workflows(repository: Repository) {
  return repository.files.filter(
    ({ path, text }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) && !/^name: Codeflash/m.test(text),
  );
}

/** Versions in a workflow: behind `python-version:` or `python:`, on one line or in the list below it. */
function pythonLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, value] = /^\s*(?:-\s+)?python(?:-versions?)?:(.*)/i.exec(line) ?? [];
    if (value === undefined) return [];
    const below = lines.slice(at + 1, at + 20);
    const end = below.findIndex((next) => !/^\s*-\s*['"]?3\./.test(next));
    return [value, ...below.slice(0, end < 0 ? below.length : end)];
  });
}

function linesOf(text: string, pattern: RegExp): string[] {
  return text.split('\n').filter((line) => pattern.test(line.trim()) || pattern.test(line));
}

/** Poetry fails where it finds no package of the project's name; nothing is known where no folder is seen. */
function holdsPackage(repository: Repository, folder: string, tables: Pyproject['tables']): boolean {
  const name = textAt(tables, 'tool', 'poetry', 'name') ?? textAt(tables, 'project', 'name');
  const isNamed = valueAt(tables, 'tool', 'poetry', 'packages') !== undefined;
  if (name === null || isNamed || !repository.sees(folder)) return true;
  const wanted = name.toLowerCase().replace(/[-_.]+/g, '_');
  const source = folder === '' ? 'src' : `${folder}/src`;
  const found = [...repository.folderNames(folder), ...repository.folderNames(source)].map((each) =>
    each.toLowerCase(),
  );
  const hasSource = repository.hasFolder(source) && !repository.sees(source);
  return hasSource || found.includes(wanted) || repository.fileNames(folder).includes(`${wanted}.py`);
}
