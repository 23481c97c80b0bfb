import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { operatorOf } from '../../syntax';
import { elementOf, joined, NOTHING, NUMBERS, type PyType, suggested, UNKNOWN } from './py-type';

/** What an operator gives for operands of these types. */
export function typeOfOperation(node: SyntaxNode, left: PyType, right: PyType): PyType {
  const operator = operatorOf(node);
  const sure = left.sure && right.sure;
  if (left.kind === 'nothing') return right;
  if (right.kind === 'nothing') return left;
  if (operator === '%' && left.kind === 'str') return { kind: 'str', sure: left.sure };
  if (NUMBERS.has(left.kind) && NUMBERS.has(right.kind)) {
    const isFloat = operator === '/' || left.kind === 'float' || right.kind === 'float';
    return {
      kind: isFloat ? 'float' : operator === '**' && node.child('right')?.type !== 'integer' ? 'atom' : 'int',
      sure,
    };
  }
  // Of what adds to a text or a list only more of the same gives no error, unless its class says otherwise.
  if (operator === '+')
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (one.kind === 'str' || one.kind === 'bytes') return { kind: one.kind, sure: one.sure };
      if (one.kind === 'list' || one.kind === 'tuple')
        return {
          kind: one.kind,
          sure,
          of: joined(elementOf(one), other.kind === one.kind ? elementOf(other) : UNKNOWN),
        };
    }
  if (operator === '*')
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (one.kind === 'str' || one.kind === 'bytes') return { kind: one.kind, sure: one.sure };
      if (one.kind === 'list' && other.kind === 'int') return one;
      // `[0] * n`: what multiplies a list that is written down is a number, or an array in rare cases.
      if (one.kind === 'list' && other.kind === 'unknown' && node.child('left')?.type === 'list') return suggested(one);
    }
  return UNKNOWN;
}

/** What an index or a slice gives of a container of that type. */
export function typeOfSubscript(tree: SyntaxTree, node: SyntaxNode, whole: PyType): PyType {
  const [index, ...others] = node.childrenIn('subscript');
  if (whole.kind === 'nothing') return NOTHING;
  if (!index || others.length > 0) return UNKNOWN;
  if (index.type === 'slice') {
    const { parts: _parts, ...rest } = whole;
    return ['nothing', 'list', 'str', 'bytes', 'range'].includes(whole.kind)
      ? rest
      : whole.kind === 'tuple'
        ? { ...rest, of: elementOf(whole) }
        : UNKNOWN;
  }
  if (whole.kind === 'dict') return whole.values ?? UNKNOWN;
  const at = Number(textOf(tree, index));
  if (whole.parts) return whole.parts.at(at) ?? elementOf(whole);
  return elementOf(whole);
}

/** `x -= 1`: a number stays one where a number is taken; a list that is added to stays what `filledWith` says. */
export function typeOfSum(by: SyntaxNode, added: PyType): PyType {
  const operator = operatorOf(by);
  if (operator === '+=' && ['list', 'tuple', 'set', 'iterator', 'dict', 'range', 'nothing'].includes(added.kind))
    return NOTHING;
  if (operator === '+=' && (added.kind === 'str' || added.kind === 'bytes')) return added;
  if (NUMBERS.has(added.kind)) return operator === '/=' ? { kind: 'float', sure: added.sure } : added;
  return UNKNOWN;
}
