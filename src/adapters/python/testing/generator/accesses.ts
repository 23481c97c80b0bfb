import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { nameText } from '../../bindings';
import { originOf } from '../../name-origins';
import { CLEAR, Evidence, LIKELY, WEAK } from './evidence';
import { type Later } from './later';
import { named } from './named-children';
import { asCallable } from './passing';
import { type Program } from './program';
import { type Scope } from './scope';
import { literalNumber, literalText } from './text-literal';

/** Reads attributes and items of values. */
export class Accesses {
  constructor(
    private readonly program: Program,
    private readonly later: Later,
    private readonly read: (node: SyntaxNode | undefined | null, scope: Scope) => Evidence,
  ) {}

  /** `value.name` */
  attribute(node: SyntaxNode, scope: Scope): Evidence {
    const { tree, origins } = scope.module;
    const name = nameText(tree, node.child('attribute') ?? node);
    const object = node.child('object');
    if (object?.type === 'identifier' && !scope.find(textOf(tree, object))) {
      const member = this.program.classNamed(textOf(tree, object));
      if (member) return this.program.attributeOf(member, name);
      if (originOf(tree, object, origins) !== null && !scope.classOfSelf(textOf(tree, object), this.program))
        return new Evidence();
    }
    const owner = this.read(object, scope);
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

  /** `value[index]`, `value[from:to]`, `value[row, column]` */
  subscript(node: SyntaxNode, scope: Scope): Evidence {
    const { tree } = scope.module;
    const owner = this.read(node.child('value'), scope);
    const [index, ...more] = node.childrenIn('subscript');
    if (more.length > 0) {
      for (const each of [index, ...more]) this.read(each, scope);
      if (owner.likeliest === 'dict') return owner.part('value');
      owner.is('array', CLEAR).withFact(`dimensions ${more.length + 1}`);
      return Evidence.of('number', WEAK);
    }
    if (index?.type === 'slice') {
      for (const bound of named(index)) this.read(bound, scope).is('int', LIKELY);
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
    this.later.lookup(owner, this.read(index, scope), result);
    if (owner.likeliest === 'list' || owner.likeliest === 'tuple') result.unite(owner.part('item'));
    return result;
  }
}
