import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS, nameText, TARGET_GROUPS } from '../../bindings';
import { originOf } from '../../name-origins';
import { CERTAIN, CLEAR, Evidence, LIKELY, WEAK } from './evidence';
import { KNOWN_FUNCTIONS, numpyCall, TYPE_NAMES } from './known-functions';
import { type GivenArguments, KNOWN_METHODS, listOf, rowOf } from './known-methods';
import { type Later } from './later';
import { wordsFor } from './name-hints';
import { type FunctionFacts, type ParameterFacts, type Program, readParameters } from './program';
import { Scope } from './scope';
import { literalNumber, literalText } from './text-literal';

const DEEPEST = 150;
const ARITHMETIC: ReadonlySet<string> = new Set(['*', '/', '//', '%', '**', '<<', '>>', '@']);

/** Reads expressions: what each is, and what that says of the values in it. */
export class Expressions {
  private depth = 0;

  constructor(
    private readonly program: Program,
    private readonly later: Later,
  ) {}

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
        return inner?.type === 'call' ? this.call(inner, scope, true) : this.of(inner, scope);
      }
      case 'call':
        return this.call(node, scope, false);
      case 'attribute':
        return this.attribute(node, scope);
      case 'subscript':
        return this.subscript(node, scope);
      case 'binary_operator':
        return this.binary(
          node.children[1]?.type ?? '',
          this.of(node.child('left'), scope),
          this.of(node.child('right'), scope),
          node,
          scope,
        );
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
        const narrowed = condition ? this.narrowed(condition, scope) : scope;
        const [value, other] = [this.of(body, narrowed), this.of(otherwise, scope)];
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
        if (condition) scope = this.narrowed(condition, scope);
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

  /** What `left operator right` gives. */
  binary(operator: string, left: Evidence, right: Evidence, node: SyntaxNode | null, scope: Scope): Evidence {
    if (operator === '+') {
      const literal =
        node && literalText(scope.module.tree, node.child('right')) !== null
          ? left
          : node && literalText(scope.module.tree, node.child('left')) !== null
            ? right
            : null;
      if (literal) {
        literal.is('str', LIKELY);
        return Evidence.of('str');
      }
      if (right.likeliest === 'timedelta' || left.likeliest === 'timedelta')
        return left.likeliest === 'timedelta' ? right : left;
      left.uniteIfAlike(right);
      if (left.likeliest === null) left.withFact('adds');
      return left.likeliest === 'str' ? Evidence.of('str') : left;
    }
    if (operator === '-') {
      if (left.likeliest === 'datetime' || left.likeliest === 'date') {
        if (right.likeliest === 'timedelta') return left;
        left.uniteIfAlike(right);
        return Evidence.of('timedelta');
      }
      if (left.likeliest === 'set' || right.likeliest === 'set') return left;
      left.uniteIfAlike(right);
      return left.is('number', LIKELY);
    }
    if (operator === '*') {
      for (const [sequence, count] of [
        [left, right],
        [right, left],
      ] as const) {
        const kind = sequence.likeliest;
        if (kind !== 'str' && kind !== 'list' && kind !== 'tuple' && kind !== 'bytes') continue;
        count.is('int', LIKELY).withFact('counted');
        return sequence;
      }
    }
    if (operator === '%' && left.likeliest === 'str') return Evidence.of('str');
    if (ARITHMETIC.has(operator)) {
      for (const [side, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (side.likeliest === 'array') return side;
        side.is('number', LIKELY);
        for (const value of operator === '%' || operator === '//' ? other.numbers : []) side.withNumber(value);
      }
      if (operator === '<<' || operator === '>>') for (const side of [left, right]) side.is('int', CLEAR);
      if (operator === '/' || operator === '//' || operator === '%') right.withFact('divides');
      if (operator === '%') left.is('int', LIKELY);
      return Evidence.of(operator === '/' ? 'float' : 'number', WEAK);
    }
    left.uniteIfAlike(right);
    if (left.likeliest === null && operator !== '|') left.is('int', WEAK);
    return left;
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

  private call(node: SyntaxNode, scope: Scope, awaited: boolean): Evidence {
    const { tree, origins } = scope.module;
    const called = node.child('function');
    const list = node.child('arguments');
    const given = this.given(list, scope);
    const pattern = list && this.patternSource(named(list)[0], scope);
    if (!called) return new Evidence();
    const text = textOf(tree, called);
    if (called.type === 'identifier' && !scope.find(text)) {
      if (text === 'isinstance') return this.instance(given, list, scope);
      const function_ = scope.innerFunction(text) ?? this.program.functions.get(text);
      if (function_) return passed(function_, given);
      const facts = this.program.classNamed(text);
      if (facts) return this.made(facts.name, given);
    }
    const isSelf =
      called.type === 'attribute' && scope.classOfSelf(textOf(tree, called.child('object') ?? called), this.program);
    const origin = isSelf ? null : originOf(tree, called, origins);
    if (origin !== null && !origin.startsWith('.')) {
      if (origin.startsWith('numpy.')) return numpyCall(origin.slice(origin.lastIndexOf('.') + 1), given);
      const known =
        KNOWN_FUNCTIONS.get(origin) ??
        KNOWN_FUNCTIONS.get(origin.replace(/^datetime\.datetime\.datetime/, 'datetime.datetime'));
      if (known) return known(origin.startsWith('re.') && pattern ? { ...given, texts: [pattern] } : given);
      const other = this.program.functions.get(origin.slice(origin.lastIndexOf('.') + 1));
      if (other?.owner === null) return passed(other, given);
      const facts = this.program.classNamed(origin);
      return facts ? this.made(facts.name, given) : new Evidence();
    }
    if (!scope.find(text) && (called.type === 'identifier' || text.startsWith('dict.'))) {
      const known = KNOWN_FUNCTIONS.get(text);
      if (known) return known(given);
      const owner = scope.around?.form === 'class method' && scope.around.self === text ? scope.around.owner : null;
      return owner ? this.made(owner.name, given) : new Evidence();
    }
    if (called.type === 'attribute') {
      const result = this.method(called, given, scope, awaited);
      if (result) return result;
    }
    const variable = this.of(called, scope);
    const builtIn =
      called.type === 'identifier' && !variable.parts.has('parameter 0') ? KNOWN_FUNCTIONS.get(text) : undefined;
    if (builtIn) return builtIn(given);
    const callee = variable.is('callable', CLEAR);
    given.positional.forEach((value, nth) => {
      callee.part(`parameter ${nth}`).uniteIfAlike(value);
    });
    callee.withFact(`takes ${given.positional.length}`);
    if (awaited) callee.withFact('awaited');
    return callee.part('result');
  }

  /** The text of a regular expression; what is only known when it runs stands for some ordinary words. */
  private patternSource(node: SyntaxNode | undefined, scope: Scope): string | null {
    const text = literalText(scope.module.tree, node);
    if (text !== null || !node) return text;
    if (node.type === 'binary_operator' && node.children[1]?.type === '+') {
      const sides = [node.child('left'), node.child('right')].map((side) => this.patternSource(side, scope));
      return sides.includes(null) ? null : sides.join('');
    }
    return node.type === 'call' || node.type === 'identifier' ? `(?:${wordsFor([]).pool.slice(0, 3).join('|')})` : null;
  }

  /** A call of a method: of a class of the code, or of a type that is known by its methods; null for any other. */
  private method(called: SyntaxNode, given: GivenArguments, scope: Scope, awaited: boolean): Evidence | null {
    const { tree } = scope.module;
    const name = nameText(tree, called.child('attribute') ?? called);
    const object = called.child('object');
    if (
      object?.type === 'call' &&
      textOf(tree, object.child('function') ?? object) === 'super' &&
      scope.around?.owner
    ) {
      const [, ...bases] = this.program.lineage(scope.around.owner);
      const method = bases.map((base) => base.methods.get(name)).find(Boolean);
      if (method) return passed(method, given);
      return new Evidence();
    }
    const className = object?.type === 'identifier' && !scope.find(textOf(tree, object)) ? textOf(tree, object) : '';
    const direct = this.program.classes.get(className)?.methods.get(name);
    if (direct)
      return passed(direct, direct.form === 'method' ? { ...given, positional: given.positional.slice(1) } : given);
    const owner = this.of(object, scope);
    for (const known of owner.classes) {
      const facts = this.program.classes.get(known);
      const method = facts && this.program.methodOf(facts, name);
      if (method) return passed(method, given);
    }
    const source = [...owner.facts].find((fact) => fact.startsWith('regular expression '));
    if (source) {
      const effect = KNOWN_FUNCTIONS.get(`re.${name}`);
      const pattern = { ...given, positional: [new Evidence(), ...given.positional], texts: [source.slice(19)] };
      return effect?.(pattern) ?? new Evidence();
    }
    if (awaited || owner.classes.size > 0) return null;
    if (name === 'pop') {
      if (given.texts[0]) return owner.is('dict', CLEAR).part(`{${given.texts[0]}}`);
      if (owner.likeliest === 'dict' && given.positional[0]) return owner.part('value');
      if (given.positional.length === 0) owner.is('list', LIKELY);
      else owner.is(given.positional.length > 1 ? 'dict' : 'list', LIKELY);
      return owner.likeliest === 'dict' ? owner.part('value') : owner.part('item');
    }
    if (name === 'update') {
      if (given.positional[0]) owner.uniteIfAlike(given.positional[0]);
      return Evidence.of('none');
    }
    if (name === 'copy') return owner;
    return KNOWN_METHODS.get(name)?.(owner, given) ?? null;
  }

  /** An object of a class of the code, made of these arguments. */
  private made(className: string, given: GivenArguments): Evidence {
    const facts = this.program.classes.get(className);
    const constructor = facts && this.program.methodOf(facts, '__init__');
    const parameters =
      constructor?.parameters ?? (facts ? this.program.lineage(facts).flatMap((each) => each.fields) : []);
    pass(parameters, given);
    return new Evidence().ofClass(className).is('object', CERTAIN);
  }

  private instance({ positional: [value] }: GivenArguments, list: SyntaxNode | undefined, scope: Scope): Evidence {
    const [, types] = list ? named(list) : [];
    for (const name of typeNames(types, scope)) value?.withFact(`checked ${name}`);
    return Evidence.of('bool');
  }

  /** The scope of what runs only where a condition holds: `isinstance(x, str)` makes `x` one of the things that it may be. */
  narrowed(condition: SyntaxNode, scope: Scope): Scope {
    const { tree } = scope.module;
    const called = condition.type === 'call' ? condition.child('function') : undefined;
    if (condition.type === 'boolean_operator' && condition.childOf('and')) {
      const left = condition.child('left');
      return left ? this.narrowed(left, scope) : scope;
    }
    if (!called || textOf(tree, called) !== 'isinstance') return scope;
    const [subject, types] = named(condition.child('arguments') ?? condition);
    const known = subject?.type === 'identifier' ? scope.find(textOf(tree, subject)) : null;
    const [name] = typeNames(types, scope);
    if (!subject || !known || name === undefined) return scope;
    const narrow = new Scope(scope.module, scope, scope.around, scope.inner, true);
    const kind = TYPE_NAMES[name];
    const facts = this.program.classNamed(name);
    if (known.likeliest === kind || (facts && known.classes.has(facts.name))) return scope;
    const alternative = known.part(`as ${name}`);
    if (kind) alternative.is(kind, CERTAIN);
    else if (facts) alternative.ofClass(facts.name).is('object', CERTAIN);
    narrow.bind(textOf(tree, subject), alternative);
    for (const each of typeNames(types, scope).slice(1)) {
      const also = TYPE_NAMES[each];
      if (also) known.part(`as ${each}`).is(also, CERTAIN);
    }
    return narrow;
  }

  private given(list: SyntaxNode | undefined, scope: Scope): GivenArguments {
    const positional: Evidence[] = [];
    const texts: (string | null)[] = [];
    const byName = new Map<string, Evidence>();
    if (list?.type === 'generator_expression')
      return { positional: [this.of(list, scope)], texts: [null], named: byName };
    for (const child of list ? named(list) : []) {
      const name = child.type === 'keyword_argument' ? child.child('name') : undefined;
      const value = this.of(name ? child.child('value') : child, scope);
      if (name) byName.set(nameText(scope.module.tree, name), value);
      else if (child.type === 'dictionary_splat') continue;
      else {
        positional.push(child.type === 'list_splat' ? value.part('item') : value);
        texts.push(literalText(scope.module.tree, child));
      }
    }
    return { positional, texts, named: byName };
  }
}

function typeNames(types: SyntaxNode | undefined, scope: Scope): string[] {
  if (!types) return [];
  const each = types.type === 'tuple' ? named(types) : [types];
  return each.map((node) => textOf(scope.module.tree, node)).filter((text) => text.length < 60);
}

/** The named children without comments. */
export function named(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.named && child.type !== 'comment');
}

