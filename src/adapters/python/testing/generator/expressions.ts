import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS, nameText, TARGET_GROUPS } from '../../bindings';
import { originOf } from '../../name-origins';
import { Calls } from './calls';
import { CERTAIN, CLEAR, Evidence, LIKELY, WEAK } from './evidence';
import { TYPE_NAMES } from './known-functions';
import { listOf, rowOf } from './known-methods';
import { type Later } from './later';
import { named } from './named-children';
import { narrowed } from './narrowing';
import { operated } from './operators';
import { asCallable, bindParameters } from './passing';
import { type Program, readParameters } from './program';
import { Scope } from './scope';
import { literalNumber, literalText } from './text-literal';

const DEEPEST = 150;

/** Reads expressions: what each is, and what that says of the values in it. */
export class Expressions {
  private depth = 0;
  private readonly calls: Calls;

  constructor(
    private readonly program: Program,
    private readonly later: Later,
  ) {
    this.calls = new Calls(program, (node, scope) => this.of(node, scope));
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
        return this.display(node, scope, 'list');
      case 'set':
        return this.display(node, scope, 'set');
      case 'tuple':
      case 'expression_list':
        if (named(node).length > 1 && named(node).every((child) => literalText(tree, child) !== null))
          return this.display(node, scope, 'tuple');
        return rowOf(...named(node).map((child) => this.of(child, scope)));
      case 'dictionary':
        return this.dictionary(node, scope);
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
        return this.attribute(node, scope);
      case 'subscript':
        return this.subscript(node, scope);
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
        return this.lambda(node, scope);
      case 'yield':
        return this.yielded(node, scope);
      default:
        if (COMPREHENSIONS.has(node.type)) return this.comprehension(node, scope);
        for (const child of named(node)) this.of(child, scope);
        return new Evidence();
    }
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

  /** A list, set or tuple of any length, of which some items are written down. */
  display(node: SyntaxNode, scope: Scope, kind: 'list' | 'set' | 'tuple'): Evidence {
    const made = Evidence.of(kind);
    for (const child of named(node)) {
      const value = this.of(child, scope);
      if (child.type === 'list_splat') made.part('item').uniteIfAlike(value.is('iterable', LIKELY).part('item'));
      else made.part('item').uniteIfAlike(value);
    }
    return made;
  }

  private dictionary(node: SyntaxNode, scope: Scope): Evidence {
    const made = Evidence.of('dict');
    const pairs = named(node).filter(({ type }) => type === 'pair');
    for (const pair of pairs) {
      const [key, value] = [pair.child('key'), this.of(pair.child('value'), scope)];
      made.part('key').uniteIfAlike(this.of(key, scope));
      const name = literalText(scope.module.tree, key);
      if (name !== null && pairs.length <= 40) made.part(`{${name}}`).called(name).unite(value);
      else made.part('value').uniteIfAlike(value);
    }
    for (const child of named(node)) if (child.type === 'dictionary_splat') made.uniteIfAlike(this.of(child, scope));
    return made;
  }

  private comprehension(node: SyntaxNode, outside: Scope): Evidence {
    let scope = new Scope(outside.module, outside, outside.around);
    for (const clause of node.children) {
      if (clause.type === 'for_in_clause') {
        const item = this.iterated(this.of(clause.child('right'), scope));
        this.assign(clause.child('left'), item, scope);
      } else if (clause.type === 'if_clause') {
        const [condition] = named(clause);
        this.of(condition, scope);
        if (condition) scope = narrowed(condition, scope, this.program);
      }
    }
    const body = node.child('body');
    if (node.type === 'dictionary_comprehension') {
      const made = Evidence.of('dict');
      made.part('key').unite(this.of(body?.child('key'), scope).withFact('hashed'));
      made.part('value').unite(this.of(body?.child('value'), scope));
      return made;
    }
    const value = this.of(body, scope);
    if (node.type === 'set_comprehension') value.withFact('hashed');
    return listOf(
      value,
      node.type === 'list_comprehension' ? 'list' : node.type === 'set_comprehension' ? 'set' : 'iterator',
    );
  }

