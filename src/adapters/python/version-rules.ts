import { type SyntaxNode } from '../syntax-tree/syntax-node';
import { enclosing } from '../syntax-tree/traversal';
import { type RuleTable } from './compile-rule';

/** What the grammar of a later version brought. */
export const VERSION_RULES: RuleTable = {
  match_statement: (_node, { minor }) => (minor < 10 ? '`match` came with Python 3.10' : null),

  named_expression: (node, { minor }) =>
    minor < 10 && isIndex(node) ? 'an assignment expression in an index needs parentheses before Python 3.10' : null,

  augmented_assignment: (node, { minor }) =>
    minor < 9 && node.child('right')?.childOf('list_splat') && node.child('right')?.type === 'expression_list'
      ? 'iterable unpacking needs parentheses here before Python 3.9'
      : null,

  decorator: (node, { minor }) => {
    if (minor >= 9) return null;
    const expression = node.children.find(({ named, type }) => named && type !== 'comment');
    const called = expression?.type === 'call' ? expression.child('function') : expression;
    return called && isDottedName(called) ? null : 'decorators are dotted names, called or not, before Python 3.9';
  },

  as_pattern: (node, { minor }) =>
    minor < 9 && isInParentheses(node) ? 'parenthesised context managers came with Python 3.9' : null,
};

function isDottedName(node: SyntaxNode): boolean {
  let inner: SyntaxNode | undefined = node;
  while (inner?.type === 'attribute') inner = inner.child('object');
  return inner?.type === 'identifier';
}

/** Whether an expression is an index; within annotations the grammar has names of its own. */
function isIndex({ parent, field }: SyntaxNode): boolean {
  return parent?.type === 'subscript'
    ? field === 'subscript'
    : parent?.type === 'type' && parent.parent?.type === 'type_parameter';
}

/** Whether `a as b` stands between parentheses of a `with` statement. */
function isInParentheses(node: SyntaxNode): boolean {
  const clause = enclosing(node, 'with_clause', 'except_clause', 'case_clause');
  return clause?.type === 'with_clause' && (node.parent?.type !== 'with_item' || clause.childOf('(') !== undefined);
}
