import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { IMPORTS } from '../../bindings';

/** One name that an import binds: `import module as alias` where `name` is null, else `from module import name as alias`. */
export interface ImportBinding {
  /** With its dots where it is relative. */
  module: string;
  name: string | null;
  alias: string | null;
}

/** The imports that stand at the top of a file, not those in functions or conditions. */
export function importsIn(tree: SyntaxTree): ImportBinding[] {
  return tree.root.children.filter(({ type }) => IMPORTS.has(type)).flatMap((node) => bindingsOf(tree, node));
}

/** The names that one import statement binds; a wildcard is the name `*`. */
export function bindingsOf(tree: SyntaxTree, statement: SyntaxNode): ImportBinding[] {
  const compact = (node: SyntaxNode): string => textOf(tree, node).replace(/[\s\\]/g, '');
  const source = statement.child('module_name');
  const module = source ? compact(source) : statement.type === 'future_import_statement' ? '__future__' : null;
  if (module !== null && statement.childOf('wildcard_import')) return [{ module, name: '*', alias: null }];
  return statement.childrenIn('name').map((node) => {
    const path = compact(node.child('name') ?? node);
    const as = node.child('alias');
    const alias = as ? textOf(tree, as) : null;
    return module === null ? { module: path, name: null, alias } : { module, name: path, alias };
  });
}

/** The variable that the import makes: `a` for `import a.b`. */
export function boundName({ module, name, alias }: ImportBinding): string {
  return alias ?? name ?? module.split('.', 1)[0] ?? module;
}

/** The import as a statement of its own. */
export function importText({ module, name, alias }: ImportBinding): string {
  const as = alias === null ? '' : ` as ${alias}`;
  return name === null ? `import ${module}${as}` : `from ${module} import ${name}${as}`;
}
