import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { comparisonOf, isWithin, spelled } from '../../syntax';
import { usageOf } from '../variables/usage';

/**
 * Whether a statement asks if a container is there at all (`if xs`, `xs is not None`), itself or in its branches: then it may
 * be None, and may not be read before that was asked.
 */
export function isAskedAbout(site: Site, container: SyntaxNode, statement: SyntaxNode): boolean {
  const text = spelled(site.tree, container);
  return site
    .nodes(container.type)
    .some((node) => isWithin(node, statement) && spelled(site.tree, node) === text && isAsked(site, node));
}

function isAsked(site: Site, node: SyntaxNode): boolean {
  const operator = node.parent?.type === 'comparison_operator' ? comparisonOf(node.parent)?.operator : undefined;
  return operator === 'is' || operator === 'is not' || usageOf(site.tree, node).how === 'tested';
}
