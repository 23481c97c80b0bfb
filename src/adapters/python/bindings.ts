import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';

/** Node types that are a scope of their own around `for … in` clauses. */
export const COMPREHENSIONS: ReadonlySet<string> = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

/** The statements that import. */
export const IMPORTS: ReadonlySet<string> = new Set([
  'import_statement',
  'import_from_statement',
  'future_import_statement',
]);

const TARGETS: ReadonlyMap<string, string> = new Map([
  ['assignment', 'left'],
  ['augmented_assignment', 'left'],
  ['for_statement', 'left'],
  ['for_in_clause', 'left'],
  ['named_expression', 'name'],
  ['as_pattern', 'alias'],
]);

/** What the targets of an assignment may be wrapped in. */
export const TARGET_GROUPS: ReadonlySet<string> = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'tuple',
  'list',
  'expression_list',
  'list_splat_pattern',
  'list_splat',
  'parenthesized_expression',
  'as_pattern_target',
]);

/** The variables that this node itself (not what is below it) assigns: targets of `=`, `for`, `as`, `:=`, `del` and `case`. */
export function assignedNames(tree: SyntaxTree, node: SyntaxNode): string[] {
  const field = TARGETS.get(node.type);
  const target = field === undefined ? undefined : node.child(field);
  if (target) return targetNames(tree, target);
  switch (node.type) {
    case 'delete_statement':
      return node.children.flatMap((child) => targetNames(tree, child));
    case 'splat_pattern':
      return identifiersOf(tree, node);
    case 'as_pattern': // in a `case`, where the grammar names no field
      return node.children.at(-1)?.type === 'identifier' ? identifiersOf(tree, node) : [];
    case 'dotted_name': {
      const captures = node.parent?.type === 'case_pattern' || node.parent?.type === 'keyword_pattern';
      return captures && node.children.length === 1 ? identifiersOf(tree, node) : [];
    }
    default:
      return [];
  }
}

/** The names that this node itself brings in under a name that others may use: functions, classes, imports, type aliases. */
export function definedNames(tree: SyntaxTree, node: SyntaxNode): string[] {
  if (IMPORTS.has(node.type)) return importedNames(tree, node).map(({ bound }) => bound);
  if (node.type === 'function_definition' || node.type === 'class_definition') {
    const name = node.child('name');
    return name ? [nameText(tree, name)] : [];
  }
  if (node.type === 'type_alias_statement') return identifiersBelow(tree, node.child('left')).slice(0, 1);
  return [];
}

/** The names in the brackets of a generic function, class or alias: `T` of `def f[T: int](x: T)`. */
export function typeParameters(tree: SyntaxTree, node: SyntaxNode): string[] {
  const list =
    node.type === 'type_alias_statement'
      ? node.child('left')?.childOf('generic_type')?.childOf('type_parameter')
      : node.child('type_parameters');
  return (list?.children ?? [])
    .filter(({ type }) => type === 'type')
    .flatMap((type) => identifiersBelow(tree, firstName(type)));
}

/** One name that an import statement binds; `from` is what it stands for, such as `functools.cache`. */
export interface ImportedName {
  bound: string;
  from: string;
  node: SyntaxNode;
}

/** The names of one import statement in order; a wildcard gives none. `import a.b` binds `a`. */
export function importedNames(tree: SyntaxTree, statement: SyntaxNode): ImportedName[] {
  const source = statement.child('module_name');
  const prefix = source
    ? `${textOf(tree, source)}.`
    : statement.type === 'future_import_statement'
      ? '__future__.'
      : '';
  return statement.childrenIn('name').map((node) => {
    const path = textOf(tree, node.child('name') ?? node).replace(/\s/g, '');
    const alias = node.child('alias');
    if (alias) return { bound: nameText(tree, alias), from: prefix + path, node };
    const bound = prefix ? path : (path.split('.')[0] ?? path);
    return { bound, from: prefix + bound, node };
  });
}

/** The names of one entry of a parameter list, with a `*` before those that gather. Separators give none. */
export function parameterName(tree: SyntaxTree, parameter: SyntaxNode): string | null {
  const named = parameter.child('name') ?? (parameter.type === 'typed_parameter' ? parameter.children[0] : parameter);
  if (!named || !named.named || named.type.endsWith('_separator') || named.type === 'comment') return null;
  return nameText(tree, named).replace(/\s/g, '');
}

/** An identifier as the compiler reads it: letters that are forms of others are one name (`ﬁ` is `fi`). */
export function nameText(tree: SyntaxTree, identifier: SyntaxNode): string {
  const text = textOf(tree, identifier);
  return /[^\x00-\x7f]/.test(text) ? text.normalize('NFKC') : text;
}

function targetNames(tree: SyntaxTree, target: SyntaxNode): string[] {
  const names: string[] = [];
  const pending = [target];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'identifier') names.push(nameText(tree, node));
    else if (TARGET_GROUPS.has(node.type)) pending.push(...node.children);
  }
  return names;
}

function identifiersOf(tree: SyntaxTree, node: SyntaxNode): string[] {
  return node.children.filter((child) => child.type === 'identifier').map((child) => nameText(tree, child));
}

/** Past the star of `*Ts`. */
function firstName(node: SyntaxNode): SyntaxNode | undefined {
  const splat = node.childOf('splat_type');
  return splat ? splat.childOf('identifier') : node;
}

function identifiersBelow(tree: SyntaxTree, node: SyntaxNode | undefined): string[] {
  let below = node;
  while (below && below.type !== 'identifier') below = below.children[0];
  return below ? [nameText(tree, below)] : [];
}
