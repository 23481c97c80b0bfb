import { type PythonProject } from '../python-project';
import { type PythonVersion } from '../python-versions';
import { SETUP_PYTHON, tagged, type WorkflowStep } from '../workflow-step';

/** The step that puts one version of Python first on the path. */
export function setUpPython({ folder }: PythonProject, version: PythonVersion | null): WorkflowStep {
  const inputs: Record<string, string> =
    version === null
      ? { 'python-version-file': folder === '' ? 'pyproject.toml' : `${folder}/pyproject.toml` }
      : { 'python-version': version };
  return { name: 'Set up Python', uses: tagged(SETUP_PYTHON), with: inputs };
}
