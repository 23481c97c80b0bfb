import { type RewrittenVersion } from '../../domain/rewriter.port';

/** Versions by number, each made when it is first asked for. */
export class VersionList {
  private readonly made: RewrittenVersion[] = [];

  constructor(private source: Iterator<RewrittenVersion, unknown> | undefined) {}

  /** How many there are so far: all of them, once one was asked for that there is not. */
  get length(): number {
    return this.made.length;
  }

  at(nth: number): RewrittenVersion | undefined {
    while (this.source && this.made.length <= nth) {
      const next = this.source.next();
      if (next.done === true) this.source = undefined;
      else this.made.push(next.value);
    }
    return this.made[nth];
  }
}
