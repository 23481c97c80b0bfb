import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { importedNames, IMPORTS } from './bindings';
import { definitionsIn } from './definitions';
import { boundNames, filledNames, isScript } from './module-effects';
import { normalFormOf } from './normal-form';
import { decoratorsOf } from './signature';
import { docstringOf } from './string-literals';
import { definitionOf, type Statement, statementsIn } from './statements';

/** A piece of a candidate's file that stays or goes as a whole: a statement, one name of an import, or a method. */
export interface Unit {
  node: SyntaxNode;
  /** The names that keep it alive when living code mentions them. */
  names: readonly string[];
  kind: 'import' | 'definition' | 'filler';
  /** What it changes: it lives when a definition of one of these names in its file does. */
  fills?: readonly string[];
  /** Stays whatever mentions it: the base had it, or it has an effect that is no name. */
  kept: boolean;
  /** What stands around it and stays as long as it does. */
  around?: Unit;
}

/** What a file had before: the names at its top, its methods, and its other statements in normal form. */
export interface Before {
  names: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  others: ReadonlySet<string>;
  hasDocstring: boolean;
}

/** What tidying must know of the base's version of a file. */
export function before(tree: SyntaxTree): Before {
  const statements = statementsIn(tree, tree.root);
  return {
    names: new Set(statements.flatMap(({ names }) => names)),
    methods: new Set(definitionsIn(tree).map(({ name }) => name)),
    hasDocstring: docstringAtTop(tree) !== undefined,
    others: new Set(statements.filter(({ kind }) => kind === 'other').map(({ node }) => normalFormOf(tree, node))),
  };
}

/** The units of a candidate's file in text order; a method comes after the class that it is in. */
export function unitsIn(tree: SyntaxTree, base: Before): Unit[] {
  return statementsIn(tree, tree.root).flatMap((statement) => {
    if (statement.kind === 'import') return importUnits(tree, statement.node, base);
    if (isTypeChecking(tree, statement)) {
      const imports = importsBelow(statement.node);
      if (imports) {
        const around: Unit = { node: statement.node, names: [], kind: 'definition', kept: false };
        return [
          around,
          ...imports.flatMap((node) => importUnits(tree, node, base)).map((unit) => ({ ...unit, around })),
        ];
      }
    }
    const { node, names, kind } = statement;
    if (kind === 'other') return [otherUnit(tree, node, base)];
    const own: Unit = {
      node,
      names,
      kind: 'definition',
      kept: names.length === 0 || names.some((name) => base.names.has(name) || isSpecial(name)),
      fills: registersWith(tree, node),
    };
    return kind === 'class' && own.kept ? [own, ...newMethods(tree, node, base)] : [own];
  });
}

function importUnits(tree: SyntaxTree, statement: SyntaxNode, base: Before): Unit[] {
  const fixed = statement.type === 'future_import_statement' || statement.childOf('wildcard_import') !== undefined;
  if (fixed) return [{ node: statement, names: [], kind: 'import', kept: true }];
  return importedNames(tree, statement).map(({ bound, node }) => ({
    node,
    names: [bound],
    kind: 'import',
    kept: base.names.has(bound),
  }));
}

/**
 * A loop or call that fills a table belongs to the table: it lives when the table does. One that makes variables, such
 * as a `with` or a `try` with calls in it, lives when one of them does. Everything else that is new goes.
 */
function otherUnit(tree: SyntaxTree, node: SyntaxNode, base: Before): Unit {
  const kept = base.others.has(normalFormOf(tree, node)) || (base.hasDocstring && node === docstringAtTop(tree));
  if (kept || isScript(tree, node)) return { node, names: [], kind: 'filler', kept };
  const names = [...boundNames(tree, node)];
  return { node, names, fills: [...names, ...filledNames(tree, node)], kind: 'filler', kept };
}

/** The statement that documents the module; a changed one is no script. */
function docstringAtTop(tree: SyntaxTree): SyntaxNode | undefined {
  return docstringOf(tree, tree.root) ?? undefined;
}

/** What a decorated definition is given to: `f` of `@f.register`, whose table it fills. */
function registersWith(tree: SyntaxTree, node: SyntaxNode): string[] {
  return decoratorsOf(node).flatMap((decorator) => {
    const place = decorator.type === 'call' ? decorator.child('function') : decorator;
    const owner = place?.type === 'attribute' ? place.child('object') : undefined;
    return owner?.type === 'identifier' ? [textOf(tree, owner)] : [];
  });
}

/** Methods that the base's class did not have and that nothing calls by itself: no special methods, no overriding of a base class. */
function newMethods(tree: SyntaxTree, node: SyntaxNode, base: Before): Unit[] {
  const definition = definitionOf(node);
  const body = definition.child('body');
  const parents = definition.child('superclasses');
  if (!body || (parents && !/^\(\s*(object\s*)?\)$/.test(textOf(tree, parents)))) return [];
  const name = definition.child('name');
  const statements = statementsIn(tree, body);
  const methods = statements.filter(({ kind, names: [own = ''] }) => {
    return kind === 'function' && !isSpecial(own) && name && !base.methods.has(`${textOf(tree, name)}.${own}`);
  });
  if (methods.length === statements.length) return [];
  return methods.map(({ node: method, names }) => ({ node: method, names, kind: 'definition', kept: false }));
}

function isSpecial(name: string): boolean {
  return /^__\w+__$/.test(name);
}

function isTypeChecking(tree: SyntaxTree, { node, kind }: Statement): boolean {
  const condition = kind === 'conditional' ? node.child('condition') : undefined;
  return condition !== undefined && /\bTYPE_CHECKING$/.test(textOf(tree, condition));
}

/** The imports of an `if` that has nothing else in it. */
function importsBelow(node: SyntaxNode): SyntaxNode[] | null {
  const statements =
    node.child('consequence')?.children.filter((child) => child.named && child.type !== 'comment') ?? [];
  const onlyImports = !node.child('alternative') && statements.every(({ type }) => IMPORTS.has(type));
  return onlyImports ? statements : null;
}
