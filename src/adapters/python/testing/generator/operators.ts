import { CLEAR, Evidence, LIKELY, WEAK } from './evidence';

const ARITHMETIC: ReadonlySet<string> = new Set(['*', '/', '//', '%', '**', '<<', '>>', '@']);

/** What `left operator right` gives; `literal` says which side is a text that is written down. */
export function operated(
  operator: string,
  left: Evidence,
  right: Evidence,
  literal: 'left' | 'right' | null = null,
): Evidence {
  if (operator === '+') {
    const other = literal === 'left' ? right : literal === 'right' ? left : null;
    if (other) {
      other.is('str', LIKELY);
      return Evidence.of('str');
    }
    if (right.likeliest === 'timedelta' || left.likeliest === 'timedelta')
      return left.likeliest === 'timedelta' ? right : left;
    left.uniteIfAlike(right);
    if (left.likeliest === null) left.withFact('adds');
    return left.likeliest === 'str' ? Evidence.of('str') : left;
  }
  if (operator === '-') {
    if (left.likeliest === 'datetime' || left.likeliest === 'date') {
      if (right.likeliest === 'timedelta') return left;
      left.uniteIfAlike(right);
      return Evidence.of('timedelta');
    }
    if (left.likeliest === 'set' || right.likeliest === 'set') return left;
    left.uniteIfAlike(right);
    return left.is('number', LIKELY);
  }
  if (operator === '*') {
    for (const [sequence, count] of [
      [left, right],
      [right, left],
    ] as const) {
      const kind = sequence.likeliest;
      if (kind !== 'str' && kind !== 'list' && kind !== 'tuple' && kind !== 'bytes') continue;
      count.is('int', LIKELY).withFact('counted');
      return sequence;
    }
  }
  if (operator === '%' && left.likeliest === 'str') return Evidence.of('str');
  if (ARITHMETIC.has(operator)) {
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (side.likeliest === 'array') return side;
      side.is('number', LIKELY);
      for (const value of operator === '%' || operator === '//' ? other.numbers : []) side.withNumber(value);
    }
    if (operator === '<<' || operator === '>>') for (const side of [left, right]) side.is('int', CLEAR);
    if (operator === '/' || operator === '//' || operator === '%') right.withFact('divides');
    if (operator === '%') left.is('int', LIKELY);
    return Evidence.of(operator === '/' ? 'float' : 'number', WEAK);
  }
  left.uniteIfAlike(right);
  if (left.likeliest === null && operator !== '|') left.is('int', WEAK);
  return left;
}
