import { type SyntaxNode } from '../syntax-tree/syntax-node';

/** Where commas make a tuple for which the grammar has no node: `x[a,]`, `a, b` alone, `case a,:`, `except A, B:`. */
export const BARE_TUPLES: ReadonlySet<string> = new Set([
  'subscript',
  'expression_statement',
  'match_statement',
  'case_clause',
  'except_clause',
]);
/** Different spellings of the same thing. */
export const ALIKE: ReadonlyMap<string, string> = new Map([
  ['expression_list', 'tuple'],
  ['pattern_list', 'tuple'],
  ['tuple_pattern', 'tuple'],
  ['list_pattern', 'tuple'],
  // What the grammar calls by other names in annotations, unless they are in parentheses:
  ['generic_type', 'subscript'],
  ['union_type', 'binary_operator'],
  ['member_type', 'attribute'],
  ['splat_type', 'list_splat'],
]);

/**
 * What only groups; the grammar takes the parentheses around a target or pattern for a tuple. Around an annotated name
 * they keep it out of the annotations.
 */
export function isGrouping({ type, children, parent, field }: SyntaxNode): boolean {
  if (type === 'case_pattern' || (type === 'type' && isPartOfType(parent))) return true;
  if (type === 'argument_list') return parent?.type !== 'class_definition' && isOnlyGenerator(children);
  if (field === 'left' && parent?.child('type')) return false;
  if (type === 'tuple_pattern') return children.length === 3 && children[0]?.type === '(';
  return type === 'parenthesized_expression';
}

/** Whether it stands for the index of `list[int]`, and not for the list of a definition's type parameters. */
export function isIndex({ parent }: SyntaxNode): boolean {
  const isAlias = parent?.parent?.field === 'left' && parent.parent.parent?.type === 'type_alias_statement';
  return parent?.type === 'generic_type' && !isAlias;
}

function isPartOfType(parent: SyntaxNode | null): boolean {
  if (parent?.type === 'type_parameter') return isIndex(parent);
  return ['generic_type', 'union_type', 'member_type', 'splat_type'].includes(parent?.type ?? '');
}

/** The generator of `f((x for x in y))`, where one pair of parentheses does. */
function isOnlyGenerator(children: readonly SyntaxNode[]): boolean {
  const [only, ...others] = children.filter(({ named, type }) => named && type !== 'comment');
  return only?.type === 'generator_expression' && others.length === 0;
}

/** The brackets of `class A():`. */
export function isNothing({ type, children, parent }: SyntaxNode): boolean {
  return (
    type === 'argument_list' &&
    parent?.type === 'class_definition' &&
    !children.some(({ named, type: inner }) => named && inner !== 'comment')
  );
}

/** The children with those that commas join made one tuple. */
export function withTuple(children: readonly SyntaxNode[]): (SyntaxNode | string)[] {
  const parts = children.filter(({ type }) => type !== 'comment');
  const [first, last] = [parts.findIndex(({ type }) => type === ','), parts.findLastIndex(({ type }) => type === ',')];
  if (first < 0) return parts;
  const end = parts[last + 1]?.named && parts[last + 1]?.field !== 'consequence' ? last + 2 : last + 1;
  return [...parts.slice(0, first - 1), '(tuple', ...parts.slice(first - 1, end), ')', ...parts.slice(end)];
}

/**
 * The operands of `list[int] | A | None` in an annotation, from which the grammar makes a tree that leans to the right,
 * or partly to the left; the same in parentheses leans to the left.
 */
export function leaningLeft(union: SyntaxNode): (SyntaxNode | string)[] {
  const [first, ...others] = operandsOf(union);
  if (!first) return [];
  const opening = others.slice(1).map(() => '(binary_operator');
  return [
    ...opening,
    first,
    ...others.flatMap((operand, nth) => ['|', operand, ...(nth < others.length - 1 ? [')'] : [])]),
  ];
}

function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const inner = next.type === 'type' && next.children.length === 1 ? next.children[0] : next;
    const isUnion = inner?.type === 'union_type' || (inner?.type === 'binary_operator' && inner.childOf('|'));
    if (inner && isUnion)
      pending.push(...inner.children.filter(({ named, type }) => named && type !== 'comment').reverse());
    else operands.push(next);
  }
  return operands;
}
