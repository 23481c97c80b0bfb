import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../syntax-tree/traversal';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { IMPORTS, importedNames } from '../../bindings';
import { namesOf } from '../../scopes';

const CONSTRUCTORS: ReadonlySet<string> = new Set(['__init__', '__new__']);

/** Parents under which an identifier is bound or declared, or names something else than a variable. */
const NO_USE: ReadonlySet<string> = new Set(
  `parameters lambda_parameters typed_parameter list_splat_pattern dictionary_splat_pattern global_statement
  nonlocal_statement dotted_name aliased_import`.split(/\s+/),
);

/** Whether a call of the target is a call of its class. */
export function isConstructor(target: TestTarget): boolean {
  return target.className !== null && CONSTRUCTORS.has(target.functionName);
}

/** By which names a test file knows the target. Too many are no harm: each use is looked at again when it runs. */
export class TargetNames {
  /** What is imported: the function, or the class whose constructor is the target. */
  private readonly wanted: string | null;
  private readonly attributes: ReadonlySet<string>;
  private readonly variables = new Set<SyntaxNode>();
  private readonly aliases = new Set<string>();

  constructor(
    private readonly tree: SyntaxTree,
    target: TestTarget,
  ) {
    const { functionName, className } = target;
    this.wanted = isConstructor(target) ? className : className === null ? functionName : null;
    this.attributes = new Set(this.wanted === null ? [functionName] : [functionName, this.wanted]);
    this.readVariables();
    this.readAliases();
  }

  /** Whether an expression may be the target: an imported name, an attribute of its name, `getattr` with its name. */
  mayBeTarget(node: SyntaxNode): boolean {
    switch (node.type) {
      case 'identifier':
        return this.variables.has(node);
      case 'attribute': {
        const name = node.child('attribute');
        return name !== undefined && this.attributes.has(textOf(this.tree, name));
      }
      case 'call':
        return this.isLookUp(node);
      default:
        return false;
    }
  }

  /** Whether an expression is a variable that somewhere gets the target. */
  isAlias(node: SyntaxNode): boolean {
    return node.type === 'identifier' && this.aliases.has(textOf(this.tree, node));
  }

  private readVariables(): void {
    const imported = new Set<string>();
    const importedInside = new Set<string>();
    walk(this.tree.root, (node) => {
      if (!IMPORTS.has(node.type)) return true;
      const names = enclosing(node, 'function_definition') ? importedInside : imported;
      if (this.wanted !== null && node.childOf('wildcard_import')) names.add(this.wanted);
      for (const { bound, from } of importedNames(this.tree, node)) {
        if (node.type === 'import_from_statement' && from.split('.').at(-1) === this.wanted) names.add(bound);
      }
      return false;
    });
    const { locals, outer } = namesOf(this.tree);
    for (const node of outer) if (imported.has(textOf(this.tree, node))) this.variables.add(node);
    if (importedInside.size === 0) return;
    walk(this.tree.root, (node) => {
      if (node.type === 'identifier' && importedInside.has(textOf(this.tree, node)) && !locals.has(node) && isUse(node))
        this.variables.add(node);
      return true;
    });
  }

  private readAliases(): void {
    walk(this.tree.root, (node) => {
      const left = node.type === 'assignment' ? node.child('left') : undefined;
      const right = node.child('right');
      if (left?.type === 'identifier' && right && this.mayBeTarget(right)) this.aliases.add(textOf(this.tree, left));
      return true;
    });
  }

  private isLookUp(call: SyntaxNode): boolean {
    const name = call.child('function');
    if (!name || textOf(this.tree, name) !== 'getattr') return false;
    const spelled = call.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment')[1];
    return spelled?.type === 'string' && this.attributes.has(textOf(this.tree, spelled).slice(1, -1));
  }
}

function isUse({ parent, field }: SyntaxNode): boolean {
  if (!parent || NO_USE.has(parent.type)) return false;
  return field !== 'name' && !(parent.type === 'attribute' && field === 'attribute');
}
