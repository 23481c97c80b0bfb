import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { assignedNames, COMPREHENSIONS, definedNames, IMPORTS } from './bindings';

/** Where names are bound that are not the module's. */
const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda', ...COMPREHENSIONS]);

/** The variables of the module, or of the class around it, that a statement makes or changes at any depth. */
export function boundNames(tree: SyntaxTree, statement: SyntaxNode): Set<string> {
  const names = new Set<string>();
  walk(statement, (node) => {
    for (const name of [...definedNames(tree, node), ...assignedNames(tree, node)]) names.add(name);
    return !SCOPES.has(node.type) && !IMPORTS.has(node.type);
  });
  return names;
}

/** The variables whose items, attributes or methods a statement writes to or calls. */
export function filledNames(tree: SyntaxTree, statement: SyntaxNode): string[] {
  const names = new Set<string>();
  walk(statement, (node) => {
    const written = node.type === 'assignment' || node.type === 'augmented_assignment' ? node.child('left') : undefined;
    const call = node.type === 'expression_statement' && node.children[0]?.type === 'call' ? node.children[0] : null;
    for (const place of [written, call?.child('function')]) {
      const owner =
        place?.type === 'subscript'
          ? place.child('value')
          : place?.type === 'attribute'
            ? place.child('object')
            : undefined;
      if (owner?.type === 'identifier') names.add(textOf(tree, owner));
    }
    return true;
  });
  return [...names];
}

/** Whether a statement runs only where the file is the program. */
export function isScript(tree: SyntaxTree, node: SyntaxNode): boolean {
  const condition = node.child('condition');
  return condition !== undefined && /\b__name__\b/.test(textOf(tree, condition));
}
