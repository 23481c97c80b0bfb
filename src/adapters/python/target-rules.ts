import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { TARGET_GROUPS } from './bindings';
import { type CompileRule, type RuleTable } from './compile-rule';
import { primaryOf } from './primary';

const MOST_BEFORE_STAR = 255;
const STORING: ReadonlyMap<string, string | null> = new Map([
  ['assignment', 'left'],
  ['augmented_assignment', 'left'],
  ['for_statement', 'left'],
  ['for_in_clause', 'left'],
  ['as_pattern', 'alias'],
  ['delete_statement', null],
]);

const manyBeforeStar: CompileRule = (node) => {
  const items = node.children.filter(({ named, type }) => named && type !== 'comment');
  const star = items.findIndex(({ type }) => type === 'list_splat_pattern' || type === 'list_splat');
  return star > MOST_BEFORE_STAR && storing(node) ? 'too many expressions in star-unpacking assignment' : null;
};

/** What must not be assigned to or deleted. */
export const TARGET_RULES: RuleTable = {
  keyword_argument: (node, { tree }) => debugIn(tree, node.child('name')),
  keyword_pattern: (node, { tree }) => debugIn(tree, node.children[0]),
  // `import __debug__.a` binds it; 3.8 does not look.
  import_statement: (node, { tree, minor }) => {
    const bound = node
      .childrenIn('name')
      .flatMap(({ type, children }) => (type === 'dotted_name' ? children.slice(0, 1) : []));
    return minor >= 9 && bound.some((name) => debugIn(tree, name)) ? 'cannot assign to __debug__' : null;
  },
  attribute: (node, { tree, minor }) => {
    const statement = storing(node)?.type;
    // From 3.9 to 3.13 an attribute of that name could be added to, and until 3.13 deleted.
    const allowed =
      (statement === 'augmented_assignment' && minor > 8 && minor < 14) ||
      (statement === 'delete_statement' && minor < 14);
    return statement && !allowed ? debugIn(tree, node.child('attribute')) : null;
  },
  // 3.8 and 3.9 take it.
  delete_statement: (node, { tree, minor }) =>
    minor >= 10 && deleted(node).some((name) => textOf(tree, name) === '__debug__') ? 'cannot delete __debug__' : null,

  assignment: (node, { minor }) => {
    const left = node.child('left');
    if (left?.type === 'list_splat_pattern') return 'starred assignment target must be in a list or tuple';
    if (!left || !node.child('type')) return null;
    if (left.type === 'subscript' && left.childOf('list_splat') && !node.child('right'))
      return "can't use starred expression here";
    const first = primaryOf(left);
    const refused = first !== left && first.type === 'parenthesized_expression' && isSingleTarget(first);
    return refused && minor >= 9 ? 'illegal target for annotation' : null;
  },
  pattern_list: manyBeforeStar,
  tuple_pattern: manyBeforeStar,
  list_pattern: manyBeforeStar,
};

/** The node that assigns to a target or deletes it, if it is one. */
function storing(node: SyntaxNode): SyntaxNode | null {
  let target = node;
  while (target.parent && TARGET_GROUPS.has(target.parent.type)) target = target.parent;
  const { parent } = target;
  return parent && STORING.has(parent.type) && target.field === STORING.get(parent.type) ? parent : null;
}

function deleted(statement: SyntaxNode): SyntaxNode[] {
  const names: SyntaxNode[] = [];
  const pending = [...statement.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'identifier') names.push(node);
    else if (TARGET_GROUPS.has(node.type)) pending.push(...node.children);
  }
  return names;
}

/** A name, attribute or subscript, however many parentheses are around it: after `(target)` only a colon may follow. */
function isSingleTarget(node: SyntaxNode): boolean {
  let inner: SyntaxNode | undefined = node;
  while (inner?.type === 'parenthesized_expression') inner = inner.children.find(({ named }) => named);
  return inner !== undefined && /^(identifier|attribute|subscript)$/.test(inner.type);
}

function debugIn(tree: SyntaxTree, name: SyntaxNode | undefined): string | null {
  return name && textOf(tree, name) === '__debug__' ? 'cannot assign to __debug__' : null;
}
