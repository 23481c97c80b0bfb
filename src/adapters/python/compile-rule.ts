import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';

/** The code that rules are applied to, and the Python 3 minor version that it is for. */
export interface RuledCode {
  tree: SyntaxTree;
  minor: number;
}

/** Says what CPython has against a node, or null. */
export type CompileRule = (node: SyntaxNode, code: RuledCode) => string | null;

/** Rules by the type of the node that is at fault. */
export type RuleTable = Readonly<Partial<Record<string, CompileRule>>>;

/** A place in the text, as an index, and what CPython says of it. */
export interface PlacedFault {
  start: number;
  message: string;
}
