import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { hasFutureAnnotations } from './annotations';
import {
  COMPREHENSIONS,
  definedNames,
  IMPORTS,
  nameText,
  parameterName,
  TARGET_GROUPS,
  typeParameters,
} from './bindings';
import { type PlacedFault } from './compile-rule';
import { SymbolJudge } from './symbol-judge';
import { isComprehension, type Role, type ScopeKind, SymbolScope } from './symbol-scope';

/** Only code with one of these can break a rule about names; other code need not be read. */
const SUSPECT = /\b(?:global|nonlocal|yield|await|async)\b|:=/;

const FIELDS_OF_STRINGS: ReadonlySet<string> = new Set(['interpolation', 'format_expression']);

/** Nodes that store into their `left`, if there is one, and then read these fields; others read all their parts. */
const READ: Readonly<Partial<Record<string, readonly string[]>>> = {
  attribute: ['object'],
  keyword_argument: ['value'],
  augmented_assignment: ['right'],
  for_statement: ['right', 'body', 'alternative'],
};

/**
 * The first breach of the rules that need a symbol table, else null: late and unbound `global` and `nonlocal`,
 * what may not stand in annotations and type aliases, rebound iteration variables, what coroutines may not do.
 */
export function symbolFault(tree: SyntaxTree, minor: number): PlacedFault | null {
  if (!SUSPECT.test(tree.text)) return null;
  const judge = new SymbolJudge(tree, minor);
  new SymbolReader(tree, minor, judge).visit(tree.root, new SymbolScope('module', null));
  return judge.first();
}

type Visit = (node: SyntaxNode, scope: SymbolScope) => void;

