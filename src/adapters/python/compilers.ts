import { type CodeFile } from '../../domain/code-file';
import { type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { IMPORTS } from './bindings';
import { originsOf } from './name-origins';
import { pythonTree } from './python-tree';

/** The just-in-time compiler for code that works with a package. */
const COMPILERS: Readonly<Record<string, string>> = {
  torch: 'torch',
  tensorflow: 'tensorflow',
  jax: 'jax',
  numba: 'numba',
  numpy: 'numba',
};

/** In characters over all files: imports stand first, and more code would say the same at the cost of time. */
const MOST_READ = 40_000;

/** For code that imports none of them: plain loops over numbers. */
const OTHERWISE = 'numba';

/**
 * The just-in-time compilers that fit the code by the packages that it imports, under whatever names and wherever:
 * first those of the packages that it uses most.
 */
export function compilersFor(files: readonly CodeFile[]): string[] {
  const uses = new Map<string, number>();
  for (const { code } of files) {
    const tree = pythonTree(code.slice(0, Math.ceil(MOST_READ / files.length)));
    for (const name of tree ? packagesUsed(tree) : []) {
      const compiler = Object.hasOwn(COMPILERS, name) ? COMPILERS[name] : undefined;
      if (compiler !== undefined) uses.set(compiler, (uses.get(compiler) ?? 0) + 1);
    }
  }
  const fitting = [...uses].sort(([, one], [, other]) => other - one).map(([compiler]) => compiler);
  return fitting.length > 0 ? fitting : [OTHERWISE];
}

/** The packages that a text imports and uses, once for every import and every use of a name that stands for them. */
function packagesUsed(tree: SyntaxTree): string[] {
  const origins = originsOf(tree);
  const packages: string[] = [];
  walk(tree.root, (node) => {
    if (IMPORTS.has(node.type)) {
      const sources = node.childrenIn(node.type === 'import_from_statement' ? 'module_name' : 'name');
      packages.push(...sources.map((source) => firstPart(textOf(tree, source.child('name') ?? source))));
      return false;
    }
    if (node.type === 'identifier' && node.field !== 'attribute') {
      const origin = origins.get(textOf(tree, node));
      if (origin !== undefined) packages.push(firstPart(origin));
    }
    return true;
  });
  return packages;
}

/** Empty for what is the project's own (`.tools.numpy`). */
function firstPart(path: string): string {
  return path.trim().split(/\s*\./, 1)[0] ?? '';
}
