import { type SyntaxNode } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';

/** Where the walk over one function's own code stops: what is inside these belongs to another scope. */
const INNER: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);

/** Whether a function is declared `async`. */
export function isAsync(definition: SyntaxNode): boolean {
  return definition.childOf('async') !== undefined;
}

/** Whether a function is a generator: a `yield` of its own, not of a function inside it. */
export function yields(definition: SyntaxNode): boolean {
  const body = definition.child('body');
  let found = false;
  if (body) {
    walk(body, (node) => {
      found ||= node.type === 'yield';
      return !found && !INNER.has(node.type);
    });
  }
  return found;
}
