import { type SyntaxNode } from './syntax-node';

/**
 * Visits a node and all below it in text order, on a stack of its own, so no depth can overflow. `visit` returns
 * false to leave out what is below the node it was given.
 */
export function walk(root: SyntaxNode, visit: (node: SyntaxNode) => boolean | undefined): void {
  const pending: SyntaxNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (visit(node) === false) continue;
    for (let nth = node.children.length - 1; nth >= 0; nth -= 1) {
      const child = node.children[nth];
      if (child) pending.push(child);
    }
  }
}

/** The nearest node above that is of one of the types. */
export function enclosing(node: SyntaxNode, ...types: string[]): SyntaxNode | null {
  let above = node.parent;
  while (above && !types.includes(above.type)) above = above.parent;
  return above;
}
