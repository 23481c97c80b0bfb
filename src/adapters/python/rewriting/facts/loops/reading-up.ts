import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { callOf } from '../../syntax';
import { ModuleFacts } from '../variables/module-facts';
import { Types } from '../types/types';
import { Variables } from '../variables/variables';

const READ_BY_LOOP: ReadonlySet<string> = new Set(['for_statement', 'for_in_clause']);
const READ_BY_BUILTIN: ReadonlySet<string> = new Set([
  ...['list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'sum', 'min', 'max', 'any', 'all', 'enumerate', 'zip'],
]);

const known = new WeakMap<SyntaxNode, ReadonlySet<string>>();

/** The parameters that a function goes over, or over something of them, as far as that may be an iterator: it is empty then. */
export function readUpBy(tree: SyntaxTree, definition: SyntaxNode): ReadonlySet<string> {
  const done = known.get(definition);
  if (done) return done;
  const names = new Set<string>();
  known.set(definition, names);
  const body = definition.child('body');
  if (body)
    walk(body, (node) => {
      const source = READ_BY_LOOP.has(node.type) ? node.child('right') : readByBuiltin(tree, node);
      const parameter = source ? parameterOf(tree, source) : undefined;
      if (parameter !== undefined) names.add(parameter);
      return true;
    });
  return names;
}

function parameterOf(tree: SyntaxTree, source: SyntaxNode): string | undefined {
  let root: SyntaxNode | undefined = source;
  while (root?.type === 'attribute') root = root.child('object');
  const variable = Variables.of(tree).at(root);
  if (!variable?.parameter || Types.of(tree).of(source).kind !== 'unknown') return undefined;
  return root === source && isMeasured(tree, Variables.of(tree).uses(variable)) ? undefined : variable.name;
}

/** What has a length or an index is no iterator. */
function isMeasured(tree: SyntaxTree, uses: readonly SyntaxNode[]): boolean {
  return uses.some(({ parent, field }) => {
    const call = parent?.type === 'argument_list' ? callOf(tree, parent.parent ?? undefined) : null;
    const isSized = call !== null && ModuleFacts.of(tree).builtin(call.callee) === 'len';
    return isSized || (parent?.type === 'subscript' && field === 'value');
  });
}

function readByBuiltin(tree: SyntaxTree, node: SyntaxNode): SyntaxNode | undefined {
  const call = node.type === 'call' ? callOf(tree, node) : null;
  return call && READ_BY_BUILTIN.has(ModuleFacts.of(tree).builtin(call.callee) ?? '') ? call.positional[0] : undefined;
}
