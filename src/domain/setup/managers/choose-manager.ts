import { namesAt, valueAt } from '../plain-values';
import { type PythonProject } from '../python-project';
import { conda } from './conda';
import { type PackageManager } from './package-manager';
import { pdm } from './pdm';
import { pip } from './pip';
import { pipenv } from './pipenv';
import { poetry } from './poetry';
import { uv, uvOnPath } from './uv';

/**
 * The manager of a project. The client's own step runs codeflash with Poetry or uv where it finds their lock file or
 * their table in `pyproject.toml`, and from the path everywhere else: a manager must fit that. Null where it cannot be known.
 */
export function chooseManager(project: PythonProject): PackageManager | null {
  const { fileNames, pyproject, requirementFiles, isInstallable, dependencies } = project;
  const { tables, isPartial } = pyproject;
  const has = (name: string) => fileNames.includes(name);
  const tools = namesAt(tables, 'tool');
  if (has('poetry.lock')) return poetry;
  if (has('uv.lock')) return uv;
  if (tools.includes('poetry')) return poetry;
  if (tools.some((tool) => tool.startsWith('uv'))) return uv;
  if (isPartial) return valueAt(tables, 'project') === undefined ? null : uvOnPath; // fits uv and the path
  if (has('pdm.lock') || namesAt(tables, 'tool', 'pdm').some((name) => !['build', 'version'].includes(name)))
    return pdm;
  if (has('Pipfile')) return pipenv;
  const isDeclared = requirementFiles.length > 0 || dependencies.length > 0 || isInstallable;
  return (has('environment.yml') || has('environment.yaml')) && !isDeclared ? conda : pip;
}
