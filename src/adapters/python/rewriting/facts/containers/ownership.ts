import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../../bindings';
import { type LocalVariable } from '../../../scopes';
import { bare, callOf, loopsAround, methodOf, operatorOf, partsOf } from '../../syntax';
import { assignedValue } from '../variables/assigned-value';
import { ModuleFacts } from '../variables/module-facts';
import { Types } from '../types/types';
import { usageOf } from '../variables/usage';
import { Variables } from '../variables/variables';

const MAKERS: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'sorted', 'frozenset', 'tuple']);
const LIBRARY_MAKERS: ReadonlySet<string> = new Set([
  ...[
    'collections.deque',
    'collections.Counter',
    'collections.defaultdict',
    'collections.OrderedDict',
    'copy.deepcopy',
  ],
]);
const TEXT_MAKERS: ReadonlySet<string> = new Set(['split', 'rsplit', 'splitlines', 'copy']);
const DISPLAYS: ReadonlySet<string> = new Set(['list', 'dictionary', 'set', ...COMPREHENSIONS]);

/** Whether an expression makes a new container that nobody else holds. */
export function isFresh(tree: SyntaxTree, expression: SyntaxNode): boolean {
  const node = bare(expression);
  if (!node) return false;
  if (DISPLAYS.has(node.type)) return true;
  const type = Types.of(tree).of(node);
  if (node.type === 'binary_operator') return type.kind === 'list' && ['+', '*'].includes(operatorOf(node));
  if (node.type === 'subscript') return node.childrenIn('subscript')[0]?.type === 'slice' && type.kind === 'list';
  if (node.type === 'conditional_expression') {
    const [first, , last] = partsOf(node);
    return first !== undefined && last !== undefined && isFresh(tree, first) && isFresh(tree, last);
  }
  const call = callOf(tree, node);
  if (!call) return false;
  const module = ModuleFacts.of(tree);
  if (MAKERS.has(module.builtin(call.callee) ?? '')) return true;
  if (LIBRARY_MAKERS.has(module.imported(call.callee) ?? '')) return true;
  return TEXT_MAKERS.has(methodOf(tree, call)?.name ?? '');
}

const ownedIn = oncePerTree(() => new Map<LocalVariable, boolean>());

/**
 * Whether the containers that a variable holds are known by no other name and to no other code as long as the function
 * runs, so that only its own uses change them. They may be returned at the end.
 */
export function isOwned(tree: SyntaxTree, variable: LocalVariable): boolean {
  const known = ownedIn(tree);
  const done = known.get(variable);
  if (done !== undefined) return done;
  known.set(variable, false);
  const answer = staysInside(tree, variable);
  known.set(variable, answer);
  return answer;
}

function staysInside(tree: SyntaxTree, variable: LocalVariable): boolean {
  const variables = Variables.of(tree);
  const bindings = variables.bindings(variable);
  if (bindings.length === 0) return false;
  for (const binding of bindings) {
    const { how, by } = binding;
    const value = assignedValue(binding);
    const isNew = value !== null && isFresh(tree, value);
    const grows = how === 'augmented' && operatorOf(by) === '+=';
    if (!isNew && !grows) return false;
    if (by.parent?.type === 'assignment' || (isNew && value.type === 'assignment')) return false; // `a = b = []`
  }
  const home = functionAround(bindings[0]?.node);
  return variables.uses(variable).every((node) => {
    const { how } = usageOf(tree, node);
    // What a nested function or a generator does with it may happen at any time.
    return how !== 'escapes' && how !== 'attribute' && functionAround(node) === home && !isInLazyPart(node);
  });
}

function functionAround(node: SyntaxNode | undefined): SyntaxNode | null {
  let above = node?.parent ?? null;
  while (above && above.type !== 'function_definition' && above.type !== 'lambda') above = above.parent;
  return above;
}

/** Whether a generator expression that is not read where it stands may evaluate the place later. */
export function isInLazyPart(node: SyntaxNode): boolean {
  return loopsAround(node).some(
    (loop) =>
      loop.type === 'generator_expression' && loop.parent?.type !== 'argument_list' && loop.parent?.type !== 'call',
  );
}
