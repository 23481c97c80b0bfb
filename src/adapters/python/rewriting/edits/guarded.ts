import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';
import { partsOf } from '../syntax';
import { indentAt, indentUnit, lineEnd } from './lines';

/** Other lines in the place of a statement where a condition holds; elsewhere the statement as it is. */
export function guarded(site: Site, statement: SyntaxNode, guard: string, lines: readonly string[]): string {
  const [indent, unit] = [indentAt(site.tree, statement), indentUnit(site.tree, statement)];
  const [first, ...others] = site.text(statement).split(/\r?\n/);
  return [
    `if ${guard}:`,
    ...lines.map((line) => indent + unit + line),
    `${indent}else:`,
    `${indent}${unit}${first}`,
    ...others.map((line) => (line.trim() === '' ? line : unit + line)),
  ].join(lineEnd(site.tree));
}

/** Whether a place has another way for the case that a condition does not hold, or is that way. */
export function isGuarded(site: Site, node: SyntaxNode, isGuard: (condition: string) => boolean): boolean {
  for (let above = node.parent; above && above.type !== 'function_definition'; above = above.parent) {
    const condition =
      above.type === 'conditional_expression'
        ? partsOf(above)[1]
        : above.type === 'if_statement'
          ? above.child('condition')
          : undefined;
    if (condition && isGuard(site.text(condition))) return true;
  }
  return false;
}
