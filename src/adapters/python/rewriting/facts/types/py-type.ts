import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';

/**
 * What is known of the values of an expression. `atom` is any of the immutable kinds before it; `nothing` stands for no
 * value at all, such as the elements of `[]`.
 */
export interface PyType {
  readonly kind: Kind;
  /** Elements of a container or iterator, keys of a dictionary; unknown where it is left out. */
  readonly of?: PyType;
  /** Values of a dictionary. */
  readonly values?: PyType;
  /** The parts of a tuple of known length. */
  readonly parts?: readonly PyType[];
  /** Whether None may stand there instead, as an annotation or a default says. */
  readonly orNone?: true;
  /** Whether the code itself shows it; else an annotation, a name of a method or what a class writes suggests it. */
  readonly sure: boolean;
}

/** Tells the type of an expression; unknown without one. */
export type TypeOf = (node: SyntaxNode | null | undefined) => PyType;

export type Kind =
  | ('int' | 'float' | 'bool' | 'str' | 'bytes' | 'none' | 'atom')
  | ('list' | 'tuple' | 'set' | 'frozenset' | 'dict' | 'deque' | 'range' | 'iterator')
  | ('nothing' | 'unknown');

export const ATOMS: ReadonlySet<Kind> = new Set(['int', 'float', 'bool', 'str', 'bytes', 'none', 'atom', 'range']);

/** Kinds that arithmetic mixes. */
export const NUMBERS: ReadonlySet<string> = new Set(['int', 'float', 'bool']);

/** Kinds of which each value equals itself. */
export const NEVER_NAN: ReadonlySet<string> = new Set(['int', 'bool', 'str', 'bytes']);

export const UNKNOWN: PyType = { kind: 'unknown', sure: false };
export const NOTHING: PyType = { kind: 'nothing', sure: true };
export const sureOf = (kind: Kind, of?: PyType): PyType => ({ kind, sure: true, ...(of && { of }) });
export const likely = (kind: Kind, of?: PyType): PyType => ({ kind, sure: false, ...(of && { of }) });

/** The same type, as no more than suggested. */
export function suggested(type: PyType): PyType {
  return type.sure ? { ...type, sure: false } : type;
}

/** What holds for the values of both. */
export function joined(a: PyType, b: PyType): PyType {
  if (a.kind === 'nothing') return b;
  if (b.kind === 'nothing') return a;
  const sure = a.sure && b.sure;
  if (a.kind !== b.kind) return ATOMS.has(a.kind) && ATOMS.has(b.kind) ? { kind: 'atom', sure } : UNKNOWN;
  const of = a.of && b.of ? joined(a.of, b.of) : undefined;
  const values = a.values && b.values ? joined(a.values, b.values) : undefined;
  const [left, right] = [a.parts, b.parts];
  const parts =
    left && right && left.length === right.length ? left.map((part, at) => joined(part, right[at] ?? UNKNOWN)) : null;
  const orNone = a.orNone ?? b.orNone;
  return {
    ...{ kind: a.kind, sure },
    ...(of && { of }),
    ...(values && { values }),
    ...(parts && { parts }),
    ...(orNone && { orNone }),
  };
}

/** Of a choice between two values: None beside what is no atom is noted beside its type. */
export function eitherOf(one: PyType, other: PyType): PyType {
  const [type, none] = one.kind === 'none' ? [other, one] : [one, other];
  const isNoted = none.kind === 'none' && type.kind !== 'nothing' && !ATOMS.has(type.kind);
  return isNoted ? { ...type, orNone: true, sure: false } : joined(one, other);
}

/** The type without None. */
export function withoutNone({ orNone: _orNone, ...type }: PyType): PyType {
  return type;
}

export function joinedAll(types: readonly PyType[]): PyType {
  return types.reduce(joined, NOTHING);
}

/** Whether values hash by what they are equal by, whatever they hold. */
export function isHashable({ kind, parts, of }: PyType): boolean {
  if (kind === 'tuple') return parts ? parts.every(isHashable) : of !== undefined && isHashable(of);
  return ATOMS.has(kind) || kind === 'frozenset' || kind === 'nothing';
}

/** Whether nothing inside can change, so that a shallow copy of what holds it is as good as a deep one. */
export function isImmutable({ kind, parts, of }: PyType): boolean {
  if (kind === 'tuple' || kind === 'frozenset')
    return parts ? parts.every(isImmutable) : of !== undefined && isImmutable(of);
  return ATOMS.has(kind) || kind === 'nothing';
}

/** Whether neither it nor what is inside of it can change but by a change of the whole. */
export function isFlat(type: PyType): boolean {
  const isOf = type.of !== undefined && isImmutable(type.of);
  return (
    isImmutable(type) || (isOf && (type.kind !== 'dict' || (type.values !== undefined && isImmutable(type.values))))
  );
}

/** Whether the code shows all of it, inside as well. */
export function isSure({ sure, of, values, parts }: PyType): boolean {
  return sure && [of, values, ...(parts ?? [])].every((inner) => inner === undefined || isSure(inner));
}

/** What iterating gives. */
export function elementOf(type: PyType): PyType {
  switch (type.kind) {
    case 'str':
      return { kind: 'str', sure: type.sure };
    case 'bytes':
    case 'range':
      return { kind: 'int', sure: type.sure };
    case 'tuple':
      return type.parts ? joinedAll(type.parts) : (type.of ?? UNKNOWN);
    case 'list':
    case 'set':
    case 'frozenset':
    case 'dict':
    case 'deque':
    case 'iterator':
      return type.of ?? UNKNOWN;
    case 'nothing':
      return NOTHING;
    default:
      return UNKNOWN;
  }
}

/** The part of a value that an unpacking gives. */
export function partAt(type: PyType, path: readonly number[]): PyType {
  return path.reduce<PyType>((whole, at) => {
    if (Number.isNaN(at)) return sureOf('list');
    return whole.parts ? (whole.parts[at] ?? UNKNOWN) : elementOf(whole);
  }, type);
}
