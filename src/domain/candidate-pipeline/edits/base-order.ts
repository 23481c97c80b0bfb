import { type LineChange } from './line-change';
import { type Placement } from './placement';

/** The number of no block. */
const NONE = 0;

/** Changes of one file that all speak of it as it was. */
export class BaseOrder {
  private readonly placed: LineChange[] = [];
  /** For every line the block that takes it out, and the last one that needs it. */
  private readonly removedBy: Int32Array;
  private readonly neededBy: Int32Array;
  /** For every line the block that adds lines above it and needs none. */
  private readonly addedBy: Int32Array;

  constructor(lines: number) {
    this.removedBy = new Int32Array(lines);
    this.neededBy = new Int32Array(lines);
    this.addedBy = new Int32Array(lines);
  }

  /**
   * Adds the changes of one block, from top to bottom.
   * @returns the block whose changes touch lines of this one, or the other way round; it is then not added. Else null.
   */
  add(block: number, hunks: readonly Placement[], changes: readonly LineChange[]): number | null {
    const other = this.takesFrom(hunks) ?? this.isTakenBy(changes);
    if (other !== null) return other;
    for (const { start, end } of hunks) {
      this.neededBy.fill(block, start, end);
      if (start === end) this.addedBy.fill(block, start, start + 1);
    }
    for (const change of changes) {
      this.removedBy.fill(block, change.start, change.end);
      this.placed.push(change);
    }
    return null;
  }

  /** The block that takes out a line that hunks need, or the lines on both sides of what they add; null without one. */
  private takesFrom(hunks: readonly Placement[]): number | null {
    for (const { start, end } of hunks) {
      const taken = this.removedBy.subarray(start, end).find((block) => block !== NONE);
      if (taken !== undefined) return taken;
      const below = this.removedBy[start] ?? NONE;
      if (start === end && below !== NONE && below === this.removedBy[start - 1]) return below;
    }
    return null;
  }

  /** The block that needs a line that changes take out, or adds something between them; null without one. */
  private isTakenBy(changes: readonly LineChange[]): number | null {
    for (const { start, end } of changes) {
      const needed = this.neededBy.subarray(start, end).find((block) => block !== NONE);
      const added = this.addedBy.subarray(start + 1, end).find((block) => block !== NONE);
      if (needed !== undefined || added !== undefined) return needed ?? added ?? null;
    }
    return null;
  }

  /** All of them in the order of the file; what several blocks add at one place, in the order of the blocks. */
  get changes(): LineChange[] {
    return this.placed.toSorted((one, other) => one.start - other.start || one.end - other.end);
  }
}
