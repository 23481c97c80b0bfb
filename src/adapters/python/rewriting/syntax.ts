import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../bindings';

/** The named children of a node, comments left out. */
export function partsOf({ children }: SyntaxNode): SyntaxNode[] {
  return children.filter(({ named, type }) => named && type !== 'comment');
}

/** The expression without the parentheses around it. */
export function bare(node: SyntaxNode | undefined): SyntaxNode | undefined {
  let inner = node;
  while (inner?.type === 'parenthesized_expression') inner = partsOf(inner)[0];
  return inner;
}

/** The text of the operator of a binary, boolean, unary or augmented expression: `+`, `and`, `+=`. */
export function operatorOf({ children }: SyntaxNode): string {
  return children.find(({ named }) => !named)?.type ?? '';
}

/** A comparison of exactly two operands. */
export interface Comparison {
  node: SyntaxNode;
  left: SyntaxNode;
  operator: string;
  right: SyntaxNode;
}

/** The two sides of a comparison that is no chain; null for anything else. */
export function comparisonOf(node: SyntaxNode | undefined): Comparison | null {
  if (node?.type !== 'comparison_operator') return null;
  const [left, right, ...others] = partsOf(node);
  if (!left || !right || others.length > 0) return null;
  const operator = node.children
    .filter(({ named }) => !named)
    .map(({ type }) => type)
    .join(' ');
  return { node, left, operator, right };
}

/** A call with positional and keyword arguments and none that are spread out. */
export interface PlainCall {
  node: SyntaxNode;
  callee: SyntaxNode;
  positional: SyntaxNode[];
  keywords: ReadonlyMap<string, SyntaxNode>;
}

/** Null where arguments are spread out (`*a`, `**b`), and for anything but a call. A lone generator is an argument. */
export function callOf(tree: SyntaxTree, node: SyntaxNode | undefined): PlainCall | null {
  const [callee, list] = node?.type === 'call' ? [node.child('function'), node.child('arguments')] : [];
  if (!node || !callee || !list) return null;
  if (list.type === 'generator_expression') return { node, callee, positional: [list], keywords: new Map() };
  const positional: SyntaxNode[] = [];
  const keywords = new Map<string, SyntaxNode>();
  for (const argument of partsOf(list)) {
    const [name, value] = argument.type === 'keyword_argument' ? [argument.child('name'), argument.child('value')] : [];
    if (name && value) keywords.set(textOf(tree, name), value);
    else if (argument.type.endsWith('_splat')) return null;
    else positional.push(argument);
  }
  return { node, callee, positional, keywords };
}

/** `object.name(...)`: the object and the name of a method call. */
export function methodOf(tree: SyntaxTree, call: PlainCall | null): { object: SyntaxNode; name: string } | null {
  const [object, name] =
    call?.callee.type === 'attribute' ? [call.callee.child('object'), call.callee.child('attribute')] : [];
  return object && name ? { object, name: textOf(tree, name) } : null;
}

/** The name that attributes and subscripts begin with. */
export function rootOf(node: SyntaxNode): SyntaxNode {
  let root = node;
  for (;;) {
    const inner =
      root.type === 'attribute' ? root.child('object') : root.type === 'subscript' ? root.child('value') : null;
    if (!inner) return root;
    root = inner;
  }
}

/** The statement that an expression stands in; for the header of a loop or `if` that whole statement. */
export function statementAround(node: SyntaxNode): SyntaxNode {
  let statement = node;
  while (statement.parent && statement.parent.type !== 'block' && statement.parent.type !== 'module')
    statement = statement.parent;
  return statement;
}

/** The statements of a block in order, comments left out. */
export function statementsOf(block: SyntaxNode | undefined): SyntaxNode[] {
  return block ? partsOf(block) : [];
}

/** The statement next to another in its block. */
export function neighbour(statement: SyntaxNode, distance: -1 | 1): SyntaxNode | undefined {
  const all = statementsOf(statement.parent ?? undefined);
  return all[all.indexOf(statement) + distance];
}

/** The one expression of a statement that is nothing else. */
export function expressionOf(statement: SyntaxNode | undefined): SyntaxNode | undefined {
  if (statement?.type !== 'expression_statement') return undefined;
  const [only, ...others] = partsOf(statement);
  return others.length === 0 ? only : undefined;
}

/** `name = value`, alone and without an annotation. */
export interface Assignment {
  statement: SyntaxNode;
  target: SyntaxNode;
  value: SyntaxNode;
}

/** The plain assignment to a single name that a statement is; null for anything else. */
export function assignmentOf(statement: SyntaxNode | undefined): Assignment | null {
  const assignment = expressionOf(statement);
  const [target, value] =
    assignment?.type === 'assignment' ? [assignment.child('left'), assignment.child('right')] : [];
  if (!statement || target?.type !== 'identifier' || !value || value.type === 'assignment') return null;
  return { statement, target, value };
}

/** Whether one node is the other or stands inside it. */
export function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Loops and comprehensions around a node, the innermost first, up to the function that it belongs to. */
export function loopsAround(node: SyntaxNode): SyntaxNode[] {
  const loops: SyntaxNode[] = [];
  let inner = node;
  for (let above = node.parent; above; [inner, above] = [above, above.parent]) {
    if (above.type === 'function_definition' || above.type === 'lambda' || above.type === 'class_definition') break;
    if (repeats(above, inner)) loops.push(above);
  }
  return loops;
}

/** Whether what stands in that part of a node is evaluated once per round of it. */
function repeats(node: SyntaxNode, part: SyntaxNode): boolean {
  if (node.type === 'while_statement') return part.field !== 'alternative';
  if (node.type === 'for_statement') return part.field === 'body' || part.field === 'left';
  if (!COMPREHENSIONS.has(node.type)) return false;
  // The first iterable is evaluated once, and stands in the first clause.
  return part !== node.childOf('for_in_clause');
}

/** Text without the blanks between tokens, for comparing expressions. */
export function spelled(tree: SyntaxTree, node: SyntaxNode): string {
  return textOf(tree, node).replace(/\s+/g, ' ').trim();
}

/** Text of an expression that may stand as an operand of anything. */
export function operandText(tree: SyntaxTree, node: SyntaxNode): string {
  const text = textOf(tree, node);
  return SIMPLE.has(node.type) ? text : `(${text})`;
}

const SIMPLE: ReadonlySet<string> = new Set([
  ...['identifier', 'call', 'attribute', 'subscript', 'string', 'integer', 'float', 'true', 'false', 'none'],
  ...['list', 'tuple', 'dictionary', 'set', 'parenthesized_expression', ...COMPREHENSIONS],
]);
