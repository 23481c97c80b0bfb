import { type Needs } from './needs';
import { type SequenceShape, type Shape, type WholeShape } from './shape';
import { pythonText } from './text-literal';
import { type Choice, decimal, type Values } from './values';

/** An unusual value. */
export interface Edge {
  /** What is special about it, as part of a name: `empty`. */
  label: string;
  text: string;
}

const UNUSUAL_TEXTS: readonly [string, string][] = [
  ['empty', ''],
  ['single_character', 'a'],
  ['repeated', 'aaabbbccd'],
  ['unicode', 'Straße ÉCOLE naïve 😀'],
  ['blank', '   \t\n'],
  ['mixed_case', 'Racecar raceCAR'],
  ['many_lines', 'one\n\ntwo\nthree\n'],
  ['punctuation', '(a)[b]{c}, "d"; e-f'],
];

/** The unusual values of a shape, the most telling first. */
export function edgesOf(shape: Shape, values: Values, needs: Needs, choice: Choice): Edge[] {
  const edges = (of: Shape): Edge[] => edgesOf(of, values, needs, choice);
  const sample = (of: Shape, size: number, variant = choice.variant): string =>
    values.of(of, { ...choice, size, variant });
  switch (shape.kind) {
    case 'int':
      return wholeEdges(shape);
    case 'float':
      return [
        ...(shape.isDivisor ? [] : [{ label: 'zero', text: '0.0' }]),
        { label: 'negative', text: '-2.5' },
        ...shape.notable.slice(0, 2).map((value) => ({ label: 'border', text: decimal(value) })),
        { label: 'tiny', text: '1e-09' },
        { label: 'whole', text: '3' },
      ];
    case 'bool':
      return [
        { label: 'true', text: 'True' },
        { label: 'false', text: 'False' },
      ];
    case 'str':
      return [
        ...(shape.made.form === 'prose' ? UNUSUAL_TEXTS : [UNUSUAL_TEXTS[0] ?? ['empty', '']]).map(([label, text]) => ({
          label,
          text: pythonText(text),
        })),
        ...shape.texts.slice(0, 3).map((text) => ({ label: 'known', text: pythonText(text) })),
        ...(shape.made.form === 'word' ? [{ label: 'unknown', text: '"Ünknown"' }] : []),
      ];
    case 'list':
    case 'tuple':
    case 'deque':
    case 'iterator':
    case 'set':
    case 'frozenset':
      return sequenceEdges(shape, values, needs, choice);
    case 'dict':
      return [
        { label: 'empty', text: '{}' },
        { label: 'single', text: sample(shape, 1) },
      ];
    case 'graph': {
      const node =
        shape.node.kind === 'str' && shape.node.made.form === 'word' ? (shape.node.made.pool[0] ?? 'a') : 'a';
      return [
        { label: 'empty', text: '{}' },
        { label: 'lonely', text: `{${pythonText(node)}: []}` },
        { label: 'circular', text: values.graph(shape, { ...choice, size: 4 }, 'round') },
      ];
    }
    case 'row':
      return partEdges(shape, values, needs, choice);
    case 'record':
      return [
        { label: 'bare', fields: shape.fields.filter(({ optional }) => !optional) },
        { label: 'incomplete', fields: shape.fields.slice(1) },
        { label: 'cut', fields: shape.fields.slice(0, -1) },
      ]
        .filter(({ fields }) => fields.length < shape.fields.length)
        .map(({ label, fields }) => ({ label, text: values.of({ kind: 'record', fields }, choice) }));
    case 'choice':
      return shape.texts.slice(0, 4).map((text) => ({ label: 'choice', text }));
    case 'enum':
      return shape.members.slice(0, 5).map((text) => ({ label: 'member', text }));
    case 'optional':
      return [{ label: 'no', text: 'None' }, ...edges(shape.of)];
    case 'union':
      return shape.of.flatMap((each) => [{ label: 'other_kind', text: sample(each, 2) }, ...edges(each).slice(0, 2)]);
    case 'open':
      return edges(shape.of[0] ?? { kind: 'none' });
    case 'array': {
      const none = shape.dimensions > 1 ? '(0, 3)' : '0';
      return [
        { label: 'empty', text: needs.importing('import numpy as np', `np.zeros(${none})`) },
        { label: 'single', text: sample(shape, 1) },
        {
          label: 'equal',
          text: needs.importing('import numpy as np', `np.ones(${shape.dimensions > 1 ? '(3, 3)' : '4'})`),
        },
      ];
    }
    case 'bytes':
      return [{ label: 'empty', text: 'b""' }];
    default:
      return [];
  }
}

