import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { oncePerTree } from '../syntax-tree/once-per-tree';
import { definedNames } from './bindings';
import { blocksOf, definitionOf } from './statements';

/** A function or class that is not inside a function. */
export interface Definition {
  /** `total`, `Basket`, `Basket.total`. */
  name: string;
  /** The class that it stands in, by qualified name; null at the top of the module. */
  owner: string | null;
  kind: 'function' | 'class';
  /** The `def` or `class` itself. */
  definition: SyntaxNode;
  /** With its decorators. */
  whole: SyntaxNode;
  /** Stands under an `if` or `try`. */
  conditional: boolean;
}

const NESTS: ReadonlySet<string> = new Set(['if_statement', 'try_statement', 'with_statement']);

/** All functions and classes of a module in text order, those in classes and under `if` and `try` included. */
export const definitionsIn = oncePerTree(readDefinitions);

function readDefinitions(tree: SyntaxTree): readonly Definition[] {
  const found: Definition[] = [];
  const pending: { node: SyntaxNode; owner: string | null; conditional: boolean }[] = [];
  const enter = (nodes: readonly SyntaxNode[], owner: string | null, conditional: boolean): void => {
    for (const node of nodes.toReversed()) pending.push({ node, owner, conditional });
  };
  enter(tree.root.children, null, false);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node: whole, owner, conditional } = next;
    const definition = definitionOf(whole);
    if (NESTS.has(whole.type))
      enter(
        blocksOf(whole).flatMap((block) => block.children),
        owner,
        true,
      );
    const kind =
      definition.type === 'function_definition' ? 'function' : definition.type === 'class_definition' ? 'class' : null;
    const [own] = kind ? definedNames(tree, definition) : [];
    if (!kind || own === undefined) continue;
    const name = owner === null ? own : `${owner}.${own}`;
    found.push({ name, owner, kind, definition, whole, conditional });
    if (kind === 'class') enter(definition.child('body')?.children ?? [], name, conditional);
  }
  return found;
}

/** The name without its classes. */
export function bareName({ name }: Definition): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
