import { type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { assignedNames, definedNames } from '../../bindings';
import { BUILTINS } from '../../builtin-names';
import { namesOf } from '../../scopes';
import { boundName, type ImportBinding } from './import-bindings';
import { COMMON_PACKAGES, SHORT_NAMES, STANDARD_MODULES, WELL_KNOWN_NAMES } from './known-names';
import { root, type Subject } from './subject';
import { type Pass, soundTree } from './test-file';

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);
const SUBMODULES = /\b(?:unittest\.mock|concurrent\.futures|importlib\.util|xml\.etree\.ElementTree|urllib\.parse)\b/g;

/** Imports what the file uses and nobody defines, where it is known from where: the code under test, pytest, the standard library. */
export const withMissingImports: Pass = (file, subject) => {
  const tree = soundTree(file.body);
  const wild = new Set(file.imports.filter(({ name }) => name === '*').map(({ module }) => module));
  const missing = unknownNames(tree, file.imports)
    .flatMap((name) => importOf(name, subject) ?? [])
    .filter(({ module }) => !wild.has(module));
  const modules = new Set(file.imports.flatMap(({ module, name }) => (name === null ? [module] : [])));
  for (const [module] of file.body.matchAll(SUBMODULES)) {
    if (modules.has(root(module)) && !modules.has(module)) missing.push({ module, name: null, alias: null });
    modules.add(module);
  }
  return { ...file, imports: [...file.imports, ...missing] };
};

/** Names that are used, each once, and that neither the file nor its imports nor Python define. */
export function unknownNames(tree: SyntaxTree, imports: readonly ImportBinding[]): string[] {
  const bound = new Set(imports.map(boundName));
  walk(tree.root, (node) => {
    for (const name of [...definedNames(tree, node), ...assignedNames(tree, node)]) bound.add(name);
    if (node.type === 'global_statement') for (const child of node.children) bound.add(textOf(tree, child));
    return !SCOPES.has(node.type);
  });
  for (const name of classNames(tree)) bound.add(name);
  const used = namesOf(tree).outer.filter(({ parent }) => parent?.type !== 'global_statement');
  return [...new Set(used.map((node) => textOf(tree, node)))].filter((name) => !bound.has(name) && !BUILTINS.has(name));
}

function importOf(name: string, subject: Subject): ImportBinding | null {
  const home = subject.homeOf(name);
  if (home !== null) return { module: home, name, alias: null };
  const theirs = subject.imports.get(name);
  if (theirs) return theirs;
  const short = SHORT_NAMES.get(name);
  if (short !== undefined && name !== 'dt') return { module: short, name: null, alias: name };
  const known = WELL_KNOWN_NAMES.get(name);
  if (known !== undefined) return { module: known, name, alias: null };
  if (name === root(subject.target.modulePath)) return { module: subject.target.modulePath, name: null, alias: null };
  const importable = STANDARD_MODULES.has(name) || COMMON_PACKAGES.has(name) || subject.roots.has(name);
  return importable ? { module: name, name: null, alias: null } : null;
}

/** Names bound in class bodies: they are reached there without any import. */
function classNames(tree: SyntaxTree): Set<string> {
  const names = new Set<string>();
  walk(tree.root, (node) => {
    if (node.parent?.parent?.type !== 'class_definition' && node.parent?.parent?.parent?.type !== 'class_definition')
      return true;
    for (const name of [...definedNames(tree, node), ...assignedNames(tree, node)]) names.add(name);
    return true;
  });
  return names;
}
