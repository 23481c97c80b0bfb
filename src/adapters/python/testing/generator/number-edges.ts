import { type Edge } from './edge';
import { type SequenceShape, type Shape, type WholeShape } from './shape';
import { decimal } from './numbers';

/** Borders that are compared with are tried up to this value where something is counted by them. */
const MOST_COUNTED = 300;

/** Unusual whole numbers: at, below and above what the code compares with, around zero, large. */
export function wholeEdges({ notable, role }: WholeShape): Edge[] {
  const borders = notable
    .filter((value) => Math.abs(value) > 1 && (role === 'value' || value < MOST_COUNTED))
    .slice(0, 3);
  const values: [string, number][] = [
    ...(role === 'step' ? [] : ([['zero', 0]] as [string, number][])),
    ['one', 1],
    ...(role === 'step' ? [] : ([['negative', -3]] as [string, number][])),
    ...borders.flatMap((value): [string, number][] => [
      ['below_border', value - 1],
      ['border', value],
      ['above_border', value + 1],
    ]),
    ['two', 2],
    role !== 'value' ? ['larger', 25] : ['large', 1000],
  ];
  return values.map(([label, value]) => ({ label, text: String(value) }));
}

/** Unusual numbers with fractions; one of them is a whole number. */
export function fractionEdges({ notable }: Extract<Shape, { kind: 'float' }>): Edge[] {
  return [
    { label: 'zero', text: '0.0' },
    { label: 'negative', text: '-2.5' },
    ...notable.slice(0, 2).map((value) => ({ label: 'border', text: decimal(value) })),
    { label: 'tiny', text: '1e-09' },
    { label: 'whole', text: '3' },
  ];
}

/** Lists of numbers of both signs, in and out of order, and of several types that are equal or are not quite. */
export function numbersEdges({ item, ascending }: SequenceShape, of: (items: readonly string[]) => string): Edge[] {
  const base = item.kind === 'open' ? item.of[0] : item;
  if (base?.kind !== 'int' && base?.kind !== 'float') return [];
  const signs = base.kind === 'int' && base.role === 'step' ? ['4', '1', '2'] : ['5', '-3', '0', '-3', '2'];
  const edges: Edge[] = [
    { label: 'signed', text: of(signs) },
    { label: 'sorted', text: of(['1', '2', '3', '4', '5']) },
    ...(ascending ? [] : [{ label: 'reversed', text: of(['9', '7', '5', '3', '1']) }]),
    { label: 'equal', text: of(['4', '4', '4']) },
  ];
  if (item.kind === 'open' || base.kind === 'float')
    edges.push(
      { label: 'mixed_number', text: of(['1', '1.0', 'True', '0.1', '0.2', '2']) },
      { label: 'rounding', text: of(['0.1', '0.2', '1e16', '-1e16', '0.3']) },
      { label: 'not_a_number', text: of(['2.0', 'float("nan")', '1.0']) },
    );
  return edges;
}
