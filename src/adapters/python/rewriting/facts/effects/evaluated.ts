import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../../bindings';
import { partsOf } from '../../syntax';

/**
 * Whether an expression is evaluated whenever its statement is, exactly once: not where it depends on another operand, and not inside
 * of what is repeated or evaluated later.
 */
export function isAlwaysEvaluated(expression: SyntaxNode, statement: SyntaxNode): boolean {
  let inner = expression;
  for (let above = expression.parent; above && inner !== statement; [inner, above] = [above, above.parent]) {
    if (above === statement) return isHeader(statement, inner);
    if (mayBeSkipped(inner, above)) return false;
  }
  return true;
}

/** Whether a part of an expression is evaluated, once, whenever the whole is. */
export function isPartOfAll(part: SyntaxNode, whole: SyntaxNode): boolean {
  let inner = part;
  for (let above = part.parent; above && inner !== whole; [inner, above] = [above, above.parent])
    if (mayBeSkipped(inner, above)) return false;
  return inner === whole;
}

function mayBeSkipped(inner: SyntaxNode, above: SyntaxNode): boolean {
  if (above.type === 'boolean_operator' && inner.field === 'right') return true;
  if (above.type === 'conditional_expression' && partsOf(above)[1] !== inner) return true;
  if (above.type === 'comparison_operator' && partsOf(above).indexOf(inner) > 1) return true;
  if (above.type === 'lambda' || above.type === 'elif_clause' || above.type === 'else_clause') return true;
  if (COMPREHENSIONS.has(above.type) && inner !== above.childOf('for_in_clause')) return true;
  return above.type === 'for_in_clause' && inner.field !== 'right';
}

/** The part of a compound statement that is evaluated first and once. */
function isHeader(statement: SyntaxNode, part: SyntaxNode): boolean {
  switch (statement.type) {
    case 'for_statement':
      return part.field === 'right';
    case 'if_statement':
      return part.field === 'condition';
    case 'expression_statement':
    case 'return_statement':
    case 'raise_statement':
      return true;
    default:
      return false;
  }
}

/** Whether an expression is evaluated while its statement runs: not later, as in a lambda or a generator that is handed on. */
export function isReadAtOnce(expression: SyntaxNode): boolean {
  let inner = expression;
  for (let above = expression.parent; above; [inner, above] = [above, above.parent]) {
    if (above.type === 'block' || above.type === 'module') return true;
    if (above.type === 'lambda') return false;
    if (above.type !== 'generator_expression' || inner === above.childOf('for_in_clause')) continue;
    const { parent, field } = above;
    const isLooped = field === 'right' && (parent?.type === 'for_statement' || parent?.type === 'for_in_clause');
    // What takes a generator alone reads it, as any, sum and join do.
    if (!isLooped && parent?.type !== 'call') return false;
  }
  return true;
}
