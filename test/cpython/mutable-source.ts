import { pythonTree } from '../../src/adapters/python/python-tree';
import { type SyntaxNode } from '../../src/adapters/syntax-tree/syntax-node';
import { walk } from '../../src/adapters/syntax-tree/traversal';

const EXPRESSION =
  /^(identifier|call|attribute|subscript|integer|string|tuple|list|dictionary|.*_operator|.*_comprehension)$/;

/** A file taken apart for the kinds of change. */
export interface Source {
  text: string;
  /** Leaves of the tree: names, keywords, operators, numbers, the parts of strings. */
  tokens: SyntaxNode[];
  names: SyntaxNode[];
  statements: SyntaxNode[];
  expressions: SyntaxNode[];
  nodes(...types: string[]): SyntaxNode[];
}

/** Takes a file apart; null when there is hardly anything in it. */
export function sourceOf(text: string): Source | null {
  const tree = pythonTree(text);
  if (!tree) return null;
  const all: SyntaxNode[] = [];
  walk(tree.root, (node) => void all.push(node));
  const tokens = all.filter((node) => node.children.length === 0 && node.end > node.start && node.type !== 'comment');
  if (tokens.length < 10) return null;
  return {
    text,
    tokens,
    names: tokens.filter(({ type }) => type === 'identifier'),
    statements: all.filter(
      ({ parent, named, type }) => named && type !== 'comment' && /^(block|module)$/.test(parent?.type ?? ''),
    ),
    expressions: all.filter(({ type }) => EXPRESSION.test(type)),
    nodes: (...types) => all.filter(({ type }) => types.includes(type)),
  };
}

/** The blanks before a place, or null when something else stands before it on its line. */
export function indentAt(text: string, index: number): string | null {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  return /^[ \t]*$/.test(before) ? before : null;
}
