import { type LineChange, spliced } from './line-change';
import { type MatchingLevel } from './matching-level';
import { positionsOf } from './sequence-search';

/** More than there are different steps, and less than keys times it can be told apart. */
const STEPS = 2 ** 26;

/** The number of no step; those of steps begin above it. */
const NO_STEP = 0;

/** Numbers from 1 for values: equal ones where the values are equal. */
class Numbers<T> {
  private readonly known = new Map<T, number>();

  numberOf(value: T): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const number = this.known.size + 1;
    this.known.set(value, number);
    return number;
  }

  /** -1 for a value that was never seen, so that it equals none. */
  find(value: T): number {
    return this.known.get(value) ?? -1;
  }
}

/** The lines of a file as numbers that are equal where lines are the same at a level: each is looked at once. */
export class LevelIndex {
  private readonly keyNumbers = new Numbers<string>();
  private readonly stepNumbers = new Numbers<string>();
  private readonly pairNumbers = new Numbers<number>();
  private readonly blankNumber = this.keyNumbers.numberOf('');
  private keys: Int32Array;
  /** Number of key and step together; the key's own where there are no steps. */
  private pairs: Int32Array;

  constructor(
    private readonly level: MatchingLevel,
    texts: readonly string[],
  ) {
    this.keys = Int32Array.from(texts, (text) => this.keyNumbers.numberOf(level.key(text)));
    this.pairs = this.keys;
    if (!level.step) return;
    this.pairs = new Int32Array(texts.length);
    let above: number | null = null;
    for (const at of texts.keys()) above = this.fillPair(texts, at, above);
  }

  /** Where these lines stand, ascending. Linear in the lines and the file. */
  positionsOf(lines: readonly string[]): Int32Array {
    const keys = Int32Array.from(lines, (line) => this.keyNumbers.find(this.level.key(line)));
    if (keys.includes(-1)) return new Int32Array();
    const first = this.level.step ? lines.findIndex((line) => this.level.key(line) !== '') : -1;
    if (first < 0 || first === lines.length - 1) return positionsOf(keys, this.keys);

    // The first line follows none: of it only the key counts.
    const starts = positionsOf(keys.subarray(0, first + 1), this.keys);
    const pairs = new Int32Array(lines.length - first - 1);
    let above = lines[first] ?? '';
    for (let at = first + 1; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      const isBlank = this.level.key(line) === '';
      const step = isBlank ? NO_STEP : this.stepNumbers.find(this.level.step?.(above, line) ?? '');
      if (step < NO_STEP) return new Int32Array();
      pairs[at - first - 1] = this.pairNumbers.find((keys[at] ?? 0) * STEPS + step);
      if (!isBlank) above = line;
    }
    const rests = positionsOf(pairs, this.pairs);
    let next = 0;
    return starts.filter((start) => {
      const rest = start + first + 1;
      while ((rests[next] ?? Infinity) < rest) next += 1;
      return rests[next] === rest;
    });
  }

  /** Follows changes of the file: only new lines are looked at. */
  change(changes: readonly LineChange[], texts: readonly string[]): void {
    const numbersOf = (lines: readonly string[]): Int32Array =>
      Int32Array.from(lines, (line) => this.keyNumbers.numberOf(this.level.key(line)));
    this.keys = spliced(this.keys, changes, numbersOf);
    if (!this.level.step) {
      this.pairs = this.keys;
      return;
    }
    this.pairs = spliced(this.pairs, changes, (lines) => new Int32Array(lines.length));
    let moved = 0;
    for (const { start, end, lines } of changes) {
      const first = start + moved;
      moved += lines.length - (end - start);
      let above: number | null = first - 1;
      while (above >= 0 && this.isBlank(above)) above -= 1;
      if (above < 0) above = null;
      // Behind the new lines the next one that is not blank follows another line than before.
      let isFollowed = false;
      for (let at = first; at < texts.length && !isFollowed; at += 1) {
        const before: number | null = above;
        above = this.fillPair(texts, at, above);
        isFollowed = at >= first + lines.length && above !== before;
      }
    }
  }

  private isBlank(at: number): boolean {
    return this.keys[at] === this.blankNumber;
  }

  /** @returns the line above for the line below. */
  private fillPair(texts: readonly string[], at: number, above: number | null): number | null {
    const isBlank = this.isBlank(at);
    const step = isBlank || above === null ? undefined : this.level.step?.(texts[above] ?? '', texts[at] ?? '');
    const stepNumber = step === undefined ? NO_STEP : this.stepNumbers.numberOf(step);
    this.pairs[at] = this.pairNumbers.numberOf((this.keys[at] ?? 0) * STEPS + stepNumber);
    return isBlank ? above : at;
  }
}
