import { type PythonProject } from '../python-project';
import { type PackageManager } from './package-manager';

const ENVIRONMENT = '"$RUNNER_TEMP/environment"';

/** The runner brings conda along; the client looks for itself on the path, so its environment goes there. */
export const conda: PackageManager = {
  name: 'conda',
  setUp: () => null,
  install,
  installClient: [
    '"$RUNNER_TEMP/environment/bin/python" -m pip install codeflash',
    'echo "$RUNNER_TEMP/environment/bin" >> "$GITHUB_PATH"',
  ],
  needs: [
    {
      pattern: /\bconda"? [^\n]*--prefix "?\$\{?RUNNER_TEMP\}?\/environment\b/,
      fault: 'no command makes the environment with conda (`--prefix "$RUNNER_TEMP/environment"`)',
    },
  ],
};

function install({ fileNames }: PythonProject): string[] {
  const file = fileNames.includes('environment.yml') ? 'environment.yml' : 'environment.yaml';
  return [
    `"$CONDA/bin/conda" env create --prefix ${ENVIRONMENT} --file ${file}`,
    `"$CONDA/bin/conda" install --yes --prefix ${ENVIRONMENT} python pip`,
  ];
}
