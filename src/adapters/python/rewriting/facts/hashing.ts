import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { comparisonOf } from '../syntax';
import { type Site } from '../site';
import { elementOf, isHashable, isSure, type PyType } from './py-type';

/** Whether values may be looked up by their hash: `sure` where the code shows it, `likely` where it suggests it. */
export type Hashing = 'sure' | 'likely' | 'unknown';

/** Of the values of an expression: by their type, or because the function uses them as keys anyway. */
export function hashingOf(site: Site, node: SyntaxNode): Hashing {
  const byType = ofType(site.types.of(node));
  if (byType !== 'unknown') return byType;
  return isUsedAsKey(site, node) ? 'likely' : 'unknown';
}

/** Of the elements of a container. */
export function elementHashing(site: Site, container: SyntaxNode): Hashing {
  return ofType(elementOf(site.types.of(container)));
}

export function both(one: Hashing, other: Hashing): Hashing {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  return one === 'sure' && other === 'sure' ? 'sure' : 'likely';
}

function ofType(type: PyType): Hashing {
  if (!isHashable(type)) return 'unknown';
  return isSure(type) ? 'sure' : 'likely';
}

/** Whether a variable is the key of a dictionary, or an element of a set, somewhere in the function. */
function isUsedAsKey(site: Site, node: SyntaxNode): boolean {
  const variable = site.variables.at(node);
  if (!variable) return false;
  return site.variables.uses(variable).some((use) => {
    const { parent, field } = use;
    const isHashed = (container: SyntaxNode | undefined): boolean =>
      ['dict', 'set', 'frozenset'].includes(site.types.of(container).kind);
    switch (parent?.type) {
      case 'subscript':
        return field === 'subscript' && isHashed(parent.child('value'));
      case 'pair':
        return field === 'key';
      case 'comparison_operator': {
        const comparison = comparisonOf(parent);
        return comparison?.left === use && comparison.operator.endsWith('in') && isHashed(comparison.right);
      }
      default:
        return false;
    }
  });
}
