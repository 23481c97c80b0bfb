import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { assignedNames, definedNames, IMPORTS } from './bindings';

/**
 * What a statement is to those who tidy and guard: `conditional` is an `if` or `try` that only imports, assigns and
 * defines; `other` runs something. A decorated definition is its definition.
 */
export type StatementKind = 'import' | 'function' | 'class' | 'assignment' | 'alias' | 'conditional' | 'other';

/** One statement with the names that it binds where it stands. */
export interface Statement {
  node: SyntaxNode;
  kind: StatementKind;
  names: string[];
}

const NEUTRAL: ReadonlySet<string> = new Set(['pass_statement', 'comment', 'raise_statement']);

/** The statements of a module or block, comments left out. */
export function statementsIn(tree: SyntaxTree, body: SyntaxNode): Statement[] {
  return body.children.filter((node) => node.named && node.type !== 'comment').map((node) => statementOf(tree, node));
}

/** The `def` or `class` under any decorators, or the node itself. */
export function definitionOf(node: SyntaxNode): SyntaxNode {
  return node.type === 'decorated_definition' ? (node.child('definition') ?? node) : node;
}

/** The blocks directly under an `if` or `try`, in order. */
export function blocksOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.flatMap((child) => {
    if (child.type === 'block') return [child];
    return child.type.endsWith('_clause') ? child.children.filter(({ type }) => type === 'block') : [];
  });
}

function statementOf(tree: SyntaxTree, node: SyntaxNode): Statement {
  const definition = definitionOf(node);
  if (IMPORTS.has(node.type)) return { node, kind: 'import', names: definedNames(tree, node) };
  if (definition.type === 'function_definition')
    return { node, kind: 'function', names: definedNames(tree, definition) };
  if (definition.type === 'class_definition') return { node, kind: 'class', names: definedNames(tree, definition) };
  if (node.type === 'type_alias_statement') return { node, kind: 'alias', names: definedNames(tree, node) };
  if (node.type === 'expression_statement') return expressionOf(tree, node);
  if (node.type === 'if_statement' || node.type === 'try_statement') return conditionalOf(tree, node);
  return { node, kind: 'other', names: [] };
}

function expressionOf(tree: SyntaxTree, node: SyntaxNode): Statement {
  const names: string[] = [];
  let expression: SyntaxNode | undefined = node.children[0];
  if (expression?.type !== 'assignment' && expression?.type !== 'augmented_assignment')
    return { node, kind: 'other', names };
  for (; expression?.type.endsWith('assignment'); expression = expression.child('right')) {
    names.push(...assignedNames(tree, expression));
  }
  return { node, kind: 'assignment', names };
}

/** The whole of an `if` or `try` counts as one, as deep as it goes. */
function conditionalOf(tree: SyntaxTree, node: SyntaxNode): Statement {
  const names: string[] = [];
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const condition = next.child('condition');
    if (condition && /\b__name__\b/.test(textOf(tree, condition))) return { node, kind: 'other', names: [] };
    for (const inner of blocksOf(next).flatMap((block) => block.children)) {
      if (!inner.named || NEUTRAL.has(inner.type)) continue;
      if (inner.type === 'if_statement' || inner.type === 'try_statement') {
        pending.push(inner);
        continue;
      }
      const statement = statementOf(tree, inner);
      if (statement.kind === 'other') return { node, kind: 'other', names: [] };
      names.push(...statement.names);
    }
  }
  return { node, kind: names.length > 0 ? 'conditional' : 'other', names };
}
