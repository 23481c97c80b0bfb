import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS, nameText, TARGET_GROUPS } from '../../bindings';
import { Accesses } from './accesses';
import { Calls } from './calls';
import { Displays } from './displays';
import { InnerScopes } from './inner-scopes';
import { CERTAIN, CLEAR, Evidence, LIKELY, WEAK } from './evidence';
import { TYPE_NAMES } from './type-names';
import { rowOf } from './known-methods';
import { type Later } from './later';
import { named } from './named-children';
import { narrowed } from './narrowing';
import { operated } from './operators';
import { asCallable } from './passing';
import { type Program } from './program';
import { type Scope } from './scope';
import { literalNumber, literalText } from './text-literal';

const DEEPEST = 150;

/** Reads expressions: what each is, and what that says of the values in it. */
export class Expressions {
  private depth = 0;
  private readonly calls: Calls;
  private readonly displays: Displays;
  private readonly accesses: Accesses;
  private readonly innerScopes: InnerScopes;

  constructor(
    private readonly program: Program,
    private readonly later: Later,
  ) {
    const read = (node: SyntaxNode | undefined | null, scope: Scope): Evidence => this.of(node, scope);
    this.calls = new Calls(program, read);
    this.displays = new Displays(read);
    this.accesses = new Accesses(program, later, read);
    this.innerScopes = new InnerScopes(program, this);
  }

  /** What an expression gives; nothing is known of what is nested too deeply. */
  of(node: SyntaxNode | undefined | null, scope: Scope): Evidence {
    if (!node || this.depth > DEEPEST) return new Evidence();
    this.depth += 1;
    try {
      return this.read(node, scope);
    } finally {
      this.depth -= 1;
    }
  }

  /** What comes of looping over a value. */
  iterated(owner: Evidence): Evidence {
    this.later.iteration(owner);
    return owner.is('iterable', LIKELY).part('item');
  }

  /** Gives the parts of a target (a name, a tuple of names, `x[0]`, `x.y`) what is assigned to it. */
  assign(target: SyntaxNode | undefined, value: Evidence, scope: Scope): void {
    if (!target) return;
    const { tree } = scope.module;
    if (target.type === 'identifier') scope.assign(nameText(tree, target), value);
    else if (target.type === 'subscript' || target.type === 'attribute') this.of(target, scope).uniteIfAlike(value);
    else if (TARGET_GROUPS.has(target.type)) {
      const parts = target.children.filter(({ named, type }) => named && type !== 'comment');
      const star = parts.findIndex(({ type }) => type.startsWith('list_splat'));
      if (parts.length === 1 && target.type === 'parenthesized_expression') this.assign(parts[0], value, scope);
      else if (star >= 0)
        for (const part of parts) this.assign(part.childOf('identifier') ?? part, value.part('item'), scope);
      else if (value.likeliest === 'str') for (const part of parts) this.assign(part, Evidence.of('str'), scope);
      else {
        value.is('iterable', LIKELY).withFact(`width ${parts.length}`);
        parts.forEach((part, nth) => {
          this.assign(part, value.part(`[${nth}]`), scope);
        });
      }
    }
  }

