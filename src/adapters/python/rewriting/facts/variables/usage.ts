import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { callOf, comparisonOf, methodOf, operatorOf, partsOf } from '../../syntax';
import { PURE_LIBRARY } from '../types/builtin-results';
import { ModuleFacts } from './module-facts';
import { type Binding, bindingAt } from './variables';

/** What is done with an object where its name (or attribute) stands. */
export type Usage =
  | { how: 'bound'; binding: Binding }
  | { how: 'method'; name: string; call: SyntaxNode; positional: readonly SyntaxNode[] }
  | { how: 'read'; subscript: SyntaxNode; index: SyntaxNode | undefined }
  | { how: 'written'; subscript: SyntaxNode; index: SyntaxNode | undefined; value: SyntaxNode | null }
  | { how: 'attribute'; node: SyntaxNode }
  | { how: 'iterated'; by: SyntaxNode }
  | { how: 'searched'; comparison: SyntaxNode }
  | { how: 'compared' | 'tested' | 'added' | 'returned' | 'formatted' | 'spread' }
  | { how: 'consumed'; by: string; call: SyntaxNode }
  | { how: 'escapes' };

/** Builtins that look at what they are given and do not keep it. */
const CONSUMERS: ReadonlySet<string> = new Set([
  ...['len', 'list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'sum', 'min', 'max', 'any', 'all', 'bool', 'str'],
  ...['repr', 'print', 'isinstance', 'type', 'float', 'int', 'abs', 'round', 'range', 'hash', 'ord', 'chr', 'format'],
]);
/** Builtins whose result reads from what they are given as it is iterated over. */
const READERS: ReadonlySet<string> = new Set(['enumerate', 'zip', 'reversed', 'iter', 'map', 'filter']);

/** The methods of lists, dictionaries, sets and deques that take what they are given and do not keep it. */
const LOOKING: ReadonlySet<string> = new Set([
  ...['extend', 'join', 'update', 'union', 'intersection', 'difference', 'issubset', 'issuperset', 'count', 'index'],
]);

/** How an object is used at a place; `escapes` where it may be kept or changed by what the code does not show. */
export function usageOf(tree: SyntaxTree, node: SyntaxNode): Usage {
  const binding = bindingAt(node);
  if (binding) return { how: 'bound', binding };
  const { parent, field } = node;
  switch (parent?.type) {
    case 'attribute': {
      const method = methodOf(tree, parent.field === 'function' ? callOf(tree, parent.parent ?? undefined) : null);
      if (!method || !parent.parent) return { how: 'attribute', node: parent };
      const positional = callOf(tree, parent.parent)?.positional ?? [];
      return { how: 'method', name: method.name, call: parent.parent, positional };
    }
    case 'subscript':
      return field === 'value' ? subscripted(parent) : { how: 'compared' }; // as an index it is looked at
    case 'for_statement':
    case 'for_in_clause':
      return field === 'right' ? { how: 'iterated', by: parent } : { how: 'escapes' };
    case 'comparison_operator': {
      const comparison = comparisonOf(parent);
      const isSearched = comparison?.right === node && comparison.operator.endsWith('in');
      return isSearched ? { how: 'searched', comparison: parent } : { how: 'compared' };
    }
    case 'not_operator':
    case 'if_statement':
    case 'elif_clause':
    case 'while_statement':
    case 'assert_statement':
    case 'if_clause':
      return { how: 'tested' };
    case 'boolean_operator':
      return isCondition(parent) ? { how: 'tested' } : { how: 'escapes' };
    case 'conditional_expression':
      return partsOf(parent)[1] === node ? { how: 'tested' } : { how: 'escapes' };
    case 'binary_operator':
    case 'unary_operator':
      return { how: 'added' };
    case 'augmented_assignment':
      return operatorOf(parent) === '+=' ? { how: 'added' } : { how: 'escapes' };
    case 'slice':
      return { how: 'compared' };
    case 'interpolation':
      return { how: 'formatted' };
    case 'list_splat':
    case 'dictionary_splat':
      return { how: 'spread' };
    case 'return_statement':
      return { how: 'returned' };
    case 'expression_list':
    case 'tuple': // handed out with others
      return parent.parent?.type === 'return_statement' ? { how: 'returned' } : { how: 'escapes' };
    case 'parenthesized_expression':
      return usageOf(tree, parent);
    case 'expression_statement':
      return { how: 'tested' };
    case 'argument_list':
      return parent.parent ? asArgument(tree, parent.parent, node) : { how: 'escapes' };
    default:
      return { how: 'escapes' };
  }
}

function subscripted(subscript: SyntaxNode): Usage {
  const [index] = subscript.childrenIn('subscript');
  const binding = bindingAt(subscript);
  if (!binding) return { how: 'read', subscript, index };
  return {
    how: 'written',
    subscript,
    index,
    value: binding.how === 'assigned' && binding.path.length === 0 ? binding.value : null,
  };
}

function isCondition(operation: SyntaxNode): boolean {
  let node = operation;
  while (node.parent?.type === 'boolean_operator' || node.parent?.type === 'parenthesized_expression')
    node = node.parent;
  const { parent } = node;
  if (parent?.type === 'conditional_expression') return partsOf(parent)[1] === node;
  return ['if_statement', 'elif_clause', 'while_statement', 'not_operator', 'if_clause'].includes(parent?.type ?? '');
}

/** By its name an argument may well be kept: `dict(items=xs)`, `d.update(items=xs)`, `max(ys, default=xs)`. */
function asArgument(tree: SyntaxTree, node: SyntaxNode, argument: SyntaxNode): Usage {
  const callee = node.child('function');
  const module = ModuleFacts.of(tree);
  const builtin = module.builtin(callee);
  if (builtin !== null && isPassedOn(tree, builtin, node, argument)) return { how: 'escapes' };
  if (builtin !== null && CONSUMERS.has(builtin)) return { how: 'consumed', by: builtin, call: node };
  if (builtin !== null && READERS.has(builtin) && isReadAtOnce(tree, node))
    return { how: 'consumed', by: builtin, call: node };
  const library = module.imported(callee);
  const isLazy = library === 'itertools.chain' && !isReadAtOnce(tree, node);
  if (library !== null && Object.hasOwn(PURE_LIBRARY, library) && !isLazy)
    return { how: 'consumed', by: library, call: node };
  const method = methodOf(tree, callOf(tree, node));
  if (method && LOOKING.has(method.name)) return { how: 'consumed', by: method.name, call: node };
  return { how: 'escapes' };
}

/** Whether a builtin may give back the argument itself: `max(best, xs)` is one of them, `sum([], xs)` the second. */
function isPassedOn(tree: SyntaxTree, builtin: string, node: SyntaxNode, argument: SyntaxNode): boolean {
  const [first, ...others] = callOf(tree, node)?.positional ?? [];
  if (builtin === 'sum') return first !== argument;
  return (builtin === 'min' || builtin === 'max') && others.length > 0;
}

/** Whether an iterator is used up where it is made. */
function isReadAtOnce(tree: SyntaxTree, node: SyntaxNode): boolean {
  const usage = usageOf(tree, node);
  return usage.how === 'iterated' || usage.how === 'consumed';
}
