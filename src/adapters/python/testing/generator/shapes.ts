import { CLEAR, type Evidence, type Kind, LIKELY, WEAK } from './evidence';
import { TYPE_NAMES } from './known-functions';
import { hintOf, type Hint, singular, wordsFor } from './name-hints';
import { type Program } from './program';
import { type Shape, type TextForm } from './shape';

const DEEPEST = 12;
/** Names that say nothing of what they stand for. */
const VAGUE = /^(?:value|item|element|entry|it|obj|data|left|right|old|new|result|cell|other|[a-z])$/;

/** Makes shapes of evidence: decides where it is in doubt, and goes by names where there is none. */
export class Shapes {
  private readonly known = new Map<Evidence, Shape | null>();

  constructor(private readonly program: Program) {}

  /** The shape of a value. A value that holds values of its own kind has a shape that leads back to itself. */
  of(evidence: Evidence, around: readonly string[] = [], depth = 0): Shape {
    const { root } = evidence;
    const known = this.known.get(root);
    if (known) return known;
    if (known === null || depth > DEEPEST) return { kind: 'again', of: () => this.known.get(root) ?? { kind: 'none' } };
    this.known.set(root, null);
    const shape = this.decide(root, around, depth + 1);
    this.known.set(root, shape);
    return shape;
  }

  private decide(evidence: Evidence, around: readonly string[], depth: number): Shape {
    const plain = this.withoutNone(evidence, around, depth);
    return evidence.facts.has('may be None') && plain.kind !== 'none' ? { kind: 'optional', of: plain } : plain;
  }

  private withoutNone(evidence: Evidence, around: readonly string[], depth: number): Shape {
    const { facts, parts } = evidence;
    const literals = [...facts].filter((fact) => fact.startsWith('literal ')).map((fact) => fact.slice(8));
    if (literals.length > 0) return { kind: 'choice', texts: literals };
    const members = [...parts].filter(([name]) => name.startsWith('or '));
    if (members.length > 0) return { kind: 'union', of: members.map(([, part]) => this.of(part, around, depth)) };
    for (const name of evidence.classes) {
      const shape = this.ofClass(name, depth);
      if (shape) return shape;
    }
    const alternatives = [...parts]
      .filter(([name]) => name.startsWith('as '))
      .map(([, part]) => this.of(part, around, depth));
    if (alternatives.length === 0) return this.ofKind(kindOf(evidence), evidence, around, depth);
    const kind = kindOf(evidence);
    const hint = hintOf(evidence.names);
    const others =
      kind !== null
        ? this.ofKind(kind, evidence, around, depth)
        : hint !== null
          ? this.hinted(hint, evidence, around, depth)
          : this.leaf('int', evidence);
    return { kind: 'union', of: [...alternatives, others] };
  }

  private ofClass(name: string, depth: number): Shape | null {
    const facts = this.program.classes.get(name);
    if (!facts) return null;
    if (facts.form === 'enum') return { kind: 'enum', members: facts.members.map((member) => `${name}.${member}`) };
    if (facts.form === 'typed dict') {
      const all = this.program.lineage(facts).flatMap(({ fields }) => fields);
      return {
        kind: 'record',
        fields: all.map(({ name: field, evidence }) => ({
          name: field,
          shape: this.of(evidence, [], depth),
          optional: false,
        })),
      };
    }
    if (!facts.isAbstract) return { kind: 'object', className: name };
    const concrete = [...this.program.classes.values()].find(
      (each) => !each.isAbstract && this.program.lineage(each).slice(1).includes(facts),
    );
    if (concrete) return { kind: 'object', className: concrete.name };
    const attributes = [...facts.methods.values()].map((method): { name: string; shape: Shape } => ({
      name: method.name.slice(method.name.lastIndexOf('.') + 1),
      shape: {
        kind: 'callable',
        takes: method.parameters.length,
        result: this.of(method.result, [], depth),
        isAsync: method.isAsync,
        isMethod: true,
      },
    }));
    return { kind: 'namespace', attributes };
  }

