import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { partsOf } from '../rewriting/syntax';
import { asNumpy, BOOL, FLOAT, INT, NUMBER, type NumericType, type Scalar } from './numeric-type';
import { unsuitable } from './unsuitable';

/** A parameter of a function that is to be compiled. */
export interface NumericParameter {
  name: string;
  type: NumericType;
  /** Nothing in the signature says so. */
  isGuess: boolean;
}

const SCALARS: Readonly<Record<string, Scalar>> = { int: INT, float: FLOAT, bool: BOOL };
const ARRAY = /^(?:\w+\.)*(?:ndarray|NDArray)(?:\[.*\])?$/s;

/** @throws Unsuitable for a parameter that is no number and no array, or of which nobody knows what it is. */
export function numericParameters(tree: SyntaxTree, definition: SyntaxNode): NumericParameter[] {
  const list = definition.child('parameters');
  const parameters = list ? partsOf(list) : [];
  const takesArray = parameters.some((parameter) => isArray(tree, definition, parameter));
  return parameters.map((parameter) => {
    const node = parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.children[0]);
    const isPlain = /^(?:identifier|(?:typed_|typed_default_|default_)parameter)$/.test(parameter.type);
    if (!isPlain || node?.type !== 'identifier')
      return unsuitable('it takes any number of arguments, or some by name only');
    const name = textOf(tree, node);
    const annotation = parameter.child('type');
    const value = parameter.child('value');
    const promised = annotation ? annotated(tree, annotation) : null;
    const dimensions = dimensionsOf(tree, definition, name);
    if (promised?.kind === 'array') return { name, type: { ...promised, dimensions }, isGuess: false };
    if (value && !/^(?:integer|float|true|false|unary_operator)$/.test(value.type))
      return unsuitable('its default is no number');
    if (promised) return { name, type: promised, isGuess: false };
    return { name, type: guessed(tree, definition, name, value, dimensions, takesArray), isGuess: true };
  });
}

function isArray(tree: SyntaxTree, definition: SyntaxNode, parameter: SyntaxNode): boolean {
  const annotation = parameter.child('type');
  if (annotation) return ARRAY.test(textOf(tree, annotation));
  return (
    parameter.type === 'identifier' &&
    usesOf(tree, definition, textOf(tree, parameter)).some((use) => isArrayUse(tree, use))
  );
}

function annotated(tree: SyntaxTree, annotation: SyntaxNode): NumericType {
  const text = textOf(tree, annotation).replace(/^["']|["']$/g, '');
  const scalar = Object.hasOwn(SCALARS, text) ? SCALARS[text] : undefined;
  if (scalar) return scalar;
  return ARRAY.test(text) ? { kind: 'array', of: asNumpy(NUMBER), dimensions: null } : unsuitable(`it takes ${text}`);
}

/** By the default, or by a use that only one kind of value allows. */
function guessed(
  tree: SyntaxTree,
  definition: SyntaxNode,
  name: string,
  value: SyntaxNode | undefined,
  dimensions: number | null,
  takesArray: boolean,
): NumericType {
  const uses = usesOf(tree, definition, name);
  if (!value && uses.some((use) => isArrayUse(tree, use))) return { kind: 'array', of: asNumpy(NUMBER), dimensions };
  if (value?.type === 'true' || value?.type === 'false') return BOOL;
  if (value) return /^-?(?:0x|[\d_]+$)/i.test(textOf(tree, value)) ? INT : FLOAT;
  if (uses.some((use) => isRangeUse(tree, use))) return INT;
  // Beside an array what is read by an index is one as well.
  const isRead =
    uses.length > 0 && uses.every(({ parent, field }) => parent?.type === 'subscript' && field === 'value');
  if (takesArray && isRead) return { kind: 'array', of: asNumpy(NUMBER), dimensions };
  return uses.some((use) => isNumberUse(tree, use)) ? NUMBER : unsuitable(`nobody knows what ${name} is`);
}

function usesOf(tree: SyntaxTree, definition: SyntaxNode, name: string): SyntaxNode[] {
  const body = definition.child('body');
  const uses: SyntaxNode[] = [];
  if (body)
    walk(body, (node) => {
      if (node.type === 'identifier' && node.field !== 'attribute' && textOf(tree, node) === name) uses.push(node);
      return true;
    });
  return uses;
}

/** `a.shape`, `a[i, j]` */
function isArrayUse(tree: SyntaxTree, { parent, field }: SyntaxNode): boolean {
  if (parent?.type === 'attribute')
    return /^(?:shape|ndim|size|dtype)$/.test(textOf(tree, parent.child('attribute') ?? parent));
  return parent?.type === 'subscript' && field === 'value' && parent.childrenIn('subscript').length > 1;
}

function isRangeUse(tree: SyntaxTree, { parent }: SyntaxNode): boolean {
  const call = parent?.type === 'argument_list' ? parent.parent : null;
  const callee = call?.child('function');
  return callee !== undefined && textOf(tree, callee) === 'range';
}

/** Against a number, or by an operator that only numbers have. */
function isNumberUse(tree: SyntaxTree, { parent }: SyntaxNode): boolean {
  if (parent?.type !== 'binary_operator' && parent?.type !== 'comparison_operator') return false;
  const operators = parent.children.filter(({ named }) => !named).map(({ type }) => type);
  const isOrder = operators.every((operator) => /^(?:[<>]=?|[-+*/%]|\/\/|\*\*)$/.test(operator));
  return operators.some((operator) => /^(?:-|\/|\/\/|\*\*)$/.test(operator)) || (isOrder && hasLiteral(parent));
}

function hasLiteral(node: SyntaxNode): boolean {
  return partsOf(node).some(({ type }) => type === 'float' || type === 'integer');
}

/** By the most indices that the function uses at once, or the names that it gives to the parts of the shape. */
function dimensionsOf(tree: SyntaxTree, definition: SyntaxNode, name: string): number | null {
  const counts = usesOf(tree, definition, name).flatMap(({ parent, field }) => {
    if (parent?.type === 'subscript' && field === 'value') {
      const [first, ...others] = parent.childrenIn('subscript');
      return first?.type === 'tuple' ? partsOf(first).length : others.length + 1;
    }
    const around = parent?.type === 'attribute' ? parent.parent : null;
    const names = around?.type === 'assignment' && parent?.field === 'right' ? around.child('left') : undefined;
    return names?.type === 'pattern_list' ? partsOf(names).length : [];
  });
  const [first] = counts;
  return first !== undefined && counts.every((count) => count === first) ? first : null;
}
