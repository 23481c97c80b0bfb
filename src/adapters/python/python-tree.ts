import python from 'tree-sitter-python';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { SyntaxParser } from '../syntax-tree/syntax-parser';
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
