import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';

/** The prefix letters of a string node that change what it is, lower case: `r`, `b`, `f`, `t`. */
export function stringPrefix(tree: SyntaxTree, string: SyntaxNode): string {
  const start = string.childOf('string_start');
  return start
    ? textOf(tree, start)
        .toLowerCase()
        .replace(/[^rbft]/g, '')
    : '';
}

/** Whether a statement is a string by itself, as a docstring is; formatted strings and bytes are none. */
export function isPlainString(tree: SyntaxTree, statement: SyntaxNode): boolean {
  const [only, ...others] = statement.children.filter((child) => child.named && child.type !== 'comment');
  if (statement.type !== 'expression_statement' || !only || others.length > 0) return false;
  const strings = only.type === 'concatenated_string' ? only.children : [only];
  return strings.every(
    (string) => string.type === 'comment' || (string.type === 'string' && !/[bft]/.test(stringPrefix(tree, string))),
  );
}

/** The docstring statement of a block or module, if it begins with one. */
export function docstringOf(tree: SyntaxTree, body: SyntaxNode): SyntaxNode | null {
  const first = body.children.find((child) => child.named && child.type !== 'comment');
  return first && isPlainString(tree, first) ? first : null;
}