  private ofKind(kind: Kind | null, evidence: Evidence, around: readonly string[], depth: number): Shape {
    const { facts, parts } = evidence;
    switch (kind) {
      case null:
        return this.unknown(evidence, around, depth);
      case 'int':
      case 'float':
        return this.leaf(kind, evidence);
      case 'number': {
        if (facts.has('counted') || facts.has('index')) return this.leaf('int', evidence);
        const hint = hintOf([...evidence.names, ...around]);
        const isWhole = hint === 'int' || (hint !== 'float' && !facts.has('fractions'));
        return {
          kind: 'open',
          of: isWhole
            ? [this.leaf('int', evidence), this.leaf('int', evidence), this.leaf('float', evidence)]
            : [this.leaf('float', evidence), this.leaf('int', evidence)],
        };
      }
      case 'str':
        return this.text(evidence, around, depth);
      case 'list':
      case 'tuple':
      case 'set':
      case 'frozenset':
      case 'deque':
      case 'iterator':
      case 'iterable': {
        const hint = hintOf(evidence.names);
        const isText =
          (hint === 'prose' || hint === 'str') &&
          (evidence.kinds.get('list') ?? 0) < CLEAR &&
          (kind === 'list' || kind === 'iterable') &&
          !facts.has('mutated');
        const item = parts.get('item');
        if (isText && (!item || kindOf(item) === null || kindOf(item) === 'str'))
          return this.text(evidence.withFact('sliced'), around, depth);
        return this.sequence(kind, evidence, depth);
      }
      case 'dict':
        return this.dictionary(evidence, depth);
      case 'callable': {
        const takes = [...facts].find((fact) => fact.startsWith('takes '))?.slice(6);
        const result = parts.get('result');
        const isKnown =
          result !== undefined && (result.kinds.size > 0 || result.parts.size > 0 || result.classes.size > 0);
        const shape = isKnown ? this.of(result, [], depth) : null;
        return {
          kind: 'callable',
          takes: Number(takes ?? 1),
          result: shape,
          isAsync: facts.has('awaited'),
          isMethod: false,
        };
      }
      case 'array':
        return {
          kind: 'array',
          dimensions: Number(
            [...facts].find((fact) => fact.startsWith('dimensions '))?.slice(11) ??
              (parts.has('shape') && parts.get('shape')?.parts.has('[1]') ? 2 : 1),
          ),
        };
      case 'object':
        return this.namespace(evidence, depth);
      case 'path':
        return { kind, isText: false };
      default:
        return { kind };
    }
  }

  private leaf(kind: 'int' | 'float', { numbers, facts }: Evidence): Shape {
    if (facts.has('a wait')) return { kind: 'choice', texts: ['0', '0.0', '0.001'] };
    const notable = [...numbers].filter((value) => kind === 'float' || Number.isInteger(value));
    const isDivisor = facts.has('divides');
    if (kind === 'float') return { kind, notable, isDivisor };
    const role = facts.has('counted') ? 'count' : facts.has('index') ? 'index' : isDivisor ? 'divisor' : 'value';
    return { kind, notable, role };
  }

  private unknown(evidence: Evidence, around: readonly string[], depth: number): Shape {
    const { facts, numbers } = evidence;
    const whole = this.leaf('int', evidence);
    const word = this.word(evidence, around);
    if (numbers.size > 0) return { kind: 'open', of: [whole, this.leaf('float', evidence)] };
    if (facts.has('adds')) {
      const list: Shape = { kind: 'list', item: whole, ascending: false };
      return { kind: 'open', of: [whole, word, list, this.leaf('float', evidence)] };
    }
    const checked = [...facts].flatMap((fact) =>
      fact.startsWith('checked ') ? (TYPE_NAMES[fact.slice(8)] ?? []) : [],
    );
    if (checked.length > 0 && depth <= DEEPEST)
      return { kind: 'union', of: checked.map((kind) => this.ofKind(kind, evidence, around, depth + 1)) };
    if (
      facts.has('hashed') &&
      [...evidence.names].some((name) =>
        /^(?:start|end|target|source|goal|root|node|station|vertex|neighbou?r)$/.test(name),
      )
    )
      return word;
    const hint =
      hintOf([...evidence.names].filter((name) => !VAGUE.test(name))) ??
      hintOf(around.map(singular).filter((name) => !VAGUE.test(name)));
    const hinted = hint === null ? null : this.hinted(hint, evidence, around, depth);
    if (hinted)
      return facts.has('ordered') && hinted.kind === 'int'
        ? { kind: 'open', of: [hinted, this.leaf('float', evidence)] }
        : hinted;
    if (facts.has('sized') || facts.has('sliced'))
      return {
        kind: 'open',
        of: [{ kind: 'list', item: whole, ascending: false }, this.text(evidence, around, depth)],
      };
    if (facts.has('ordered')) return { kind: 'open', of: [whole, this.leaf('float', evidence), word] };
    const pair: Shape = { kind: 'row', items: [whole, word] };
    if (facts.has('hashed')) return { kind: 'open', of: [word, whole, pair] };
    const mixed: Shape = { kind: 'choice', texts: ['0', '1', '1.0', 'True', 'None', '"1"', '""', '(1, 2)'] };
    return { kind: 'open', of: [whole, word, mixed, { kind: 'list', item: whole, ascending: false }] };
  }

