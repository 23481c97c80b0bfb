import { textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type ClassFacts, type FunctionFacts } from './facts';
import { type Program } from './program';

const MUTATES = /^(?:append|add|extend|insert|update|setdefault|appendleft|push|put)$/;
const HOLLOW =
  /^(?:\[\]|\{\}|set\(\)|dict\(\)|list\(\)|deque\(\)|(?:collections\.)?(?:defaultdict|Counter|OrderedDict|deque)\([^()]*\))$/;

/**
 * Methods that fill what a new object has empty and the target reads: they are called before it, or it would have
 * nothing to do. At most two.
 */
export function fillingMethods(target: FunctionFacts, owner: ClassFacts, program: Program): FunctionFacts[] {
  const hollow = hollowAttributes(owner, program);
  if (hollow.size === 0) return [];
  const read = attributesOf(target);
  const wanted = [...hollow].filter(
    (name) =>
      read.has(name) ||
      [...attributesOf(target)].some((method) => attributesOf(program.methodOf(owner, method)).has(name)),
  );
  const methods = program.lineage(owner).flatMap((each) => [...each.methods.values()]);
  return methods
    .filter(
      (method) =>
        method !== target &&
        method.form === 'method' &&
        !method.isAsync &&
        !method.isGenerator &&
        method.parameters.length > 0 &&
        !/(^|\.)_/.test(method.name) &&
        [...mutatedBy(method)].some((name) => wanted.includes(name)),
    )
    .slice(0, 2);
}

function hollowAttributes(owner: ClassFacts, program: Program): Set<string> {
  const constructor = program.methodOf(owner, '__init__');
  const found = new Set<string>();
  if (!constructor) return found;
  const { tree } = constructor.module;
  walk(constructor.definition, (node) => {
    const [left, right] = node.type === 'assignment' ? [node.child('left'), node.child('right')] : [];
    if (left?.type === 'attribute' && right && HOLLOW.test(textOf(tree, right)))
      found.add(textOf(tree, left.child('attribute') ?? left));
    return true;
  });
  return found;
}

/** The names of the attributes of its own object that a method mentions. */
function attributesOf(method: FunctionFacts | null): Set<string> {
  const found = new Set<string>();
  if (!method) return found;
  const { tree } = method.module;
  walk(method.definition, (node) => {
    const [object, attribute] = [node.child('object'), node.child('attribute')];
    if (node.type === 'attribute' && object && attribute && textOf(tree, object) === method.self)
      found.add(textOf(tree, attribute));
    return true;
  });
  return found;
}

function mutatedBy(method: FunctionFacts): Set<string> {
  const { self } = method;
  const { tree } = method.module;
  const found = new Set<string>();
  walk(method.definition, (node) => {
    const called = node.type === 'call' ? node.child('function') : undefined;
    const changes = called?.type === 'attribute' && MUTATES.test(textOf(tree, called.child('attribute') ?? called));
    const place = changes ? called.child('object') : /assignment$/.test(node.type) ? node.child('left') : undefined;
    const text = place && place.end - place.start < 120 ? textOf(tree, place) : '';
    const [, owner, name] = /^(\w+)\.(\w+)/.exec(text) ?? [];
    const isReplaced = place?.type === 'attribute' && !changes && node.type !== 'augmented_assignment';
    if (name !== undefined && owner === self && !isReplaced) found.add(name);
    return true;
  });
  return found;
}
