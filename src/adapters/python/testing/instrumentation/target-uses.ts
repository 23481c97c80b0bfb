import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { IMPORTS } from '../../bindings';
import { isConstructor, TargetNames } from './target-names';

/** An expression that may be the target: whether it is shows when it runs. */
export interface TargetUse {
  /** `total`, `pricing.total`, `basket.total`, `getattr(basket, 'total')`. */
  node: SyntaxNode;
  /** The call of it; null where it is passed on. */
  call: SyntaxNode | null;
}

/** What looks at an argument and does not call it. */
const LOOKING: ReadonlySet<string> = new Set(
  `isinstance issubclass callable hasattr getattr setattr delattr id type repr str dir vars iscoroutinefunction
  isfunction ismethod isgeneratorfunction signature getsource getdoc get_type_hints`.split(/\s+/),
);

/** What calls its argument: only given to these a class stands for its constructor. */
const CALLING: ReadonlySet<string> = new Set(
  'map filter partial starmap submit to_thread run_in_executor imap imap_unordered apply apply_async'.split(' '),
);

/** Parents under which an expression is compared, declared or a pattern, but not passed on. */
const NO_PASSING: ReadonlySet<string> = new Set(
  `comparison_operator expression_statement global_statement nonlocal_statement delete_statement
  dotted_name`.split(/\s+/),
);

const STORES: ReadonlyMap<string, string> = new Map([
  ['assignment', 'left'],
  ['augmented_assignment', 'left'],
  ['for_statement', 'left'],
  ['for_in_clause', 'left'],
  ['as_pattern', 'alias'],
  ['named_expression', 'name'],
]);

const GROUPS: ReadonlySet<string> = new Set(
  'pattern_list tuple_pattern list_pattern list_splat_pattern as_pattern_target expression_list tuple list'.split(' '),
);

/** What may be the target in a test file, in text order; of two that begin at one place the outer one first. */
export function targetUses(tree: SyntaxTree, target: TestTarget): TargetUse[] {
  const names = new TargetNames(tree, target);
  const uses: TargetUse[] = [];
  walk(tree.root, (node) => {
    if (IMPORTS.has(node.type) || node.type === 'type') return false;
    // f'{x=}' prints the text of x
    if (node.type === 'interpolation' && node.childOf('=')) return false;
    const call = node.parent?.type === 'call' && node.field === 'function' ? node.parent : null;
    if (
      call ? names.mayBeTarget(node) || names.isAlias(node) : names.mayBeTarget(node) && isPassedOn(tree, node, target)
    )
      uses.push({ node, call });
    return true;
  });
  return uses;
}

function isPassedOn(tree: SyntaxTree, node: SyntaxNode, target: TestTarget): boolean {
  const { parent, field } = node;
  if (!parent || NO_PASSING.has(parent.type) || parent.type.endsWith('pattern')) return false;
  if ((parent.type === 'attribute' && field === 'object') || (parent.type === 'subscript' && field === 'value'))
    return false;
  if (isStored(node)) return false;
  const receiver = receiverOf(tree, node);
  const isClass = isConstructor(target) && !textOf(tree, node).endsWith(target.functionName);
  if (isClass) return receiver !== null && CALLING.has(receiver.at(-1) ?? '');
  return receiver === null || !(receiver[0] === 'inspect' || LOOKING.has(receiver.at(-1) ?? ''));
}

/** The dotted name of what is called with this argument; null for no argument, empty for a base of a class. */
function receiverOf(tree: SyntaxTree, argument: SyntaxNode): string[] | null {
  const entry = argument.parent?.type === 'keyword_argument' ? argument.parent : argument;
  const list = entry.parent;
  if (list?.type !== 'argument_list') return null;
  const callee = list.parent?.child('function');
  return callee ? textOf(tree, callee).replace(/\s/g, '').split('.') : [];
}

function isStored(node: SyntaxNode): boolean {
  let child = node;
  while (child.parent && GROUPS.has(child.parent.type)) child = child.parent;
  const { parent, field } = child;
  if (parent?.type === 'delete_statement') return true;
  return parent !== null && field !== null && STORES.get(parent.type) === field;
}
