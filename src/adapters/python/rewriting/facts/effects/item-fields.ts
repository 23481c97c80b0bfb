import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { callOf, methodOf } from '../../syntax';
import { Variables } from '../variables/variables';

/**
 * The field of an item that a loop hands out whose value a call changes, by its name: `players` of
 * `team["players"].append(x)`, of `team.players.append(x)` and of `team.setdefault("players", []).append(x)`; null for
 * other calls. What stands in a field is none of the containers that the items come from.
 */
export function changedField(tree: SyntaxTree, node: SyntaxNode): string | null {
  const call = callOf(tree, node);
  const method = methodOf(tree, call);
  if (!call || !method) return null;
  const { object, name } = method;
  const [first] = call.positional;
  if (name === 'setdefault' && first?.type === 'string') return isItem(tree, object) ? wordOf(tree, first) : null;
  if (object.type === 'call')
    return methodOf(tree, callOf(tree, object))?.name === 'setdefault' ? changedField(tree, object) : null;
  const [holder, field] =
    object.type === 'attribute'
      ? [object.child('object'), object.child('attribute')]
      : object.type === 'subscript'
        ? [object.child('value'), object.child('subscript')]
        : [];
  const isNamed = object.type === 'attribute' || field?.type === 'string';
  return isNamed && field && isItem(tree, holder) ? wordOf(tree, field) : null;
}

function wordOf(tree: SyntaxTree, node: SyntaxNode): string {
  return textOf(tree, node).replace(/^["']|["']$/g, '');
}

function isItem(tree: SyntaxTree, node: SyntaxNode | undefined): boolean {
  const variables = Variables.of(tree);
  const variable = variables.at(node);
  const bindings = variable ? variables.bindings(variable) : [];
  return bindings.length > 0 && bindings.every(({ how, path }) => how === 'iterated' && path.length === 0);
}
