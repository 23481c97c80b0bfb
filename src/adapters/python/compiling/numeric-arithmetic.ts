import { BOOL, FLOAT, INT, isNumber, joined, type NumericResult, type NumericType, type Scalar } from './numeric-type';
import { unsuitable } from './unsuitable';

/** What the operator gives for two numbers; `literal`: the kind of the literal that the other one is. @throws Unsuitable */
export function calculated(operator: string, one: NumericType, other: NumericType, literal?: string): NumericResult {
  if (!isNumber(one) || !isNumber(other)) return unsuitable(`${one.kind} ${operator} ${other.kind}`);
  if (operator === '**') return power(one, other, literal);
  return { type: withoutPower(operator, one, other, literal), hasDomain: false };
}

function withoutPower(operator: string, one: Scalar, other: Scalar, literal: string | undefined): Scalar {
  const isNumpy = one.isNumpy || other.isNumpy;
  const areWhole = one.kind === 'int' && other.kind === 'int';
  if (/^(?:[&|^]|<<|>>)$/.test(operator)) {
    const isShift = operator.length === 2;
    return areWhole && (!isShift || literal === 'integer') ? { kind: 'int', isNumpy } : unsuitable(operator);
  }
  if (operator === '/') return { kind: 'float', isNumpy };
  if (!/^(?:[-+*%]|\/\/)$/.test(operator)) return unsuitable(operator);
  if (one.kind === other.kind) return { kind: one.kind, isNumpy };
  return { kind: one.kind === 'float' || other.kind === 'float' ? 'float' : 'number', isNumpy };
}

function power(base: Scalar, exponent: Scalar, literal: string | undefined): NumericResult {
  const isNumpy = base.isNumpy || exponent.isNumpy;
  if (literal === 'integer') return { type: { kind: base.kind, isNumpy }, hasDomain: base.kind === 'float' };
  if (literal !== 'float') return unsuitable('a power that is not written down');
  return { type: { kind: 'float', isNumpy }, hasDomain: true };
}

/** What a builtin function gives for these arguments. @throws Unsuitable */
export function builtinCall(name: string, given: readonly NumericType[]): NumericResult {
  const [first, ...others] = given;
  if (!first) return unsuitable(name);
  const isCounted = first.kind === 'array' || first.kind === 'list';
  if (name === 'len' && others.length === 0 && isCounted) return { type: INT, hasDomain: false };
  if (!given.every(isNumber) || !isNumber(first)) return unsuitable(name);
  if ((name === 'min' || name === 'max') && others.length > 0) return { type: oneOf(name, given), hasDomain: false };
  if (others.length > 0) return unsuitable(name);
  if (name === 'abs') return { type: first, hasDomain: false };
  if (name === 'float') return { type: FLOAT, hasDomain: false };
  if (name === 'bool') return { type: BOOL, hasDomain: false };
  const isRounded = name === 'round' && first.kind === 'float' && !first.isNumpy;
  return name === 'int' || isRounded ? { type: INT, hasDomain: first.kind !== 'int' } : unsuitable(name);
}

function oneOf(name: string, given: readonly NumericType[]): NumericType {
  return given.reduce((sum, one) => joined(sum, one) ?? unsuitable(name));
}
