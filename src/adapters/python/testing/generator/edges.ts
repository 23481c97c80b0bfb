import { type Edge } from './edge';
import { type Needs } from './needs';
import { fractionEdges, numbersEdges, wholeEdges } from './number-edges';
import { type SequenceShape, type Shape } from './shape';
import { pythonText } from './text-literal';
import { textEdges } from './text-edges';
import { type Choice } from './choice';
import { type Values } from './values';

/** Values in values of which the unusual ones are looked for. */
const DEEPEST = 3;
const CHANGEABLE: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque', 'record']);

/** Finds the unusual values of shapes. */
export class Edges {
  constructor(
    private readonly values: Values,
    private readonly needs: Needs,
    private readonly choice: Choice,
  ) {}

  /** The unusual values of a shape, the most telling first. */
  of(shape: Shape, depth = 0): Edge[] {
    const { values, needs, choice } = this;
    if (depth > DEEPEST) return [];
    const edges = (of: Shape): Edge[] => this.of(of, depth + 1);
    switch (shape.kind) {
      case 'int':
        return wholeEdges(shape);
      case 'float':
        return fractionEdges(shape);
      case 'bool':
        return [
          { label: 'true', text: 'True' },
          { label: 'false', text: 'False' },
        ];
      case 'str':
        return textEdges(shape, choice);
      case 'list':
      case 'tuple':
      case 'deque':
      case 'iterator':
      case 'set':
      case 'frozenset':
        return this.sequence(shape, depth);
      case 'dict':
        return [
          { label: 'empty', text: '{}' },
          { label: 'single', text: this.sample(shape, 1) },
          ...edges(shape.value)
            .slice(0, 3)
            .map(({ label, text }) => ({
              label: `${label}_value_in`,
              text: `{${this.sample(shape.key, 2)}: ${text}, "other": ${this.sample(shape.value, 2)}}`,
            })),
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
        return this.parts(shape, depth);
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
        return shape.of.flatMap((each) => [
          { label: 'other_kind', text: this.sample(each, 2) },
          ...edges(each).slice(0, 2),
        ]);
      case 'open':
        return edges(shape.of[0] ?? { kind: 'none' });
      case 'array':
        return this.arrays(shape.dimensions).map(({ label, text }) => ({
          label,
          text: needs.importing('import numpy as np', text),
        }));
      case 'bytes':
        return [{ label: 'empty', text: 'b""' }];
      default:
        return [];
    }
  }

  private sample(of: Shape, size: number, variant = this.choice.variant): string {
    return this.values.of(of, { ...this.choice, size, variant });
  }

  private arrays(dimensions: number): Edge[] {
    const flat = dimensions < 2;
    const shape = (side: number): string =>
      `(${[side, ...Array.from({ length: dimensions - 1 }, () => 3)].join(', ')})`;
    return [
      { label: 'empty', text: `np.zeros(${flat ? '0' : shape(0)})` },
      { label: 'single', text: `np.full(${flat ? '1' : shape(1)}, 2.5)` },
      { label: 'equal', text: `np.ones(${flat ? '4' : shape(3)})` },
      { label: 'signed', text: `np.linspace(-3, 3, ${flat ? '7' : `${3 ** dimensions}).reshape(${shape(3)}`})` },
      ...(flat ? [{ label: 'not_a_number', text: 'np.array([1.0, np.nan, -1.0, 1.0])' }] : []),
      { label: 'whole', text: `np.arange(${flat ? '6' : `${3 ** dimensions}).reshape(${shape(3)}`})` },
    ];
  }

  private sequence(shape: SequenceShape, depth: number): Edge[] {
    const { values, choice } = this;
    const { kind, item } = shape;
    const of = (items: readonly string[]): string => values.sequence(kind, items);
    const one = (): string => values.of(item, choice, 1);
    const edges: Edge[] = [
      { label: 'empty', text: of([]) },
      { label: 'single', text: of([one()]) },
    ];
    if (kind === 'set' || kind === 'frozenset') return edges;
    const [first, second] = [one(), one()];
    edges.push({ label: 'repeated', text: of([first, second, first, first, second]) }, ...numbersEdges(shape, of));
    if (item.kind === 'open') {
      for (let variant = 0; variant < item.of.length; variant += 1)
        edges.push({ label: 'other_kind', text: of(values.items(shape, { ...choice, variant, size: 4 }, 0)) });
    }
    if (item.kind === 'list') edges.push({ label: 'hollow', text: of(['[]', one(), '[]']) });
    if (CHANGEABLE.has(item.kind) && kind === 'list') edges.push({ label: 'one_object_in', text: `[${first}] * 3` });
    edges.push(...this.ties(item).map(({ label, items }) => ({ label, text: of(items) })));
    if (item.kind === 'str' || item.kind === 'record' || item.kind === 'row' || item.kind === 'union') {
      for (const edge of this.of(item, depth + 1).slice(0, 3))
        edges.push({ label: `${edge.label}_item_in`, text: of([one(), edge.text, one()]) });
    }
    const parts = this.parts(item, depth + 1).map(({ label, text }) => ({
      label: `${label}_part_in`,
      text: of([one(), text]),
    }));
    edges.push(...parts.slice(0, 3), { label: 'no_item_in', text: of([one(), 'None', second]) }, ...parts.slice(3));
    if (shape.any) edges.push({ label: 'tuple_of', text: values.sequence('tuple', values.items(shape, choice, 0)) });
    return edges;
  }

  /** Items that are alike in one part, by which code may sort or group them, and differ in the others. */
  private ties(item: Shape): { label: string; items: string[] }[] {
    const parts =
      item.kind === 'row' ? item.items : item.kind === 'record' ? item.fields.map(({ shape }) => shape) : [];
    if (parts.length < 2) return [];
    const some = [0, 1, 2, 3].map(() => parts.map((part) => this.values.of(part, this.choice, 2)));
    return [...parts.keys()].slice(0, 3).map((same) => ({
      label: 'ties_in',
      items: some.map((texts) => whole(item, texts.with(same, some[0]?.[same] ?? 'None'))),
    }));
  }

  /** Items of which one part is unusual. */
  private parts(item: Shape, depth: number): Edge[] {
    if (item.kind !== 'row' && item.kind !== 'record') return [];
    const shapes = item.kind === 'row' ? item.items : item.fields.map(({ shape }) => shape);
    return shapes.slice(0, 8).flatMap((part, at) =>
      this.of(part, depth + 1)
        .slice(0, 3)
        .map(({ label, text }) => {
          const others = shapes.map((each) => this.values.of(each, this.choice, 2));
          return { label, text: whole(item, others.with(at, text)) };
        }),
    );
  }
}

/** A row or record of these parts. */
function whole(shape: Shape, parts: readonly string[]): string {
  if (shape.kind === 'record')
    return `{${shape.fields.map(({ name }, nth) => `${pythonText(name)}: ${parts[nth] ?? 'None'}`).join(', ')}}`;
  return `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`;
}
