import { type SyntaxNode } from '../syntax-tree/syntax-node';

const TRAILERS: ReadonlySet<string> = new Set(['call', 'attribute', 'subscript']);

/** What calls, attributes and subscripts begin with: the `a` of `a.b[0]()`; any other expression is its own. */
export function primaryOf(expression: SyntaxNode): SyntaxNode {
  let first = expression;
  for (let inner = first.children[0]; inner && TRAILERS.has(first.type); inner = first.children[0]) first = inner;
  return first;
}
