import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { TARGET_GROUPS } from '../../../bindings';
import { type LocalVariable, namesOf } from '../../../scopes';

/** One place where a variable is given a value. */
export interface Binding {
  /** The name, or the entry of the parameter list. */
  node: SyntaxNode;
  /** `other`: by an import, `with`, `except`, `del` and the like; nothing is known of the value. */
  how: 'assigned' | 'augmented' | 'iterated' | 'parameter' | 'other';
  /** What is assigned, added or iterated over, where it is written in the code. */
  value: SyntaxNode | null;
  /** The statement, clause or expression that binds. */
  by: SyntaxNode;
  /** Which part of the value: `[]` for all of it, `[1, 0]` for the first of the second. */
  path: readonly number[];
}

/** The variables of the functions of a text: where each is used and bound. */
export class Variables {
  private readonly byUse = new Map<SyntaxNode, LocalVariable>();
  private readonly places = new Map<LocalVariable, SyntaxNode[]>();
  private readonly bound = new Map<LocalVariable, readonly Binding[]>();

  private constructor(tree: SyntaxTree) {
    const { locals, kept } = namesOf(tree);
    for (const uses of [locals, kept]) {
      for (const [node, variable] of uses) {
        this.byUse.set(node, variable);
        const places = this.places.get(variable);
        if (places) places.push(node);
        else this.places.set(variable, [node]);
      }
    }
    for (const places of this.places.values()) places.sort((a, b) => a.start - b.start);
  }

  static readonly of = oncePerTree((tree) => new Variables(tree));

  /** The variable that a name means; null for one of the module, a class or a builtin, and for anything but a name. */
  at(node: SyntaxNode | undefined): LocalVariable | null {
    return (node && this.byUse.get(node)) ?? null;
  }

  /** The variable of an entry of a parameter list; null where the function never uses it. */
  ofParameter(parameter: SyntaxNode): LocalVariable | null {
    return [...this.places.keys()].find((variable) => variable.parameter === parameter) ?? null;
  }

  /** Every place where it stands but its entry in a parameter list, in text order. */
  uses(variable: LocalVariable): readonly SyntaxNode[] {
    return this.places.get(variable) ?? [];
  }

  /** The places where it is not bound; an augmented assignment counts as a binding. */
  reads(variable: LocalVariable): SyntaxNode[] {
    return this.uses(variable).filter((node) => bindingAt(node) === null);
  }

  bindings(variable: LocalVariable): readonly Binding[] {
    let bindings = this.bound.get(variable);
    if (!bindings) this.bound.set(variable, (bindings = this.readBindings(variable)));
    return bindings;
  }

  private readBindings(variable: LocalVariable): Binding[] {
    const { parameter } = variable;
    const bindings = this.uses(variable).flatMap((node) => bindingAt(node) ?? []);
    if (!parameter) return bindings;
    return [{ node: parameter, how: 'parameter', value: null, by: parameter, path: [] }, ...bindings];
  }

  /** The binding of a variable that is bound once, whole, by an assignment; else null. */
  onlyAssignment(variable: LocalVariable): Binding | null {
    const [only, ...others] = this.bindings(variable);
    return only?.how === 'assigned' && only.path.length === 0 && others.length === 0 ? only : null;
  }
}

/** What binds the name that stands here; null where it is read. */
export function bindingAt(node: SyntaxNode): Binding | null {
  const path: number[] = [];
  let target = node;
  let { parent } = node;
  while (parent && TARGET_GROUPS.has(parent.type) && parent.field !== 'right' && isTarget(parent)) {
    if (parent.type !== 'parenthesized_expression' && parent.type !== 'as_pattern_target')
      path.unshift(parent.children.filter(({ named }) => named).indexOf(target));
    if (parent.type === 'list_splat_pattern' || parent.type === 'list_splat') path.unshift(NaN);
    target = parent;
    ({ parent } = parent);
  }
  const { field } = target;
  switch (parent?.type) {
    case 'assignment':
      return field === 'left'
        ? { node, how: 'assigned', value: parent.child('right') ?? null, by: parent, path }
        : null;
    case 'augmented_assignment':
      return field === 'left'
        ? { node, how: 'augmented', value: parent.child('right') ?? null, by: parent, path }
        : null;
    case 'for_statement':
    case 'for_in_clause':
      return field === 'left'
        ? { node, how: 'iterated', value: parent.child('right') ?? null, by: parent, path }
        : null;
    case 'named_expression':
      return field === 'name'
        ? { node, how: 'assigned', value: parent.child('value') ?? null, by: parent, path }
        : null;
    case 'as_pattern':
      return field === 'alias' ? { node, how: 'other', value: null, by: parent, path } : null;
    case 'delete_statement':
    case 'global_statement':
    case 'nonlocal_statement':
    case 'splat_pattern':
    case 'dotted_name':
    case 'case_pattern':
      return { node, how: 'other', value: null, by: parent, path };
    default:
      return null;
  }
}

const BINDERS: ReadonlySet<string> = new Set([
  ...['assignment', 'augmented_assignment', 'for_statement', 'for_in_clause', 'as_pattern', 'delete_statement'],
]);

/** Whether a group of names is (part of) what is assigned to, and not a value. */
function isTarget(group: SyntaxNode): boolean {
  let node = group;
  while (node.parent && TARGET_GROUPS.has(node.parent.type)) node = node.parent;
  const { parent, field } = node;
  if (!parent || !BINDERS.has(parent.type)) return false;
  return field === 'left' || field === 'alias' || parent.type === 'delete_statement';
}
