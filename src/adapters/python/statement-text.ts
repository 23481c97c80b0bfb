import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { importedNames, IMPORTS } from './bindings';

/** Numbers of blank lines. */
export interface Gaps {
  above: number;
  below: number;
}

/** The statement as it is to stand, with the comments above it; of an import only the names that are missing. */
export function codeOf(base: SyntaxTree, statement: SyntaxNode, names: ReadonlySet<string>, indent: string): string {
  if (!IMPORTS.has(statement.type)) return reindented(base, statement, indent);
  const all = importedNames(base, statement);
  const needed = all.filter(({ bound }) => names.has(bound));
  if (needed.length === 0 || needed.length === all.length) return reindented(base, statement, indent);
  const source = statement.child('module_name');
  const list = needed.map(({ node }) => textOf(base, node)).join(', ');
  return `${indent}${source ? `from ${textOf(base, source)} ` : ''}import ${list}`;
}

/** The blanks before a statement that begins its line; null when something else stands there. */
export function indentOf(tree: SyntaxTree, node: SyntaxNode | undefined): string | null {
  if (!node) return '';
  const blanks = tree.text.slice(tree.text.lastIndexOf('\n', node.start - 1) + 1, node.start);
  return /^[ \t]*$/.test(blanks) ? blanks : null;
}

/** The statement's lines at another indentation; lines that begin inside a string stay as they are. */
export function reindented(tree: SyntaxTree, statement: SyntaxNode, indent: string): string {
  const old = indentOf(tree, statement);
  const start = old === null ? statement.start : startWithComments(tree, statement);
  const code = tree.text.slice(start, endOfLine(tree.text, statement.end));
  if (old === indent) return indent + code;
  const strings: SyntaxNode[] = [];
  walk(statement, (node) => {
    if (node.type === 'string') strings.push(node);
    return node.type !== 'string';
  });
  let string = 0;
  const moved = code.replace(/\n([ \t]*)(?=[^\s])/g, (line, blanks: string, at: number) => {
    const place = start + at;
    while ((strings[string]?.end ?? Infinity) <= place) string += 1;
    const quoted = (strings[string]?.start ?? Infinity) <= place;
    return quoted || !blanks.startsWith(old ?? '') ? line : `\n${indent}${blanks.slice((old ?? '').length)}`;
  });
  return indent + moved;
}

/** Behind a comment that ends the line. */
export function endOfLine(text: string, end: number): number {
  const comment = /[ \t]*#[^\r\n]*/y;
  comment.lastIndex = end;
  return comment.test(text) ? comment.lastIndex : end;
}

/** How many blank lines the statement and its comments had above and below; at an end of the file, as many as on its other side. */
export function blanksAround(tree: SyntaxTree, statement: SyntaxNode): Gaps {
  const { text } = tree;
  const lines = (blanks: string): number => Math.max(blanks.split('\n').length - 2, 0);
  const before = text.slice(0, startWithComments(tree, statement));
  const after = text.slice(endOfLine(text, statement.end));
  const isFirst = before.trim() === '';
  const isLast = after.trim() === '';
  const above = lines(before.slice(before.trimEnd().length));
  const below = lines(after.slice(0, after.length - after.trimStart().length));
  return { above: isFirst ? below : above, below: isLast && !isFirst ? above : below };
}

/** Where the comments begin that stand right above the statement, or the statement itself. */
export function startWithComments(tree: SyntaxTree, statement: SyntaxNode): number {
  const siblings = statement.parent?.children ?? [];
  let start = statement.start;
  for (let nth = siblings.indexOf(statement) - 1; nth >= 0; nth -= 1) {
    const above = siblings[nth];
    const isOwn =
      above?.type === 'comment' &&
      indentOf(tree, above) !== null &&
      /^\r?\n[ \t]*$/.test(tree.text.slice(above.end, start));
    if (!isOwn) break;
    start = above.start;
  }
  return start;
}
