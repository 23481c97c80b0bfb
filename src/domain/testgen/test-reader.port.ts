import { type CodeFile } from '../code-file';

/** The tests of one file that are to be looked at. */
export interface TestsToRead {
  source: string;
  /** By the names that the file has; tests that are not named are not looked at. */
  names: readonly string[];
}

/** What is known of the function that tests are for. */
export interface TestedFunction {
  /** Without its class. */
  functionName: string;
  /** With its classes; null where that is not known. */
  qualifiedName: string | null;
  /** Its code. */
  sources: readonly CodeFile[];
  version: string;
}

/** A test that does harm or shows nothing. */
export interface TestFault {
  /** The position of its file. */
  file: number;
  test: string;
  /** What is wrong and what the test should do instead, in one plain sentence without its full stop. */
  reason: string;
}

/** A test that is to be written anew. */
export interface WantedTest {
  /** As the file has it. */
  name: string;
  /** Whether it failed with the original code: whatever takes its place had better not. */
  failed: boolean;
}

/** Reads tests of one language without a model. Pure: the same texts always give the same result. */
export abstract class TestReader {
  /**
   * Tests that do harm or show nothing when every call of the function is recorded and compared with the original's, in
   * the order of the files, each once. A test without assertions is right. Never throws, whatever the texts.
   */
  abstract faults(files: readonly TestsToRead[], tested: TestedFunction): TestFault[];

  /**
   * Code with new versions of some tests of a file, under their names, as a model would answer: tests of generated
   * files that the file does not have in other words, each used once. A test that there is nothing for is left out; null
   * when all are. Never throws, whatever the texts.
   */
  abstract newVersions(source: string, wanted: readonly WantedTest[], generated: readonly string[]): string | null;
}
