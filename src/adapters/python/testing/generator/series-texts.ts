import { type Needs } from './needs';
import { letterAt, type Place } from './place';
import { wholeAt } from './series-numbers';
import { type Shape, WHOLE } from './shape';
import { pythonText } from './text-literal';
import { textOfShape, type TextShape } from './texts';

/** Different texts of a form that no expression builds. */
const FORMED_TEXTS = 24;

/** Writes the texts in large values, and long ones, as expressions. */
export class SeriesTexts {
  constructor(
    private readonly needs: Needs,
    /** What other items are written by. */
    private readonly item: (shape: Shape, place: Place) => string,
  ) {}

  /** The text of an item. */
  of(shape: TextShape, place: Place): string {
    const { made, texts, starts, ends } = shape;
    const { index, choice, depth } = place;
    const number = wholeAt(WHOLE, place);
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
        const letter = letterAt(depth + 1);
        return this.finished(
          shape,
          `f"w{${number}} " + " ".join(f"w{(${number} + ${letter}) % 23}" for ${letter} in range(7))`,
          index,
        );
      }
      case 'number':
        return made.fractions ? `f"{${number}}.5"` : `str((${number}) % 256)`;
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
        const samples = Array.from({ length: FORMED_TEXTS }, () => textOfShape(shape, choice.random) ?? '');
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

  /** One long text; null for what stays short. */
  long(shape: TextShape, place: Place, large: (of: Shape) => string): string | null {
    const { made } = shape;
    const { count, way } = place;
    if (made.form === 'pieces' && made.repeated)
      return `${pythonText(made.separator)}.join(${this.item(made.pieces[0] ?? { kind: 'none' }, place)} for i in range(${count}))`;
    if (made.form === 'json') return this.needs.importing('import json', `json.dumps(${large(made.value)})`);
    if (made.form !== 'prose') return null;
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
}
