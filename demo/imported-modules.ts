import { type SyntaxNode, type SyntaxTree, textOf } from '../src/adapters/syntax-tree/syntax-node';
import { walk } from '../src/adapters/syntax-tree/traversal';

/** One name that is imported; `module` is written out in full, `name` is null where the module itself is imported. */
export interface Import {
  module: string;
  name: string | null;
  /** What it is called here; null for `*`. */
  bound: string | null;
}

/** What a file of that module's name imports, wherever in it; relative imports are written out. */
export function importsIn(tree: SyntaxTree, module: string, isPackage: boolean): Import[] {
  const found: Import[] = [];
  const text = (node: SyntaxNode): string => textOf(tree, node).replace(/[\s\\]/g, '');
  walk(tree.root, (node) => {
    const names = node.childrenIn('name').map((name) => {
      const own = text(name.child('name') ?? name);
      const alias = name.child('alias');
      return { own, alias: alias ? text(alias) : null };
    });
    if (node.type === 'import_statement') {
      for (const { own, alias } of names) {
        found.push({ module: own, name: null, bound: alias ?? own.split('.')[0] ?? own });
      }
    } else if (node.type === 'import_from_statement') {
      const source = node.child('module_name');
      const from = source ? fullName(text(source), module, isPackage) : null;
      if (from === null) return false;
      for (const { own, alias } of names) found.push({ module: from, name: own, bound: alias ?? own });
      if (names.length === 0) found.push({ module: from, name: '*', bound: null });
    }
    return true;
  });
  return found;
}

/** `..tax` in `shop.orders.lines` is `shop.tax`. */
function fullName(source: string, module: string, isPackage: boolean): string | null {
  const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(source) ?? [];
  if (dots === '') return rest;
  const parts = module.split('.');
  const above = dots.length - (isPackage ? 1 : 0);
  if (above > parts.length) return null;
  const base = parts.slice(0, parts.length - above);
  return [...base, ...(rest === '' ? [] : [rest])].join('.');
}
