import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';
import { bare, comparisonOf, operandText, partsOf } from '../syntax';

/** Comparisons that are each other's opposite for any operands; `==` and `!=` are two methods and need not be. */
const OPPOSITE: Readonly<Record<string, string>> = {
  ...{ in: 'not in', 'not in': 'in', is: 'is not', 'is not': 'is' },
};

/** The text of the condition that holds where the given one does not. */
export function negated(site: Site, condition: SyntaxNode): string {
  const node = bare(condition) ?? condition;
  const comparison = comparisonOf(node);
  const opposite =
    comparison && Object.hasOwn(OPPOSITE, comparison.operator) ? OPPOSITE[comparison.operator] : undefined;
  if (comparison && opposite !== undefined)
    return `${site.text(comparison.left)} ${opposite} ${site.text(comparison.right)}`;
  if (node.type === 'not_operator') {
    const [argument] = partsOf(node);
    // As a condition the value counts for its truth alone.
    if (argument)
      return argument.type === 'named_expression' ? `(${site.text(argument)})` : operandText(site.tree, argument);
  }
  return node.type === 'comparison_operator' ? `not ${site.text(node)}` : `not ${operandText(site.tree, node)}`;
}
