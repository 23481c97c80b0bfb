import { type Evidence } from './evidence';
import { type Needs } from './needs';
import { type ParameterFacts, type Program } from './program';
import { type GraphShape, type Shape, WHOLE, type WholeShape } from './shape';
import { type Shapes } from './shapes';
import { pythonText } from './text-literal';
import { textOfShape, type TextShape } from './texts';
import { type Choice, constructorOf, type Values } from './values';

/** How the items of a large input follow each other. */
export const WAYS = ['mixed', 'ascending', 'descending', 'repeated', 'equal'] as const;
export type Way = (typeof WAYS)[number];

interface Place {
  /** A Python expression for the number of the item. */
  index: string;
  way: Way;
  /** How many items there are. */
  count: number;
  choice: Choice;
  depth: number;
}

const DEEPEST = 5;
const LETTERS = 'ijkmpq';

/** Writes large values as Python expressions that build them by comprehensions. */
export class Series {
  constructor(
    private readonly program: Program,
    private readonly shapes: Shapes,
    private readonly values: Values,
    private readonly needs: Needs,
  ) {}

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
        return this.sequence(
          shape.kind,
          this.item(shape.item, shape.ascending ? { ...place, way: 'ascending' } : place),
          `i in range(${count})`,
        );
      case 'dict':
        return `{${this.item(shape.key, { ...place, way: 'ascending' })}: ${this.item(shape.value, place)} for i in range(${count})}`;
      case 'graph':
        return this.graph(shape, place);
      case 'str':
        return this.longText(shape, place);
      case 'int':
        return shape.role === 'count' ? String(count) : this.alone(shape, place);
      case 'record':
        return `{${shape.fields.map(({ name, shape: field }) => `${pythonText(name)}: ${this.large(field, count, way, choice, level + 1)}`).join(', ')}}`;
      case 'object': {
        const facts = this.program.classes.get(shape.className);
        if (!facts) return 'object()';
        this.needs.classes.add(facts.name.split('.')[0] ?? facts.name);
        return `${facts.name}(${this.argumentsFor(constructorOf(facts, this.program), count, way, choice, level + 1).join(', ')})`;
      }
      case 'array':
        return this.array(shape.dimensions, place);
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
    return this.item(this.shapes.of(evidence), { index: 'i', way, count, choice, depth: 1 });
  }

  /** A value that has no items but goes with large ones: a word that is among theirs. */
  private alone(shape: Shape, place: Place): string {
    if (shape.kind === 'str' && shape.made.form === 'word' && !(shape.texts.length > 0))
      return this.item(shape, { ...place, index: '3', way: 'ascending' }).replaceAll(
        /f"([^"{]*)\{3\}([^"{]*)"/g,
        '"$13$2"',
      );
    return this.values.of(shape, place.choice, 1);
  }

  private sequence(
    kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator',
    item: string,
    clause: string,
  ): string {
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

  /** The item with the number that the index gives. */
  private item(shape: Shape, place: Place): string {
    const { index, way, count, choice, depth } = place;
    const inner = (of: Shape, shift = 0): string =>
      this.item(of, { ...place, index: shift === 0 ? index : `(${index} + ${shift})`, depth: depth + 1 });
    if (depth > DEEPEST) return this.values.of(shape, { ...choice, size: 0 }, 5);
    switch (shape.kind) {
      case 'int':
        return this.whole(shape, place);
      case 'float':
        return `${bracketed(this.whole({ kind: 'int', notable: shape.notable.map(Math.round), role: shape.isDivisor ? 'divisor' : 'value' }, place))} * 0.25`;
      case 'bool':
        return `${index} % 3 != 0`;
      case 'str':
        return this.text(shape, place);
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
        const letter = LETTERS[depth + 1] ?? 'z';
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
          this.item(shape.item, { ...place, index: `(${index} + ${letter})`, depth: depth + 1 }),
          `${letter} in range(${width})`,
        );
      }
      case 'dict': {
        const letter = LETTERS[depth + 1] ?? 'z';
        const key = this.item(shape.key, { ...place, index: letter, way: 'ascending', depth: depth + 1 });
        return `{${key}: ${this.item(shape.value, { ...place, index: `(${index} + ${letter})`, depth: depth + 1 })} for ${letter} in range(${depth === 0 ? Math.min(count, 10) : 3})}`;
      }
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
        return this.item(shape.of[choice.variant % shape.of.length] ?? { kind: 'none' }, place);
      case 'union': {
        const flat = depth < 2 ? shape.of : shape.of.slice(-1);
        return `(${flat.map((each) => inner(each)).join(`, `)},)[${index} % ${flat.length}]`;
      }
      case 'again':
        return depth < 3
          ? this.item(shape.of(), { ...place, depth: depth + 1 })
          : this.values.of(shape, { ...choice, size: 1 }, 5);
      case 'date':
        return this.needs.importing(
          'import datetime',
          `datetime.date(2024, 1, 1) + datetime.timedelta(days=${this.whole(WHOLE, place)})`,
        );
      case 'datetime':
        return this.needs.importing(
          'import datetime',
          `datetime.datetime(2024, 1, 1) + datetime.timedelta(hours=${this.whole(WHOLE, place)})`,
        );
      default:
        return this.values.of(shape, choice, depth + 1);
    }
  }

  private whole({ notable, role }: WholeShape, { index, way, count }: Place): string {
    if (role === 'count' || role === 'index') return `${index} % 5`;
    const most = Math.max(0, ...notable.filter((value) => Math.abs(value) < 1e6).map(Math.abs));
    const modulus = most > 1 ? Math.ceil(most * 1.3) + 1 : 2 * count + 1;
    const first = role === 'divisor' ? ' + 1' : '';
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

  private text(shape: TextShape, place: Place): string {
    const { made, texts, starts, ends } = shape;
    const { index, choice, depth } = place;
    const number = this.whole(WHOLE, place);
    switch (made.form) {
      case 'word': {
        if (texts.length > 0) return `(${[...texts].map(pythonText).join(', ')},)[${index} % ${texts.length}]`;
        const whole =
          made.stem === 'email'
            ? `f"user{${number}}@example.com"`
            : made.stem === 'date'
              ? `f"2024-01-{${index} % 28 + 1:02d}"`
              : `f"${made.stem}{${number}}"`;
        const affixed =
          starts.length > 0
            ? `(${['', ...starts].map(pythonText).join(', ')})[${index} % ${starts.length + 1}] + ${whole}`
            : whole;
        return ends.length > 0
          ? `${affixed} + (${['', ...ends].map(pythonText).join(', ')})[${index} % ${ends.length + 1}]`
          : affixed;
      }
      case 'prose': {
        const letter = LETTERS[depth + 1] ?? 'z';
        return this.finished(shape, `" ".join(f"w{(${number} + ${letter}) % 23}" for ${letter} in range(8))`, index);
      }
      case 'number':
        return made.fractions ? `f"{${number}}.5"` : `str(${number} % 256)`;
      case 'pieces': {
        const count = made.repeated ? (made.separator === '.' ? 4 : 3) : made.pieces.length;
        const pieces = Array.from({ length: count }, (_, nth) => {
          const piece = made.pieces[nth % made.pieces.length] ?? { kind: 'none' };
          return this.item(piece, { ...place, index: nth === 0 ? index : `(${index} + ${nth})`, depth: depth + 1 });
        });
        return this.finished(shape, `${pythonText(made.separator)}.join([${pieces.join(', ')}])`, index);
      }
      case 'json':
        return this.needs.importing(
          'import json',
          `json.dumps(${this.item(made.value, { ...place, depth: depth + 1 })})`,
        );
      default: {
        const samples = Array.from({ length: 6 }, () => textOfShape(shape, choice.random) ?? '');
        return `(${[...new Set(samples)].map(pythonText).join(', ')},)[${index} % ${new Set(samples).size}]`;
      }
    }
  }

  /** With the texts that the code looks for now and then in it. */
  private finished({ starts, contains, ends }: TextShape, text: string, index: string): string {
    const extra = (texts: readonly string[]): string =>
      `(${['', '', ...texts].map(pythonText).join(', ')})[${index} % ${texts.length + 2}]`;
    const [before, after] = [starts.length > 0 ? `${extra(starts)} + ` : '', [...contains, ...ends]];
    return after.length > 0 ? `${before}${text} + ${extra(after)}` : `${before}${text}`;
  }

  private longText(shape: TextShape, place: Place): string {
    const { made } = shape;
    const { count, way } = place;
    if (made.form === 'pieces' && made.repeated)
      return `${pythonText(made.separator)}.join(${this.item(made.pieces[0] ?? { kind: 'none' }, place)} for i in range(${count}))`;
    if (made.form === 'json')
      return this.needs.importing('import json', `json.dumps(${this.large(made.value, count, way, place.choice)})`);
    if (made.form !== 'prose') return this.alone(shape, place);
    switch (way) {
      case 'mixed':
        return `" ".join(f"word{i * 37 % 101}" for i in range(${Math.ceil(count / 4)}))`;
      case 'ascending':
        return `"".join(chr(97 + i * 7 % 26) for i in range(${count}))`;
      case 'descending':
        return `"ab" * ${Math.ceil(count / 2)}`;
      case 'repeated':
        return `"".join("ab"[i // 5 % 2] for i in range(${count}))`;
      case 'equal':
        return `"a" * ${count}`;
    }
  }

  private graph({ node, weight }: GraphShape, place: Place): string {
    const { way, count, choice } = place;
    const name = (index: string): string => {
      const stem = node.kind === 'str' && node.made.form === 'word' ? node.made.stem : 'node';
      return `f"${stem}{${index}}"`;
    };
    const target = weight
      ? `(${name('j')}, ${this.item(weight, { ...place, index: 'j', depth: 2, choice })})`
      : name('j');
    const next: Readonly<Record<Way, string>> = {
      mixed: `j in (i + 1, i + 7, i + 31) if j < ${count}`,
      ascending: `j in range(i + 1, min(i + 2, ${count}))`,
      descending: `j in range(max(0, i - 2), i)`,
      repeated: `j in (2 * i + 1, 2 * i + 2) if j < ${count}`,
      equal: `j in range(i + 1, ${count}) if i == 0`,
    };
    return `{${name('i')}: [${target} for ${next[way]}] for i in range(${count})}`;
  }

  private array(dimensions: number, { way, count }: Place): string {
    const shape = Array.from({ length: dimensions }, (_, nth) =>
      dimensions > 1 && nth > 1 ? 3 : Math.min(count, dimensions > 1 ? 200 : 1000),
    );
    const length = shape.reduce((product, each) => product * each, 1);
    const values: Readonly<Record<Way, string>> = {
      mixed: `np.arange(${length}) * 37 % 101`,
      ascending: `np.arange(${length})`,
      descending: `np.arange(${length})[::-1]`,
      repeated: `np.arange(${length}) % 7`,
      equal: `np.zeros(${length}) + 3`,
    };
    return this.needs.importing(
      'import numpy as np',
      `(${values[way]}).astype(float)${dimensions > 1 ? `.reshape(${shape.join(', ')})` : ''}`,
    );
  }
}

/** Whether a value can be made large. */
export function isLarge(shape: Shape): boolean {
  switch (shape.kind) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'deque':
    case 'iterator':
    case 'dict':
    case 'graph':
    case 'array':
    case 'record':
      return true;
    case 'str':
      return shape.made.form === 'prose' || (shape.made.form === 'pieces' && shape.made.repeated);
    case 'optional':
      return isLarge(shape.of);
    default:
      return false;
  }
}

function bracketed(expression: string): string {
  return /^\w+$/.test(expression) ? expression : `(${expression})`;
}
