import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { isWithin, statementAround } from '../../syntax';
import { type Binding, type Variables } from './variables';

/**
 * The assignment that gave a parameter its last value before a place: `names = list(names)` as a statement of the function
 * itself, with no other one behind it; null where there is none.
 */
export function lastRebinding(variables: Variables, variable: LocalVariable, place: SyntaxNode): Binding | null {
  const { parameter } = variable;
  const last = variables.bindings(variable).at(-1);
  if (!parameter || last?.how !== 'assigned' || last.path.length > 0) return null;
  const statement = statementAround(last.node);
  const definition = statement.parent?.parent;
  const isOfFunction = definition?.type === 'function_definition' && isWithin(parameter, definition);
  return isOfFunction && place.start >= statement.end ? last : null;
}
