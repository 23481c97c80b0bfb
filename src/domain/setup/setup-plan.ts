import { type DocumentReader } from './document-reader.port';
import { chooseManager } from './managers/choose-manager';
import { type PackageManager } from './managers/package-manager';
import { projectFolder } from './project-folder';
import { type PythonProject, readProject } from './python-project';
import { readPyproject } from './pyproject';
import { allowedVersions, chosenVersion, type PythonVersion } from './python-versions';
import { type Repository } from './repository';
import { systemPackages } from './system-packages';
import { CHECKOUT, SETUP_PYTHON, SETUP_UV, tagged, type WorkflowStep } from './workflow-step';

/** What makes any workflow of a repository work, and steps that do so with what its files say and no more. */
export interface SetupPlan {
  manager: PackageManager;
  project: PythonProject;
  /** Null where the project's own files decide at run time. */
  version: PythonVersion | null;
  /** All versions that it may run on. */
  versions: readonly PythonVersion[];
  /** Between what every workflow has: system packages, dependencies. */
  steps: readonly WorkflowStep[];
}

/** Reads a repository; null where no workflow can be made that is known to work: no Python, none that the client runs on, or a project out of sight. */
export function planSetup(repository: Repository, reader: DocumentReader): SetupPlan | null {
  if (!holdsPython(repository)) return null;
  const folder = projectFolder(repository, readPyproject(repository.file('pyproject.toml'), reader));
  if (folder === null) return null;
  const project = readProject(repository, folder, reader);
  const manager = chooseManager(project);
  const versions = allowedVersions(project.python);
  const version = chosenVersion(project.python);
  if (manager === null || version === null) return null;
  const isUnknown = project.pyproject.isPartial && project.python.requirements.length === 0;
  const packages = systemPackages(repository);
  const steps: WorkflowStep[] = [{ name: 'Install dependencies', run: manager.install(project).join('\n') }];
  if (packages.length > 0) {
    const run = `sudo apt-get update\nsudo apt-get install --yes ${packages.join(' ')}`;
    steps.unshift({ name: 'Install system packages', run });
  }
  return { manager, project, version: isUnknown ? null : version, versions, steps };
}

/**
 * Whole workflow steps: the plan's own frame, in which the client finds its tools, around what brings the dependencies.
 * Steps of the frame among these give no more than what they may decide: a version that is allowed, submodules.
 */
export function wholeSteps(plan: SetupPlan, steps: readonly WorkflowStep[]): WorkflowStep[] {
  const { manager, project, versions } = plan;
  const inputs = (action: string) => steps.filter(({ uses }) => uses === tagged(action)).map((step) => step.with ?? {});
  const [{ submodules, lfs } = {}] = inputs(CHECKOUT);
  const wanted = [...inputs(SETUP_PYTHON), ...inputs(SETUP_UV)].map((each) => each['python-version']);
  const version = versions.find((each) => wanted.includes(each)) ?? plan.version;
  const frame = [CHECKOUT, SETUP_PYTHON, SETUP_UV].map(tagged);
  return [
    {
      name: 'Check out',
      uses: tagged(CHECKOUT),
      // The client compares with the base of the pull request: it needs the whole history.
      with: { 'fetch-depth': '0', ...(submodules ? { submodules } : {}), ...(lfs ? { lfs } : {}) },
    },
    manager.setUp(project, version),
    ...steps.filter(({ uses }) => uses === undefined || !frame.includes(uses)),
    { name: 'Install codeflash', run: manager.installClient.join('\n') },
  ].filter((step) => step !== null);
}

function holdsPython(repository: Repository): boolean {
  return repository.filePaths().some((path) => PYTHON_FILE.test(path));
}

const PYTHON_FILE =
  /(?:\.py|(?:^|\/)(?:pyproject\.toml|setup\.cfg|Pipfile|Pipfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|[\w-]*requirements[\w-]*\.txt))$/;
