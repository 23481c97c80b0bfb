import { type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';

/** A module that a text imports: its dotted parts, and for a relative import how many dots stood before them. */
interface ImportedModule {
  dots: number;
  parts: string[];
  /** Imported on the way to a module inside it, so it can only be a package's `__init__.py`. */
  package: boolean;
}

/**
 * Whether the code, standing in file `from`, imports the file `path`. A relative import must lead exactly there; an
 * absolute one only has to fit the end of the path, since the source root is not known.
 */
export function importsPath(tree: SyntaxTree, from: string | null, path: string): boolean {
  const target = moduleParts(path);
  const here = from === null ? null : pathParts(from).slice(0, -1);
  return modulesIn(tree).some(({ dots, parts, package: isPackage }) => {
    if (isPackage && !/(^|\/)__init__\.py$/.test(path)) return false;
    if (dots === 0 || here === null) return parts.length > 0 && endsWith(target, parts);
    const start = here.slice(0, here.length - (dots - 1));
    return here.length >= dots - 1 && sameParts(target, [...start, ...parts]);
  });
}

/** Every module that could be meant: `from a import b` may import `a` or `a.b`, `import a.b` also imports the package `a`. */
function modulesIn(tree: SyntaxTree): ImportedModule[] {
  const found: ImportedModule[] = [];
  const text = (node: Parameters<typeof textOf>[1]): string => textOf(tree, node).replace(/[\s\\]/g, '');
  const packages = (dots: number, parts: readonly string[]): void => {
    for (let length = 1; length < parts.length; length += 1)
      found.push({ dots, parts: parts.slice(0, length), package: true });
  };
  walk(tree.root, (node) => {
    if (node.type === 'import_statement') {
      for (const name of node.childrenIn('name')) {
        const parts = text(name.child('name') ?? name).split('.');
        found.push({ dots: 0, parts, package: false });
        packages(0, parts);
      }
    } else if (node.type === 'import_from_statement') {
      const source = node.child('module_name');
      if (!source) return false;
      const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(text(source)) ?? [];
      const parts = name === '' ? [] : name.split('.');
      found.push({ dots: dots.length, parts, package: false });
      packages(dots.length, parts);
      for (const imported of node.childrenIn('name')) {
        found.push({ dots: dots.length, parts: [...parts, text(imported.child('name') ?? imported)], package: false });
      }
    }
    return node.type !== 'import_statement' && node.type !== 'import_from_statement';
  });
  return found;
}

function pathParts(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** `shop/tax.py` is `shop.tax`, `shop/__init__.py` is `shop`. */
export function moduleParts(path: string): string[] {
  const parts = pathParts(path.replace(/\.pyw?$/, ''));
  return parts.at(-1) === '__init__' ? parts.slice(0, -1) : parts;
}

function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  return whole.length >= end.length && sameParts(whole.slice(whole.length - end.length), end);
}

function sameParts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, nth) => part === b[nth]);
}
