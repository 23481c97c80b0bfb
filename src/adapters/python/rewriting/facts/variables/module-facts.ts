import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../../syntax-tree/traversal';
import { type Definition, definitionsIn } from '../../../definitions';
import { boundNames } from '../../../module-effects';
import { originOf, originsOf } from '../../../name-origins';
import { namesOf } from '../../../scopes';
import { bindingAt } from './variables';

/** What a module's own names stand for. */
export class ModuleFacts {
  private readonly bound: ReadonlySet<string>;
  private readonly outer: ReadonlySet<SyntaxNode>;
  private readonly rebound = new Set<string>();
  private readonly byName = new Map<string, Definition[]>();
  readonly definitions: readonly Definition[];
  private readonly everything: boolean;

  private constructor(private readonly tree: SyntaxTree) {
    const bound = boundNames(tree, tree.root);
    this.outer = new Set(namesOf(tree).outer);
    this.definitions = definitionsIn(tree);
    for (const definition of this.definitions)
      this.byName.set(definition.name, [...(this.byName.get(definition.name) ?? []), definition]);
    walk(tree.root, (node) => {
      if (node.type === 'global_statement')
        for (const child of node.children) if (child.named) this.rebound.add(textOf(tree, child));
      return true;
    });
    for (const name of this.rebound) bound.add(name);
    this.bound = bound;
    this.everything = /^[ \t]*from[^\n]*import[ \t]*\(?[ \t]*\*/m.test(tree.text);
  }

  static readonly of = oncePerTree((tree) => new ModuleFacts(tree));

  /** The name of the builtin that an identifier means, as far as the code shown tells; else null. */
  builtin(node: SyntaxNode | undefined): string | null {
    if (node?.type !== 'identifier' || !this.outer.has(node) || this.everything) return null;
    const name = textOf(this.tree, node);
    return this.bound.has(name) || isClassName(this.tree, node, name) ? null : name;
  }

  /** Whether a name is bound by the module itself. */
  binds(name: string): boolean {
    return this.bound.has(name);
  }

  /** Whether an identifier means a name of the module or a builtin, and not a variable of a function. */
  isOuter(node: SyntaxNode): boolean {
    return this.outer.has(node);
  }

  /** The full name of what is imported under a name or attribute: `re.compile`; null for the module's own and for builtins. */
  imported(node: SyntaxNode | undefined): string | null {
    let first = node;
    while (first?.type === 'attribute') first = first.child('object');
    if (first?.type !== 'identifier' || !this.outer.has(first)) return null;
    const origin = originOf(this.tree, node, originsOf(this.tree));
    return origin === null || origin.startsWith('.') ? null : origin;
  }

  /** The function or class of that qualified name, where there is exactly one and no decorator changes what it is. */
  defined(name: string): Definition | null {
    const [only, ...others] = this.byName.get(name) ?? [];
    const isPlain = only && others.length === 0 && !only.conditional && !this.rebound.has(name);
    return isPlain && only.whole === only.definition ? only : null;
  }

  /** The value of a name that the module assigns once, at its top, and no function rebinds; else null. */
  constant(name: string): SyntaxNode | null {
    if (this.rebound.has(name)) return null;
    const values = this.tree.root.children.flatMap((statement) => {
      const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
      const [target, value] =
        assignment?.type === 'assignment' ? [assignment.child('left'), assignment.child('right')] : [];
      if (target?.type === 'identifier') return textOf(this.tree, target) === name ? [value] : [];
      // `FIRST, SECOND = 1, 2`
      const [targets, given] = [partsOf(target), partsOf(value)];
      const isEach = target?.type === 'pattern_list' && value?.type === 'expression_list';
      const at =
        isEach && targets.length === given.length ? targets.findIndex((one) => textOf(this.tree, one) === name) : -1;
      return at < 0 ? [] : [given[at]];
    });
    const bindings = this.mentions(name).filter((node) => bindingAt(node) !== null);
    return values.length === 1 && bindings.length === 1 ? (values[0] ?? null) : null;
  }

  /** Whether a class of the module has a method of that name: what has no sure type may be one of its objects. */
  hasMethod(name: string): boolean {
    return this.definitions.some((one) => one.owner !== null && one.name.endsWith(`.${name}`));
  }

  /** The places where a name of the module stands. */
  mentions(name: string): SyntaxNode[] {
    return namesOf(this.tree).outer.filter((node) => textOf(this.tree, node) === name);
  }
}

/** Whether the class around binds the name: there it is looked up first. */
function isClassName(tree: SyntaxTree, node: SyntaxNode, name: string): boolean {
  const around = enclosing(node, 'function_definition', 'class_definition', 'lambda');
  if (around?.type !== 'class_definition') return false;
  const body = around.child('body');
  return body !== undefined && boundNames(tree, body).has(name);
}

function partsOf(node: SyntaxNode | undefined): SyntaxNode[] {
  return (node?.children ?? []).filter(({ named, type }) => named && type !== 'comment');
}
