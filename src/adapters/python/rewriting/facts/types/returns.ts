import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { partsOf, statementsOf } from '../../syntax';

const INNER: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);
const LEAVES: ReadonlySet<string> = new Set([
  'return_statement',
  'raise_statement',
  'continue_statement',
  'break_statement',
]);

/** What a function's own `return` statements give (null: nothing is written), and whether its end may be reached. */
export function returnsOf(definition: SyntaxNode): { values: (SyntaxNode | null)[]; mayFallOff: boolean } {
  const values: (SyntaxNode | null)[] = [];
  const body = definition.child('body');
  if (body)
    walk(body, (node) => {
      if (node.type === 'return_statement') values.push(partsOf(node)[0] ?? null);
      return !INNER.has(node.type);
    });
  return { values, mayFallOff: !leaves(statementsOf(body).at(-1)) };
}

/** Whether nothing that stands behind a statement is reached through it. */
export function leaves(statement: SyntaxNode | undefined): boolean {
  if (!statement) return false;
  if (LEAVES.has(statement.type)) return true;
  if (statement.type === 'with_statement') return leaves(statementsOf(statement.child('body')).at(-1));
  if (statement.type !== 'if_statement') return false;
  const others = statement.childrenIn('alternative');
  const blocks = [
    statement.child('consequence'),
    ...others.map((one) => one.child('consequence') ?? one.child('body')),
  ];
  return others.at(-1)?.type === 'else_clause' && blocks.every((block) => leaves(statementsOf(block).at(-1)));
}
