import { type Choice, isWild } from './choice';
import { type Shape, type WholeShape } from './shape';

/** One whole number: near those that the code compares with, or small. */
export function wholeNumber({ notable, role }: WholeShape, { random, variant, size }: Choice): number {
  const near = notable.filter((value) => Math.abs(value) > 1 && (role === 'value' || Math.abs(value) < 60));
  if (near.length > 0 && random.once(3)) return random.of(near) + random.below(3) - 1;
  if (role === 'index') return random.below(2);
  if (role === 'count') return 1 + random.below(Math.max(2, size + 2));
  const isPositive = role === 'divisor' || role === 'step';
  if (!isPositive && isWild(variant) && random.once(4)) return -1 - random.below(9);
  return (isPositive ? 2 : 0) + random.below(random.once(4) ? 100 : 10);
}

/** One number with a fraction, as Python writes it. */
export function fractionText(
  { notable, isDivisor }: Extract<Shape, { kind: 'float' }>,
  { random, variant }: Choice,
): string {
  if (notable.length > 0 && random.once(4)) return decimal(random.of(notable) * random.of([0.5, 1, 2]) || 0.5);
  const sign = !isDivisor && isWild(variant) && random.once(4) ? -1 : 1;
  return decimal(sign * (random.below(40) / 4 + random.of([0.1, 0.25, 0.5, 1])));
}

/** A Python float. */
export function decimal(value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
