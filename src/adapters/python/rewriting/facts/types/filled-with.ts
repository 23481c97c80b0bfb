import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { callOf, methodOf, operatorOf } from '../../syntax';
import { elementOf, joined, likely, NOTHING, NUMBERS, type PyType, suggested, UNKNOWN } from './py-type';
import { usageOf } from '../variables/usage';

/** The type of a container with what its uses put into it; its contents are unknown once it is out of sight. */
export function filledWith(
  tree: SyntaxTree,
  uses: readonly SyntaxNode[],
  type: PyType,
  typeOf: (node: SyntaxNode | null | undefined) => PyType,
): PyType {
  if (type.kind !== 'list' && type.kind !== 'dict' && type.kind !== 'set' && type.kind !== 'deque') return type;
  let [of, values] = [type.of ?? UNKNOWN, type.values ?? UNKNOWN];
  if (type.kind === 'dict' && type.of?.kind === 'nothing') [of, values] = [NOTHING, type.values ?? NOTHING];
  let isOutOfSight = false;
  const add = (element: PyType): void => {
    of = joined(of, element);
  };
  for (const node of uses) {
    const usage = usageOf(tree, node);
    const [first, second] = usage.how === 'method' ? usage.positional : [];
    if (usage.how === 'escapes' && isPutIntoList(tree, node)) isOutOfSight = true;
    else if (usage.how === 'escapes')
      return { kind: type.kind, sure: type.sure, ...(type.orNone && { orNone: type.orNone }) };
    if (usage.how === 'written') {
      if (type.kind === 'dict') {
        add(typeOf(usage.index));
        values = joined(values, writtenType(usage.subscript, usage.value, type.values, typeOf));
      } else if (usage.index?.type === 'slice') add(elementOf(typeOf(usage.value)));
      else add(writtenType(usage.subscript, usage.value, type.of, typeOf));
    } else if (usage.how === 'bound' && usage.binding.how === 'augmented') {
      if (operatorOf(usage.binding.by) === '+=' || operatorOf(usage.binding.by) === '|=')
        add(elementOf(typeOf(usage.binding.value)));
    } else if (usage.how === 'method') {
      switch (usage.name) {
        case 'append':
        case 'appendleft':
        case 'add':
          add(typeOf(first));
          break;
        case 'insert':
          add(typeOf(second));
          break;
        case 'extend':
        case 'extendleft':
          add(elementOf(typeOf(first)));
          break;
        case 'setdefault':
          add(typeOf(first));
          values = joined(values, typeOf(second));
          break;
        case 'update':
          [of, values] = [UNKNOWN, UNKNOWN];
      }
    }
  }
  const orNone = type.orNone && { orNone: type.orNone };
  // What is reached through the list may be filled with other things.
  if (isOutOfSight) [of, values] = [suggested(of), suggested(values)];
  return { kind: type.kind, sure: type.sure, of, ...(type.kind === 'dict' && { values }), ...orNone };
}

/** `rows.append(row)` */
function isPutIntoList(tree: SyntaxTree, node: SyntaxNode): boolean {
  const call = node.parent?.type === 'argument_list' ? callOf(tree, node.parent.parent ?? undefined) : null;
  const method = methodOf(tree, call);
  return method?.name === 'append' && method.object.type === 'identifier';
}

/** What is written under a key or index: by `counts[key] += n` a number where numbers are, whatever is added. */
function writtenType(
  subscript: SyntaxNode,
  value: SyntaxNode | null,
  before: PyType | undefined,
  typeOf: (node: SyntaxNode | null | undefined) => PyType,
): PyType {
  if (value) return typeOf(value);
  const isNumber = subscript.parent?.type === 'augmented_assignment' && before && NUMBERS.has(before.kind);
  return isNumber ? likely('atom') : UNKNOWN;
}
