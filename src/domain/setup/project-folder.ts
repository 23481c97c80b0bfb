import { valueAt } from './plain-values';
import { type Pyproject } from './pyproject';
import { type Repository } from './repository';

/**
 * The folder from the repository's root in which the client was started ('' for the root itself), where its own step
 * will run: the nearest one above the code with a `pyproject.toml`, without which it does not start, unless the root's
 * holds its settings. Null where that folder cannot be seen.
 */
export function projectFolder(repository: Repository, rootPyproject: Pyproject): string | null {
  if (valueAt(rootPyproject.tables, 'tool', 'codeflash') !== undefined) return '';
  const above = foldersAbove(repository);
  const nearest = above.find((folder) => repository.hasFile(`${folder}/pyproject.toml`));
  if (nearest !== undefined) return nearest;
  if (repository.hasFile('pyproject.toml')) return '';
  return above.every((folder) => repository.sees(folder)) ? '' : null;
}

/** The folders from the one of the code up to the root, without it, nearest first. */
function foldersAbove(repository: Repository): string[] {
  const names = (repository.moduleRoot ?? '').split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  const start = names.findIndex((_, at) => isPathOf(repository, names.slice(at)));
  if (start < 0) return [];
  const path = names.slice(start);
  return path.map((_, at) => path.slice(0, path.length - at).join('/'));
}

/** Whether a path may be one from the repository's root, as far as its folders are seen. */
function isPathOf(repository: Repository, [first = '', second]: readonly string[]): boolean {
  if (!repository.hasFolder(first)) return false;
  return second === undefined || !repository.sees(first) || repository.hasFolder(`${first}/${second}`);
}
