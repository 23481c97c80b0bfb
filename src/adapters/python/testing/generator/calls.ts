import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { nameText } from '../../bindings';
import { originOf } from '../../name-origins';
import { CERTAIN, CLEAR, Evidence, LIKELY } from './evidence';
import { KNOWN_FUNCTIONS, numpyCall } from './known-functions';
import { type GivenArguments, KNOWN_METHODS } from './known-methods';
import { wordsFor } from './name-hints';
import { named } from './named-children';
import { typeNames } from './narrowing';
import { pass, passed } from './passing';
import { type Program } from './program';
import { type Scope } from './scope';
import { literalText } from './text-literal';

/** Reads calls: of functions and classes of the code, of those that are known by their names, and of values. */
export class Calls {
  constructor(
    private readonly program: Program,
    private readonly read: (node: SyntaxNode | undefined, scope: Scope) => Evidence,
  ) {}

  /** What a call gives; `awaited` where the code waits for it. */
  of(node: SyntaxNode, scope: Scope, awaited: boolean): Evidence {
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
    const variable = this.read(called, scope);
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
    const owner = this.read(object, scope);
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
    const constructor = facts && (this.program.methodOf(facts, '__init__') ?? this.program.methodOf(facts, '__new__'));
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

  private given(list: SyntaxNode | undefined, scope: Scope): GivenArguments {
    const positional: Evidence[] = [];
    const texts: (string | null)[] = [];
    const byName = new Map<string, Evidence>();
    if (list?.type === 'generator_expression')
      return { positional: [this.read(list, scope)], texts: [null], named: byName };
    for (const child of list ? named(list) : []) {
      const name = child.type === 'keyword_argument' ? child.child('name') : undefined;
      const value = this.read(name ? child.child('value') : child, scope);
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
