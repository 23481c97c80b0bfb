import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { decoratorsOf } from '../../signature';
import { definitionOf, statementsIn } from '../../statements';

/** A statement at the top of a file or of a test class. */
export interface Part {
  node: SyntaxNode;
  names: readonly string[];
  /** The class that it is in. */
  suite: SyntaxNode | null;
}

/** Everything at the top of a file, and the members of its classes; of test classes the members alone. */
export function partsOf(tree: SyntaxTree): Part[] {
  return statementsIn(tree, tree.root).flatMap(({ node, kind, names }) => {
    const body = kind === 'class' ? definitionOf(node).child('body') : undefined;
    const members = body ? statementsIn(tree, body).map((each) => ({ ...each, suite: node })) : [];
    return body && names.some((name) => name.startsWith('Test')) ? members : [{ node, names, suite: null }, ...members];
  });
}

/** Whether it runs without being mentioned. */
export function isAround(tree: SyntaxTree, { node, names }: Part): boolean {
  const isNamedSo = names.some((name) => /^(?:set_?up|async_?set_?up|pytest_)/i.test(name));
  const isBare = names.length === 0 && definitionOf(node).type !== 'class_definition' && !isScript(tree, node);
  return isNamedSo || isBare || decoratorsOf(node).some((each) => /autouse\s*=\s*True/.test(textOf(tree, each)));
}

/** Whether pytest runs it by itself. */
export function isTest({ names }: Part): boolean {
  return names.some((name) => name.startsWith('test'));
}

/** Whether it is for running the file by itself, which pytest does not. */
function isScript(tree: SyntaxTree, { type, children }: SyntaxNode): boolean {
  return type === 'if_statement' && children.some((child) => /^__name__\b/.test(textOf(tree, child)));
}