export function bindParameters(parameters: readonly ParameterFacts[], scope: Scope, callable?: Evidence): void {
  parameters.forEach(({ name, kind, evidence }, nth) => {
    const value = kind === 'rest' ? Evidence.of('tuple') : kind === 'options' ? Evidence.of('dict') : evidence;
    if (kind === 'rest') value.part('item').unite(evidence);
    if (kind === 'options') value.part('value').unite(evidence);
    callable?.part(`parameter ${nth}`).unite(evidence);
    scope.bind(name, value);
  });
}

function asCallable(facts: FunctionFacts): Evidence {
  const made = Evidence.of('callable');
  facts.parameters.forEach(({ evidence }, nth) => {
    made.part(`parameter ${nth}`).unite(evidence);
  });
  made.part('result').unite(facts.result);
  return made;
}

function passed(facts: FunctionFacts, given: GivenArguments): Evidence {
  pass(facts.parameters, given);
  return facts.result;
}

function pass(parameters: readonly ParameterFacts[], { positional, named: byName }: GivenArguments): void {
  positional.forEach((value, nth) => {
    const parameter = parameters[nth] ?? parameters.find(({ kind }) => kind === 'rest');
    if (parameter && parameter.kind !== 'keyword' && parameter.kind !== 'options')
      parameter.evidence.uniteIfAlike(value);
  });
  for (const [name, value] of byName) parameters.find((each) => each.name === name)?.evidence.uniteIfAlike(value);
}
