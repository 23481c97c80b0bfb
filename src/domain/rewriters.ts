import { type CodeLanguage } from './code-language.port';
import { type Rewriter } from './rewriter.port';

/** The languages in which rewrites are known, by name. */
export class Rewriters {
  private readonly byName: ReadonlyMap<string, Rewriter>;

  constructor(rewriters: readonly Rewriter[]) {
    this.byName = new Map(rewriters.map((rewriter) => [rewriter.name, rewriter]));
  }

  /** Null where none is known. */
  of({ name }: Pick<CodeLanguage, 'name'>): Rewriter | null {
    return this.byName.get(name) ?? null;
  }
}
