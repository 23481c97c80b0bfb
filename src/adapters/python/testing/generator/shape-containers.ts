import { type Evidence } from './evidence';
import { hashable } from './hashable';
import { kindOf, positionsOf } from './kinds';
import { hintOf, singular, VAGUE } from './name-hints';
import { type Shape } from './shape';
import { type ShapeOf, type ShapeTexts } from './shape-texts';

/** Decides what lists, rows and dictionaries hold. */
export class ShapeContainers {
  constructor(
    private readonly shapeOf: ShapeOf,
    private readonly texts: ShapeTexts,
    /** Says once and for all what a value is. */
    private readonly settle: (evidence: Evidence, shape: Shape) => void,
  ) {}

  /** A list, or what else holds items one after the other; a row where each place has a meaning of its own. */
  sequence(
    kind: 'list' | 'tuple' | 'set' | 'frozenset' | 'deque' | 'iterator' | 'iterable',
    evidence: Evidence,
    depth: number,
  ): Shape {
    const { facts, parts } = evidence;
    const positions = positionsOf(evidence);
    const item = parts.get('item');
    const width = [...facts].filter((fact) => fact.startsWith('width ')).map((fact) => Number(fact.slice(6)));
    const fixed =
      width.length > 0 || (positions.length > 1 && !item) || (positions.length > 0 && !item && kind === 'iterable');
    const names = [...evidence.names].map(singular);
    if (fixed) {
      const count = Math.min(12, Math.max(...width, positions.length));
      const items = Array.from({ length: count }, (_, nth) => {
        const part = evidence.part(`[${nth}]`);
        if (item) part.uniteIfAlike(item);
        return this.shapeOf(part, [], depth);
      });
      return { kind: 'row', items };
    }
    const first = positions[0];
    if (item && first) for (const part of positions) item.uniteIfAlike(part);
    const inner = this.shapeOf(item ?? first ?? evidence.part('item'), names, depth);
    const ascending = facts.has('ascending');
    if (kind === 'iterable') return { kind: 'list', item: inner, ascending, any: 'iterable' };
    return { kind, item: inner, ascending, ...(facts.has('any sequence') ? { any: 'sequence' } : {}) };
  }

  /** A dictionary: by names, by keys, or from words to others of the same. */
  dictionary(evidence: Evidence, depth: number): Shape {
    const { parts, facts } = evidence;
    const [key, value] = [parts.get('key'), parts.get('value')];
    const fields = new Map(
      [...parts].filter(([name]) => name.startsWith('{')).map(([name, part]) => [name.slice(1, -1), part]),
    );
    for (const text of key && fields.size > 0 ? key.texts : [])
      if (!fields.has(text) && fields.size < 12) fields.set(text, evidence.part(`{${text}}`).called(text));
    const isRecord = fields.size > 0 && (!key || [...key.texts].length > 0 || !value || kindOf(value) === null);
    if (isRecord) {
      for (const part of fields.values()) if (value) part.uniteIfAlike(value);
      return {
        kind: 'record',
        fields: [...fields].map(([name, part]) => ({
          name,
          shape: this.shapeOf(part, [name], depth),
          optional: facts.has(`optional ${name}`),
        })),
      };
    }
    const keys = key ?? evidence.part('key');
    const values = value ?? evidence.part('value');
    for (const part of fields.values()) values.uniteIfAlike(part);
    const inner = values.parts.get('item');
    const target = inner && kindOf(inner) === 'tuple' ? inner.parts.get('[0]') : inner;
    const isTextual = (kindOf(keys) ?? 'str') === 'str';
    if (isTextual && target?.root === keys.root) {
      const weight = inner && inner.root !== keys.root ? inner.parts.get('[1]') : undefined;
      const node = this.texts.word(keys, []);
      this.settle(keys, node);
      return { kind: 'graph', node, weight: weight ? this.shapeOf(weight, ['weight'], depth) : null };
    }
    const names = [...evidence.names].map(singular);
    return {
      kind: 'dict',
      key: this.keyShape(keys, names, depth),
      value: this.shapeOf(values, names, depth),
    };
  }

  /** Keys of which nothing is known are words. */
  private keyShape(keys: Evidence, names: readonly string[], depth: number): Shape {
    const hint = hintOf([...keys.names].filter((name) => !VAGUE.test(name)));
    if (kindOf(keys) === null && hint === null && keys.classes.size === 0) return this.texts.word(keys, names);
    return hashable(this.shapeOf(keys.withFact('hashed'), [], depth)) ?? this.texts.word(keys, names);
  }
}