/** Reads the tree in the order in which CPython builds its symbol table. */
class SymbolReader {
  /** Whether `from __future__ import annotations` holds. */
  private readonly future: boolean;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly minor: number,
    private readonly judge: SymbolJudge,
  ) {
    this.future = hasFutureAnnotations(tree);
  }

  visit(node: SyntaxNode, scope: SymbolScope): void {
    const visit = this.visits[node.type];
    const fields = READ[node.type];
    if (visit) visit(node, scope);
    else if (fields) {
      this.storeField(node, scope, 'left');
      this.visitFields(node, scope, ...fields);
    } else if (COMPREHENSIONS.has(node.type)) this.comprehension(node, scope);
    else if (IMPORTS.has(node.type)) this.define(node, scope, 'imported');
    else for (const child of node.children) this.visit(child, scope);
  }

  private readonly visits: Readonly<Partial<Record<string, Visit>>> = {
    identifier: (node, scope) => {
      this.judge.note(node, nameText(this.tree, node), scope, 'used');
    },
    keyword_pattern: (node, scope) => {
      node.children.slice(1).forEach((child) => {
        this.visit(child, scope);
      });
    },
    case_pattern: (node, scope) => {
      const [only] = node.children;
      if (only?.type === 'dotted_name') this.capture(only, scope);
      else
        node.children.forEach((child) => {
          this.visit(child, scope);
        });
    },
    dotted_name: (node, scope) => {
      const captures = node.parent?.type === 'keyword_pattern';
      if (captures) this.capture(node, scope);
      else if (node.children[0]) this.visit(node.children[0], scope);
    },
    splat_pattern: (node, scope) => {
      for (const child of node.children) if (child.type === 'identifier') this.store(child, scope);
    },
    as_pattern: (node, scope) => {
      const last = node.children.at(-1);
      for (const child of node.children) if (child !== last) this.visit(child, scope);
      if (last) this.store(last, scope);
    },
    function_definition: (node, scope) => {
      this.define(node, scope, 'assigned');
      const body = this.callable(node, scope);
      body.isAsync = node.childOf('async') !== undefined;
      this.visitFields(node, body, 'body');
      this.judge.closeFunction(node, body);
    },
    lambda: (node, scope) => {
      this.visitFields(node, this.callable(node, scope), 'body');
    },
    class_definition: (node, scope) => {
      this.define(node, scope, 'assigned');
      const around = this.generic(node, scope);
      this.visitFields(node, around, 'superclasses');
      this.visitFields(node, new SymbolScope('class', around), 'body');
    },
    type_alias_statement: (node, scope) => {
      this.define(node, scope, 'assigned');
      this.visitFields(node, new SymbolScope('type', this.generic(node, scope)), 'right');
    },
    type: (node, scope) => {
      this.visitAll(node, scope.kind === 'type' ? scope : this.annotation(scope));
    },
    assignment: (node, scope) => {
      const left = node.child('left');
      const annotation = node.child('type');
      if (left && annotation && isName(left)) this.judge.annotate(node, nameText(this.tree, left), scope);
      else if (left) this.store(left, scope);
      this.visitFields(node, scope, 'type', 'right');
    },
    delete_statement: (node, scope) => {
      for (const child of node.children) if (child.named) this.store(child, scope);
    },
    try_statement: (node, scope) => {
      // Until 3.12 the `else` part is read before the handlers.
      const early = this.minor < 13 ? node.childOf('else_clause') : undefined;
      const handlers = node.children.findIndex(({ type }) => type === 'except_clause');
      const others = node.children.filter((child) => child !== early);
      if (early) others.splice(Math.max(handlers, 0), 0, early);
      for (const child of others) this.visit(child, scope);
    },
    global_statement: (node, scope) => {
      this.judge.declare(node, scope, 'global');
    },
    nonlocal_statement: (node, scope) => {
      this.judge.declare(node, scope, 'nonlocal');
    },
    named_expression: (node, scope) => {
      // `{a := b}` of a formatted string is the name `a` and how to format it.
      if (node.parent && FIELDS_OF_STRINGS.has(node.parent.type)) {
        this.visitFields(node, scope, 'name');
        return;
      }
      this.judge.refuseInType(node, scope);
      const name = node.child('name');
      if (name && isComprehension(scope)) this.judge.rebind(name, scope);
      this.visitFields(node, scope, 'value');
      if (name) this.store(name, scope);
    },
    yield: (node, scope) => {
      this.judge.refuseInType(node, scope);
      this.visitAll(node, scope);
      scope.yields = true;
      if (node.childOf('from') && scope.kind === 'function' && scope.isAsync)
        this.judge.refuse(node, "'yield from' inside async function");
    },
    await: (node, scope) => {
      this.judge.refuseInType(node, scope);
      this.visitAll(node, scope);
      scope.isAsync ||= isComprehension(scope);
    },
  };

  private visitAll(node: SyntaxNode, scope: SymbolScope): void {
    for (const child of node.children) this.visit(child, scope);
  }

  private visitFields(node: SyntaxNode, scope: SymbolScope, ...fields: string[]): void {
    for (const child of node.children) if (child.field && fields.includes(child.field)) this.visit(child, scope);
  }

  private storeField(node: SyntaxNode, scope: SymbolScope, field: string): void {
    const target = node.child(field);
    if (target) this.store(target, scope);
  }

  private store(target: SyntaxNode, scope: SymbolScope): void {
    if (isName(target)) this.judge.note(target, nameText(this.tree, target), scope, 'assigned');
    else if (TARGET_GROUPS.has(target.type)) for (const child of target.children) this.store(child, scope);
    else this.visit(target, scope);
  }

  private capture(pattern: SyntaxNode, scope: SymbolScope): void {
    const [name, ...more] = pattern.children;
    if (name && more.length === 0) this.store(name, scope);
    else if (name) this.visit(name, scope);
  }

  private define(node: SyntaxNode, scope: SymbolScope, role: Role): void {
    for (const name of definedNames(this.tree, node)) this.judge.note(node, name, scope, role);
  }

  /** Reads defaults and annotations where they are evaluated, and gives the scope of the body. */
  private callable(node: SyntaxNode, scope: SymbolScope): SymbolScope {
    const parameters = node.child('parameters')?.children ?? [];
    for (const parameter of parameters) this.visitFields(parameter, scope, 'value');
    const around = this.generic(node, scope);
    for (const parameter of parameters) this.visitFields(parameter, around, 'type');
    this.visitFields(node, around, 'return_type');
    const body = new SymbolScope('function', around);
    for (const parameter of parameters) {
      const name = parameterName(this.tree, parameter);
      if (name !== null) body.add(name.replace(/^\*+/, ''), 'parameter');
    }
    return body;
  }

  /** The scope of type parameters, whose names it binds; the scope itself where there are none. */
  private generic(node: SyntaxNode, scope: SymbolScope): SymbolScope {
    const names = typeParameters(this.tree, node);
    if (names.length === 0) return scope;
    const own = new SymbolScope('definition', scope);
    for (const name of names) own.add(name, 'assigned');
    const list =
      node.child('type_parameters') ?? node.child('left')?.childOf('generic_type')?.childOf('type_parameter');
    for (const parameter of list?.children ?? []) {
      const bounds = parameter.childOf('constrained_type')?.children.slice(1) ?? [];
      for (const bound of bounds) this.visitAll(bound, new SymbolScope('type', own));
    }
    return own;
  }

  /** Annotations are a scope of their own since 3.14, and with the future import since 3.10. */
  private annotation(scope: SymbolScope): SymbolScope {
    const own = this.minor >= 14 || (this.future && this.minor >= 10);
    return own ? new SymbolScope('annotation', scope) : scope;
  }

  private comprehension(node: SyntaxNode, scope: SymbolScope): void {
    const kind: ScopeKind = node.type === 'generator_expression' ? 'generator expression' : 'comprehension';
    const own = new SymbolScope(kind, scope);
    const [body, ...clauses] = node.children.filter(({ named, type }) => named && type !== 'comment');
    clauses.forEach((clause, nth) => {
      if (clause.type !== 'for_in_clause') {
        this.visit(clause, own);
        return;
      }
      if (nth === 0) this.visitFields(clause, scope, 'right'); // the first iterable is evaluated outside
      own.isAsync ||= clause.childOf('async') !== undefined;
      own.inTarget = true;
      this.storeField(clause, own, 'left');
      own.inTarget = false;
      if (nth > 0) this.visitFields(clause, own, 'right');
    });
    if (body) this.visit(body, own);
    this.judge.closeComprehension(node, own, scope);
  }
}

function isName({ type }: SyntaxNode): boolean {
  return type === 'identifier';
}
