import { type Progression } from './progression';

/** The numbers on one side of a limit, that limit being a text; null where the operator compares otherwise. */
export function bounded(all: readonly Progression[], operator: string, limit: string): Progression[] | null {
  const next = /^\d+$/.test(limit) ? String(Number(limit) + 1) : `${limit} + 1`;
  const below = (end: string): Progression[] => all.map((one) => ({ ...one, high: least(one.high, end) }));
  const from = (start: string): Progression[] => all.map((one) => ({ ...one, low: greatest(one.low, start) }));
  switch (operator) {
    case '<':
      return below(limit);
    case '<=':
      return below(next);
    case '>':
      return from(next);
    case '>=':
      return from(limit);
    case '==':
      return below(next).map((one) => ({ ...one, low: greatest(one.low, limit) }));
    case '!=':
      return [...below(limit), ...from(next)];
    default:
      return null;
  }
}

function least(one: string, other: string): string {
  return [one, other].every((text) => /^\d+$/.test(text))
    ? String(Math.min(Number(one), Number(other)))
    : `min(${one}, ${other})`;
}

function greatest(one: string, other: string): string {
  return [one, other].every((text) => /^\d+$/.test(text))
    ? String(Math.max(Number(one), Number(other)))
    : one === '0' && other === '1'
      ? '1'
      : `max(${one}, ${other})`;
}
