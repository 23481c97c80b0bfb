import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { assignedNames } from './bindings';
import { definitionsIn } from './definitions';

/** What stands in a scope of its own: names bound there are not the module's. */
const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);
const ACCESSOR = /^@[\w.]+\.(?:getter|setter|deleter)\b/m;

/**
 * Whether the published client rewrites a file even where an answer repeats it unchanged: it takes the last of several
 * definitions or assignments of a name for all of them, and a chain of assignments for a new one.
 */
export function clientRewrites(tree: SyntaxTree): boolean {
  const defined = definitionsIn(tree)
    .filter(({ whole }) => !ACCESSOR.test(tree.text.slice(whole.start, whole.end)))
    .map(({ name }) => name);
  if (new Set(defined).size < defined.length) return true;

  const assigned = new Set<string>();
  let rewritten = false;
  walk(tree.root, (node) => {
    if (rewritten || SCOPES.has(node.type)) return false;
    if (node.type !== 'assignment') return true;
    if (node.parent?.type === 'assignment') rewritten = true;
    for (const name of assignedNames(tree, node)) {
      if (assigned.has(name)) rewritten = true;
      assigned.add(name);
    }
    return true;
  });
  return rewritten;
}
