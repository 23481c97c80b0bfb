import { type PythonProject } from '../python-project';
import { type PackageManager } from './package-manager';
import { setUpPython } from './set-up-python';

/** The client looks for itself on the path: everything goes into the Python that is there. */
export const pipenv: PackageManager = {
  name: 'Pipenv',
  setUp: setUpPython,
  install,
  installClient: ['python -m pip install codeflash'],
  needs: [
    {
      pattern: /\bpipenv (?:install|sync)\b[^\n]*--system/,
      fault: 'no command installs the dependencies with Pipenv outside an environment of its own (`--system`)',
    },
  ],
};

function install({ fileNames }: PythonProject): string[] {
  const isLocked = fileNames.includes('Pipfile.lock');
  return [
    'python -m pip install pipenv',
    isLocked ? 'pipenv sync --dev --system' : 'pipenv install --dev --system --skip-lock',
  ];
}
