import { type SyntaxNode } from '../../../syntax-tree/syntax-node';

/** The named children without comments. */
export function named(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.named && child.type !== 'comment');
}
