import { oncePerTree } from '../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { definedNames, importedNames, IMPORTS } from './bindings';

/** What the names of a module stand for. */
export type Origins = ReadonlyMap<string, string>;

/**
 * What each name at the top of a module stands for: `functools.cache` for an import, however it is spelled or renamed,
 * `.total` for a function or class of the module's own. An import goes before what stands in for it where it fails.
 */
export const originsOf = oncePerTree(read);

/** The full name that a name or attribute stands for (`np.sum` is `numpy.sum`); null when its first part is not known. */
export function originOf(tree: SyntaxTree, node: SyntaxNode | undefined, origins: Origins): string | null {
  const parts = partsOf(tree, node);
  const [first, ...rest] = parts ?? [];
  const origin = first === undefined ? undefined : origins.get(first);
  return origin === undefined ? null : [origin, ...rest].join('.');
}

/** `['a', 'b']` of `a.b`; null for anything but names with dots between them. */
export function partsOf(tree: SyntaxTree, node: SyntaxNode | undefined): string[] | null {
  const parts: string[] = [];
  let owner = node;
  for (; owner?.type === 'attribute'; owner = owner.child('object')) {
    const name = owner.child('attribute');
    if (name) parts.unshift(textOf(tree, name));
  }
  return owner?.type === 'identifier' ? [textOf(tree, owner), ...parts] : null;
}

function read(tree: SyntaxTree): Origins {
  const imported = new Map<string, string>();
  const own = new Map<string, string>();
  const renamed: { name: string; value: SyntaxNode }[] = [];
  walk(tree.root, (node) => {
    if (IMPORTS.has(node.type)) {
      for (const { bound, from } of importedNames(tree, node)) imported.set(bound, from);
      return false;
    }
    if (node.type === 'function_definition' || node.type === 'class_definition') {
      for (const name of definedNames(tree, node)) own.set(name, `.${name}`);
      return false;
    }
    const [target, value] = node.type === 'assignment' ? [node.child('left'), node.child('right')] : [];
    if (target?.type === 'identifier' && value) renamed.push({ name: textOf(tree, target), value });
    return true;
  });
  const origins = new Map([...own, ...imported]);
  for (const { name, value } of renamed) {
    const origin = imported.has(name) || own.has(name) ? null : originOf(tree, value, origins);
    if (origin !== null) origins.set(name, origin);
  }
  return origins;
}
