/** How a text is made. `texts` are values that the code itself names. */
export type TextForm =
  | { form: 'word'; stem: string; pool: readonly string[] }
  | { form: 'prose' }
  | { form: 'number'; fractions: boolean }
  | { form: 'character' }
  | { form: 'date'; format: string }
  | { form: 'pattern'; source: string }
  | { form: 'json'; value: Shape }
  | { form: 'pieces'; separator: string; pieces: readonly Shape[]; repeated: boolean };

/** What whole numbers are for: to repeat or to look something up by, to divide by, or to come nearer to an end by. */
export type NumberRole = 'value' | 'count' | 'index' | 'divisor' | 'step';

/** The kind of values that a parameter takes. */
export type Shape =
  | { kind: 'none' | 'bool' | 'bytes' | 'decimal' | 'fraction' | 'date' | 'datetime' | 'timedelta' | 'stream' }
  | { kind: 'path'; isText: boolean }
  | { kind: 'int'; notable: readonly number[]; role: NumberRole }
  | { kind: 'float'; notable: readonly number[]; isDivisor: boolean }
  | {
      kind: 'str';
      made: TextForm;
      starts: readonly string[];
      ends: readonly string[];
      contains: readonly string[];
      texts: readonly string[];
    }
  | {
      kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator';
      item: Shape;
      ascending: boolean;
      /** Whether a list only stands for what may be any sequence, or anything that can be looped over. */
      any?: 'sequence' | 'iterable';
    }
  | { kind: 'row'; items: readonly Shape[] }
  | { kind: 'dict'; key: Shape; value: Shape }
  /** A dictionary from words to some of the same words. */
  | { kind: 'graph'; node: Shape; weight: Shape | null }
  | { kind: 'record'; fields: readonly { name: string; shape: Shape; optional: boolean }[] }
  | { kind: 'object'; className: string }
  | { kind: 'enum'; members: readonly string[] }
  | { kind: 'namespace'; attributes: readonly { name: string; shape: Shape }[] }
  | { kind: 'callable'; takes: number; result: Shape | null; isAsync: boolean; isMethod: boolean }
  | { kind: 'array'; dimensions: number }
  /** Python expressions to choose from. */
  | { kind: 'choice'; texts: readonly string[] }
  | { kind: 'optional'; of: Shape }
  /** Each value may be any of them. */
  | { kind: 'union'; of: readonly Shape[] }
  /** All values of one call are the same one of them. */
  | { kind: 'open'; of: readonly Shape[] }
  /** What would hold itself: found again by its name in `Shapes`. */
  | { kind: 'again'; of: () => Shape };

/** A whole number of which nothing else is known. */
export const WHOLE: WholeShape = { kind: 'int', notable: [], role: 'value' };

export type WholeShape = Extract<Shape, { kind: 'int' }>;
export type SequenceShape = Extract<Shape, { kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator' }>;
export type GraphShape = Extract<Shape, { kind: 'graph' }>;

/** A short text of a shape, for people: `list[{name: word, price: float}]`. */
export function shapeText(shape: Shape, depth = 0): string {
  if (depth > 6) return '…';
  const text = (inner: Shape): string => shapeText(inner, depth + 1);
  switch (shape.kind) {
    case 'str':
      return shape.made.form === 'pieces'
        ? `text(${shape.made.pieces.map(text).join(shape.made.separator)}${shape.made.repeated ? '*' : ''})`
        : shape.made.form;
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'deque':
    case 'iterator':
      return `${shape.kind}[${text(shape.item)}]`;
    case 'row':
      return `(${shape.items.map(text).join(', ')})`;
    case 'dict':
      return `dict[${text(shape.key)}, ${text(shape.value)}]`;
    case 'record':
      return `{${shape.fields.map(({ name, shape: value, optional }) => `${name}${optional ? '?' : ''}: ${text(value)}`).join(', ')}}`;
    case 'object':
      return shape.className;
    case 'namespace':
      return `<${shape.attributes.map(({ name, shape: value }) => `${name}: ${text(value)}`).join(', ')}>`;
    case 'callable':
      return `${shape.isAsync ? 'async ' : ''}(${shape.takes}) -> ${shape.result ? text(shape.result) : 'argument'}`;
    case 'array':
      return `array${shape.dimensions}`;
    case 'choice':
      return shape.texts.join('|');
    case 'enum':
      return shape.members.join('|');
    case 'optional':
      return `${text(shape.of)}?`;
    case 'union':
      return shape.of.map(text).join(' | ');
    case 'open':
      return `any of ${shape.of.map(text).join(', ')}`;
    default:
      return shape.kind;
  }
}
