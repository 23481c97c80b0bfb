import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { CERTAIN } from './evidence';
import { TYPE_NAMES } from './type-names';
import { named } from './named-children';
import { type Program } from './program';
import { Scope } from './scope';

/** The scope of what runs only where a condition holds: `isinstance(x, str)` makes `x` one of the things that it may be. */
export function narrowed(condition: SyntaxNode, scope: Scope, program: Program): Scope {
  const { tree } = scope.module;
  const called = condition.type === 'call' ? condition.child('function') : undefined;
  if (condition.type === 'boolean_operator' && condition.childOf('and')) {
    const left = condition.child('left');
    return left ? narrowed(left, scope, program) : scope;
  }
  if (!called || textOf(tree, called) !== 'isinstance') return scope;
  const [subject, types] = named(condition.child('arguments') ?? condition);
  const known = subject?.type === 'identifier' ? scope.find(textOf(tree, subject)) : null;
  const [name] = typeNames(types, scope);
  if (!subject || !known || name === undefined) return scope;
  const narrow = new Scope(scope.module, scope, scope.around, scope.inner, true);
  const kind = TYPE_NAMES[name];
  const facts = program.classNamed(name);
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

/** The names of the types that `isinstance` is given. */
export function typeNames(types: SyntaxNode | undefined, scope: Scope): string[] {
  if (!types) return [];
  const each = types.type === 'tuple' ? named(types) : [types];
  return each.map((node) => textOf(scope.module.tree, node)).filter((text) => text.length < 60);
}