  private attribute(node: SyntaxNode, scope: Scope): Evidence {
    const { tree, origins } = scope.module;
    const name = nameText(tree, node.child('attribute') ?? node);
    const object = node.child('object');
    if (object?.type === 'identifier' && !scope.find(textOf(tree, object))) {
      const member = this.program.classNamed(textOf(tree, object));
      if (member) return this.program.attributeOf(member, name);
      if (originOf(tree, object, origins) !== null && !scope.classOfSelf(textOf(tree, object), this.program))
        return new Evidence();
    }
    const owner = this.of(object, scope);
    for (const known of owner.classes) {
      const facts = this.program.classes.get(known);
      if (!facts) continue;
      const method = this.program.methodOf(facts, name);
      if (method) return method.form === 'property' ? method.result : asCallable(method);
      return this.program.attributeOf(facts, name);
    }
    if (/^(?:shape|ndim|dtype|size|T)$/.test(name)) {
      if (name !== 'size') owner.is('array', name === 'T' ? WEAK : CLEAR);
      if (name === 'shape') return owner.part('shape').is('tuple', CLEAR);
    } else if (/^(?:year|month|day)$/.test(name)) owner.is('date', LIKELY);
    else if (/^(?:hour|minute|second)$/.test(name)) owner.is('datetime', CLEAR);
    else if (/^(?:stem|suffix|parent)$/.test(name)) owner.is('path', WEAK);
    else if (name === 'days') owner.is('timedelta', WEAK);
    this.later.attributes(owner);
    return owner.part(`.${name}`).called(name);
  }

  private subscript(node: SyntaxNode, scope: Scope): Evidence {
    const { tree } = scope.module;
    const owner = this.of(node.child('value'), scope);
    const [index, ...more] = node.childrenIn('subscript');
    if (more.length > 0) {
      for (const each of [index, ...more]) this.of(each, scope);
      if (owner.likeliest === 'dict') return owner.part('value');
      owner.is('array', CLEAR).withFact(`dimensions ${more.length + 1}`);
      return Evidence.of('number', WEAK);
    }
    if (index?.type === 'slice') {
      for (const bound of named(index)) this.of(bound, scope).is('int', LIKELY);
      owner.withFact('sliced');
      if (owner.likeliest === null || owner.likeliest === 'iterable') owner.is('list', WEAK);
      return owner;
    }
    const text = literalText(tree, index);
    if (text !== null && owner.likeliest !== 'str') return owner.is('dict', CLEAR).part(`{${text}}`).called(text);
    const position = literalNumber(tree, index);
    if (position !== null && owner.likeliest !== 'dict') {
      if (owner.likeliest === 'str') return Evidence.of('str');
      if (owner.likeliest === null) owner.is('iterable', WEAK).withFact('indexed');
      if (owner.facts.has('of texts') && position >= 0) return owner.part(`[${position}]`).is('str', LIKELY);
      if (position < 0 || (owner.parts.has('item') && owner.likeliest === 'list'))
        return owner.withFact('indexed').part('item');
      return owner.withFact('indexed').part(`[${position}]`);
    }
    const result = new Evidence();
    this.later.lookup(owner, this.of(index, scope), result);
    if (owner.likeliest === 'list' || owner.likeliest === 'tuple') result.unite(owner.part('item'));
    return result;
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

  private lambda(node: SyntaxNode, outside: Scope): Evidence {
    const scope = new Scope(outside.module, outside, null);
    const made = Evidence.of('callable');
    const parameters = readParameters(outside.module.tree, node);
    bindParameters(parameters, scope, made);
    made.part('result').unite(this.of(node.child('body'), scope));
    return made.withFact(`takes ${parameters.length}`);
  }

  private yielded(node: SyntaxNode, scope: Scope): Evidence {
    const [value] = named(node).map((child) => this.of(child, scope));
    if (value && scope.around)
      scope.around.result.part('item').uniteIfAlike(node.childOf('from') ? value.part('item') : value);
    return new Evidence();
  }
}