  private read(node: SyntaxNode, scope: Scope): Evidence {
    const { tree } = scope.module;
    switch (node.type) {
      case 'identifier':
        return this.name(nameText(tree, node), scope);
      case 'integer':
      case 'float': {
        const value = literalNumber(tree, node);
        const evidence = Evidence.of('number', WEAK);
        if (node.type === 'float') evidence.withFact('fractions');
        return value === null ? evidence : evidence.withNumber(value);
      }
      case 'string':
      case 'concatenated_string': {
        const text = literalText(tree, node);
        for (const child of node.children)
          for (const inner of child.children)
            if (inner.type === 'interpolation') this.of(inner.child('expression'), scope);
        for (const child of node.children)
          if (child.type === 'interpolation') this.of(child.child('expression'), scope);
        return text === null
          ? Evidence.of(/^[rR]?[bB]/.test(textOf(tree, node)) ? 'bytes' : 'str')
          : Evidence.of('str').withText(text);
      }
      case 'true':
      case 'false':
        return Evidence.of('bool', LIKELY);
      case 'none':
        return Evidence.of('none', WEAK);
      case 'list':
        return this.displays.items(node, scope, 'list');
      case 'set':
        return this.displays.items(node, scope, 'set');
      case 'tuple':
      case 'expression_list':
        if (named(node).length > 1 && named(node).every((child) => literalText(tree, child) !== null))
          return this.displays.items(node, scope, 'tuple');
        return rowOf(...named(node).map((child) => this.of(child, scope)));
      case 'dictionary':
        return this.displays.dictionary(node, scope);
      case 'parenthesized_expression':
      case 'list_splat':
      case 'dictionary_splat':
      case 'type':
        return this.of(named(node)[0], scope);
      case 'await': {
        const [inner] = named(node);
        return inner?.type === 'call' ? this.calls.of(inner, scope, true) : this.of(inner, scope);
      }
      case 'call':
        return this.calls.of(node, scope, false);
      case 'attribute':
        return this.accesses.attribute(node, scope);
      case 'subscript':
        return this.accesses.subscript(node, scope);
      case 'binary_operator':
        return this.binary(node, scope);
      case 'unary_operator': {
        const value = this.of(node.child('argument'), scope);
        const literal = literalNumber(tree, node);
        if (literal !== null) return Evidence.of('number', WEAK).withNumber(literal);
        return value.is('number', LIKELY);
      }
      case 'not_operator':
        this.of(named(node)[0], scope);
        return Evidence.of('bool');
      case 'boolean_operator': {
        const [left, right] = [this.of(node.child('left'), scope), this.of(node.child('right'), scope)];
        left.uniteIfAlike(right);
        return left.likeliest === 'bool' ? right : left;
      }
      case 'comparison_operator':
        return this.comparison(node, scope);
      case 'conditional_expression': {
        const [body, condition, otherwise] = named(node);
        this.of(condition, scope);
        const inside = condition ? narrowed(condition, scope, this.program) : scope;
        const [value, other] = [this.of(body, inside), this.of(otherwise, scope)];
        value.uniteIfAlike(other);
        return value.likeliest === 'none' ? other : value;
      }
      case 'named_expression': {
        const value = this.of(node.child('value'), scope);
        this.assign(node.child('name'), value, scope);
        return value;
      }
      case 'lambda':
        return this.innerScopes.lambda(node, scope);
      case 'yield':
        return this.innerScopes.yielded(node, scope);
      default:
        if (COMPREHENSIONS.has(node.type)) return this.innerScopes.comprehension(node, scope);
        for (const child of named(node)) this.of(child, scope);
        return new Evidence();
    }
  }

  /** A list, set or tuple of any length, of which some items are written down. */
  display(node: SyntaxNode, scope: Scope, kind: 'list' | 'set' | 'tuple'): Evidence {
    return this.displays.items(node, scope, kind);
  }

  private name(name: string, scope: Scope): Evidence {
    const known = scope.find(name);
    if (known) return known;
    const owner = scope.classOfSelf(name, this.program);
    if (owner !== null) return new Evidence().ofClass(owner).is('object', CERTAIN);
    const function_ = scope.innerFunction(name) ?? this.program.functions.get(name);
    if (function_) return asCallable(function_);
    const type = TYPE_NAMES[name];
    if (type) {
      const made = Evidence.of('callable');
      made.part('result').is(type, CLEAR);
      return made;
    }
    return new Evidence();
  }

  private binary(node: SyntaxNode, scope: Scope): Evidence {
    const [left, right] = [node.child('left'), node.child('right')];
    const isText = (side: SyntaxNode | undefined): boolean => literalText(scope.module.tree, side) !== null;
    const literal = isText(right) ? 'right' : isText(left) ? 'left' : null;
    return operated(node.children[1]?.type ?? '', this.of(left, scope), this.of(right, scope), literal);
  }

  private comparison(node: SyntaxNode, scope: Scope): Evidence {
    const parts = node.children.filter(({ type }) => type !== 'comment');
    for (let nth = 1; nth + 1 < parts.length; nth += 2) {
      const [left, right] = [this.of(parts[nth - 1], scope), this.of(parts[nth + 1], scope)];
      const operator = parts[nth]?.type ?? '';
      if (operator === 'in' || operator === 'not in') this.later.membership(left, right);
      else if (operator.startsWith('is')) {
        if (parts[nth + 1]?.type === 'none') left.withFact('may be None');
      } else {
        left.uniteIfAlike(right);
        if (/[<>]/.test(operator)) left.withFact('ordered');
      }
    }
    return Evidence.of('bool');
  }
}
