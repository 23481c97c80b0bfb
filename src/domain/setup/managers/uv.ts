import { valueAt } from '../plain-values';
import { type PythonProject } from '../python-project';
import { SETUP_UV, tagged } from '../workflow-step';
import { options, type PackageManager, shellWord } from './package-manager';

/** `uv run` would bring the environment back to the lock file; what the client needs must stay in it. */
const installClient = ['uv pip install codeflash', 'echo "UV_NO_SYNC=1" >> "$GITHUB_ENV"'];

const base = {
  name: 'uv',
  setUp: (_, version) => ({
    name: 'Set up uv',
    uses: tagged(SETUP_UV),
    ...(version === null ? {} : { with: { 'python-version': version } }),
  }),
  install,
  installClient,
  needs: [
    { pattern: /\buv (?:sync|venv)\b/, fault: 'no command makes the environment of uv (`uv sync`)' },
    { pattern: /\buv (?:sync|pip install)\b/, fault: 'no command installs the dependencies with uv (`uv sync`)' },
  ],
} satisfies PackageManager;

/** The client runs in the environment of `uv run`. */
export const uv: PackageManager = base;

/** The same where the client may also look for itself on the path. */
export const uvOnPath: PackageManager = {
  ...base,
  installClient: [...installClient, 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"'],
};

function install({ pyproject, fileNames, testExtras, testGroups, requirementFiles }: PythonProject): string[] {
  if (valueAt(pyproject.tables, 'project') !== undefined || fileNames.includes('uv.lock')) {
    const groups = testGroups.filter((name) => name !== 'dev'); // the one that uv takes by itself
    return [['uv sync', ...options('--extra', testExtras), ...options('--group', groups)].join(' ')];
  }
  const files = requirementFiles.flatMap((file) => ['-r', shellWord(file)]);
  return ['uv venv', ...(files.length > 0 ? [['uv pip install', ...files].join(' ')] : [])];
}
