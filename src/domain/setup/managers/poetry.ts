import { namesAt, valueAt } from '../plain-values';
import { forTests, type PythonProject } from '../python-project';
import { options, type PackageManager } from './package-manager';
import { setUpPython } from './set-up-python';

/** The client runs in the environment of `poetry run`. */
export const poetry: PackageManager = {
  name: 'Poetry',
  setUp: setUpPython,
  install,
  installClient: ['poetry run python -m pip install codeflash'],
  needs: [
    { pattern: /\binstall\b[^\n]*\bpoetry\b/, fault: 'no command installs Poetry (`pipx install poetry`)' },
    { pattern: /\bpoetry (?:install|sync)\b/, fault: 'no command installs the dependencies with Poetry' },
  ],
};

function install({ pyproject: { tables }, testExtras, holdsPackage }: PythonProject): string[] {
  const groups = forTests(namesAt(tables, 'tool', 'poetry', 'group')).filter(
    (name) => valueAt(tables, 'tool', 'poetry', 'group', name, 'optional') === true,
  );
  const rootless = holdsPackage ? [] : ['--no-root'];
  return [
    'pipx install poetry',
    'poetry env use python', // as the client's own step does
    ['poetry install', ...options('--extras', testExtras), ...options('--with', groups), ...rootless].join(' '),
  ];
}
