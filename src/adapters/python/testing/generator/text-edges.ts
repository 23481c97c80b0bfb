import { type Edge } from './edge';
import { pythonText } from './text-literal';
import { textOfShape, type TextShape, UNFIT } from './texts';
import { type Choice } from './choice';

const UNUSUAL: readonly [string, string][] = [
  ['empty', ''],
  ['single_character', 'a'],
  ['repeated', 'aaabbbccd'],
  ['unicode', 'Straße ÉCOLE naïve 😀'],
  ['blank', '   \t\n'],
  ['mixed_case', 'Racecar raceCAR'],
  ['many_lines', 'one\n\ntwo\nthree\n'],
  ['punctuation', '(a)[b]{c}, "d"; e-f'],
];
/** Texts of which not every one will do. */
const FORMED: ReadonlySet<string> = new Set(['pattern', 'date', 'number', 'json', 'pieces']);

/** The unusual texts of a shape. */
export function textEdges(shape: TextShape, choice: Choice): Edge[] {
  const { made, texts } = shape;
  const unusual: [string, string][] = [
    ...(made.form === 'prose' ? UNUSUAL : UNUSUAL.slice(0, 1)),
    ...texts.slice(0, 3).map((text): [string, string] => ['known', text]),
    ...(made.form === 'word' ? [['unknown', 'Ünknown'] as [string, string]] : []),
    ...(FORMED.has(made.form) ? [['unfit', UNFIT] as [string, string]] : []),
    ...pieceEdges(shape, choice),
  ];
  return unusual.map(([label, text]) => ({ label, text: pythonText(text) }));
}

/** Texts of pieces that are missing, too many, or not what they should be. */
function pieceEdges(shape: TextShape, { random, size }: Choice): [string, string][] {
  const { made } = shape;
  if (made.form !== 'pieces') return [];
  const one = (): string => textOfShape(shape, random, false, size) ?? '';
  const [first, second] = [one(), one()];
  const [lone = ''] = first.split(made.separator);
  const [piece] = made.pieces;
  const inner = piece?.kind === 'str' && piece.made.form === 'pieces' ? piece.made.separator : null;
  const joined = (...pieces: string[]): string => pieces.join(made.separator);
  return [
    ['lone_piece', lone],
    ['gap', joined(first, '', second)],
    ['repeated', joined(first, first)],
    ['unfit_piece', joined(first, UNFIT, second)],
    ['ended', joined(first, '')],
    ['blank_piece', joined('  ', first, ' \t')],
    ...(inner === null ? [] : [['overdivided_piece', joined(lone + inner + lone, first)] as [string, string]]),
  ];
}
