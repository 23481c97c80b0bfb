import { oncePerTree } from '../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import {
  assignedNames,
  COMPREHENSIONS,
  definedNames,
  IMPORTS,
  nameText,
  parameterName,
  typeParameters,
} from './bindings';

/** One variable of a function, lambda or comprehension: all uses of it share the object. */
export interface LocalVariable {
  readonly name: string;
  /** Where it stands in a list of parameters. */
  readonly parameter?: SyntaxNode;
}

interface Scope {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension';
  readonly parent: Scope | null;
  /** Variables that only this scope and those inside it see. */
  readonly locals: Map<string, LocalVariable>;
  /** Parameters, imports, nested functions and classes: bound here too, but known to others by their names. */
  readonly kept: Map<string, LocalVariable>;
  readonly declared: Map<string, 'global' | 'nonlocal'>;
}

type Place = [SyntaxNode, Scope];

/** What the identifiers of a text mean. */
export interface Names {
  /** The uses of each function's own variables; a parameter is none, since callers know it by name. */
  readonly locals: ReadonlyMap<SyntaxNode, LocalVariable>;
  /** The uses of what others know by its name: parameters, and what a function imports or defines inside. */
  readonly kept: ReadonlyMap<SyntaxNode, LocalVariable>;
  /** Identifiers that mean a name of the module, a class body or a builtin, in text order. */
  readonly outer: readonly SyntaxNode[];
}

/** Resolves every identifier by Python's scoping rules, once per tree. Attribute, keyword and defined names are left out. */
export const namesOf = oncePerTree(resolveAll);

function resolveAll(tree: SyntaxTree): Names {
  const uses: Place[] = [];
  const pending: Place[] = [[tree.root, newScope('module', null)]];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const [node, scope] = place;
    if (node.type === 'identifier') {
      if (isVariable(node)) uses.push(place);
    } else if (node.children.length > 0) {
      bind(tree, node, scope);
      if (!IMPORTS.has(node.type)) for (const part of inside(tree, node, scope)) pending.push(part);
    }
  }
  const locals = new Map<SyntaxNode, LocalVariable>();
  const kept = new Map<SyntaxNode, LocalVariable>();
  const outer: SyntaxNode[] = [];
  for (const [node, scope] of uses) {
    const meaning = resolve(nameText(tree, node), scope);
    if (meaning === 'outer') outer.push(node);
    else (meaning.isKept ? kept : locals).set(node, meaning.variable);
  }
  return { locals, kept, outer: outer.sort((a, b) => a.start - b.start) };
}

function newScope(kind: Scope['kind'], parent: Scope | null): Scope {
  return { kind, parent, locals: new Map(), kept: new Map(), declared: new Map() };
}

/** Whether an identifier stands for a variable, and not for an attribute, a keyword or a defined name. */
function isVariable(identifier: SyntaxNode): boolean {
  const { parent, field } = identifier;
  switch (parent?.type) {
    case 'attribute':
      return field !== 'attribute';
    case 'keyword_argument':
    case 'function_definition':
    case 'class_definition':
      return field !== 'name';
    case 'keyword_pattern':
      return parent.children[0] !== identifier;
    case 'dotted_name':
      return parent.children[0] === identifier;
    default:
      return true;
  }
}

function bind(tree: SyntaxTree, node: SyntaxNode, scope: Scope): void {
  if (node.type === 'global_statement' || node.type === 'nonlocal_statement') {
    const where = node.type === 'global_statement' ? 'global' : 'nonlocal';
    for (const child of node.children) if (child.named) scope.declared.set(nameText(tree, child), where);
    return;
  }
  for (const name of definedNames(tree, node)) if (!scope.kept.has(name)) scope.kept.set(name, { name });
  let holder: Scope | null = scope; // a comprehension's `:=` binds outside it
  if (node.type === 'named_expression') while (holder?.kind === 'comprehension') holder = holder.parent;
  for (const name of assignedNames(tree, node)) {
    if (holder && !holder.locals.has(name)) holder.locals.set(name, { name });
  }
}

/** The parts of a node with the scope that each is evaluated in. */
function inside(tree: SyntaxTree, node: SyntaxNode, scope: Scope): Place[] {
  if (node.type === 'class_definition') {
    const generic = genericScope(tree, node, scope);
    const body = newScope('class', generic);
    return node.children.map((child) => [child, child.field === 'body' ? body : generic]);
  }
  if (node.type === 'function_definition' || node.type === 'lambda') {
    const generic = genericScope(tree, node, scope);
    const body = newScope('function', generic);
    return node.children.flatMap((child): Place[] =>
      child.field === 'parameters'
        ? parameters(tree, child, body, generic, scope)
        : [[child, child.field === 'body' ? body : generic]],
    );
  }
  if (node.type === 'type_alias_statement') {
    const generic = genericScope(tree, node, scope);
    return node.children.map((child) => [child, generic]);
  }
  if (COMPREHENSIONS.has(node.type)) {
    const own = newScope('comprehension', scope);
    const first = node.childOf('for_in_clause');
    return node.children.flatMap((child): Place[] => {
      if (child !== first) return [[child, own]];
      bind(tree, child, own);
      return child.children.map((part) => [part, part.field === 'right' ? scope : own]); // the first iterable is evaluated outside
    });
  }
  return node.children.map((child) => [child, scope]);
}

/** The scope of a definition's type parameters, which nobody else sees; without any the one around it. */
function genericScope(tree: SyntaxTree, definition: SyntaxNode, outside: Scope): Scope {
  const names = typeParameters(tree, definition);
  if (names.length === 0) return outside;
  const scope = newScope('function', outside);
  for (const name of names) scope.locals.set(name, { name });
  return scope;
}

/** Defaults and annotations are evaluated where the function is defined, annotations with its type parameters. */
function parameters(tree: SyntaxTree, list: SyntaxNode, body: Scope, generic: Scope, outside: Scope): Place[] {
  return list.children.flatMap((parameter): Place[] => {
    const name = parameterName(tree, parameter);
    const bare = name?.replace(/^\*+/, '');
    if (bare !== undefined) body.kept.set(bare, { name: bare, parameter });
    return parameter.children
      .filter((part) => part.field === 'value' || part.field === 'type')
      .map((part) => [part, part.field === 'type' ? generic : outside]);
  });
}

function resolve(name: string, from: Scope): { variable: LocalVariable; isKept: boolean } | 'outer' {
  for (let scope: Scope | null = from; scope && scope.kind !== 'module'; scope = scope.parent) {
    if (scope.kind === 'class' && scope !== from) continue;
    const declared = scope.declared.get(name);
    if (declared === 'global') return 'outer';
    if (declared === 'nonlocal') continue;
    const kept = scope.kept.get(name);
    const variable = kept ?? scope.locals.get(name);
    if (variable) return scope.kind === 'class' ? 'outer' : { variable, isKept: kept !== undefined };
  }
  return 'outer';
}