function wholeEdges({ notable, role }: WholeShape): Edge[] {
  const borders = notable.filter((value) => Math.abs(value) > 1 && (role === 'value' || value < 300)).slice(0, 3);
  const values: [string, number][] = [
    ...(role === 'divisor' ? [] : ([['zero', 0]] as [string, number][])),
    ['one', 1],
    ...(role === 'divisor' ? [] : ([['negative', -3]] as [string, number][])),
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

function sequenceEdges(shape: SequenceShape, values: Values, needs: Needs, choice: Choice): Edge[] {
  const { kind, item } = shape;
  const of = (items: readonly string[]): string => values.sequence(kind, items);
  const one = (variant = choice.variant): string => values.of(item, { ...choice, variant }, 1);
  const edges: Edge[] = [
    { label: 'empty', text: of([]) },
    { label: 'single', text: of([one()]) },
  ];
  if (kind === 'set' || kind === 'frozenset') return edges;
  const [first, second] = [one(), one()];
  edges.push({ label: 'repeated', text: of([first, second, first, first, second]) });
  const base = item.kind === 'open' ? item.of[0] : item;
  if (base?.kind === 'int' || base?.kind === 'float') {
    const signs = (base.kind === 'int' ? base.role === 'divisor' : base.isDivisor)
      ? ['4', '1', '2']
      : ['5', '-3', '0', '-3', '2'];
    edges.push({ label: 'signed', text: of(signs) }, { label: 'sorted', text: of(['1', '2', '3', '4', '5']) });
    if (!shape.ascending) edges.push({ label: 'reversed', text: of(['9', '7', '5', '3', '1']) });
    edges.push({ label: 'equal', text: of(['4', '4', '4']) });
    if (item.kind === 'open' || base.kind === 'float') {
      edges.push({ label: 'mixed_number', text: of(['1', '1.0', 'True', '0.1', '0.2', '2']) });
      edges.push({ label: 'rounding', text: of(['0.1', '0.2', '1e16', '-1e16', '0.3']) });
      edges.push({ label: 'not_a_number', text: of(['2.0', 'float("nan")', '1.0']) });
    }
  }
  if (item.kind === 'open') {
    for (let variant = 0; variant < item.of.length; variant += 1)
      edges.push({ label: 'other_kind', text: of(values.items(shape, { ...choice, variant, size: 4 }, 0)) });
  }
  if (item.kind === 'list') edges.push({ label: 'hollow', text: of(['[]', one(), '[]']) });
  if (item.kind === 'str' || item.kind === 'record' || item.kind === 'row' || item.kind === 'union') {
    for (const edge of edgesOf(item, values, needs, choice).slice(0, 3))
      edges.push({ label: `${edge.label}_item_in`, text: of([one(), edge.text, one()]) });
    for (const edge of partEdges(item, values, needs, choice))
      edges.push({ label: `${edge.label}_part_in`, text: of([one(), edge.text]) });
  }
  return edges;
}

/** Items of which one part is unusual. */
function partEdges(item: Shape, values: Values, needs: Needs, choice: Choice): Edge[] {
  const other = (of: Shape): string => values.of(of, choice, 2);
  if (item.kind === 'row')
    return item.items.flatMap((part, at) =>
      edgesOf(part, values, needs, choice)
        .slice(0, 3)
        .map(({ label, text }) => ({
          label,
          text: `(${item.items.map((each, nth) => (nth === at ? text : other(each))).join(', ')},)`,
        })),
    );
  if (item.kind === 'record')
    return item.fields.flatMap((field) =>
      edgesOf(field.shape, values, needs, choice)
        .slice(0, 2)
        .map(({ label, text }) => ({
          label,
          text: `{${item.fields.map((each) => `${pythonText(each.name)}: ${each === field ? text : other(each.shape)}`).join(', ')}}`,
        })),
    );
  return [];
}
