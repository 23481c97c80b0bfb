import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, expressionOf, operatorOf, partsOf } from '../../syntax';

/** A statement that adds to a variable or takes off from it. */
export interface Adding {
  target: SyntaxNode;
  value: SyntaxNode;
  isMinus: boolean;
}

/** `total += value`, `total -= value`, `total = total + value` and `total = value + total`; null for anything else. */
export function addingOf(site: Site, statement: SyntaxNode | undefined): Adding | null {
  const expression = expressionOf(statement);
  const [target, value] = [expression?.child('left'), bare(expression?.child('right'))];
  if (!expression || target?.type !== 'identifier' || !value) return null;
  const operator = operatorOf(expression.type === 'assignment' ? value : expression);
  if (expression.type === 'augmented_assignment')
    return operator === '+=' || operator === '-=' ? { target, value, isMinus: operator === '-=' } : null;
  if (expression.type !== 'assignment' || value.type !== 'binary_operator') return null;
  const [left, right] = partsOf(value);
  if (!left || !right || (operator !== '+' && operator !== '-')) return null;
  if (site.text(left) === site.text(target)) return { target, value: right, isMinus: operator === '-' };
  return operator === '+' && site.text(right) === site.text(target) ? { target, value: left, isMinus: false } : null;
}
