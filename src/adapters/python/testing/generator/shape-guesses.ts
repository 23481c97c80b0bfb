import { type Evidence, type Kind } from './evidence';
import { hintOf, type Hint, singular, VAGUE } from './name-hints';
import { type Shape } from './shape';
import { type ShapeOf, type ShapeTexts } from './shape-texts';
import { TYPE_NAMES } from './type-names';

const DEEPEST = 12;

/** Decides what values may be of which the code says little. */
export class ShapeGuesses {
  constructor(
    private readonly shapeOf: ShapeOf,
    private readonly ofKind: (kind: Kind, evidence: Evidence, around: readonly string[], depth: number) => Shape,
    private readonly texts: ShapeTexts,
  ) {}

  /** What a value of no known kind may be: what a name lets one expect, or several kinds. */
  unknown(evidence: Evidence, around: readonly string[], depth: number): Shape {
    const { facts, numbers } = evidence;
    const whole = numberShape('int', evidence);
    const word = this.texts.word(evidence, around);
    if (numbers.size > 0) return { kind: 'open', of: [whole, numberShape('float', evidence)] };
    if (facts.has('adds')) {
      const list: Shape = { kind: 'list', item: whole, ascending: false };
      return { kind: 'open', of: [whole, word, list, numberShape('float', evidence)] };
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
        ? { kind: 'open', of: [hinted, numberShape('float', evidence)] }
        : hinted;
    if (facts.has('sized') || facts.has('sliced'))
      return {
        kind: 'open',
        of: [{ kind: 'list', item: whole, ascending: false }, this.texts.text(evidence, around, depth)],
      };
    if (facts.has('ordered')) return { kind: 'open', of: [whole, numberShape('float', evidence), word] };
    const pair: Shape = { kind: 'row', items: [whole, word] };
    if (facts.has('hashed')) return { kind: 'open', of: [word, whole, pair] };
    const mixed: Shape = { kind: 'choice', texts: ['0', '1', '1.0', 'True', 'None', '"1"', '""', '(1, 2)'] };
    return { kind: 'open', of: [whole, word, mixed, { kind: 'list', item: whole, ascending: false }] };
  }

  /** What a name alone lets one expect. */
  hinted(hint: Exclude<Hint, null>, evidence: Evidence, around: readonly string[], depth: number): Shape {
    const item = (): Shape => this.shapeOf(evidence.part('item'), [...evidence.names].map(singular), depth);
    switch (hint) {
      case 'int':
      case 'float':
        return numberShape(hint, evidence);
      case 'str':
        return this.texts.word(evidence, around);
      case 'prose':
        return this.texts.text(evidence, around, depth);
      case 'list':
        return { kind: 'list', item: item(), ascending: false };
      case 'matrix':
        return {
          kind: 'list',
          item: { kind: 'list', item: numberShape('int', evidence), ascending: false },
          ascending: false,
        };
      case 'dict':
        return { kind: 'dict', key: this.texts.word(evidence, ['key']), value: numberShape('int', evidence) };
      case 'graph':
        return { kind: 'graph', node: this.texts.word(evidence.part('key'), []), weight: null };
      case 'callable':
        return { kind: 'callable', takes: 1, result: null, isAsync: false, isMethod: false };
      default:
        return { kind: hint };
    }
  }
}

/** A number, with what it is for. */
export function numberShape(kind: 'int' | 'float', { numbers, facts }: Evidence): Shape {
  if (facts.has('a wait')) return { kind: 'choice', texts: ['0', '0.0', '0.001'] };
  const notable = [...numbers].filter((value) => kind === 'float' || Number.isInteger(value));
  const isDivisor = facts.has('divides');
  if (kind === 'float') return { kind, notable, isDivisor };
  const role = facts.has('counted') ? 'count' : facts.has('index') ? 'index' : isDivisor ? 'divisor' : 'value';
  return { kind, notable, role };
}
