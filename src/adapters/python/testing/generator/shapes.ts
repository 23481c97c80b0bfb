import { CLEAR, type Evidence, type Kind } from './evidence';
import { kindOf } from './kinds';
import { hintOf } from './name-hints';
import { type Program } from './program';
import { type Shape } from './shape';
import { ShapeContainers } from './shape-containers';
import { numberShape, ShapeGuesses } from './shape-guesses';
import { type ShapeOf, ShapeTexts } from './shape-texts';

const DEEPEST = 12;

/** Makes shapes of evidence: decides where it is in doubt, and goes by names where there is none. */
export class Shapes {
  private readonly known = new Map<Evidence, Shape | null>();

  private readonly texts: ShapeTexts;
  private readonly containers: ShapeContainers;
  private readonly guesses: ShapeGuesses;

  constructor(private readonly program: Program) {
    const shapeOf: ShapeOf = (evidence, around, depth) => this.of(evidence, around, depth);
    this.texts = new ShapeTexts(shapeOf);
    this.containers = new ShapeContainers(shapeOf, this.texts, ({ root }, shape) => this.known.set(root, shape));
    this.guesses = new ShapeGuesses(
      shapeOf,
      (kind, evidence, around, depth) => this.ofKind(kind, evidence, around, depth),
      this.texts,
    );
  }

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
          ? this.guesses.hinted(hint, evidence, around, depth)
          : numberShape('int', evidence);
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
        return this.guesses.unknown(evidence, around, depth);
      case 'int':
      case 'float':
        return numberShape(kind, evidence);
      case 'number': {
        if (facts.has('counted') || facts.has('index')) return numberShape('int', evidence);
        const hint = hintOf([...evidence.names, ...around]);
        const isWhole = hint === 'int' || (hint !== 'float' && !facts.has('fractions'));
        return {
          kind: 'open',
          of: isWhole
            ? [numberShape('int', evidence), numberShape('int', evidence), numberShape('float', evidence)]
            : [numberShape('float', evidence), numberShape('int', evidence)],
        };
      }
      case 'str':
        return this.texts.text(evidence, around, depth);
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
          return this.texts.text(evidence.withFact('sliced'), around, depth);
        return this.containers.sequence(kind, evidence, depth);
      }
      case 'dict':
        return this.containers.dictionary(evidence, depth);
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
