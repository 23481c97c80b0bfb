/** A small linear congruential generator: the same choices for the same seed. */
export class SeededRandom {
  constructor(private state: number) {}

  /** A whole number from 0 up to, but not including, the bound. */
  below(bound: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * bound);
  }

  /** One of the items; undefined of none. */
  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}
