import { type CodeFile } from '../code-file';

/** The function that tests are written for, as the client names it. */
export interface TestTarget {
  /** Bare name. */
  functionName: string;
  /** The innermost class around it; null for a plain function. */
  className: string | null;
  /** Classes and functions around it, and its name, joined by dots. */
  qualifiedName: string;
  isAsync: boolean;
  /** What tests import the target from: `shop.pricing`. */
  modulePath: string;
  /** The test module as the client will call it: `tests.test_total_price__unit_test_0`. */
  testModulePath: string;
  /** `pytest`, `jest`, … */
  framework: string;
  /** Helpers of the target, as the client names them: full dotted names for Python. */
  helperNames: readonly string[];
  /** The code under test with what is needed to build arguments; the order says nothing. */
  sources: readonly CodeFile[];
  /** A version that the language knows. */
  version: string;
}