  private hinted(hint: Exclude<Hint, null>, evidence: Evidence, around: readonly string[], depth: number): Shape {
    const item = (): Shape => this.of(evidence.part('item'), [...evidence.names].map(singular), depth);
    switch (hint) {
      case 'int':
      case 'float':
        return this.leaf(hint, evidence);
      case 'str':
        return this.word(evidence, around);
      case 'prose':
        return this.text(evidence, around, depth);
      case 'list':
        return { kind: 'list', item: item(), ascending: false };
      case 'matrix':
        return {
          kind: 'list',
          item: { kind: 'list', item: this.leaf('int', evidence), ascending: false },
          ascending: false,
        };
      case 'dict':
        return { kind: 'dict', key: this.word(evidence, ['key']), value: this.leaf('int', evidence) };
      case 'graph':
        return { kind: 'graph', node: this.word(evidence.part('key'), []), weight: null };
      case 'callable':
        return { kind: 'callable', takes: 1, result: null, isAsync: false, isMethod: false };
      default:
        return { kind: hint };
    }
  }

  private word(evidence: Evidence, around: readonly string[]): Shape {
    const names = [...evidence.names, ...around];
    const affixes = (how: string): string[] => this.affixes(evidence, how);
    return {
      kind: 'str',
      made: { form: 'word', ...wordsFor(names) },
      starts: affixes('starts'),
      ends: affixes('ends'),
      contains: affixes('contains'),
      texts: [...evidence.texts].filter((text) => text !== ''),
    };
  }

  private affixes(evidence: Evidence, how: string): string[] {
    const said = [...evidence.facts]
      .filter((fact) => fact.startsWith(`${how} `))
      .map((fact) => fact.slice(how.length + 1));
    const linked = evidence.parts.get(how);
    const texts = linked ? [...linked.texts, ...[...linked.parts.values()].flatMap((part) => [...part.texts])] : [];
    return [...said, ...texts].filter((text) => text !== '');
  }

  private text(evidence: Evidence, around: readonly string[], depth: number): Shape {
    if (evidence.facts.has('existing file')) return { kind: 'path', isText: true };
    const word = this.word(evidence, around);
    if (word.kind !== 'str') return word;
    return { ...word, made: this.textForm(evidence, depth) ?? word.made };
  }

  private textForm(evidence: Evidence, depth: number): TextForm | null {
    const { facts, parts, names } = evidence;
    const said = (what: string): string | undefined =>
      [...facts].find((fact) => fact.startsWith(`${what} `))?.slice(what.length + 1);
    const json = parts.get('json');
    if (json)
      return { form: 'json', value: kindOf(json) === null ? { kind: 'record', fields: [] } : this.of(json, [], depth) };
    const format = said('format') ?? [...(parts.get('format')?.texts ?? [])].find((text) => text.includes('%'));
    if (format !== undefined) return { form: 'date', format };
    const pattern = said('pattern');
    if (pattern !== undefined) return { form: 'pattern', source: pattern };
    const separator = said('split');
    const pieces = parts.get('pieces');
    const isOwnPiece = pieces !== undefined && [...pieces.parts.values()].some(({ root }) => root === evidence.root);
    if (separator !== undefined && pieces && separator !== ' ' && !isOwnPiece) {
      const positions = positionsOf(pieces);
      const item = pieces.parts.get('item');
      if (positions.length > 1 && !(item && kindOf(item) === 'number'))
        return { form: 'pieces', separator, pieces: positions.map((part) => this.piece(part, depth)), repeated: false };
      return {
        form: 'pieces',
        separator,
        pieces: [this.piece(item ?? positions[0] ?? pieces.part('item'), depth)],
        repeated: true,
      };
    }
    if (facts.has('digits') || facts.has('decimal')) return { form: 'number', fractions: facts.has('decimal') };
    if (facts.has('character')) return { form: 'character' };
    const isProse =
      separator === ' ' ||
      facts.has('sliced') ||
      facts.has('sized') ||
      facts.has('indexed') ||
      parts.has('item') ||
      hintOf(names) === 'prose';
    return isProse && evidence.texts.size < 2 ? { form: 'prose' } : null;
  }

  private piece(evidence: Evidence, depth: number): Shape {
    return depth > DEEPEST ? this.word(evidence, []) : this.text(evidence, [], depth + 1);
  }

