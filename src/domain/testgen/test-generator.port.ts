import { type TestTarget } from './test-target';

/** Makes tests of one language without a model. Pure: the same target and index always give the same text. */
export abstract class TestGenerator {
  /** The language, as the request names it. */
  abstract readonly language: string;

  /**
   * One of a function's two files, from 0, which differ: answered as a model would, a fenced block, or without a block a
   * sentence that says why there can be no tests. Never throws, whatever the code.
   */
  abstract tests(target: TestTarget, index: number): string;
}
