import { patternText } from './pattern-text';
import { type Random } from './random';
import { type Shape } from './shape';

export type TextShape = Extract<Shape, { kind: 'str' }>;

/** A text that has no form. */
export const UNFIT = 'no such form';

const PROSE = [
  'the quick brown fox jumps over the lazy dog',
  'one two three two one two',
  'level',
  'aaabbc',
  'Mississippi',
  'Hello, World! Hello?',
  'a man a plan',
  'abcabcbb',
  'first line\nsecond line\nfirst line',
  'x',
  'ab 12, cd 34',
  'The cat and the Cat, THE CAT',
  'Straße STRASSE strasse',
];

/** One text of a shape; null for what only an expression can build. */
export function textOfShape(shape: TextShape, random: Random, isWild = false, size = 3): string | null {
  const { made, starts, ends, contains, texts } = shape;
  const own = plainText(shape, random, isWild, size);
  if (own === null) return null;
  if (made.form === 'date' || made.form === 'pattern' || made.form === 'number') return own;
  if (texts.length > 0 && made.form === 'word' && (!random.once(3) || (texts.length > 1 && !isWild)))
    return random.of(texts);
  let text = own;
  if (starts.length > 0 && random.once(2)) text = random.of(starts) + text;
  if (ends.length > 0 && random.once(2)) text += random.of(ends);
  if (contains.length > 0 && random.once(2)) text = `${text}${random.of(contains)}${random.of(PROSE).slice(0, 3)}`;
  return text;
}

function plainText({ made }: TextShape, random: Random, isWild: boolean, size: number): string | null {
  switch (made.form) {
    case 'word':
      return random.of(made.pool.length > 0 ? made.pool : [made.stem]);
    case 'prose':
      return random.of(PROSE);
    case 'number':
      return made.fractions && random.once(2)
        ? `${random.below(90)}.${random.below(9)}5`
        : String(random.below(random.once(2) ? 10 : 255));
    case 'character':
      return random.of('abcxyzAZ09 '.split(''));
    case 'date':
      return dateText(made.format, random);
    case 'pattern':
      return isWild && random.once(3) ? UNFIT : patternText(made.source, random);
    case 'json':
      return null;
    case 'pieces': {
      const count = made.repeated ? (made.separator === '.' ? 4 : size) : made.pieces.length;
      const taken = new Set<string>();
      const pieces = Array.from({ length: count }, (_, nth) => {
        const piece = made.pieces[nth % made.pieces.length];
        const text = (): string => (piece?.kind === 'str' ? (textOfShape(piece, random, isWild) ?? 'x') : 'x');
        return piece?.kind === 'str' && made.repeated ? untaken(piece, text, taken) : text();
      });
      return pieces.join(made.separator);
    }
  }
}

/** A text whose first part, by which code may look it up, is mostly another than that of those before it. */
function untaken({ made }: TextShape, text: () => string, taken: Set<string>): string {
  const separator = made.form === 'pieces' && !made.repeated ? made.separator : null;
  if (separator === null) return text();
  const names = (whole: string): string => whole.split(separator)[0] ?? whole;
  let chosen = text();
  for (let attempt = 0; attempt < 4 && taken.has(names(chosen)); attempt += 1) chosen = text();
  taken.add(names(chosen));
  return chosen;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  B: ['January', 'February', 'December'],
  b: ['Jan', 'Feb', 'Dec'],
  A: ['Monday'],
  a: ['Mon'],
  p: ['AM', 'PM'],
  Z: ['UTC'],
  z: ['+0000'],
};

/** A moment in that format of `strptime`. */
export function dateText(format: string, random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return format.replace(/%(.)/g, (whole, letter: string) => {
    switch (letter) {
      case 'Y':
        return String(2022 + random.below(3));
      case 'y':
        return two(20 + random.below(5));
      case 'm':
        return two(1 + random.below(12));
      case 'd':
        return two(1 + random.below(28));
      case 'H':
        return two(random.below(24));
      case 'I':
        return two(1 + random.below(12));
      case 'M':
      case 'S':
        return two(random.below(60));
      case 'f':
        return '000000';
      case '%':
        return '%';
      default:
        return NAMES[letter]?.[0] ?? whole;
    }
  });
}
