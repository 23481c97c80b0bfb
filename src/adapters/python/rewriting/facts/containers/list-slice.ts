import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { callOf, methodOf } from '../../syntax';
import { Variables } from '../variables/variables';

/** Methods that neither texts and tuples nor arrays have. */
const OF_LISTS: ReadonlySet<string> = new Set(['append', 'extend', 'insert', 'pop', 'remove']);

/** Whether a slice becomes a variable that is used as only lists are: `rest = given[:]` before `rest.pop()`. */
export function isListSlice(tree: SyntaxTree, copy: SyntaxNode): boolean {
  const { parent } = copy;
  const target = parent?.type === 'assignment' && copy.field === 'right' ? parent.child('left') : undefined;
  const variables = Variables.of(tree);
  const variable = variables.at(target);
  if (!variable || copy.childrenIn('subscript')[0]?.type !== 'slice') return false;
  return variables.uses(variable).some((use) => {
    const call = use.parent?.type === 'attribute' ? callOf(tree, use.parent.parent ?? undefined) : null;
    const method = methodOf(tree, call);
    return method?.object === use && OF_LISTS.has(method.name);
  });
}
