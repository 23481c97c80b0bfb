import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { operatorOf } from '../syntax';
import { elementOf, joined, NOTHING, type PyType, UNKNOWN } from './py-type';
import { usageOf } from './usage';

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
  const add = (element: PyType): void => {
    of = joined(of, element);
  };
  for (const node of uses) {
    const usage = usageOf(tree, node);
    const [first, second] = usage.how === 'method' ? usage.positional : [];
    if (usage.how === 'escapes')
      return { kind: type.kind, sure: type.sure, ...(type.orNone && { orNone: type.orNone }) };
    if (usage.how === 'written') {
      if (type.kind === 'dict') {
        add(typeOf(usage.index));
        values = joined(values, usage.value ? typeOf(usage.value) : UNKNOWN);
      } else if (usage.index?.type === 'slice') add(elementOf(typeOf(usage.value)));
      else add(usage.value ? typeOf(usage.value) : UNKNOWN);
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
  return { kind: type.kind, sure: type.sure, of, ...(type.kind === 'dict' && { values }), ...orNone };
}
