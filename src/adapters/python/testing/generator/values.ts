import { callableText } from './callables';
import { type Choice, isWild } from './choice';
import { constructorOf, isFitForObjects } from './construction';
import { type Needs } from './needs';
import { fractionText, wholeNumber } from './numbers';
import { type ClassFacts, type ParameterFacts } from './facts';
import { type Program } from './program';
import { type GraphShape, type SequenceShape, type Shape } from './shape';
import { type Shapes } from './shapes';
import { pythonText } from './text-literal';
import { textOfShape, type TextShape } from './texts';

const DEEPEST = 6;
/** Parts of one value; behind them lists stay empty. */
const MOST_PARTS = 160;

/** Writes values of shapes as Python expressions. */
export class Values {
  constructor(
    private readonly program: Program,
    private readonly shapes: Shapes,
    private readonly needs: Needs,
  ) {}

  of(shape: Shape, chosen: Choice, depth = 0): string {
    const { room = { left: MOST_PARTS } } = chosen;
    room.left -= 1;
    const choice = room.left > 0 ? { ...chosen, room } : { ...chosen, room, size: 0 };
    const { random, variant } = choice;
    const inner = (of: Shape): string => this.of(of, choice, depth + 1);
    switch (shape.kind) {
      case 'none':
        return 'None';
      case 'bool':
        return random.once(2) ? 'True' : 'False';
      case 'int':
        return String(wholeNumber(shape, choice));
      case 'float':
        return fractionText(shape, choice);
      case 'bytes':
        return random.of(['b"abc"', 'b"\\x00\\xff\\x10"', 'b"aab"', 'b"hello"']);
      case 'str':
        return this.text(shape, choice, depth);
      case 'list':
      case 'tuple':
      case 'set':
      case 'frozenset':
      case 'deque':
      case 'iterator':
        return this.sequence(shape.kind, this.items(shape, choice, depth));
      case 'row':
        return this.row(shape.items, inner, variant);
      case 'dict': {
        const entries = new Map<string, string>();
        const count = depth === 0 ? choice.size : Math.min(choice.size, 3);
        for (let nth = 0; nth < 3 * count && entries.size < count; nth += 1)
          entries.set(inner(shape.key), inner(shape.value));
        return `{${[...entries].map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
      }
      case 'graph':
        return this.graph(shape, choice, 'steps');
      case 'record':
        return `{${shape.fields
          .filter(({ optional }) => !optional || !random.once(3))
          .map(({ name, shape: field }) => `${pythonText(name)}: ${inner(field)}`)
          .join(', ')}}`;
      case 'object': {
        const facts = this.program.classes.get(shape.className);
        return facts ? this.object(facts, choice, depth) : 'object()';
      }
      case 'enum': {
        const member = random.of(shape.members.length > 0 ? shape.members : ['None']);
        this.needs.classes.add(member.split('.')[0] ?? member);
        return member;
      }
      case 'namespace':
        if (room.left <= 0) return 'None';
        return this.needs.importing(
          'from types import SimpleNamespace',
          `SimpleNamespace(${shape.attributes.map(({ name, shape: of }) => `${name}=${inner(of)}`).join(', ')})`,
        );
      case 'callable':
        return callableText(shape, depth, this.needs, (of, level) => this.of(of, choice, level));
      case 'array':
        return this.array(shape.dimensions, choice);
      case 'choice':
        return random.of(shape.texts);
      case 'optional':
        return depth < DEEPEST && (variant === 0 || !random.once(5)) ? this.of(shape.of, choice, depth) : 'None';
      case 'union': {
        const fitting = depth < 3 ? shape.of : shape.of.filter(isFlat);
        return inner(random.of(fitting.length > 0 ? fitting : shape.of));
      }
      case 'open':
        return this.of(shape.of[variant % shape.of.length] ?? { kind: 'none' }, choice, depth);
      case 'again':
        return depth < DEEPEST && room.left > 0 ? this.of(shape.of(), choice, depth + 1) : 'None';
      case 'path':
        return shape.isText ? 'str(tmp_path / "input.txt")' : 'tmp_path / "input.txt"';
      case 'stream':
        return this.needs.importing('import io', 'io.StringIO()');
      case 'date':
        return this.needs.importing(
          'import datetime',
          `datetime.date(2024, ${1 + random.below(12)}, ${1 + random.below(28)})`,
        );
      case 'datetime':
        return this.needs.importing(
          'import datetime',
          `datetime.datetime(2024, ${1 + random.below(12)}, ${1 + random.below(28)}, ${random.below(24)}, ${random.below(60)})`,
        );
      case 'timedelta':
        return this.needs.importing('import datetime', `datetime.timedelta(days=${random.below(40)})`);
      case 'decimal':
        return this.needs.importing(
          'from decimal import Decimal',
          `Decimal("${random.below(90)}.${random.below(9)}5")`,
        );
      case 'fraction':
        return this.needs.importing(
          'from fractions import Fraction',
          `Fraction(${random.below(9)}, ${1 + random.below(9)})`,
        );
    }
  }

  /** Numbers that are compared with each other, as the ends of a span are, mostly ascend. */
  private row(items: readonly Shape[], inner: (of: Shape) => string, variant: number): string {
    const texts = items.map(inner);
    const isSpan = items[0] === items[1] && (items[0]?.kind === 'int' || items[0]?.kind === 'float');
    const ends = texts.slice(0, 2).toSorted((a, b) => Number(a) - Number(b));
    if (isSpan && variant % 3 !== 1) texts.splice(0, 2, ...ends);
    return `(${texts.join(', ')}${texts.length === 1 ? ',' : ''})`;
  }

  /** The items of a list of that shape. */
  items(shape: SequenceShape, choice: Choice, depth: number): string[] {
    const [first] = shape.item.kind === 'open' ? shape.item.of : [shape.item];
    const isWhole =
      depth === 0 || first?.kind === 'int' || first?.kind === 'float' || (depth === 1 && first?.kind === 'row');
    const count = isWhole ? choice.size : Math.min(choice.size, 3);
    const length = depth >= DEEPEST ? 0 : count;
    const items = Array.from({ length }, () => this.of(shape.item, choice, depth + 1));
    return shape.ascending ? items.toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)) : items;
  }

  /** A list, or what else holds these items. */
  sequence(kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator', items: readonly string[]): string {
    const list = `[${items.join(', ')}]`;
    switch (kind) {
      case 'list':
        return list;
      case 'tuple':
        return items.length === 1 ? `(${items[0] ?? ''},)` : `(${items.join(', ')})`;
      case 'set':
        return items.length === 0 ? 'set()' : `{${[...new Set(items)].join(', ')}}`;
      case 'frozenset':
        return items.length === 0 ? 'frozenset()' : `frozenset(${list})`;
      case 'deque':
        return this.needs.importing('from collections import deque', `deque(${list})`);
      case 'iterator':
        return `iter(${list})`;
    }
  }

  /** A new object by its constructor; the optional arguments now and then. */
  object(facts: ClassFacts, choice: Choice, depth: number): string {
    if (depth > DEEPEST || (choice.room?.left ?? 1) <= 0) return 'None';
    this.needs.classes.add(facts.name.split('.')[0] ?? facts.name);
    return `${facts.name}(${this.argumentsFor(constructorOf(facts, this.program), choice, depth + 1).join(', ')})`;
  }

  /** Arguments for parameters, the required ones in their order, some of the others by name. */
  argumentsFor(parameters: readonly ParameterFacts[], choice: Choice, depth: number): string[] {
    return parameters.flatMap((parameter) => {
      const { kind, name, hasDefault, evidence } = parameter;
      if (kind === 'options') return [];
      if (kind === 'rest') {
        const shape = this.shapes.of(evidence);
        return depth > 2 ? [] : Array.from({ length: 2 }, () => this.of(shape, choice, depth + 1));
      }
      const shape = this.shapes.of(evidence);
      if (hasDefault && (depth > 3 || choice.variant % 2 === 0 || !isFitForObjects(shape, choice))) return [];
      const value = this.of(shape, choice, depth);
      return hasDefault || kind === 'keyword' ? [`${name}=${value}`] : [value];
    });
  }

  /** Words that lead to others: `steps` only onwards, `round` in a circle too. */
  graph({ node, weight }: GraphShape, choice: Choice, way: 'steps' | 'round'): string {
    const words =
      node.kind === 'str' && node.made.form === 'word'
        ? [...new Set([...node.made.pool, ...node.texts])]
        : ['a', 'b', 'c', 'd', 'e'];
    const nodes = words.slice(0, Math.max(1, choice.size + 1)).map(pythonText);
    const entries = nodes.map((name, nth) => {
      const next = nodes
        .slice(nth + 1)
        .filter(() => !choice.random.once(3))
        .slice(0, 2);
      if (way === 'round' && nth === nodes.length - 1 && nodes[0]) next.push(nodes[0]);
      const targets = next.map((target) => (weight ? `(${target}, ${this.of(weight, choice, 2)})` : target));
      return `${name}: [${targets.join(', ')}]`;
    });
    return `{${entries.join(', ')}}`;
  }

  private text(shape: TextShape, choice: Choice, depth: number): string {
    const text = textOfShape(shape, choice.random, isWild(choice.variant), depth === 0 ? Math.max(2, choice.size) : 3);
    if (text !== null) return pythonText(text);
    const value = shape.made.form === 'json' ? this.of(shape.made.value, choice, depth + 1) : '{}';
    return this.needs.importing('import json', `json.dumps(${value})`);
  }

  private array(dimensions: number, { random, variant, size }: Choice): string {
    const side = Math.max(1, size);
    const type = variant % 3 === 2 ? 'int' : 'float';
    const shape = Array.from({ length: dimensions }, () => side);
    const length = shape.reduce((product, each) => product * each, 1);
    const values = `(np.arange(${length}) * ${3 + random.below(9)} % ${7 + random.below(30)})`;
    const reshaped = dimensions > 1 ? `.reshape(${shape.join(', ')})` : '';
    return this.needs.importing('import numpy as np', `${values}.astype(${type})${reshaped}`);
  }
}

function isFlat(shape: Shape): boolean {
  return ['none', 'bool', 'int', 'float', 'str', 'choice', 'enum', 'bytes', 'date'].includes(shape.kind);
}
