import { namesAt, textsAt } from '../plain-values';
import { type PythonProject } from '../python-project';
import { options, type PackageManager, shellWord } from './package-manager';
import { setUpPython } from './set-up-python';

/** A requirement as people write it: a name, extras, versions, a marker; no option of pip and no address. */
const REQUIREMENT = /^[A-Za-z0-9][\w.-]*(?:\[[\w.,\s-]*\])?[\w\s.,<>=!~*+()'";-]*$/;
/** Environments of hatch in which tests run. */
const TEST_ENVIRONMENTS = ['default', 'dev', 'test', 'tests', 'hatch-test'];

/** The client looks for itself on the path: everything goes into the Python that is there. */
export const pip: PackageManager = {
  name: 'pip',
  setUp: setUpPython,
  install,
  installClient: ['python -m pip install codeflash'],
  needs: [{ pattern: /\bpip3? install\b/, fault: 'no command installs the dependencies with pip' }],
};

function install(project: PythonProject): string[] {
  const { requirementFiles, testGroups, pyproject } = project;
  const words = [
    ...requirementFiles.flatMap((file) => ['-r', shellWord(file)]),
    ...options('--group', testGroups),
    ...itself(project),
    ...requirements(TEST_ENVIRONMENTS.flatMap((name) => hatchNeeds(pyproject.tables, name))),
  ];
  const upgrade = 'python -m pip install --upgrade pip';
  return words.length > 0 ? [upgrade, ['python -m pip install', ...words].join(' ')] : [upgrade];
}

/** The project with its extras, or what it depends on where it cannot be installed itself. */
function itself({ isInstallable, testExtras, dependencies, pyproject }: PythonProject): string[] {
  if (isInstallable) return ['-e', shellWord(testExtras.length > 0 ? `.[${testExtras.join(',')}]` : '.')];
  const extras = testExtras.flatMap((name) => textsAt(pyproject.tables, 'project', 'optional-dependencies', name));
  return requirements([...dependencies, ...extras]);
}

function hatchNeeds(tables: PythonProject['pyproject']['tables'], name: string): string[] {
  const path = ['tool', 'hatch', 'envs', name];
  if (!namesAt(tables, 'tool', 'hatch', 'envs').includes(name)) return [];
  return [...textsAt(tables, ...path, 'dependencies'), ...textsAt(tables, ...path, 'extra-dependencies')];
}

function requirements(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => REQUIREMENT.test(text) && text.length <= 200).map(shellWord);
}
