import { type SyntaxNode } from '../syntax-tree/syntax-node';
import { type CompileRule, type RuleTable } from './compile-rule';

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'module']);

/** CPython counts what it must unwind on the way out of a function or class; `if`, `else` and `match` are free. */
const tooManyBlocks: CompileRule = (node, { minor }) => {
  const most = minor < 13 ? 20 : 21;
  return unwound(node, minor) > most ? 'too many statically nested blocks' : null;
};

/** How deep statements may be nested within each other. */
export const NESTING_RULES: RuleTable = {
  for_statement: tooManyBlocks,
  while_statement: tooManyBlocks,
  with_statement: tooManyBlocks,
  try_statement: tooManyBlocks,
  except_clause: tooManyBlocks,
  finally_clause: tooManyBlocks,
  // The parser's stack ends there.
  if_statement: (node, { minor }) =>
    node.childrenIn('alternative').length > (minor < 13 ? 2_989 : 5_965) ? 'too many elif branches' : null,
};

/** What would have to be unwound in the body of a compound statement or clause. */
function unwound(node: SyntaxNode, minor: number): number {
  let depth = node.type.endsWith('_clause') ? 0 : weight(node, node.child('body'), minor);
  let inner = node;
  for (let around = node.parent; around && !SCOPES.has(inner.type); around = around.parent) {
    depth += weight(around, inner, minor);
    inner = around;
  }
  return depth;
}

function weight(node: SyntaxNode, part: SyntaxNode | undefined, minor: number): number {
  switch (node.type) {
    case 'for_statement':
    case 'while_statement':
      return part?.field === 'body' ? 1 : 0;
    case 'with_statement':
      return part?.field === 'body' ? (node.childOf('with_clause')?.children.filter(isItem).length ?? 0) : 0;
    case 'try_statement': {
      if (part?.type === 'finally_clause') return 1;
      const unwinds = node.childOf('finally_clause') ? 1 : 0;
      if (part?.type === 'except_clause') return unwinds + (minor < 9 ? 1 : 2);
      return unwinds + (part?.field === 'body' && node.childOf('except_clause') ? 1 : 0);
    }
    default:
      return 0;
  }
}

function isItem({ type }: SyntaxNode): boolean {
  return type === 'with_item';
}
