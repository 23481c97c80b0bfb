import python from 'tree-sitter-python';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { SyntaxParser } from '../syntax-tree/syntax-parser';
import { walk } from '../syntax-tree/traversal';
import { excess } from './size-limits';

const parser = new SyntaxParser(python, {
  mostNodes: 500_000, // about 2.5 MB of ordinary code
  mostSteps: 6_000, // 1.2 MB of ordinary code
  mostDepth: 2_000, // ruff's recursion ends at about 2,500 levels, CPython's at 3,000
  judge: (text) => {
    const limit = excess(text);
    return limit === null ? 'parse' : limit.certain ? 'refuse' : 'measure';
  },
});

/**
 * The tree of a Python text, valid or not; null for a text that is nested or repeated beyond what any compiler takes,
 * so that every pass over a tree is short. The same text gives the same tree object while it is remembered.
 */
export function pythonTree(code: string): SyntaxTree | null {
  return parser.parse(code);
}

/**
 * Whether the tree tells all definitions as they are: of what the grammar fails at, defaults of type parameters alone
 * (new in 3.13) leave the rest of the tree whole.
 */
export function isReadable(tree: SyntaxTree): boolean {
  if (tree.firstError === null) return true;
  let readable = true;
  walk(tree.root, (node) => {
    if (node.type === 'ERROR' && node.parent?.type !== 'type_parameter') readable = false;
    if (node.start === node.end && node.children.length === 0 && node.parent !== null) readable = false; // made up
    return readable && node.type !== 'ERROR';
  });
  return readable;
}
