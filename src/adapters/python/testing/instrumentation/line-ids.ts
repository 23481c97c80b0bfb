import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';

/** The statements whose body the client looks into; their `async` forms it takes as a whole. */
const COMPOUND: ReadonlyMap<string, string> = new Map([
  ['with_statement', 'body'],
  ['for_statement', 'body'],
  ['while_statement', 'body'],
  ['if_statement', 'consequence'],
]);

/** The line (from 1) that a statement begins on, with its line id. */
export type StatementLine = readonly [line: number, lineId: string];

/**
 * The line ids of the statements of a test's body by the client's numbering (contract 4.3), in text order: `2` for the
 * third one, `2_0` for the first in the body of that one. A statement stands before those inside it.
 */
export function numberedStatements(test: SyntaxNode): Map<SyntaxNode, string> {
  const lineIds = new Map<SyntaxNode, string>();
  for (const [place, node] of statementsOf(test.child('body')).entries()) {
    lineIds.set(node, `${place}`);
    const body = node.childOf('async') ? undefined : node.child(COMPOUND.get(node.type) ?? '');
    if (!body) continue;
    for (const [nth, inner] of statementsOf(body).entries()) lineIds.set(inner, `${place}_${nth}`);
    // where the part behind the body begins (`else`), it is that of the whole again
    for (const alternative of node.childrenIn('alternative')) lineIds.set(alternative, `${place}`);
  }
  return lineIds;
}

/** The line id of the place in a test where a node stands. */
export function lineIdAt(statements: ReadonlyMap<SyntaxNode, string>, node: SyntaxNode): string {
  for (let around: SyntaxNode | null = node; around; around = around.parent) {
    const lineId = statements.get(around);
    if (lineId !== undefined) return lineId;
  }
  return '0';
}

function statementsOf(block: SyntaxNode | undefined): SyntaxNode[] {
  return block?.children.filter((child) => child.named && child.type !== 'comment') ?? [];
}

/** The first lines of all statements of the tests in text order, with `0` for what follows a test. */
export function statementStarts(
  tree: SyntaxTree,
  tests: readonly { definition: SyntaxNode; statements: ReadonlyMap<SyntaxNode, string> }[],
): StatementLine[] {
  let [line, at] = [1, 0];
  const lineAt = (index: number): number => {
    for (; at < index; at += 1) if (tree.text[at] === '\n') line += 1;
    return line;
  };
  return tests.flatMap(({ definition, statements }): StatementLine[] => [
    ...[...statements].map(([node, lineId]): StatementLine => [lineAt(node.start), lineId]),
    [lineAt(definition.end) + 1, '0'],
  ]);
}