  private sequence(
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
        return this.of(part, [], depth);
      });
      return { kind: 'row', items };
    }
    const first = positions[0];
    if (item && first) for (const part of positions) item.uniteIfAlike(part);
    const inner = this.of(item ?? first ?? evidence.part('item'), names, depth);
    return { kind: kind === 'iterable' ? 'list' : kind, item: inner, ascending: facts.has('ascending') };
  }

  private dictionary(evidence: Evidence, depth: number): Shape {
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
          shape: this.of(part, [name], depth),
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
      const node = this.word(keys, []);
      this.known.set(keys.root, node);
      return { kind: 'graph', node, weight: weight ? this.of(weight, ['weight'], depth) : null };
    }
    const names = [...evidence.names].map(singular);
    return {
      kind: 'dict',
      key: this.keyShape(keys, names, depth),
      value: this.of(values, names, depth),
    };
  }

  /** Keys of which nothing is known are words. */
  private keyShape(keys: Evidence, names: readonly string[], depth: number): Shape {
    const hint = hintOf([...keys.names].filter((name) => !VAGUE.test(name)));
    if (kindOf(keys) === null && hint === null && keys.classes.size === 0) return this.word(keys, names);
    return hashable(this.of(keys.withFact('hashed'), [], depth)) ?? this.word(keys, names);
  }

  private namespace(evidence: Evidence, depth: number): Shape {
    const attributes = [...evidence.parts]
      .filter(([name]) => name.startsWith('.'))
      .map(([name, part]) => ({ name: name.slice(1), shape: asMethod(this.of(part, [name.slice(1)], depth)) }));
    return { kind: 'namespace', attributes };
  }
}

function asMethod(shape: Shape): Shape {
  return shape.kind === 'callable' ? { ...shape, isMethod: true } : shape;
}

/** The shape without what has no hash; null where nothing is left. */
function hashable(shape: Shape): Shape | null {
  switch (shape.kind) {
    case 'list':
    case 'set':
    case 'deque':
    case 'dict':
    case 'graph':
    case 'record':
    case 'namespace':
    case 'array':
    case 'iterator':
      return null;
    case 'union':
    case 'open': {
      const of = shape.of.flatMap((each) => hashable(each) ?? []);
      return of.length > 0 ? { ...shape, of } : null;
    }
    default:
      return shape;
  }
}

/** What was read of a value by its place, in order. */
function positionsOf(evidence: Evidence): Evidence[] {
  const numbered = [...evidence.parts.keys()].flatMap((name) => /^\[(\d{1,2})\]$/.exec(name)?.[1] ?? []).map(Number);
  if (numbered.length === 0) return [];
  return Array.from({ length: Math.min(Math.max(...numbered), 11) + 1 }, (_, nth) => evidence.part(`[${nth}]`));
}

/** The kind that a value most likely is, by what is said of it and of its parts; null when nothing is. */
export function kindOf({ kinds, parts, facts }: Evidence): Kind | null {
  const weights = new Map(kinds);
  weights.delete('none');
  const more = (kind: Kind, strength: number): unknown => weights.set(kind, (weights.get(kind) ?? 0) + strength);
  for (const name of parts.keys()) {
    if (name.startsWith('{') || name === 'key' || name === 'value') more('dict', LIKELY);
    else if (name.startsWith('.') && !weights.has('array') && !weights.has('path')) more('object', CLEAR);
    else if (name.startsWith('[')) more('iterable', WEAK);
    else if (name === 'item') more('iterable', WEAK);
    else if (name === 'result' || name.startsWith('parameter ')) more('callable', LIKELY);
    else if (name === 'json' || name === 'pieces') more('str', LIKELY);
  }
  if (weights.has('list') && weights.has('iterable')) more('list', weights.get('iterable') ?? 0);
  if (weights.has('str') && (weights.get('str') ?? 0) >= CLEAR && (weights.get('iterable') ?? 0) > 0)
    weights.delete('iterable');
  if (weights.has('dict') && weights.has('iterable')) more('dict', weights.get('iterable') ?? 0);
  for (const kind of ['tuple', 'set', 'iterator', 'array', 'deque', 'frozenset'] as const)
    if (weights.has(kind)) more(kind, weights.get('iterable') ?? 0);
  if (weights.has('int') && weights.has('number')) more('int', weights.get('number') ?? 0);
  if (weights.has('float') && weights.has('number')) more('float', weights.get('number') ?? 0);
  if (facts.has('awaited')) more('callable', LIKELY);
  let best: Kind | null = null;
  for (const [kind, strength] of weights) if (best === null || strength > (weights.get(best) ?? 0)) best = kind;
  return best;
}
