import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { operatorOf, rootOf } from '../../syntax';
import { ATOMS, NUMBERS } from '../types/py-type';
import { Types } from '../types/types';
import { Variables } from '../variables/variables';

/** Whether what is added to is a number, or another immutable value: it is another one then, and nothing changes in place. */
export function isCounted(
  tree: SyntaxTree,
  target: SyntaxNode,
  added: SyntaxNode | undefined,
  isOwnedPlace: (place: SyntaxNode) => boolean,
): boolean {
  const [types, variables] = [Types.of(tree), Variables.of(tree)];
  const isNumber = NUMBERS.has(types.of(added).kind);
  // `totals[key] += 1`: no container takes a number.
  if (target.type === 'subscript' && isNumber && isOwnedPlace(rootOf(target))) return true;
  const variable = variables.at(target);
  if (variable && isNumber) return true;
  const starts = (variable ? variables.bindings(variable) : []).filter(({ how }) => how !== 'augmented');
  const isFromAtoms = starts.length > 0 && starts.every(({ value }) => ATOMS.has(types.of(value).kind));
  return isFromAtoms || ATOMS.has(types.of(target).kind);
}

/** `order["count"] -= n`, `order.total += price`: the field of an item is no list of items, and no list is added to it. */
export function isFieldOf(tree: SyntaxTree, target: SyntaxNode, statement: SyntaxNode): boolean {
  const isNamed = target.type === 'attribute' || target.child('subscript')?.type === 'string';
  const { kind } = Types.of(tree).of(statement.child('right'));
  return isNamed && (operatorOf(statement) === '-=' || kind !== 'list');
}
