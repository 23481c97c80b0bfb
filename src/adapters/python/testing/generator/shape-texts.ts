import { type Evidence } from './evidence';
import { kindOf, positionsOf } from './kinds';
import { hintOf, wordsFor } from './name-hints';
import { type Shape, type TextForm } from './shape';

const DEEPEST = 12;

/** What makes a shape of evidence; `around` are names of what holds the value. */
export type ShapeOf = (evidence: Evidence, around: readonly string[], depth: number) => Shape;

/** Decides what texts look like. */
export class ShapeTexts {
  constructor(private readonly shapeOf: ShapeOf) {}

  /** A word of the kind that its names speak of. */
  word(evidence: Evidence, around: readonly string[]): Shape {
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

  /** A text of the form in which it is read. */
  text(evidence: Evidence, around: readonly string[], depth: number): Shape {
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
      return {
        form: 'json',
        value: kindOf(json) === null ? { kind: 'record', fields: [] } : this.shapeOf(json, [], depth),
      };
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
}
