import { type PythonProject } from '../python-project';
import { options, type PackageManager } from './package-manager';
import { setUpPython } from './set-up-python';

/** The client looks for itself on the path: the environment that PDM fills goes there. */
export const pdm: PackageManager = {
  name: 'PDM',
  setUp: setUpPython,
  install,
  installClient: ['.venv/bin/python -m pip install codeflash', 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"'],
  needs: [
    { pattern: /\binstall\b[^\n]*\bpdm\b/, fault: 'no command installs PDM (`pipx install pdm`)' },
    { pattern: /-m venv \.venv\b/, fault: 'no command makes the environment (`python -m venv .venv`)' },
    { pattern: /\bpdm (?:install|sync)\b/, fault: 'no command installs the dependencies with PDM' },
  ],
};

function install({ fileNames, testExtras }: PythonProject): string[] {
  // A lock file need not know every extra, and PDM refuses one that it does not know.
  const extras = fileNames.includes('pdm.lock') ? [] : options('--group', testExtras);
  return ['pipx install pdm', 'python -m venv .venv', ['pdm install', ...extras].join(' ')];
}
