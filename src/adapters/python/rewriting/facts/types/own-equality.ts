import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';

/** The dataclasses of a text whose objects are equal by their fields and therefore do not hash. */
const unhashableIn = oncePerTree((tree) => {
  const names: string[] = [];
  walk(tree.root, (node) => {
    const name = node.type === 'decorated_definition' ? node.child('definition')?.child('name') : undefined;
    const decorators = node.children.filter(({ type }) => type === 'decorator').map((one) => textOf(tree, one));
    const isPlain = decorators.some((one) => /^@(?:\w+\.)?dataclass\b/.test(one) && !HASHING.test(one));
    if (name && isPlain) names.push(textOf(tree, name));
    return node.type !== 'function_definition';
  });
  return names;
});

const HASHING = /\b(?:frozen|unsafe_hash)\s*=\s*True|\beq\s*=\s*False/;

/** Whether an annotation names such a class. */
export function namesUnhashable(tree: SyntaxTree, annotation: SyntaxNode | undefined): boolean {
  const words = annotation ? (textOf(tree, annotation).match(/\w+/g) ?? []) : [];
  return words.some((word) => unhashableIn(tree).includes(word));
}

/** The fields of classes that are of such a class: where there are any, objects of it may be looked up as keys. */
const fieldsIn = oncePerTree((tree): readonly SyntaxNode[] => {
  const fields: SyntaxNode[] = [];
  walk(tree.root, (node) => {
    const isOfClass = node.type === 'assignment' && node.parent?.parent?.parent?.type === 'class_definition';
    if (isOfClass && namesUnhashable(tree, node.child('type'))) fields.push(node);
    return node.type !== 'function_definition';
  });
  return fields;
});

/** Whether a field of a class is of such a class. */
export function haveUnhashableFields(tree: SyntaxTree): boolean {
  return fieldsIn(tree).length > 0;
}
