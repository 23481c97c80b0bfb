import { type TestTarget } from './test-target';

/** The files that the client gets for one answer of a model: whole sources without fences. */
export interface TestSources {
  /** As the model wrote them, without what must not be run. */
  raw: string;
  /** What people are shown. */
  generated: string;
  /** Runs every call of the target between markers and stores what came of it. */
  behavior: string;
  /** Runs and times every call of the target. */
  performance: string;
}

/** Why raw tests give nothing that can be run. `correction` is what the model is told when it is asked again. */
export interface TestRefusal {
  detail: string;
  correction: string;
}

/** All that the testgen use cases must know of one programming language. Pure: the same text always gives the same answer. */
export abstract class TestLanguage {
  /** As the request names it. */
  abstract readonly name: string;

  /** How tests import the target: `from shop.pricing import total_price`. */
  abstract importOf(target: TestTarget): string;

  /**
   * Makes one clean test file of the blocks of code that a model gave (design 6): imports the target and never redefines
   * it, drops what is not used, adds imports that are missing, caps sizes, keeps tests away from network, clock and
   * files, takes out assertions on results where the original is the oracle, makes names unique. A test that cannot be
   * saved is dropped, not the file.
   */
  abstract clean(blocks: readonly string[], target: TestTarget): string | TestRefusal;

  /** The tests of a file in its order, as the client names them: `test_empty`, `TestBasket.test_empty`. Never throws on invalid code. */
  abstract testNames(tests: string): string[];

  /**
   * Puts what blocks of code of a model have for some tests of a file, by their names, in the place of those tests,
   * cleaned like new ones. A test that the blocks have nothing usable for stays, and so does every byte outside of the
   * named ones; only imports and definitions that the new ones need come in. Refused when none could be replaced.
   */
  abstract replaceTests(
    tests: string,
    names: readonly string[],
    blocks: readonly string[],
    target: TestTarget,
  ): string | TestRefusal;

  /** Instruments clean tests as the client wants them (contract 4.3 to 4.7). */
  abstract instrument(tests: string, target: TestTarget): Pick<TestSources, 'behavior' | 'performance'>;
}
