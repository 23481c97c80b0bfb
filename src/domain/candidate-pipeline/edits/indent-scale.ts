/** The indentation of a line that was found, as the answer writes it and as the file has it. */
export interface IndentPair {
  answer: string;
  file: string;
}

/** Columns of a tab where lines do not show it. */
const TAB_COLUMNS = 4;
/** So many equal steps show that answer and file nest by different numbers of spaces. */
const SHOWING_STEPS = 2;

/** How far to the right a line is, in columns: only to compare. */
export function depthOf(indent: string): number {
  let depth = 0;
  for (const sign of indent) depth += sign === '\t' ? TAB_COLUMNS : 1;
  return depth;
}

/** The one character of an indentation; null for none or several. */
function signOf(indent: string): string | null {
  const sign = indent.charAt(0);
  return sign !== '' && indent === sign.repeat(indent.length) ? sign : null;
}

/** The file's characters for one of the answer, from one nested line to the next; all there are, most often shown first. */
function shownRatios(pairs: readonly IndentPair[], isWanted: (pair: IndentPair) => boolean): [number, number][] {
  const shown = new Map<number, number>();
  let before: IndentPair | undefined;
  for (const pair of pairs.filter(isWanted)) {
    const wider = pair.answer.length - (before?.answer.length ?? 0);
    const deeper = pair.file.length - (before?.file.length ?? 0);
    const ratio = deeper / wider;
    if (before && wider !== 0 && ratio > 0) shown.set(ratio, (shown.get(ratio) ?? 0) + 1);
    before = pair;
  }
  return [...shown].sort(([, one], [, other]) => other - one);
}

/** How indentation of an answer is written in the file. */
export class IndentScale {
  /** What the file indents by; null where that is not certain: then nothing is converted. */
  private readonly sign: string | null;
  /** How many of it stand for one of the same character in the answer. */
  private readonly alike: number;
  /** How many of it stand for one of the other character. */
  private readonly other: number;

  /**
   * @param pairs of lines that were found, in order.
   * @param fileSign what all indented lines of the file begin with, where they do.
   */
  constructor(pairs: readonly IndentPair[], fileSign: string | null) {
    const signs = new Set(pairs.map(({ file }) => file.charAt(0)).filter((sign) => sign !== ''));
    const [sign = fileSign] = signs;
    this.sign = signs.size > 1 ? null : sign;
    const isOther = (indent: string): boolean => indent !== '' && signOf(indent) !== sign;

    const alike = shownRatios(pairs, ({ answer }) => !isOther(answer));
    const [[ratio, count] = [1, 0]] = alike;
    this.alike = alike.length === 1 && count >= SHOWING_STEPS ? ratio : 1;

    const [[shown] = [0]] = shownRatios(pairs, ({ answer }) => answer === '' || isOther(answer));
    const single = pairs.find(({ answer, file }) => isOther(answer) && file !== '');
    const usual = sign === '\t' ? 1 / TAB_COLUMNS : TAB_COLUMNS;
    this.other = shown || (single ? single.file.length / single.answer.length : usual);
  }

  /** Whether an indentation is of another character than the file's. */
  isForeign(indent: string): boolean {
    return this.sign !== null && indent !== '' && indent.charAt(0) !== this.sign;
  }

  /** Part of an answer's indentation as the file would write it; as it is where that is no whole number of steps. */
  inFile(indent: string): string {
    const length = this.lengthInFile(indent);
    return this.sign !== null && Number.isInteger(length) ? this.sign.repeat(length) : indent;
  }

  /** A line's indentation in the file without what a part of the answer's stands for there. */
  without(fileIndent: string, part: string): string {
    const length = Math.round(this.lengthInFile(part));
    return fileIndent.slice(0, Math.max(0, fileIndent.length - length));
  }

  private lengthInFile(indent: string): number {
    const sign = signOf(indent);
    if (sign === null || this.sign === null) return indent === '' ? 0 : NaN;
    return indent.length * (sign === this.sign ? this.alike : this.other);
  }
}
