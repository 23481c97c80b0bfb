import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type LocalVariable } from '../../scopes';
import { isWithin, spelled } from '../syntax';
import { Effects } from './effects';
import { ModuleFacts } from './module-facts';
import { isFresh, isOwned } from './ownership';
import { ATOMS, isImmutable } from './py-type';
import { Types } from './types';
import { bindingAt, Variables } from './variables';

/** What a loop, a comprehension or some statements may change while they run. */
export class Changes {
  private readonly rebound = new Set<LocalVariable>();
  private readonly attributes = new Set<string>();
  private readonly changed: SyntaxNode[] = [];
  private readonly variables: Variables;
  /** Whether it runs code that the file does not show, or code that is known to have effects. */
  readonly runsUnknown: boolean;

  constructor(
    private readonly tree: SyntaxTree,
    part: SyntaxNode,
  ) {
    this.variables = Variables.of(tree);
    const effects = Effects.of(tree);
    let unknown = false;
    walk(part, (node) => {
      if (node.type === 'identifier') {
        const variable = bindingAt(node) ? this.variables.at(node) : null;
        if (variable) this.rebound.add(variable);
      }
      const isPlace = node.type === 'attribute' || node.type === 'subscript';
      const binding = isPlace ? bindingAt(node) : null;
      if (binding && node.type === 'attribute') {
        const name = node.child('attribute');
        if (name) this.attributes.add(textOf(tree, name));
      }
      const written = binding && node.type === 'subscript' ? node.child('value') : undefined;
      if (written) this.changed.push(written);
      if (node.type === 'call') {
        const effect = effects.ofCall(node);
        if (effect === 'unknown') unknown = true;
        else if (effect !== 'none') this.changed.push(effect.changes);
      }
      if (node.type === 'await' || node.type === 'yield' || node.type === 'with_statement') unknown = true;
      // A method `+=` may change the object itself.
      if (node.type === 'augmented_assignment') {
        const target = node.child('left');
        if (target && !this.isCount(target)) this.changed.push(target);
      }
      return true;
    });
    this.runsUnknown = unknown;
  }

  /** Whether an expression gives the same in every round, as long as what it does is pure. */
  leaves(expression: SyntaxNode): boolean {
    let same = true;
    walk(expression, (node) => {
      if (node.type === 'identifier') same &&= this.leavesName(node, expression);
      else if (node.type === 'attribute') same &&= this.leavesAttribute(node);
      return same;
    });
    return same;
  }

  private leavesName(node: SyntaxNode, expression: SyntaxNode): boolean {
    const variable = this.variables.at(node);
    if (variable && this.variables.bindings(variable).every(({ by }) => isWithin(by, expression))) return true;
    if (variable && this.rebound.has(variable)) return false;
    if (!variable || isImmutable(Types.of(this.tree).of(node))) return true;
    if (this.changed.some((place) => this.variables.at(rootOf(place)) === variable)) return false;
    if (isOwned(this.tree, variable)) return true;
    // What the function makes itself is none of what it was given.
    const isGiven = variable.parameter !== undefined && this.variables.bindings(variable).length === 1;
    return (
      !this.runsUnknown && this.changed.every((place) => this.isOwnedPlace(place) || (isGiven && this.isMade(place)))
    );
  }

  private leavesAttribute(node: SyntaxNode): boolean {
    const name = node.child('attribute');
    const isCalled = node.field === 'function';
    if (!name || isCalled) return true;
    const library = ModuleFacts.of(this.tree).imported(node);
    // `math.pi` stays what it is, `sys.argv` as long as nothing runs that could change it.
    if (library !== null) return !this.runsUnknown || !/^(?:sys|os)\./.test(library);
    if (this.runsUnknown || this.attributes.has(textOf(this.tree, name))) return false;
    if (isImmutable(Types.of(this.tree).of(node))) return true;
    const text = spelled(this.tree, node);
    return this.changed.every((place) => this.isOwnedPlace(place) && !spelled(this.tree, place).startsWith(text));
  }

  /** A number that is added to is another one then, whatever it is. */
  private isCount(target: SyntaxNode): boolean {
    const types = Types.of(this.tree);
    const variable = this.variables.at(target);
    const starts = (variable ? this.variables.bindings(variable) : []).filter(({ how }) => how !== 'augmented');
    const isFromAtoms = starts.length > 0 && starts.every(({ value }) => ATOMS.has(types.of(value).kind));
    return isFromAtoms || ATOMS.has(types.of(target).kind);
  }

  private isMade(place: SyntaxNode): boolean {
    const variable = this.variables.at(place);
    const bindings = variable ? this.variables.bindings(variable) : [];
    return (
      bindings.length > 0 &&
      bindings.every(
        ({ how, value, path }) => how === 'assigned' && value && path.length === 0 && isFresh(this.tree, value),
      )
    );
  }

  private isOwnedPlace(place: SyntaxNode): boolean {
    const variable = this.variables.at(place);
    return variable !== null && isOwned(this.tree, variable);
  }
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
