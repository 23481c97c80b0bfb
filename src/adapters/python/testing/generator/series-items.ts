import { constructorOf } from './construction';
import { type Needs } from './needs';
import { letterAt, type Place } from './place';
import { type Program } from './program';
import { fractionAt, wholeAt } from './series-numbers';
import { SeriesTexts } from './series-texts';
import { type Shape, WHOLE } from './shape';
import { type Shapes } from './shapes';
import { pythonText } from './text-literal';
import { type Values } from './values';

const DEEPEST = 5;

/** Writes the items of large values as expressions of their number. */
export class SeriesItems {
  readonly texts: SeriesTexts;

  constructor(
    private readonly program: Program,
    private readonly shapes: Shapes,
    private readonly values: Values,
    private readonly needs: Needs,
  ) {
    this.texts = new SeriesTexts(needs, (shape, place) => this.of(shape, place));
  }

  /** The item with the number that the index gives. */
  of(shape: Shape, place: Place): string {
    const { index, way, count, choice, depth } = place;
    const inner = (of: Shape, shift = 0): string =>
      this.of(of, { ...place, index: shift === 0 ? index : `(${index} + ${shift})`, depth: depth + 1 });
    if (depth > DEEPEST) return this.values.of(shape, { ...choice, size: 0 }, 5);
    switch (shape.kind) {
      case 'int':
        return wholeAt(shape, place);
      case 'float':
        return fractionAt(shape, place);
      case 'bool':
        return `${index} % 3 != 0`;
      case 'str':
        return this.texts.of(shape, place);
      case 'row':
        return `(${shape.items.map((each, nth) => inner(each, nth)).join(', ')}${shape.items.length === 1 ? ',' : ''})`;
      case 'record':
        return `{${shape.fields.map(({ name, shape: field }) => `${pythonText(name)}: ${inner(field)}`).join(', ')}}`;
      case 'list':
      case 'tuple':
      case 'set':
      case 'frozenset':
      case 'deque':
      case 'iterator': {
        const letter = letterAt(depth + 1);
        const isMatrix =
          depth === 0 &&
          (shape.item.kind === 'int' ||
            shape.item.kind === 'float' ||
            (shape.item.kind === 'open' && shape.item.of[0]?.kind !== 'str'));
        const width = isMatrix
          ? Math.min(count, 100)
          : depth === 0
            ? Math.max(2, Math.min(count, 10, Math.floor(5_000 / count)))
            : 3;
        return this.sequence(
          shape.kind,
          this.of(shape.item, { ...place, index: `(${index} + ${letter})`, depth: depth + 1 }),
          `${letter} in range(${width})`,
        );
      }
      case 'dict': {
        const letter = letterAt(depth + 1);
        const key = this.of(shape.key, { ...place, index: letter, way: 'ascending', depth: depth + 1 });
        return `{${key}: ${this.of(shape.value, { ...place, index: `(${index} + ${letter})`, depth: depth + 1 })} for ${letter} in range(${depth === 0 ? Math.min(count, 10) : 3})}`;
      }
      case 'namespace':
        return this.namespace(shape.attributes, inner);
      case 'object': {
        const facts = this.program.classes.get(shape.className);
        if (!facts) return 'object()';
        this.needs.classes.add(facts.name.split('.')[0] ?? facts.name);
        const given = constructorOf(facts, this.program).flatMap(({ kind, name, hasDefault, evidence }) => {
          if (kind === 'options' || kind === 'rest' || (hasDefault && depth > 2)) return [];
          const value = inner(this.shapes.of(evidence));
          return hasDefault || kind === 'keyword' ? [`${name}=${value}`] : [value];
        });
        return `${facts.name}(${given.join(', ')})`;
      }
      case 'enum':
      case 'choice': {
        const texts = shape.kind === 'enum' ? shape.members : shape.texts;
        if (shape.kind === 'enum') this.needs.classes.add(texts[0]?.split('.')[0] ?? '');
        return `(${texts.join(', ')},)[${index} % ${texts.length}]`;
      }
      case 'optional':
        return way === 'mixed' ? `None if ${index} % 11 == 10 else ${inner(shape.of)}` : inner(shape.of);
      case 'open':
        return this.of(shape.of[choice.variant % shape.of.length] ?? { kind: 'none' }, place);
      case 'union': {
        const flat = depth < 2 ? shape.of : shape.of.slice(-1);
        return `(${flat.map((each) => inner(each)).join(`, `)},)[${index} % ${flat.length}]`;
      }
      case 'again':
        return depth < 3
          ? this.of(shape.of(), { ...place, depth: depth + 1 })
          : this.values.of(shape, { ...choice, size: 1 }, 5);
      case 'date':
        return this.needs.importing(
          'import datetime',
          `datetime.date(2024, 1, 1) + datetime.timedelta(days=${wholeAt(WHOLE, place)})`,
        );
      case 'datetime':
        return this.needs.importing(
          'import datetime',
          `datetime.datetime(2024, 1, 1) + datetime.timedelta(hours=${wholeAt(WHOLE, place)})`,
        );
      default:
        return this.values.of(shape, choice, depth + 1);
    }
  }

  /** An object of an unknown class, with the attributes that are read of it. */
  namespace(attributes: Extract<Shape, { kind: 'namespace' }>['attributes'], written: (of: Shape) => string): string {
    const given = attributes.map(({ name, shape }) => `${name}=${written(shape)}`);
    return this.needs.importing('from types import SimpleNamespace', `SimpleNamespace(${given.join(', ')})`);
  }

  /** A list, or what else holds items, made by a comprehension. */
  sequence(kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator', item: string, clause: string): string {
    switch (kind) {
      case 'list':
        return `[${item} for ${clause}]`;
      case 'set':
        return `{${item} for ${clause}}`;
      case 'deque':
        return this.needs.importing('from collections import deque', `deque(${item} for ${clause})`);
      case 'iterator':
        return `iter([${item} for ${clause}])`;
      default:
        return `${kind}(${item} for ${clause})`;
    }
  }
}
