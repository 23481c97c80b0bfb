import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pythonTree } from '../src/adapters/python/python-tree';
import { DemoFault } from './fault';
import { type Import, importsIn } from './imported-modules';
import { type SourceFile } from './source-file';

/** More of them belong to no function that a demonstration could show. */
const MOST_FILES = 1_000;
const LARGEST_FILE = 1_000_000;
/** What marks the top of a project. */
const MARKS = ['.git', 'pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt'];

/** A file and what it imports of the project around it, as far as that goes. */
export interface Project {
  /** The file itself first; nothing else than Python. */
  files: readonly SourceFile[];
  /** What a module of the project is imported as, by path. */
  moduleOf: (path: string) => string;
  /** What a file imports. */
  importsOf: (file: SourceFile) => Import[];
  /** The file of a module; undefined where it is none of the project's. */
  fileOf: (module: string) => SourceFile | undefined;
}

/** Reads a file and what belongs to it. @throws DemoFault when there is no such file, or it is not Python. */
export function readProject(path: string): Project {
  const file = resolve(path);
  if (!existsSync(file)) throw new DemoFault(`${path}: no such file`);
  if (!statSync(file).isFile()) throw new DemoFault(`${path} is not a file: name the one that holds the function`);
  if (!/\.pyw?$/.test(file)) throw new DemoFault(`${path} is not Python: the built-in engine knows no other language`);
  const root = rootOf(file);
  const files: SourceFile[] = [];
  const pending = [relative(root, file)];
  const seen = new Set(pending);
  for (let next = pending.shift(); next !== undefined && files.length < MOST_FILES; next = pending.shift()) {
    const code = readCode(join(root, next));
    if (code === null) continue;
    const read = { path: next.split(sep).join('/'), code };
    files.push(read);
    for (const found of [...importsOf(read).flatMap((one) => pathsOf(root, one)), ...packagesAbove(root, next)]) {
      if (!seen.has(found)) pending.push(found);
      seen.add(found);
    }
  }
  if (files[0]?.path !== relative(root, file).split(sep).join('/'))
    throw new DemoFault(`${path} is too large for this, or no text`);
  return { files, moduleOf, importsOf, fileOf: (module) => files.find((one) => moduleOf(one.path) === module) };
}

/** `shop/tax.py` is `shop.tax`, `shop/__init__.py` is `shop`. */
function moduleOf(path: string): string {
  return path
    .replace(/\.pyw?$/, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.');
}

function importsOf({ path, code }: SourceFile): Import[] {
  const tree = pythonTree(code);
  return tree ? importsIn(tree, moduleOf(path), /(^|\/)__init__\.py$/.test(path)) : [];
}

/**
 * Where its modules are imported from: above its packages, as far up as its relative imports reach; or further up, where
 * its other imports lead to modules.
 */
function rootOf(file: string): string {
  const code = readCode(file) ?? '';
  const dots = [...code.matchAll(/^\s*from\s+(\.+)/gm)].map(([, found = '']) => found.length);
  const names = [...code.matchAll(/^\s*(?:from|import)\s+([^\W\d][\w.]*)/gm)].map(([, name = '']) => name);
  let root = dirname(file);
  for (let level = Math.max(0, ...dots); level > 0; level -= 1) root = dirname(root);
  while (existsSync(join(root, '__init__.py')) && dirname(root) !== root) root = dirname(root);
  for (let folder = root; ; folder = dirname(folder)) {
    if (names.some((name) => isModule(folder, name))) return folder;
    if (MARKS.some((mark) => existsSync(join(folder, mark))) || dirname(folder) === folder) return root;
  }
}

function isModule(folder: string, name: string): boolean {
  const inside = join(folder, ...name.split('.'));
  if (existsSync(`${inside}.py`)) return true;
  return existsSync(inside) && statSync(inside).isDirectory() && readdirSync(inside).some((one) => one.endsWith('.py'));
}

/** The files that an import may mean: a module, or a name that is one in a package. */
function pathsOf(root: string, { module, name }: Import): string[] {
  const names = [module, ...(name === null || name === '*' ? [] : [`${module}.${name}`])];
  return names
    .map((one) => one.split('.').join(sep))
    .flatMap((path) => [`${path}.py`, join(path, '__init__.py')])
    .filter((path) => existsSync(join(root, path)));
}

function packagesAbove(root: string, path: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const file = join(folder, '__init__.py');
    if (existsSync(join(root, file))) found.push(file);
  }
  return found;
}

/** Null for what is too large or cannot be read. */
function readCode(file: string): string | null {
  try {
    if (statSync(file).size > LARGEST_FILE) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
