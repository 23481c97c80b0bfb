import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';

/** One piece of a string, written the same however it was quoted: a kind (`''`, `b`, `f`, `t`) and its text. */
export interface Literal {
  kind: string;
  text: string;
}

/** The prefix letters of a string node that change what it is, lower case: `r`, `b`, `f`, `t`. */
export function stringPrefix(tree: SyntaxTree, string: SyntaxNode): string {
  const start = string.childOf('string_start');
  return start
    ? textOf(tree, start)
        .toLowerCase()
        .replace(/[^rbft]/g, '')
    : '';
}

/**
 * Literal text in one spelling: quotes unescaped, line ends as `\n`, raw text with its backslashes doubled. Other
 * escapes stay as written, so equal results mean equal strings but not the other way round.
 */
export function canonicalText(text: string, raw: boolean): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('\\') && !lines.includes('\n')) return lines;
  const escaped = raw
    ? lines.replace(/\\/g, '\\\\')
    : lines.replace(/\\([0-7]{1,3}|[\s\S])/g, (pair, next: string) => {
        if (/^[0-7]/.test(next)) return `\\${next.padStart(3, '0')}`; // so that a digit after it cannot join in
        return next === '\n' ? '' : next === '"' || next === "'" ? next : pair;
      });
  return escaped.replace(/\n/g, '\\n');
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
