import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ProjectFiles } from './published-client';

/** The texts of all files below a folder, by their paths in it. */
export function filesBelow(root: string): ProjectFiles {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
