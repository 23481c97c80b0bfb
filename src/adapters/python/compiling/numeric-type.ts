/** A number as Python has it; `number` is an int or a float, nobody knows which. */
export interface Scalar {
  kind: 'int' | 'float' | 'bool' | 'number';
  /** It may be one of numpy's own scalars, as everything is that comes out of an array: compiled code gives Python's instead. */
  isNumpy: boolean;
}

/** What a value of a compiled function can be. */
export type NumericType =
  | Scalar
  /** The number of its dimensions is null where nobody knows it. */
  | { kind: 'array'; of: Scalar; dimensions: number | null }
  /** Made by the function itself; null while nothing is known to be in it. */
  | { kind: 'list'; of: Scalar | null }
  | { kind: 'tuple'; parts: readonly NumericType[] }
  | { kind: 'none' };

/** What a calculation gives, where compiled code gives the same. */
export interface NumericResult {
  type: NumericType;
  /** Python raises an error, or leaves the floats, for numbers without a result; compiled code does not. */
  hasDomain: boolean;
}

export const INT: Scalar = { kind: 'int', isNumpy: false };
export const FLOAT: Scalar = { kind: 'float', isNumpy: false };
export const BOOL: Scalar = { kind: 'bool', isNumpy: false };
export const NUMBER: Scalar = { kind: 'number', isNumpy: false };

export function isScalar(type: NumericType): type is Scalar {
  return type.kind === 'int' || type.kind === 'float' || type.kind === 'bool' || type.kind === 'number';
}

/** Whether it is calculated with: a truth value is not. */
export function isNumber(type: NumericType): type is Scalar {
  return isScalar(type) && type.kind !== 'bool';
}

export function asNumpy({ kind }: Scalar): Scalar {
  return { kind, isNumpy: true };
}

/**
 * What holds either of two values; null where compiled code would have to make one into the other, so that a caller of the
 * plain code sees another type: an int and a float, say.
 */
export function joined(one: NumericType, other: NumericType): NumericType | null {
  if (isScalar(one) && isScalar(other)) return joinedScalars(one, other);
  if (one.kind === 'array' && other.kind === 'array') {
    const of = joinedScalars(one.of, other.of);
    const { dimensions } = one;
    return of && (dimensions === other.dimensions ? { kind: 'array', of, dimensions } : null);
  }
  if (one.kind === 'list' && other.kind === 'list') {
    if (!one.of || !other.of) return { kind: 'list', of: one.of ?? other.of };
    const of = joinedScalars(one.of, other.of);
    return of && { kind: 'list', of };
  }
  if (one.kind === 'tuple' && other.kind === 'tuple' && one.parts.length === other.parts.length) {
    const parts = one.parts.map((part, at) => {
      const same = other.parts[at];
      return same ? joined(part, same) : null;
    });
    return parts.every((part) => part !== null) ? { kind: 'tuple', parts } : null;
  }
  return one.kind === 'none' && other.kind === 'none' ? one : null;
}

function joinedScalars(one: Scalar, other: Scalar): Scalar | null {
  const isNumpy = one.isNumpy || other.isNumpy;
  if (one.kind === other.kind) return { kind: one.kind, isNumpy };
  if (one.kind === 'bool' || other.kind === 'bool') return null;
  // What the caller gets of it must be made into one of Python's numbers first, and then it is one type again.
  return isNumpy ? { kind: 'number', isNumpy } : null;
}

/** Whether plain and compiled code give their callers the same type. */
export function isAlike(type: NumericType): boolean {
  if (type.kind === 'tuple') return type.parts.every(isAlike);
  if (type.kind === 'list') return type.of !== null && !type.of.isNumpy;
  return type.kind === 'none' || type.kind === 'array' || !type.isNumpy;
}
