import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { type LocalVariable } from '../../../scopes';
import { isWithin, rootOf, spelled } from '../../syntax';
import { changedGlobals } from './changed-globals';
import { isCounted, isFieldOf } from './counted';
import { Effects } from './effects';
import { isGiven } from '../variables/given';
import { ModuleFacts } from '../variables/module-facts';
import { outsideReads } from './outside-reads';
import { changedField } from './item-fields';
import { isOfOwned } from '../containers/owned-parts';
import { isFresh, isOwned } from '../containers/ownership';
import { isFlat, isImmutable } from '../types/py-type';
import { Types } from '../types/types';
import { bindingAt, Variables } from '../variables/variables';

/** What a loop, a comprehension or some statements may change while they run. */
export class Changes {
  private readonly rebound = new Set<LocalVariable>();
  private readonly attributes = new Set<string>();
  /** Names of the module that are rebound, or whose values are changed. */
  private readonly changedGlobals = new Set<string>();
  readonly changed: SyntaxNode[] = [];
  /** Those of them that are mappings: they are written to under a text. */
  private readonly mappings = new Set<SyntaxNode>();
  private readonly variables: Variables;
  /** Whether it runs code that the file does not show, or code that is known to have effects. */
  readonly runsUnknown: boolean;
  /** The same but for what only prints. */
  runsOther = false;

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
        else if (bindingAt(node)) this.changedGlobals.add(textOf(tree, node));
      }
      const isPlace = node.type === 'attribute' || node.type === 'subscript';
      const binding = isPlace ? bindingAt(node) : null;
      if (binding && node.type === 'attribute') {
        const name = node.child('attribute');
        if (name) this.attributes.add(textOf(tree, name));
      }
      const written = binding && node.type === 'subscript' ? node.child('value') : undefined;
      if (written) this.changed.push(written);
      if (written && node.child('subscript')?.type === 'string') this.mappings.add(written);
      if (node.type === 'call') {
        const effect = effects.ofCall(node);
        if (effect === 'unknown') {
          unknown = true;
          this.runsOther ||= ModuleFacts.of(tree).builtin(node.child('function')) !== 'print';
        } else if (effect !== 'none') {
          this.changed.push(effect.changes);
          if (changedField(tree, node) !== null) this.mappings.add(effect.changes);
        }
      }
      if (node.type === 'await' || node.type === 'yield' || node.type === 'with_statement')
        unknown = this.runsOther = true;
      // A method `+=` may change the object itself.
      if (node.type === 'augmented_assignment') {
        const target = node.child('left');
        if (target && !isCounted(tree, target, node.child('right'), (place) => this.isOwnedPlace(place)))
          this.changed.push(target);
        if (target && isFieldOf(tree, target, node)) this.mappings.add(target);
      }
      return true;
    });
    this.runsUnknown = unknown;
    for (const root of this.changed.map(rootOf))
      if (!this.variables.at(root)) this.changedGlobals.add(textOf(tree, root));
  }

  /** Whether a variable gets another value, or an attribute of that name. */
  rebinds(name: LocalVariable | string): boolean {
    return typeof name === 'string' ? this.attributes.has(name) : this.rebound.has(name);
  }

  /** Whether an expression gives the same in every round (for the same value of a variable), as long as what it does is pure. */
  leaves(expression: SyntaxNode, varying: LocalVariable | null = null): boolean {
    let same = this.leavesReads(expression);
    walk(expression, (node) => {
      if (node.type === 'identifier') same &&= this.leavesName(node, expression, varying);
      else if (node.type === 'attribute') same &&= this.leavesAttribute(node);
      return same;
    });
    return same;
  }

  /** Whether what the functions that it calls look at beside their arguments stays the same. */
  leavesReads(expression: SyntaxNode): boolean {
    const { attributes, variables } = outsideReads(this.tree, expression);
    const areLeft = [...variables].every((name) => this.leavesGlobal(name));
    return areLeft && ![...attributes].some((name) => this.attributes.has(name));
  }

  /** Whether going over a variable gives the same items in every round: unlike a mapping no list is changed by `x["name"] = y`. Some uses are known to change nothing. */
  leavesItems(items: SyntaxNode, apart: readonly SyntaxNode[] = []): boolean {
    if (this.leaves(items)) return true;
    if (this.runsOther || Types.of(this.tree).of(items).kind === 'dict') return false;
    if (items.type === 'attribute') return this.leavesItemsOfField(items);
    const variable = this.variables.at(items);
    if (!variable || this.rebound.has(variable)) return false;
    const given = variable.parameter !== undefined && this.variables.bindings(variable).length === 1;
    return this.changed.every(
      (place) =>
        apart.includes(place) ||
        (this.variables.at(rootOf(place)) !== variable &&
          (this.mappings.has(place) || this.isOwnedPlace(place) || (given && this.isMade(place)))),
    );
  }

  /** The same of `self.orders`, whatever is counted in the fields of one of them. */
  private leavesItemsOfField(items: SyntaxNode): boolean {
    const [object, name] = [items.child('object'), items.child('attribute')];
    const variable = this.variables.at(object);
    if (!name || !variable || this.rebound.has(variable) || this.attributes.has(textOf(this.tree, name))) return false;
    const text = spelled(this.tree, items);
    return this.changed.every(
      (place) => !spelled(this.tree, place).startsWith(text) && (this.mappings.has(place) || this.isOwnedPlace(place)),
    );
  }

  /** As `leaves`, also for what the things inside of the function's own containers hold. */
  leavesInside(expression: SyntaxNode): boolean {
    if (!this.leaves(expression)) return false;
    if (!this.runsUnknown && this.changed.every((place) => this.isOutside(place))) return true;
    let same = true;
    walk(expression, (node) => {
      const variable = node.type === 'identifier' ? this.variables.at(node) : null;
      const isInner = variable && this.variables.bindings(variable).every(({ by }) => isWithin(by, expression));
      if (variable && !isInner) same &&= isFlat(Types.of(this.tree).of(node));
      return same;
    });
    return same;
  }

  /** Whether a place that is changed belongs to what the function has made itself, and not to an item of something else. */
  private isOutside(place: SyntaxNode): boolean {
    return this.isOwnedPlace(rootOf(place)) || this.isMade(place);
  }

  private leavesName(node: SyntaxNode, expression: SyntaxNode, varying: LocalVariable | null): boolean {
    const variable = this.variables.at(node);
    if (variable && this.variables.bindings(variable).every(({ by }) => isWithin(by, expression))) return true;
    if (variable && variable !== varying && this.rebound.has(variable)) return false;
    if (!variable) return this.leavesGlobal(textOf(this.tree, node));
    if (isImmutable(Types.of(this.tree).of(node))) return true;
    if (this.changed.some((place) => this.variables.at(rootOf(place)) === variable)) return false;
    if (isOwned(this.tree, variable)) return true;
    // What the function makes itself is none of what it was given.
    const given = isGiven(this.tree, variable);
    return !this.runsOther && this.changed.every((place) => this.isOwnedPlace(place) || (given && this.isMade(place)));
  }

  /** A name of the module stands for the same as long as nothing runs that rebinds it or changes what it stands for. */
  private leavesGlobal(name: string): boolean {
    return !changedGlobals(this.tree).has(name) || (!this.runsOther && !this.changedGlobals.has(name));
  }

  private leavesAttribute(node: SyntaxNode): boolean {
    const name = node.child('attribute');
    const isCalled = node.field === 'function';
    if (!name || isCalled) return true;
    const library = ModuleFacts.of(this.tree).imported(node);
    // `math.pi` stays what it is, `sys.argv` as long as nothing runs that could change it.
    if (library !== null) return !this.runsUnknown || !/^(?:sys|os)\./.test(library);
    if (this.runsOther || this.attributes.has(textOf(this.tree, name))) return false;
    if (isImmutable(Types.of(this.tree).of(node))) return true;
    const text = spelled(this.tree, node);
    return this.changed.every((place) => this.isOwnedPlace(place) && !spelled(this.tree, place).startsWith(text));
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

  /** Whether a place is the function's own. */
  isOwnedPlace(place: SyntaxNode): boolean {
    const variable = this.variables.at(place);
    return variable !== null ? isOwned(this.tree, variable) : isOfOwned(this.tree, place);
  }
}
