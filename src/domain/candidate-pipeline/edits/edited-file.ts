import { textLines } from '../../text-lines';
import { LevelIndex } from './level-index';
import { type LineChange, spliced } from './line-change';
import { isBlank } from './line-space';
import { type MatchingLevel } from './matching-level';

/** How lines end; the number of one is its position. */
const BREAKS = ['', '\n', '\r\n'] as const;

/** What all indented lines begin with; '' where they differ or there are none. */
function signOf(lines: readonly string[]): string {
  let sign = '';
  for (const line of lines) {
    const first = line.charAt(0);
    if ((first !== ' ' && first !== '\t') || isBlank(line)) continue;
    if (sign !== '' && sign !== first) return '';
    sign = first;
  }
  return sign;
}

/** A file while edits are applied to it: its lines, where they stood in the base, and how they end. */
export class EditedFile {
  private lines: readonly string[];
  private breaks: Int32Array;
  private numbers: Int32Array;
  private readonly indexes = new Map<MatchingLevel, LevelIndex>();
  private readonly newBreak: number;
  private endsInBreak: boolean;
  /** '' where there is none. */
  private sign: string | null = null;

  /** @param lineBreak what new lines end in. */
  constructor(code: string, lineBreak: '\n' | '\r\n') {
    const lines = textLines(code);
    this.lines = lines.map(({ text }) => text);
    this.breaks = Int32Array.from(lines, ({ end, next }) => next - end);
    this.numbers = Int32Array.from(lines, (_, at) => at + 1);
    this.newBreak = BREAKS.indexOf(lineBreak);
    this.endsInBreak = lines.length === 0 || this.breaks.at(-1) !== 0;
  }

  /** The lines as they are now, without what they end in. */
  get texts(): readonly string[] {
    return this.lines;
  }

  /** What all indented lines begin with; null where they differ or there are none. */
  get indentSign(): string | null {
    this.sign ??= signOf(this.lines);
    return this.sign === '' ? null : this.sign;
  }

  /** Whether there is nothing in it that could be replaced. */
  get isEmpty(): boolean {
    return this.lines.every(isBlank);
  }

  /** The number, from 1, of a line in the base; for a new one that of the line of the base above it. */
  baseNumber(at: number): number {
    let line = Math.min(at, this.numbers.length - 1);
    while (line >= 0 && this.numbers[line] === 0) line -= 1;
    return this.numbers[line] ?? 1;
  }

  /** Where lines stand at a level, ascending. Linear. */
  positionsOf(lines: readonly string[], level: MatchingLevel): Int32Array {
    let index = this.indexes.get(level);
    if (!index) {
      index = new LevelIndex(level, this.lines);
      this.indexes.set(level, index);
    }
    return index.positionsOf(lines);
  }

  /**
   * @param changes in the order of the file; none overlaps another.
   * @param endsInBreak whether the last line ends in a line break afterwards; null: as before.
   */
  change(changes: readonly LineChange[], endsInBreak: boolean | null): void {
    const lines: string[] = [];
    const add = (more: readonly string[]): void => {
      for (const line of more) lines.push(line);
    };
    let from = 0;
    for (const change of changes) {
      add(this.lines.slice(from, change.start));
      add(change.lines);
      from = change.end;
    }
    add(this.lines.slice(from));
    this.lines = lines;
    this.breaks = spliced(this.breaks, changes, (added) => new Int32Array(added.length).fill(this.newBreak));
    this.numbers = spliced(this.numbers, changes, (added) => new Int32Array(added.length));
    for (const index of this.indexes.values()) index.change(changes, lines);
    this.endsInBreak = endsInBreak ?? this.endsInBreak;
  }

  /** All of it, as text. */
  get code(): string {
    const last = this.lines.length - 1;
    const parts = this.lines.map((line, at) => {
      const ending = at === last && !this.endsInBreak ? 0 : this.breaks[at] || this.newBreak;
      return line + (BREAKS[ending] ?? '');
    });
    return parts.join('');
  }
}
