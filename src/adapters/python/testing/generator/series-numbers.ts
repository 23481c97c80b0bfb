import { type Place } from './place';
import { type Shape, type WholeShape } from './shape';

/** The whole number of an item, as an expression of its index. */
export function wholeAt(shape: WholeShape, place: Place): string {
  const { shift = 0 } = place.choice;
  const text = unshifted(shape, place);
  return shift === 0 || place.way === 'repeated' || place.way === 'equal' || shape.role !== 'value'
    ? text
    : `${text} + ${shift}`;
}

function unshifted({ notable, role }: WholeShape, { index, way, count }: Place): string {
  if (role === 'count' || role === 'index') return `${index} % 5`;
  const most = Math.max(0, ...notable.filter((value) => Math.abs(value) < 1e6).map(Math.abs));
  const modulus = most > 1 ? Math.ceil(most * 1.3) + 1 : 2 * count + 1;
  const first = role === 'divisor' || role === 'step' ? ' + 1' : '';
  switch (way) {
    case 'mixed':
      return `${index} * 37 % ${modulus}${first}`;
    case 'ascending':
      return `${index}${first}`;
    case 'descending':
      return `${count + 1} - ${index}`;
    case 'repeated':
      return `${index} % 7${first}`;
    case 'equal':
      return '3';
  }
}

/** The number with a fraction of an item. */
export function fractionAt({ notable, isDivisor }: Extract<Shape, { kind: 'float' }>, place: Place): string {
  const role = isDivisor ? 'divisor' : 'value';
  return `${bracketed(wholeAt({ kind: 'int', notable: notable.map(Math.round), role }, place))} * 0.25`;
}

function bracketed(expression: string): string {
  return /^\w+$/.test(expression) ? expression : `(${expression})`;
}
