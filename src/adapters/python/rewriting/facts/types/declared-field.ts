import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { annotatedType } from './annotated-type';
import { isImmutable, joinedAll, type PyType, suggested, UNKNOWN } from './py-type';

/** The annotations that the bodies of classes have for their fields, by the names of those. */
const declaredIn = oncePerTree((tree) => {
  const byName = new Map<string, SyntaxNode[]>();
  walk(tree.root, (node) => {
    const target = node.type === 'assignment' ? node.child('left') : undefined;
    const annotation = target?.type === 'identifier' ? node.child('type') : undefined;
    const isOfClass = node.parent?.parent?.parent?.type === 'class_definition';
    if (target && annotation && isOfClass) {
      const name = textOf(tree, target);
      byName.set(name, [...(byName.get(name) ?? []), annotation]);
    }
    return node.type !== 'function_definition';
  });
  return byName;
});

/** Whether a class of the text says of what type a field of that name is. */
export function isDeclared(tree: SyntaxTree, attribute: SyntaxNode): boolean {
  const name = attribute.child('attribute');
  return name !== undefined && declaredIn(tree).has(textOf(tree, name));
}

/** What all classes of the text that have a field of that name (as dataclasses do) say it is, where nothing can be put into it. */
export function typeOfDeclared(tree: SyntaxTree, attribute: SyntaxNode): PyType {
  const name = attribute.child('attribute');
  const annotations = (name && declaredIn(tree).get(textOf(tree, name))) ?? [];
  const type = annotations.length > 0 ? joinedAll(annotations.map((one) => annotatedType(tree, one))) : UNKNOWN;
  return isImmutable(type) ? suggested(type) : UNKNOWN;
}
