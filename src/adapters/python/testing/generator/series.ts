import { type Choice } from './choice';
import { constructorOf } from './construction';
import { type Evidence } from './evidence';
import { type ParameterFacts } from './facts';
import { isLarge } from './large-shapes';
import { type Needs } from './needs';
import { type Place, type Way } from './place';
import { type Program } from './program';
import { arrayOf } from './series-arrays';
import { graphOf } from './series-graphs';
import { SeriesItems } from './series-items';
import { type Shape } from './shape';
import { type Shapes } from './shapes';
import { pythonText } from './text-literal';
import { type Values } from './values';

const DEEPEST = 5;

/** Writes large values as Python expressions that build them by comprehensions. */
export class Series {
  private readonly items: SeriesItems;

  constructor(
    private readonly program: Program,
    private readonly shapes: Shapes,
    private readonly values: Values,
    private readonly needs: Needs,
  ) {
    this.items = new SeriesItems(program, shapes, values, needs);
  }

  /** A value with `count` items, or as large as a value without items gets. */
  large(shape: Shape, count: number, way: Way, choice: Choice, level = 0): string {
    if (level > DEEPEST) return this.values.of(shape, { ...choice, size: 1 }, DEEPEST);
    const place: Place = { index: 'i', way, count, choice, depth: 0 };
    switch (shape.kind) {
      case 'list':
      case 'tuple':
      case 'set':
      case 'frozenset':
      case 'deque':
      case 'iterator':
        return this.items.sequence(
          shape.kind,
          this.items.of(shape.item, shape.ascending ? { ...place, way: 'ascending' } : place),
          `i in range(${count})`,
        );
      case 'dict':
        return `{${this.items.of(shape.key, { ...place, way: 'ascending' })}: ${this.items.of(shape.value, place)} for i in range(${count})}`;
      case 'graph':
        return graphOf(shape, place, (of, at) => this.items.of(of, at));
      case 'str':
        return (
          this.items.texts.long(shape, place, (of) => this.large(of, count, way, choice)) ?? this.alone(shape, place)
        );
      case 'int':
        return shape.role === 'count' ? String(count) : this.alone(shape, place);
      case 'record':
        return `{${shape.fields.map(({ name, shape: field }) => `${pythonText(name)}: ${this.large(field, count, way, choice, level + 1)}`).join(', ')}}`;
      case 'namespace':
        return this.items.namespace(shape.attributes, (of) => this.large(of, count, way, choice, level + 1));
      case 'object': {
        const facts = this.program.classes.get(shape.className);
        if (!facts) return 'object()';
        this.needs.classes.add(facts.name.split('.')[0] ?? facts.name);
        return `${facts.name}(${this.argumentsFor(constructorOf(facts, this.program), count, way, choice, level + 1).join(', ')})`;
      }
      case 'array':
        return arrayOf(shape.dimensions, place, this.needs);
      case 'optional':
        return this.large(shape.of, count, way, choice, level + 1);
      case 'open':
        return this.large(
          shape.of[choice.variant % shape.of.length] ?? { kind: 'none' },
          count,
          way,
          choice,
          level + 1,
        );
      case 'union':
        return this.large(
          shape.of.find((each) => each.kind === 'list' || each.kind === 'dict') ?? shape.of[0] ?? { kind: 'none' },
          count,
          way,
          choice,
          level + 1,
        );
      case 'again':
        return this.values.of(shape, choice, 2);
      case 'stream':
        return this.needs.importing('import io', `io.StringIO("".join(f"line {i}\\n" for i in range(${count})))`);
      case 'bytes':
        return `bytes(i * 7 % 256 for i in range(${count}))`;
      default:
        return this.alone(shape, place);
    }
  }

  /** Arguments for parameters, all that have items large ones. */
  argumentsFor(parameters: readonly ParameterFacts[], count: number, way: Way, choice: Choice, level = 0): string[] {
    return parameters.flatMap(({ kind, name, hasDefault, evidence }) => {
      const shape = this.shapes.of(evidence);
      if (kind === 'options' || (hasDefault && !isLarge(shape))) return [];
      if (kind === 'rest')
        return [`*${this.large({ kind: 'list', item: shape, ascending: false }, Math.min(count, 200), way, choice)}`];
      const value = this.large(shape, count, way, choice, level + 1);
      return hasDefault || kind === 'keyword' ? [`${name}=${value}`] : [value];
    });
  }

  /** The item number `i` of some. */
  itemOf(evidence: Evidence, count: number, way: Way, choice: Choice): string {
    return this.items.of(this.shapes.of(evidence), { index: 'i', way, count, choice, depth: 1 });
  }

  /** A value that has no items but goes with large ones: a word that is among theirs. */
  private alone(shape: Shape, place: Place): string {
    if (shape.kind === 'str' && shape.made.form === 'word' && !(shape.texts.length > 0))
      return this.items
        .of(shape, { ...place, index: '3', way: 'ascending' })
        .replaceAll(/f"([^"{]*)\{3\}([^"{]*)"/g, '"$13$2"');
    return this.values.of(shape, place.choice, 1);
  }
}
