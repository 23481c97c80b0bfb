import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { comparisonOf, spelled } from '../syntax';
import { type Site } from '../site';
import { isCalledKey, isCalledKeys } from './key-names';
import { elementOf, isHashable, isSure, type PyType } from './py-type';

/** Whether values may be looked up by their hash: `sure` where the code shows it, `likely` where it suggests it. */
export type Hashing = 'sure' | 'likely' | 'unknown';

/** Of the values of an expression: by their type, or because the function uses or calls them keys anyway. */
export function hashingOf(site: Site, node: SyntaxNode): Hashing {
  const type = site.types.of(node);
  const byType = ofType(type);
  if (byType !== 'unknown') return byType;
  const isKey = isUsedAsKey(site, node) || (type.kind === 'unknown' && isCalledKey(site.tree, node));
  return isKey ? 'likely' : 'unknown';
}

/** Of the elements of a container. */
export function elementHashing(site: Site, container: SyntaxNode): Hashing {
  const element = elementOf(site.types.of(container));
  const byType = ofType(element);
  if (byType !== 'unknown') return byType;
  const areKeys =
    isPickedFromKeys(site, container) || (element.kind === 'unknown' && isCalledKeys(site.tree, container));
  return areKeys ? 'likely' : 'unknown';
}

/** `[x for x in xs if x in keys]`, where the function uses what is in `keys` as keys: what equals a key hashes as it does. */
function isPickedFromKeys(site: Site, container: SyntaxNode): boolean {
  const variable = site.variables.at(container);
  const made = variable && site.variables.onlyAssignment(variable)?.value;
  const item = made?.type === 'list_comprehension' ? made.child('body') : undefined;
  if (!made || item?.type !== 'identifier') return false;
  const keys = made.children
    .filter(({ type }) => type === 'if_clause')
    .map((clause) => comparisonOf(clause.children.find(({ named }) => named)))
    .find((test) => test?.operator === 'in' && site.text(test.left) === site.text(item))?.right;
  if (!keys) return false;
  const loops = site.nodes('for_statement', 'for_in_clause');
  return loops.some((loop) => {
    const [left, right] = [loop.child('left'), loop.child('right')];
    if (left?.type !== 'identifier' || !right) return false;
    return spelled(site.tree, right) === spelled(site.tree, keys) && isUsedAsKey(site, left);
  });
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
