import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { callOf, methodOf, rootOf } from '../../syntax';
import { usageOf } from './usage';
import { Variables } from './variables';

/** Whether a variable holds what the function was given, or a part of that: nothing that the function makes itself. */
export function isGiven(tree: SyntaxTree, variable: LocalVariable, depth = 3): boolean {
  const bindings = Variables.of(tree).bindings(variable);
  if (variable.parameter !== undefined) return bindings.length === 1;
  return (
    depth > 0 &&
    bindings.length > 0 &&
    bindings.every(({ how, value }) => {
      const source = how === 'iterated' && value ? Variables.of(tree).at(sourceOf(tree, value)) : null;
      return source !== null && isGiven(tree, source, depth - 1) && isOnlyLookedAt(tree, source);
    })
  );
}

/** The name of what is gone over: `rows` of `rows[1:]`, `rows.items()` and `enumerate(rows)`. */
function sourceOf(tree: SyntaxTree, items: SyntaxNode): SyntaxNode {
  const root = rootOf(items);
  const call = callOf(tree, root);
  if (!call) return root;
  const inner = methodOf(tree, call)?.object ?? call.positional[0];
  return inner ? rootOf(inner) : root;
}

const LOOKS: ReadonlySet<string> = new Set([
  ...['iterated', 'read', 'consumed', 'compared', 'tested', 'searched', 'returned', 'formatted'],
]);
const LOOKING_METHODS: ReadonlySet<string> = new Set(['items', 'keys', 'values', 'get', 'index', 'count']);

/** Whether nothing is put into it, so that it still holds what it was given with. */
function isOnlyLookedAt(tree: SyntaxTree, variable: LocalVariable): boolean {
  return Variables.of(tree)
    .uses(variable)
    .every((use) => {
      const usage = usageOf(tree, use);
      return (
        LOOKS.has(usage.how) || usage.how === 'bound' || (usage.how === 'method' && LOOKING_METHODS.has(usage.name))
      );
    });
}
