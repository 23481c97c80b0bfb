import { type Rewriter } from './rewriter.port';
import { type TestGenerator } from './testgen/test-generator.port';
import { type TestReader } from './testgen/test-reader.port';

/** What the built-in engine knows of one language. */
export interface EngineLanguage {
  rewriter: Rewriter;
  tests: TestGenerator;
  reader: TestReader;
}

/** The languages that the built-in engine knows, by name. */
export class EngineLanguages {
  constructor(private readonly byName: ReadonlyMap<string, EngineLanguage>) {}

  /** Null for a language that it does not know. */
  named(name: string): EngineLanguage | null {
    return this.byName.get(name) ?? null;
  }
}
