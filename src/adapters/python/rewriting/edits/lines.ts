import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { endOfLine, indentOf } from '../../statement-text';
import { cutStatements } from '../../statement-cuts';

/** How lines of the text end. */
export function lineEnd({ text }: SyntaxTree): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** The blanks before the line on which a statement begins. */
export function indentAt(tree: SyntaxTree, statement: SyntaxNode): string {
  return indentOf(tree, statement) ?? indentOf(tree, statement.parent ?? undefined) ?? '';
}

/** One more level of indentation, as the function around does it. */
export function indentUnit(tree: SyntaxTree, statement: SyntaxNode): string {
  let inner = statement;
  for (let above = statement.parent; above; above = above.parent) {
    if (above.type === 'block' && above.parent) {
      const [deep, flat] = [indentOf(tree, inner), indentOf(tree, above.parent)];
      if (deep !== null && flat !== null && deep.startsWith(flat) && deep.length > flat.length)
        return deep.slice(flat.length);
    }
    inner = above;
  }
  return '    ';
}

/** Whether a statement has its lines for itself, so that others can be put above it. */
export function standsAlone(tree: SyntaxTree, statement: SyntaxNode): boolean {
  return indentOf(tree, statement) !== null;
}

/** New lines above a statement and the comments that belong to it, at its indentation. */
export function insertBefore(tree: SyntaxTree, statement: SyntaxNode, lines: readonly string[]): TextEdit {
  const start = aboveComments(tree.text, statement.start);
  const indent = indentAt(tree, statement);
  return { start, end: start, replacement: lines.map((line) => line + lineEnd(tree) + indent).join('') };
}

/** Where the comments begin that stand on the lines right above, or the place itself; the grammar has them in many places. */
export function aboveComments(text: string, start: number): number {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  let first = start;
  for (;;) {
    const end = first - indent.length - 1;
    const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, Math.max(end, 0));
    if (!line.startsWith(`${indent}#`) || /'''|"""/.test(line)) return first;
    first = end - line.length + indent.length;
  }
}

/** New lines below a statement, at its indentation. */
export function insertAfter(tree: SyntaxTree, statement: SyntaxNode, lines: readonly string[]): TextEdit {
  const at = endOfLine(tree.text, statement.end);
  const indent = indentAt(tree, statement);
  return { start: at, end: at, replacement: lines.map((line) => lineEnd(tree) + indent + line).join('') };
}

export function replace({ start, end, parent }: SyntaxNode, replacement: string): TextEdit {
  // In a formatted text `{{` is a brace and no expression.
  const isDoubled = parent?.type === 'interpolation' && replacement.startsWith('{');
  return { start, end, replacement: isDoubled ? ` ${replacement}` : replacement };
}

/** Takes a statement out with its line; comments around it stay. */
export function remove(tree: SyntaxTree, statement: SyntaxNode): TextEdit[] {
  return cutStatements(tree, [statement], () => false);
}
