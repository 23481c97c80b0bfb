import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { enclosing } from '../syntax-tree/traversal';
import { importedNames } from './bindings';

const ANNOTATED: ReadonlySet<string> = new Set([
  ...['assignment', 'typed_parameter', 'typed_default_parameter', 'function_definition'],
]);

/** Whether `from __future__ import annotations` holds in the text. */
export function hasFutureAnnotations(tree: SyntaxTree): boolean {
  return tree.root.children.some(
    (node) =>
      node.type === 'future_import_statement' &&
      importedNames(tree, node).some(({ from }) => from === '__future__.annotations'),
  );
}

/**
 * Whether a place lies in an annotation that CPython parses but never compiles: those of a function's own variables,
 * and with the future import all.
 */
export function isNeverCompiled(tree: SyntaxTree, index: number): boolean {
  const annotation = annotationAt(tree.root, index);
  if (!annotation) return false;
  const owner = enclosing(annotation, 'function_definition', 'class_definition', 'module');
  const ofVariable = annotation.parent?.type === 'assignment' && owner?.type === 'function_definition';
  return ofVariable || hasFutureAnnotations(tree);
}

function annotationAt(root: SyntaxNode, index: number): SyntaxNode | null {
  let node: SyntaxNode | undefined = root;
  while (node) {
    if (node.type === 'type' && ANNOTATED.has(node.parent?.type ?? '')) return node;
    node = node.children.find(({ start, end }) => start <= index && index < end);
  }
  return null;
}
